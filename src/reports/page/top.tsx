import { isSettled } from '../../cleanup/checklist/accounting.js';
import { addDays } from '../../cleanup/days/day.js';
import { LEVELS, type Task } from '../../cleanup/types.js';
import { accountIn, nextStartIn } from '../account-parts.js';
import { cancelDayLines } from '../cancel-day.js';
import { lateSaid } from '../late.js';
import { outside } from '../outside.js';
import { daysLeft, operationName, tasksNamed, urgencyOf } from '../phrases.js';
import { upcomingTasks } from '../upcoming.js';
import { Bullets, LevelMark, Part, Said } from './pieces.js';
import type { PageProps } from './props.js';

const WEEK_AHEAD = 6;

/** Whose number, in which situation, and the day that all of it is about, with why. */
export function Standing({ input, words }: PageProps) {
  const { views, standing } = words;
  const { cleanup, plan, today } = input;
  const critical = plan.critical.filter((id) => input.tasks.some((task) => task.id === id));
  const more = moreOfDay(input, words);
  return (
    <header>
      <h1>{views.report.title(outside(cleanup.number))}</h1>
      <ul class="row soft">
        {[
          views.tracks[cleanup.track],
          views.carriers[cleanup.carrier],
          ...(cleanup.newNumber ? [views.labelled(views.labels.newNumber, outside(cleanup.newNumber))] : []),
          views.report.made(today),
        ].map((fact) => (
          <li>
            <Said>{fact}</Said>
          </li>
        ))}
      </ul>
      {plan.earliestSafeDay ? (
        <p class="safe">
          <Said>
            {views.plan.earliest(plan.earliestSafeDay, daysLeft(plan.earliestSafeDay, today, words))}
          </Said>
        </p>
      ) : null}
      <Bullets
        lines={[
          ...(cleanup.track === 'prepare-cancel' && plan.whyNone ? [standing.whyNone[plan.whyNone]] : []),
          ...(cleanup.track === 'prepare-cancel' ? [] : nextDeadline(input, words)),
          ...(input.moved ? [standing.moved(input.moved.days, input.moved.day, input.moved.by)] : []),
          ...(plan.earliestSafeDay && critical.length > 0
            ? [views.plan.critical(tasksNamed(critical, input, words))]
            : []),
          ...(plan.cancelOn
            ? [
                `${views.plan.wished(plan.cancelOn)} · ${plan.feasible ? views.plan.fits : views.plan.doesNotFit}`,
              ]
            : []),
          ...plan.late.map((late) => lateSaid(late, input, words)),
          ...(plan.earliestSafeDay ? input.thin.map((code) => standing.thin[code]) : []),
        ]}
      />
      {more.length > 0 ? (
        <details class="day">
          <summary>{words.page.moreOfDay}</summary>
          <Bullets lines={more} />
        </details>
      ) : null}
    </header>
  );
}

/** What matters of the day only when it comes nearer. */
const moreOfDay = (input: PageProps['input'], words: PageProps['words']): string[] => {
  const { earliestSafeDay, safeBy, watchFrom } = input.plan;
  return [
    ...(earliestSafeDay && safeBy && safeBy > earliestSafeDay
      ? [words.planning.byThisPlan(safeBy, earliestSafeDay)]
      : []),
    ...cancelDayLines(input, words),
    ...(watchFrom ? [words.views.plan.watch(watchFrom)] : []),
  ];
};

/**
 * Where no day of cancelling is planned: the day by which the next thing must be done, and what it is; without what is
 * late, which has a sentence of its own.
 */
