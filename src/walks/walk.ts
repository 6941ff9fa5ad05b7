import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/days/day.js';
import type { PlatformFacts } from '../cleanup/inventory/inventory.js';
import type { Cleanup, CleanupEvent, StoredAnswer, Track } from '../cleanup/record/cleanup.js';
import { type Known, knownOf } from '../cleanup/situation.js';
import { heard } from '../interruption.js';
import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import { type Answer, type Place, type Prompter, type Question, WentBack } from '../prompts/types.js';
import { converse, withDefault } from './conversation.js';
import type { ReportProgress } from './read-exports.js';

/** A change without its instant, which the one who stores it adds. */
export type Change = CleanupEvent extends infer Event
  ? Event extends CleanupEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** What a step may look at. */
export type WalkView = Known & {
  words: Words;
  catalog: Catalog;
  facts: PlatformFacts;
  today: Day;
  /** keys answered from outside (options, an answers file): asked even where they would be skipped */
  given: ReadonlySet<string>;
  /** whether a person sits there who can be asked something more */
  interactive: boolean;
  /** asks something more, beside the step's own question */
  ask(question: Question): Promise<Answer>;
  /** shows something between two questions; dropped where nobody sits */
  show(text: string): void;
  onProgress: ReportProgress;
};

/**
 * One question of a walk and what its answer changes. A walk is a list of steps read top to bottom; a step that was
 * answered is not asked again, which is how a walk goes on after Ctrl+C.
 */
export type Step = {
  /** the question's key, under which the answer is stored */
  key: string;
  /** to be read before the question; null: nothing in this situation */
  intro?(view: WalkView): string | null;
  /** null: nothing to ask in this situation */
  question(view: WalkView): Question | null;
  /** what the answer changes; throws a Problem where the answer won't do, and the person is asked again */
  changes(answer: Answer, view: WalkView): Change[] | Promise<Change[]>;
  /** whether a person who answered so is asked the same again */
  again?(answer: StoredAnswer): boolean;
  /** what the person answered before, where it is not the stored answer itself: the default when they walk once more */
  before?(view: WalkView): StoredAnswer;
  /** what a new answer adds to what earlier ones told: nothing of these is taken back when the question is asked once more */
  adds?: boolean;
  /** asked in nearly every situation, though its question may not be there before others are answered: counted from the start */
  comes?: boolean;
  /** keys of the answers that its own changes rest on, beside its question */
  restsOn?: readonly string[];
  /** whether an answer tells what is known already, where that is not plain to see */
  isSame?(answer: Answer, view: WalkView): boolean;
  /** keys of what `changes` asks beside the question */
  asksAlso?: readonly string[];
  /** what is kept of the answer; by default the answer itself */
  stored?(answer: Answer, view: WalkView): StoredAnswer;
};

/** A cleanup that is being written to: each call is stored at once. */
export type OpenCleanup = { read(): Cleanup; append(changes: Change[]): Promise<void> };

export type WalkSetting = {
  words: Words;
  catalog: Catalog;
  facts: PlatformFacts;
  today: Day;
  prompter: Prompter;
  given: ReadonlySet<string>;
  /** every question is asked again, with the answers given before as defaults */
  onceMore?: boolean;
  /** whether there is a question before the first step */
  back?: boolean;
  onProgress: ReportProgress;
};

/** The answer that marks a walk as walked to its end. */
const FINISHED = 'finished';

/** Whether the walk of this cleanup was walked to its end. */
export const isFinished = (cleanup: Cleanup): boolean => cleanup.answers[FINISHED] === true;

/** A walk under way. */
type Way = {
  steps: readonly Step[];
  open: OpenCleanup;
  setting: WalkSetting;
  /** what is asked though it is answered */
  again: Set<Step>;
  /** keys of the answers that another took the place of */
  replaced: Set<string>;
};

