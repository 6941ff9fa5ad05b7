import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { operationOf } from '../looked-up.js';
import { outside } from '../outside.js';
import { belowSteps, type LabelledTexts } from '../way-parts.js';
import { Bullets, Part, PhoneText, Said } from './pieces.js';
import type { OftenSaid, PageProps } from './props.js';

/** What stands word for word on more cards than this stands once, and the cards link to it. */
const FEW = 3;

const keyOf = ({ label, texts }: LabelledTexts): string => [label, ...texts].join('\n');

/** What is said on more than a few of the page's cards. */
export function oftenSaid(input: ReportInput, words: Words): OftenSaid {
  const counted = new Map<string, { part: LabelledTexts; tasks: Task[] }>();
  for (const task of input.tasks.filter(({ state }) => !isSettled(state))) {
    for (const part of belowSteps(operationOf(task, input)?.operation, words)) {
      const key = keyOf(part);
      const known = counted.get(key);
      if (known) known.tasks.push(task);
      else counted.set(key, { part, tasks: [task] });
    }
  }
  const many = [...counted].filter(([, { part, tasks }]) => tasks.length > FEW && part.texts.length > 1);
  return new Map(
    many.map(([key, { part, tasks }], place) => [key, { ...part, tasks, id: `often-${place + 1}` }]),
  );
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
              <a href={`#${once.id}`}>
                <Said>{label}</Said>
              </a>
            </p>
          );
        }
        return texts.length === 1 ? (
          <p>
            <PhoneText text={words.views.labelled(label, texts[0] ?? '')} hotline={hotline} />
          </p>
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
      {[...often.values()].map(({ id, label, texts, tasks }) => (
        <div id={id}>
          <h3>
            <Said>{label}</Said>
          </h3>
          <p class="soft">
            {words.page.tasks.usedBy(
              words.views.list(tasks.slice(0, FEW).map(({ name }) => outside(name))),
              tasks.length,
            )}
          </p>
          <Bullets lines={texts} />
        </div>
      ))}
    </Part>
  ) : null;
