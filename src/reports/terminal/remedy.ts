import type { Words } from '../../language/words.js';
import { capital } from '../../text/capital.js';
import { outside } from '../outside.js';
import { type GroundPart, letterGoesTo, type RemedyPart, type RungPart } from '../remedy-parts.js';
import { typedAccount, typedProblem } from '../typed-name.js';
import { unbroken } from '../unbroken.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shellWord } from './shell-word.js';

/**
 * Open problems, each with whom to turn to now, what can be done beside it, and what comes after.
 * @param open all that are open, where only some of them are looked at
 */
export function remedyView(
  problems: readonly RemedyPart[],
  words: Words,
  screen: Screen,
  open: readonly RemedyPart[] = problems,
): string {
  const pen = penFor(screen, unbroken(problems));
  const { remedies: say } = words;
  const setting: Setting = { words, pen, said: new Set(), open };
  if (problems.length === 0) return page([pen.text(say.none)]);
  return page([
    pen.heading(say.title(problems.length)),
    ...problems.map((problem, index) => [
      ...problemLines(problem, index + 1, setting),
      ...marks(problem, setting),
    ]),
    groundLines(problems, words, pen),
    pen.aside(say.general),
    otherMarks(problems, setting),
    open.length > problems.length ? pen.aside(say.otherProblems(open.length - problems.length)) : [],
  ]);
}

/**
 * An account with which nothing is wrong: whom to turn to if it refuses, and how that is noted.
 * @param at.task what would be refused, as it is typed; null where nothing is left to do there
 */
export function ifRefusedView(
  { name, task, problems }: { name: string; task: string | null; problems: readonly RemedyPart[] },
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen, unbroken(problems));
  const { remedies: say } = words;
  const setting: Setting = { words, pen, said: new Set(), open: problems };
  const none = pen.text(say.noneAt(outside(name), task && shellWord(outside(task))));
  if (problems.length === 0) return page([none]);
  return page([
    none,
    pen.text(say.ifRefused(outside(name))),
    ...problems.map((problem, index) => problemLines(problem, index + 1, setting)),
    groundLines(problems, words, pen),
    pen.aside(say.general),
  ]);
}

/** What claims rest on, each once: several problems share it. */
function groundLines(problems: readonly RemedyPart[], words: Words, pen: Pen): string[] {
  const grounds = new Map(problems.flatMap(({ grounds: own }) => own).map((ground) => [ground.text, ground]));
  if (grounds.size === 0) return [];
  return [
    ...pen.text(words.remedies.grounds),
    ...[...grounds.values()].flatMap((ground) => [
      ...pen.item('-', outside(ground.text), 1),
      ...sourceLines(ground, words, pen),
    ]),
  ];
}

/** How to note a step that is not the next one: said once, with the first problem that has one. */
function otherMarks(problems: readonly RemedyPart[], { words, pen, open }: Setting): string[] {
  const { remedies: say } = words;
  const isOther = (rung: RungPart, next: string | null): boolean =>
    ['due', 'if-needed', 'later'].includes(rung.state) && rung.id !== next && !comesFirst(rung);
  const problem = problems.find(({ rungs, next }) => rungs.some((rung) => isOther(rung, next)));
  const rung = problem?.rungs.find((candidate) => isOther(candidate, problem.next));
  return problem && rung
    ? pen.aside(say.markOthers(typedName(problem, open, words), shellWord(rung.short)))
    : [];
}

/** What lines are made with; `said`: the rungs whose details stand further up already; `open`: all problems that are. */
type Setting = { words: Words; pen: Pen; said: Set<string>; open: readonly RemedyPart[] };

function problemLines(problem: RemedyPart, place: number, setting: Setting): string[] {
  const { words, pen } = setting;
  const { remedies: say } = words;
  const { count, first, last } = problem.incidents;
  return [
    ...pen.item(
      `${place}.`,
      dotted([
        problem.name !== '' && pen.paint.bold(outside(problem.name)),
        problem.name === '' ? capital(say.maps[problem.map]) : say.maps[problem.map],
        count > 0 && first && last && say.seen(count, first, last),
      ]),
    ),
    ...triesLines(problem, setting),
    ...rungsOf(problem, setting),
    ...list(say.mustShowTitle, problem.mustShow, words, pen),
  ];
}

/** What often helps where this is the reason: before anybody is asked to decide about it. */
function triesLines(
  { tries, state }: RemedyPart,
  { words: { remedies: say }, pen, said }: Setting,
): string[] {
  if (tries.length === 0 || state !== 'due') return [];
  const news = tries.filter((line) => !said.has(line));
  for (const line of news) said.add(line);
  if (news.length === 0) return pen.text(say.triesAbove, 1);
  return [...pen.text(say.triesTitle, 1), ...news.flatMap((line) => pen.item('-', line, 2))];
}

/** What was done, what is to be done now and beside it, what only some need, and what comes after. */
function rungsOf(problem: RemedyPart, setting: Setting): string[] {
  const { words, pen } = setting;
  const { remedies: say } = words;
  const { rungs, hint } = problem;
  const of = (...states: RungPart['state'][]): RungPart[] =>
    rungs.filter(({ state }) => states.includes(state));
  const [main, beside] = [of('due').filter((rung) => !rung.beside), of('due').filter((rung) => rung.beside)];
  const ifNeeded = (rung: RungPart): string[] => [
    ...pen.text(say.ifNeeded(rung.when ?? '', rung.who), 1),
    ...howLines(rung, setting),
    ...letterLines(rung, problem, setting),
  ];
  return [
    ...of('solved', 'got', 'refused', 'silent', 'over', 'sent', 'skipped').flatMap((rung) =>
      pen.text(capital(takenLine(rung, words)), 1),
    ),
    ...of('if-needed').filter(comesFirst).flatMap(ifNeeded),
    ...(hint !== null && [...main, ...of('later')].some(isRegulator) ? pen.text(hint, 1) : []),
    ...main.flatMap((rung) => [...pen.text(say.now(rung.who), 1), ...details(rung, problem, setting)]),
    ...(problem.state === 'climbed' ? pen.text(say.climbed, 1) : []),
    ...beside.flatMap((rung) => [
      ...pen.text(say.meanwhile(rung.who), 1),
      ...details(rung, problem, setting),
    ]),
    ...of('if-needed')
      .filter((rung) => !comesFirst(rung))
      .flatMap(ifNeeded),
    ...of('later').flatMap((rung) => pen.text(say.later(rung.who, rung.due), 1)),
  ];
}