/**
 * Walks the steps that are not answered yet, storing each answer at once. Whoever goes back is asked the question before, and
 * from there on all of them, with what they answered as defaults: a new answer takes the place of the old one, with all that
 * followed from it.
 * @throws Problem of the prompter (an answer missing, Ctrl+C) or, without a person, of an answer that won't do; `WentBack` from the
 *   first question
 */
export async function walk(steps: readonly Step[], open: OpenCleanup, setting: WalkSetting): Promise<void> {
  const again = new Set(setting.onceMore ? steps : steps.filter(({ key }) => setting.given.has(key)));
  const way: Way = { steps, open, setting, again, replaced: new Set() };
  for (let at = 0; at < steps.length; ) at = await nextPlace(at, way);
  if (!isFinished(open.read())) await open.append([{ type: 'answered', key: FINISHED, value: true }]);
}

/** The place after a step, or, where the person goes back, the one before. */
async function nextPlace(at: number, way: Way): Promise<number> {
  const step = way.steps[at] as Step;
  await heard();
  if (!way.again.has(step) && isAnswered(step, way.open.read())) return at + 1;
  try {
    await takeStep(step, way);
    return at + 1;
  } catch (error) {
    const before = error instanceof WentBack ? placeBefore(at, way) : -1;
    if (before < 0) throw error;
    for (const passed of way.steps.slice(before, at)) way.again.add(passed);
    return before;
  }
}

/** Whether nothing is left to ask: an answer after which the same is asked again is not the last one. */
const isAnswered = ({ key, again }: Step, { answers }: Cleanup): boolean =>
  key in answers && !again?.(answers[key] ?? null);

/** The place of the last question before this one that the person was asked; -1: none. */
function placeBefore(at: number, { steps, open, setting }: Way): number {
  const view = viewOf(open.read(), setting);
  return steps.findLastIndex(
    (step, place) => place < at && !setting.given.has(step.key) && isAsked(step, view),
  );
}

const isAsked = (step: Step, view: WalkView): boolean => step.question(view) !== null;

/** Which question of how many: of those that this situation asks. */
function placeOf(step: Step, view: WalkView, way: Way): Place {
  const asked = way.steps.filter(
    (one) => !way.setting.given.has(one.key) && (one.comes === true || isAsked(one, view)),
  );
  const at = asked.indexOf(step);
  return { back: at > 0 || way.setting.back === true, step: { at: at + 1, of: asked.length } };
}

async function takeStep(step: Step, way: Way): Promise<void> {
  const view = viewOf(way.open.read(), way.setting);
  if (isAsked(step, view)) introduce(step, view, way.setting.prompter);
  const asking: Asking = {};
  while (!(await askStep(step, way, asking))) {
    // asked once more: the answer won't do, or the person has more to tell
  }
}

/** What was answered last to a question that is asked once more. */
type Asking = { last?: Answer };

/** Asks a step's question once. @returns whether the step is taken */
async function askStep(step: Step, way: Way, asking: Asking): Promise<boolean> {
  const { open, setting } = way;
  const { prompter, given } = setting;
  const view = viewOf(open.read(), setting);
  const question = step.question(view);
  const isRetold =
    prompter.interactive && way.again.has(step) && !given.has(step.key) && step.key in view.cleanup.answers;
  if (!question) {
    if (isRetold) await takeBack(step, way);
    return true;
  }
  const asked = withLast(withBefore(question, step, view, isRetold), asking);
  const answer = await prompter.ask(asked, prompter.interactive ? placeOf(step, view, way) : {});
  if (isRetold && isAsBefore(answer, asked, step, view, way)) return true;
  asking.last = answer;
  try {
    if (isRetold) await takeBack(step, way);
    const value = await tell(answer, step, way);
    const isTaken = !prompter.interactive || !step.again?.(value);
    // whoever has more to tell is asked anew
    if (!isTaken) delete asking.last;
    return isTaken;
  } catch (error) {
    return complain(error, setting);
  }
}

const withLast = (question: Question, { last }: Asking): Question =>
  last === undefined ? question : withDefault(question, last);

