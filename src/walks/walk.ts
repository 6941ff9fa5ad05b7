import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/days/day.js';
import type { PlatformFacts } from '../cleanup/inventory/inventory.js';
import type { Cleanup, CleanupEvent, StoredAnswer, Track } from '../cleanup/record/cleanup.js';
import { type Situation, situationOf } from '../cleanup/situation.js';
import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import type { Answer, Prompter, Question } from '../prompts/types.js';
import type { ReportProgress } from './read-exports.js';

/** A change without its instant, which the one who stores it adds. */
export type Change = CleanupEvent extends infer Event
  ? Event extends CleanupEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** What a step may look at. */
export type WalkView = Situation & {
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
  onProgress: ReportProgress;
};

/** The answer that marks a walk as walked to its end. */
const FINISHED = 'finished';

/** Whether the walk of this cleanup was walked to its end. */
export const isFinished = (cleanup: Cleanup): boolean => cleanup.answers[FINISHED] === true;

/**
 * Walks the steps that are not answered yet, storing each answer at once.
 * @throws Problem of the prompter (an answer missing, Ctrl+C) or, without a person, of an answer that won't do
 */
export async function walk(steps: readonly Step[], open: OpenCleanup, setting: WalkSetting): Promise<void> {
  for (const step of steps) {
    if (!setting.onceMore && isAnswered(step, open.read()) && !setting.given.has(step.key)) continue;
    await takeStep(step, open, setting);
  }
  if (!isFinished(open.read())) await open.append([{ type: 'answered', key: FINISHED, value: true }]);
}

/** Whether nothing is left to ask: an answer after which the same is asked again is not the last one. */
const isAnswered = ({ key, again }: Step, { answers }: Cleanup): boolean =>
  key in answers && !again?.(answers[key] ?? null);

async function takeStep(step: Step, open: OpenCleanup, setting: WalkSetting): Promise<void> {
  let introduced = false;
  for (;;) {
    const view = viewOf(open.read(), setting);
    const question = step.question(view);
    if (!question) return;
    if (!introduced) introduce(step, view, setting.prompter);
    introduced = true;
    const answer = await setting.prompter.ask(withBefore(question, step, view, setting));
    try {
      const changes = await step.changes(answer, view);
      const value = step.stored ? step.stored(answer, view) : (answer as StoredAnswer);
      await open.append([...changes, { type: 'answered', key: step.key, value }]);
      if (!setting.prompter.interactive || !step.again?.(value)) return;
    } catch (error) {
      if (!canAskAgain(error, setting)) throw error;
      const { message, hint } = setting.words.errors.describe(error);
      setting.prompter.show(`${message}\n${hint}`);
    }
  }
}

/** The question with what was answered before as its default. */
function withBefore(question: Question, step: Step, view: WalkView, { onceMore }: WalkSetting): Question {
  if (!onceMore) return question;
  const before = step.before ? step.before(view) : (view.cleanup.answers[step.key] ?? null);
  if (question.kind === 'confirm' && typeof before === 'boolean') return { ...question, default: before };
  if ((question.kind === 'text' || question.kind === 'choice') && typeof before === 'string') {
    return { ...question, default: before };
  }
  return question;
}

function introduce(step: Step, view: WalkView, prompter: Prompter): void {
  const intro = prompter.interactive && step.intro?.(view);
  if (intro) prompter.show(intro);
}

const canAskAgain = (error: unknown, setting: WalkSetting): error is Problem =>
  error instanceof Problem && setting.prompter.interactive && [2, 4].includes(error.exitCode);

function viewOf(cleanup: Cleanup, setting: WalkSetting): WalkView {
  const { words, catalog, facts, today, given, onProgress, prompter } = setting;
  return {
    ...situationOf(cleanup, facts, today),
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