function nextDeadline({ tasks, plan }: PageProps['input'], words: PageProps['words']): string[] {
  const late = new Set(plan.late.map(({ task }) => task));
  const [first] = tasks
    .flatMap((task) =>
      task.finishBy && !isSettled(task.state) && !late.has(task.id) ? [{ task, day: task.finishBy }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return first
    ? [words.views.labelled(titleOf(first.task, words), words.views.task.finishBy(first.day))]
    : [];
}

/** What may be ticked on the page one after the other before it is made anew. */
const NEXT_KEPT = 12;

/** The one thing to begin with; the script goes on to the next when that is ticked. */
export function DoNow({ input, words, anchor }: PageProps) {
  const tasks = upcomingTasks(input, NEXT_KEPT);
  const starts = nextStartIn(input, words);
  return (
    <section class="now" aria-labelledby="now-title">
      <h2 id="now-title">{tasks.length > 0 ? words.page.doNow : words.page.nothingNow}</h2>
      {tasks.map((task, place) => (
        <p data-next={`#${anchor(task.id)}`} hidden={place > 0}>
          <a href={`#${anchor(task.id)}`}>{titleOf(task, words)}</a>{' '}
          <LevelMark level={task.hurtsNow ? 'now' : task.exposure}>{urgencyOf(task, words)}</LevelMark>{' '}
          <span class="soft whole">{words.page.agenda.minutes(task.minutes)}</span>
        </p>
      ))}
      {tasks.length > 0 ? (
        <p data-next="" hidden>
          {words.page.allTicked}
        </p>
      ) : starts ? (
        <p>
          <Said>{starts}</Said>
        </p>
      ) : null}
    </section>
  );
}

/** How far the cleanup is: one bar, and the same in figures. */
export function Progress({ input, words }: PageProps) {
  const { progress: say } = words.page;
  const { done, waiting, open, byExposure } = input.progress;
  const all = done + waiting + open;
  if (all === 0) return null;
  const segments = [
    { kind: 'done', count: done },
    { kind: 'waiting', count: waiting },
    { kind: 'open', count: open },
  ] as const;
  let before = 0;
  const account = accountIn(input, words);
  const levels = LEVELS.filter((level) => byExposure[level] > 0);
  return (
    <Part id="progress" title={say.title}>
      <svg class="wide" height="22" role="img" aria-label={say.picture(done, waiting, open)}>
        {segments.map(({ kind, count }) => {
          const x = before;
          before += (count / all) * 100;
          return (
            <rect
              class={`bar-${kind}`}
              data-of={kind}
              x={percent(x)}
              width={percent((count / all) * 100)}
              height="22"
            />
          );
        })}
      </svg>
      <ul class="big">
        {segments.map(({ kind, count }) => (
          <li>
            <strong data-of={kind}>{count}</strong>
            <span class="whole">
              <Swatch kind={`bar-${kind}`} /> {say[kind]}
            </span>
          </li>
        ))}
      </ul>
      {levels.length > 0 ? (
        <p>
          <Said>
            {words.views.labelled(
              words.views.status.open,
              words.views.list(
                levels.map((level) =>
                  words.views.status
                    .openAt(words.views.levels[level], byExposure[level])
                    .replaceAll(' ', '\u00a0'),
                ),
              ),
            )}
          </Said>
        </p>
      ) : null}
      {account ? (
        <>
          <p>
            <Said>{account.sum}</Said>
          </p>
          <Bullets lines={account.lines} />
        </>
      ) : null}
    </Part>
  );
}

/** What is to be done today, and in the days after it. */
export function Agenda({ input, words, anchor }: PageProps) {
  const { agenda: say } = words.page;
  const { today } = input;
  const until = addDays(today, WEEK_AHEAD);
  const open = input.tasks.filter(
    ({ state, heldBy }) =>
      !isSettled(state) && state !== 'blocked' && (state !== 'waiting' || heldBy.length === 0),
  );
  const dayOf = (task: Task): string | null => (task.state === 'waiting' ? task.until : task.startOn);
  const due = open
    .flatMap((task) => ({ task, day: dayOf(task) ?? (task.hurtsNow ? today : '') }))
    .filter(({ day }) => day !== '' && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const items = (found: readonly { task: Task }[]) => (
    <ul>
      {found.map(({ task }) => (
        <li>
          <a href={`#${anchor(task.id)}`}>{titleOf(task, words)}</a>{' '}
          <span class="soft whole">
            {[say.minutes(task.minutes), ...(task.place === 'counter' ? [say.out] : [])].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
  const weekdays = weekdaysIn(words);
  const now = due.filter(({ day }) => day <= today);
  const soon = due.filter(({ day }) => day > today);
  const days = [...new Set(soon.map(({ day }) => day))].map((day) => ({
    day,
    found: soon.filter((one) => one.day === day),
  }));
  return (
    <Part id="agenda" title={say.title}>
      <div class="two">
        <div>
          <h3>{say.today}</h3>
          {now.length > 0 ? items(now) : <p>{say.nothingToday}</p>}
        </div>
        <div>
          <h3>{say.week}</h3>
          {days.length === 0 ? <p>{say.nothingWeek}</p> : null}
          {days.map(({ day, found }) => (
            <details class="day">
              <summary>
                {say.day(
                  day.slice(5),
                  weekdays.format(new Date(day)),
                  found.length,
                  found.reduce((sum, { task }) => sum + task.minutes, 0),
                )}
              </summary>
              {items(found)}
            </details>
          ))}
        </div>
      </div>
    </Part>
  );
}

const weekdaysIn = ({ views }: PageProps['words']): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(views.nameIn === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' });

const titleOf = (task: Task, words: PageProps['words']): string =>
  words.views.show.task(outside(task.name), operationName(task, words));

/** A place or width in a drawing that fits every screen. */
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** A small square of a drawing's colour, beside its name. */
export const Swatch = ({ kind }: { kind: string }) => (
  <svg width="12" height="12" aria-hidden="true" focusable="false">
    <rect class={kind} width="12" height="12" />
  </svg>
);