/** Says why an answer won't do, where the person can mend it; who went back from what else was asked knows. @returns false */
function complain(error: unknown, setting: WalkSetting): false {
  if (error instanceof WentBack) return false;
  if (!canAskAgain(error, setting)) throw error;
  const { message, hint } = setting.words.errors.describe(error);
  setting.prompter.show(`${message}\n${hint}`);
  return false;
}

/** Stores an answer with what it changes, asking what else must be known. @returns what is stored of it */
async function tell(answer: Answer, step: Step, { open, setting }: Way): Promise<StoredAnswer> {
  const view = viewOf(open.read(), setting);
  const changes = await converse(setting.prompter, async (ask) => step.changes(answer, { ...view, ask }), {
    back: true,
  });
  const value = step.stored ? step.stored(answer, view) : (answer as StoredAnswer);
  const answered: Change = { type: 'answered', key: step.key, value };
  await open.append([...changes, changes.length > 0 ? { ...answered, with: changes.length } : answered]);
  return value;
}

async function takeBack({ key, adds }: Step, { open, replaced }: Way): Promise<void> {
  if (adds) return;
  replaced.add(key);
  await open.append([{ type: 'answer-taken-back', key }]);
}

/** Whether a question asked once more got the answer that it had. */
function isAsBefore(
  answer: Answer,
  question: Question,
  { key, adds, restsOn = [], before, stored, isSame }: Step,
  view: WalkView,
  { replaced }: Way,
): boolean {
  if (question.kind === 'files' || question.kind === 'paste')
    return (answer as string | string[]).length === 0;
  if (adds || restsOn.some((other) => replaced.has(other))) return false;
  if (isSame) return isSame(answer, view);
  if (question.kind === 'platforms') return areSame(answer as string[], question.selected);
  if (question.kind === 'assign') {
    const values = answer as Record<string, string>;
    return question.items.every(({ id, suggested }) => values[id] === suggested);
  }
  const known = before ? before(view) : (view.cleanup.answers[key] ?? null);
  const told = before || !stored ? answer : stored(answer, view);
  return JSON.stringify(told) === JSON.stringify(known);
}

/** Whether two pickings hold the same, in whatever order. */
const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The question with what was answered before as its default. */
function withBefore(question: Question, step: Step, view: WalkView, isAgain: boolean): Question {
  if (!isAgain) return question;
  return withDefault(question, step.before ? step.before(view) : (view.cleanup.answers[step.key] ?? null));
}

function introduce(step: Step, view: WalkView, prompter: Prompter): void {
  const intro = prompter.interactive && step.intro?.(view);
  if (intro) prompter.show(intro);
}

const canAskAgain = (error: unknown, setting: WalkSetting): error is Problem =>
  error instanceof Problem &&
  setting.prompter.interactive &&
  [2, 4].includes(error.exitCode) &&
  // removed in another window: no other answer helps
  error.code !== 'usage.cleanup-unknown';

/** What is known of a cleanup as it stands: a step looks several times before anything changes. */
const seen = new WeakMap<Cleanup, { facts: PlatformFacts; today: Day; known: Known }>();

function knownOnce(cleanup: Cleanup, facts: PlatformFacts, today: Day): Known {
  const before = seen.get(cleanup);
  if (before?.facts === facts && before.today === today) return before.known;
  const known = knownOf(cleanup, facts, today);
  seen.set(cleanup, { facts, today, known });
  return known;
}

function viewOf(cleanup: Cleanup, setting: WalkSetting): WalkView {
  const { words, catalog, facts, today, given, onProgress, prompter } = setting;
  return {
    ...knownOnce(cleanup, facts, today),
    words,
    catalog,
    facts,
    today,
    given,
    onProgress,
    interactive: prompter.interactive,
    ask: (question) => prompter.ask(question),
    show: (text) => prompter.show(text),
  };
}

/** A walk by its situation: how it is called and what it asks. */
export type Walk = { track: Track; steps: readonly Step[] };