/** Where a life may hang on it, nothing else is said before. */
const comesFirst = ({ id }: RungPart): boolean => id === 'call-for-help';

const isRegulator = ({ id }: RungPart): boolean => id === 'finance-regulator' || id === 'local-finance';

function takenLine(rung: RungPart, { remedies: say }: Words): string {
  if (rung.state === 'skipped') return say.skippedLine(rung.who, rung.reason && outside(rung.reason));
  if (rung.ownDoing && rung.state === 'sent') return say.didLine(rung.who, rung.sentOn ?? '');
  if (rung.state === 'sent') return say.sent(rung.id, rung.sentOn ?? '', rung.due);
  const outcome = say.outcomes[rung.state as keyof typeof say.outcomes];
  return say.answeredLine(rung.who, outcome, rung.answeredOn ?? rung.sentOn);
}

/** What to do or say, where it was not said for another problem already. */
function howLines(rung: RungPart, { pen, said }: Setting): string[] {
  if (said.has(rung.id)) return [];
  said.add(rung.id);
  return rung.how.flatMap((line) => pen.text(line, 2));
}

/** What is the same whoever it is about, and need be said in full only once. */
const SAME_FOR_ALL: readonly string[] = ['number-blocking', 'spam-center', 'carrier-statement'];

function details(rung: RungPart, problem: RemedyPart, setting: Setting): string[] {
  const { words, pen, said } = setting;
  const { remedies: say } = words;
  if (said.has(rung.id) && SAME_FOR_ALL.includes(rung.id)) return [];
  return [
    ...contactLines(rung, problem, setting),
    ...howLines(rung, setting),
    ...rung.entrances.flatMap(({ text, url }) => [
      ...pen.item('-', outside(text), 2),
      ...(url ? pen.aside(outside(url), 3) : []),
    ]),
    ...sourceLines(rung, words, pen),
    ...letterLines(rung, problem, setting),
    ...list(say.bring, rung.proof, words, pen, 2),
    ...(rung.letter || rung.wait.length > 0 || rung.entrances.length > 0
      ? [...pen.text(words.views.labelled(say.answer, rung.answer), 2), ...waitLines(rung, words, pen)]
      : []),
  ];
}

/** The rungs at which the other side itself is called. */
const CALLED: readonly string[] = ['platform-service', 'lender-service', 'carrier-service'];

function contactLines(
  { id }: RungPart,
  { contact }: RemedyPart,
  { words: { views }, pen }: Setting,
): string[] {
  if (!CALLED.includes(id)) return [];
  return (['hotline', 'inApp', 'web'] as const).flatMap((way) => {
    const known = contact?.[way];
    return known ? pen.text(views.labelled(views.labels[way], outside(known)), 2) : [];
  });
}

function letterLines(
  { letter }: RungPart,
  problem: RemedyPart,
  { words: { remedies: say }, pen, open }: Setting,
): string[] {
  if (!letter) return [];
  const binding = letterGoesTo(letter, problem);
  const own = binding !== undefined && binding === problem.binding;
  const name = own ? typedAccount(problem.name, binding, open) : binding;
  return pen.text(name ? say.letterTo(letter, shellWord(outside(name))) : say.letter(letter), 2);
}

function waitLines({ wait }: RungPart, words: Words, pen: Pen): string[] {
  const { remedies: say } = words;
  if (wait.length === 0) return pen.text(say.waitUnknown, 2);
  const stages = wait.map(({ what, days, count, ends }) =>
    say.waitStage(what, days, count === 'working', ends),
  );
  return [
    ...pen.text(say.wait(stages), 2),
    ...(wait[0]?.ground ? sourceLines(wait[0].ground, words, pen) : []),
  ];
}

/** What a problem is called in a command. */
const typedName = (problem: RemedyPart, open: readonly RemedyPart[], words: Words): string =>
  shellWord(outside(typedProblem(problem, open, words)));

/** How to note what was done. */
function marks(problem: RemedyPart, { words, pen, open }: Setting): string[] {
  const { remedies: say } = words;
  const { rungs, next } = problem;
  const id = typedName(problem, open, words);
  const asked = rungs.some(({ state }) => ['sent', 'over', 'got'].includes(state));
  return [
    ...(next ? pen.aside(say.markSent(id), 1) : []),
    ...(asked ? pen.aside(say.markAnswered(id), 1) : []),
  ];
}

const list = (title: string, things: readonly string[], words: Words, pen: Pen, indent = 1): string[] =>
  things.length === 0 ? [] : pen.text(words.views.labelled(title, words.views.clauses(things)), indent);

/** The best source stands for all: the others are in the document. */
const sourceLines = ({ sources }: Pick<GroundPart, 'sources'>, words: Words, pen: Pen): string[] =>
  sources
    .slice(0, 1)
    .flatMap(({ title, retrieved }) =>
      pen.aside(words.remedies.source(words.views.chinese(outside(title)), retrieved), 2),
    );
