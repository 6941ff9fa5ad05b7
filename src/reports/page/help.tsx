import { circumstanceAdvice } from '../circumstance-parts.js';
import { emergencyIntro, emergencySteps } from '../emergency.js';
import { errandsOf } from '../errands.js';
import { Bullets, Part, PhoneText } from './pieces.js';
import type { PageProps } from './props.js';

/** The first fifteen minutes, with numbers that dial. */
export function Emergency({ input, words }: PageProps) {
  const { emergency: say, views } = words;
  return (
    <Part id="emergency" title={say.title}>
      <div class="box emergency">
        <p>{emergencyIntro(input.atStake, words)}</p>
        <ol>
          {emergencySteps(input.atStake, words).map(({ what, where, phone }) => (
            <li>
              {phone ? (
                <>
                  <PhoneText text={phone} hotline={phone} />{' '}
                </>
              ) : null}
              {what}
              {where ? <div class="soft">{views.labelled(views.labels.path, where)}</div> : null}
            </li>
          ))}
        </ol>
        <p>{say.hint}</p>
      </div>
    </Part>
  );
}

/** What is done at counters, by place, with the papers to take along. */
export function Errands({ input, words }: PageProps) {
  const { errands, bag } = errandsOf(input, words);
  if (errands.length === 0) return null;
  const { emergency: say, views } = words;
  return (
    <Part id="errands" title={say.errands}>
      {errands.map(({ where, tasks, papers }) => (
        <div class="box">
          <h3>{where}</h3>
          <Bullets lines={tasks} />
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
