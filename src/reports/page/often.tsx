import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { operationOf } from '../looked-up.js';
import { isSettled } from '../marks.js';
import { belowSteps, type LabelledTexts } from '../way-parts.js';
import { Bullets, Part, PhoneText } from './pieces.js';
import type { OftenSaid, PageProps } from './props.js';

/** What stands word for word on more cards than this stands once, and the cards link to it. */
const FEW = 3;

const keyOf = ({ label, texts }: LabelledTexts): string => [label, ...texts].join('\n');

/** What is said on more than a few of the page's cards. */
export function oftenSaid(input: ReportInput, words: Words): OftenSaid {
  const counted = new Map<string, { part: LabelledTexts; count: number }>();
  for (const task of input.tasks.filter(({ state }) => !isSettled(state))) {
    for (const part of belowSteps(operationOf(task, input)?.operation, words)) {
      const key = keyOf(part);
      counted.set(key, { part, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  const many = [...counted].filter(([, { part, count }]) => count > FEW && part.texts.length > 1);
  return new Map(many.map(([key, { part }], place) => [key, { ...part, id: `often-${place + 1}` }]));
}

/** What stands below the steps on a task's card: said there, or where it stands for many. */
export function BelowSteps({ input, words, often, task }: PageProps & { task: Task }) {
  const known = operationOf(task, input);
  const hotline = known?.platform.contact.hotline ?? '';
  return (
    <>
      {belowSteps(known?.operation, words).map((part) => {
        const once = often.get(keyOf(part));
        const { label, texts } = part;
        if (once) {
          return (
            <p>
              <a href={`#${once.id}`}>{label}</a>
            </p>
          );
        }
        return texts.length === 1 ? (
          <p>{words.views.labelled(label, texts[0] ?? '')}</p>
        ) : (
          <>
            <p>{label}</p>
            <ul>
              {texts.map((text) => (
                <li>
                  <PhoneText text={text} hotline={hotline} />
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}

/** What holds for many of the tasks, once. */
export const Often = ({ words, often }: PageProps) =>
  often.size > 0 ? (
    <Part id="often" title={words.page.tasks.often}>
      {[...often.values()].map(({ id, label, texts }) => (
        <div id={id}>
          <h3>{label}</h3>
          <Bullets lines={texts} />
        </div>
      ))}
    </Part>
  ) : null;
