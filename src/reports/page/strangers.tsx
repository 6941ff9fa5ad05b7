import type { IncidentKind } from '../../cleanup/record/incident.js';
import { outside } from '../outside.js';
import type { RemedyPart, RungPart } from '../remedy-parts.js';
import { isWebAddress, Part, PhoneText, Said, Sources, WebLink } from './pieces.js';
import type { PageProps } from './props.js';
import { percent } from './top.js';

const BAR = 34;

/** What came in for somebody else: how much of each kind, and the log. */
export function Incidents({ input, words }: PageProps) {
  const { incidents: say } = words.page;
  const { kindsIn, noDay, nobody } = words.incidents;
  const kinds = kindsIn[input.cleanup.track];
  const log = input.incidents.filter(({ own }) => !own);
  if (log.length === 0) return null;
  const counts = (Object.keys(kinds) as IncidentKind[])
    .map((kind) => ({
      kind,
      count: log.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = counts[0]?.count ?? 1;
  const days = log.flatMap(({ day }) => day ?? []).sort();
  const names = new Map(input.bindings.map(({ id, name }) => [id, name]));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <Part id="incidents" title={say.title}>
      {first && last ? <p class="soft">{say.between(first, last)}</p> : null}
      <svg
        class="wide"
        height={counts.length * BAR}
        role="img"
        aria-label={say.picture(
          words.views.list(counts.map(({ kind, count }) => say.counted(kinds[kind], count))),
        )}
      >
        {counts.map(({ kind, count }, place) => (
          <>
            <text x="0" y={place * BAR + 13}>
              {say.counted(kinds[kind], count)}
            </text>
            <rect
              class="stretch-waiting"
              x="0"
              y={place * BAR + 18}
              width={percent((count / most) * 100)}
              height="10"
              rx="2"
            />
          </>
        ))}
      </svg>
      <details class="day">
        <summary>{say.all(log.length)}</summary>
        <ul>
          {log.map(({ day, kind, count, binding, name, sender }) => (
            <li>
              {[
                day ?? noDay,
                outside((binding && names.get(binding)) || name || sender || nobody),
                kinds[kind],
                ...(count > 1 ? [words.incidents.times(count)] : []),
              ].join(' · ')}
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
}

/** Whom to turn to for each open problem, by when, with what. */
export function Remedies({ input, words }: PageProps) {
  const problems = input.remedies();
  if (problems.length === 0) return null;
  const { remedies: say } = words;
  return (
    <Part id="remedies" title={words.page.remedies.title}>
      {together(problems).map(({ names, problem }, place) => (
        <details class="box day" open={place === 0}>
          <summary>
            <h3 class={names.length > 0 ? undefined : 'begins'}>
              {[...(names.length > 0 ? [words.views.list(names)] : []), say.maps[problem.map]].join(' · ')}
            </h3>
          </summary>
          <Beginning problem={problem} isOne={names.length === 1} words={words} />
          {problem.hint ? <p class="soft">{problem.hint}</p> : null}
          <ol class="rungs">
            {problem.rungs.map((rung) => (
              <Rung rung={rung} problem={problem} words={words} />
            ))}
          </ol>
          {problem.mustShow.length > 0 ? (
            <p>{words.views.labelled(say.mustShowTitle, words.views.clauses(problem.mustShow))}</p>
          ) : null}
          {problem.state === 'climbed' ? <p>{say.climbed}</p> : null}
        </details>
      ))}
      <p class="soft">{say.general}</p>
    </Part>
  );
}

/** What often helps before anybody is asked to decide, and the number to call where it is one platform's. */
function Beginning({
  problem: { tries, state, contact },
  isOne,
  words: { remedies: say, views },
}: {
  problem: RemedyPart;
  isOne: boolean;
  words: PageProps['words'];
}) {
  const hotline = isOne ? contact?.hotline : undefined;
  return (
    <>
      {tries.length > 0 && state === 'due' ? (
        <>
          <p>{say.triesTitle}</p>
          <ul>
            {tries.map((line) => (
              <li>
                <Said>{line}</Said>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {hotline ? (
        <p>
          <PhoneText text={views.labelled(views.labels.hotline, outside(hotline))} hotline={hotline} />
        </p>
      ) : null}
    </>
  );
}

/** Problems that are at the same point of the same way share a box under all their names: nobody reads a ladder twice. */
function together(problems: readonly RemedyPart[]): { names: string[]; problem: RemedyPart }[] {
  const boxes = new Map<string, { names: string[]; problem: RemedyPart }>();
  for (const problem of problems) {
    const { map, state, rungs, hint, mustShow, tries } = problem;
    const told = JSON.stringify({ map, state, rungs, hint, mustShow, tries });
    const box = boxes.get(told) ?? { names: [], problem };
    if (problem.name) box.names.push(outside(problem.name));
    boxes.set(told, box);
  }
  return [...boxes.values()];
}

/** How the catalog writes an entrance that is a number to call. */
const BY_PHONE = /^(?:电话|Phone) /;

function Rung({ rung, words }: { rung: RungPart; problem: RemedyPart; words: PageProps['words'] }) {
  const { remedies: say, views } = words;
  if (rung.state === 'later') {
    return (
      <li class="later">
        <Said>{say.later(rung.who, rung.due)}</Said>
      </li>
    );
  }
  if (rung.state !== 'due' && rung.state !== 'if-needed') {
    return (
      <li>
        <Said>{takenLine(rung, words)}</Said>
      </li>
    );
  }
  const head =
    rung.state === 'if-needed'
      ? say.ifNeeded(rung.when ?? '', rung.who)
      : rung.beside
        ? say.meanwhile(rung.who)
        : say.now(rung.who);
  // the office's own numbers dial wherever they stand in a rung: somebody threatened calls 110 at once
  const hotline = rung.entrances
    .map(({ text }) => text)
    .filter((text) => BY_PHONE.test(text))
    .join(' ');
  const stages = rung.wait.map(({ what, days, count, ends }) =>
    say.waitStage(what, days, count === 'working', ends),
  );
  return (
    <li>
      <strong>
        <PhoneText text={head} hotline={hotline} />
      </strong>
      {rung.how.length > 0 ? (
        <ul>
          {rung.how.map((line) => (
            <li>
              <PhoneText text={line} hotline={hotline} />
            </li>
          ))}
        </ul>
      ) : null}
      {rung.state === 'due' ? (
        <>
          {rung.entrances.map(({ text, url }) => (
            <div>
              {isWebAddress(url) ? (
                <WebLink url={url}>{outside(text)}</WebLink>
              ) : (
                <PhoneText text={outside(text)} hotline={hotline} />
              )}
            </div>
          ))}
          {rung.proof.length > 0 ? <p>{views.labelled(say.bring, views.clauses(rung.proof))}</p> : null}
          {stages.length > 0 ? (
            <p>
              <Said>{say.wait(stages)}</Said>
            </p>
          ) : null}
          <p>{views.labelled(say.answer, rung.answer)}</p>
          {rung.letter ? (
            <p class="soft">
              <Said>{say.letter(rung.letter)}</Said>
            </p>
          ) : null}
          <div class="soft">
            <Sources sources={rung.sources.slice(0, 1)} words={words} />
          </div>
        </>
      ) : null}
    </li>
  );
}

function takenLine(rung: RungPart, { remedies: say }: PageProps['words']): string {
  if (rung.state === 'skipped') return say.skippedLine(rung.who, rung.reason && outside(rung.reason));
  if (rung.ownDoing && rung.state === 'sent') return say.didLine(rung.who, rung.sentOn ?? '');
  if (rung.state === 'sent' || rung.state === 'over') return say.sent(rung.id, rung.sentOn ?? '', rung.due);
  const outcome = say.outcomes[rung.state as keyof typeof say.outcomes];
  return say.answeredLine(rung.who, outcome, rung.answeredOn ?? rung.sentOn);
}

/** The letters that fit, to whom, what they still lack. */
export function Letters({ input, words }: PageProps) {
  const letters = input.letters();
  if (letters.length === 0) return null;
  const { letters: say } = words.page;
  return (
    <Part id="letters" title={say.title}>
      <ul>
        {letters.map(({ kind, name, to, missing, written }) => (
          <li>
            <strong>{name}</strong>
            <div class="soft">
              {[
                ...(to && to.length > 0
                  ? [say.to(words.views.list(to.map((one) => outside(one.name)).slice(0, 5)))]
                  : []),
                ...(missing.length > 0
                  ? [say.missing(words.views.list(missing.map((one) => one.name)))]
                  : []),
                ...written.map(({ on }) => say.written(on)),
              ].join(' · ')}
            </div>
            <div class="soft screen">
              <Said>{say.write(`numclean letter write ${kind}`)}</Said>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
