import type { Words } from '../../language/words.js';
import { circumstanceAdvice } from '../circumstance-parts.js';
import { type EmergencyStep, emergencyIntro, emergencySteps, emergencyTitle } from '../emergency.js';
import { errandsOf } from '../errands.js';
import { Bullets, Part, PhoneText } from './pieces.js';
import type { PageProps } from './props.js';

/** How many accounts are called in the first fifteen minutes; the others wait behind one line. */
const CALLED_FIRST = 10;

/** The first fifteen minutes, with numbers that dial. */
export function Emergency({ input, words }: PageProps) {
  const { emergency: say, page } = words;
  const steps = emergencySteps(input.atStake, words);
  const last = steps.findLastIndex(({ binding }) => binding !== null) + 1;
  const first = last > CALLED_FIRST + 1 ? CALLED_FIRST : last;
  const calls = (from: number, to: number) =>
    steps.slice(from, to).map((step) => <Call step={step} words={words} />);
  return (
    <Part id="emergency" title={emergencyTitle(input.atStake, words)}>
      <div class="box emergency">
        <p>{emergencyIntro(input.atStake, words)}</p>
        <ol>
          {calls(0, first)}
          {last > first ? (
            // one step of the list, so that its numbers run on where paper shows it closed
            <li>
              <details class="day">
                <summary>{page.emergencyMore(last - first)}</summary>
                <ol>{calls(first, last)}</ol>
              </details>
            </li>
          ) : null}
          {calls(last, steps.length)}
        </ol>
        <p>{say.hint}</p>
      </div>
    </Part>
  );
}

const Call = ({ step: { what, where, phone }, words: { views } }: { step: EmergencyStep; words: Words }) => (
  <li>
    {phone ? (
      <>
        <PhoneText text={phone} hotline={phone} />{' '}
      </>
    ) : null}
    {what}
    {where ? <div class="soft">{views.labelled(views.labels.path, where)}</div> : null}
  </li>
);

/** What is done at counters, by place, with the papers to take along. */
export function Errands({ input, words, anchor }: PageProps) {
  const { errands, bag } = errandsOf(input, words);
  if (errands.length === 0) return null;
  const { emergency: say, views } = words;
  return (
    <Part id="errands" title={say.errands}>
      {errands.map(({ where, tasks, papers }) => (
        <div class="box">
          <h3>{where}</h3>
          <ul>
            {tasks.map(({ id, what }) => (
              <li>
                <a href={`#${anchor(id)}`}>{what}</a>
              </li>
            ))}
          </ul>
          <p>{views.labelled(views.labels.needs, views.list(papers))}</p>
        </div>
      ))}
      <p>{say.bag(bag)}</p>
    </Part>
  );
}

/** What follows from the circumstances, from the situation, and from keeping the number. */
export function Advice({ input, words }: PageProps) {
  const parts = [
    ...circumstanceAdvice(input, words),
    ...words.situations.advice[input.cleanup.track],
    ...(input.stage === 'kept'
      ? [{ title: words.keeping.title, lines: words.keeping.lines(input.keepNumber?.plan ?? null) }]
      : []),
  ];
  return (
    <>
      {parts.map(({ title, lines }, place) => (
        <Part id={`advice-${place + 1}`} title={title}>
          <Bullets lines={lines} />
        </Part>
      ))}
    </>
  );
}
