import { apply, type Cleanup, replay } from '../../cleanup/record/cleanup.js';
import { parseMobileNumber } from '../../cleanup/record/number.js';
import { heard } from '../../interruption.js';
import { Problem } from '../../problem.js';
import { createAnswersPrompter } from '../../prompts/answers.js';
import { type Place, type Prompter, WentBack } from '../../prompts/types.js';
import { statusDocument } from '../../reports/document.js';
import { nextView } from '../../reports/terminal/next.js';
import { statusView } from '../../reports/terminal/status.js';
import { walkEndView } from '../../reports/terminal/walk-end.js';
import { maskNumber } from '../../text/mask.js';
import { wrap } from '../../text/wrap.js';
import { type Change, isFinished, type OpenCleanup, type Walk, walk } from '../../walks/walk.js';
import { type Answers, answersFrom, prompterFor } from './answering.js';
import type { Context } from './context.js';
import { appendSettled, inputOf, stamp, withWriter, workedOut } from './current.js';
import { withMoved } from './moved.js';
import { progressBar } from './progress.js';

/**
 * Walks one of the situations from where it stands, stores each answer at once, and prints the plan and the first task.
 * @param given answers from the command's own options; they win over those of an answers file
 * @param first where its first question stands
 * @throws `WentBack` from the first question where there is one before it
 */
export async function runWalk(
  context: Context,
  aWalk: Walk,
  given: Answers,
  first: Place = {},
): Promise<number> {
  const answers = { ...(await fileAnswers(context, aWalk)), ...given };
  const isFirst = await isFirstWalk(context);
  const cleanup = await walkThrough(context, aWalk, answers, first);
  const input = await withMoved(
    inputOf(await workedOut(cleanup, context.facts, context.today), context),
    context,
  );
  context.document(() => statusDocument(aWalk.track, input, context.words));
  if (context.asks) {
    // the end of the walk is what stays on the screen
    if (isFirst && !context.demo && !context.store.isSealed())
      context.print(`\n${wrap(context.words.store.offer, context.screen.width).join('\n')}`);
    context.print(`\n${walkEndView(input, context.words, context.screen)}`);
    return 0;
  }
  context.print(statusView(input, context.words, context.screen));
  context.print(`\n${nextView(input, 1, context.words, context.screen, { afterAnother: true })}`);
  return 0;
}

/** Whether no cleanup was walked to its end before. */
async function isFirstWalk({ store }: Context): Promise<boolean> {
  const cleanups = store.list();
  for (const { id, damaged } of cleanups) {
    await heard();
    if (!damaged && isFinished(store.read(id))) return false;
  }
  await heard();
  return true;
}

/** Walks the demo person's situation without a word, for commands that only look at what comes of it. */
export async function walkInSilence(context: Context, aWalk: Walk): Promise<void> {
  const silent = { ...context, print: () => undefined };
  const answers = await fileAnswers(silent, aWalk);
  await walkThrough(silent, aWalk, answers);
}

/**
 * The walk itself. It holds the writer's lock only while it stores an answer, and goes on from what stands in the store
 * then: another command may have changed something while a question waited.
 * @returns the cleanup after it
 */
async function walkThrough(
  context: Context,
  aWalk: Walk,
  answers: Answers,
  first: Place = {},
): Promise<Cleanup> {
  const prompter = await prompterFor(context, answers);
  const begun = await beginOrResume(context, aWalk, answers, prompter, first);
  const bar = progressBar(context);
  const setting = {
    words: context.words,
    catalog: context.catalog,
    facts: context.facts,
    today: context.today,
    given: new Set(Object.keys(answers)),
    onProgress: bar.report,
  };
  // what is given is tried before anything is written: a run refused for its arguments leaves nothing behind
  const given = aWalk.steps.filter(({ key }) => key in answers && key !== IMPORT_KEY);
  const scripted = createAnswersPrompter({ answers });
  if (prompter.interactive) await walk(given, held(begun, context), { ...setting, prompter: scripted });
  const open = prompter.interactive
    ? await stored(begun, bar.stop, context)
    : held(begun, context, (changes) => writeAll(begun, changes, bar.stop, context));
  const onceMore = prompter.interactive && (await wantsOnceMore(begun, answers, prompter, context));
  const back = isNew(begun) && answers.number === undefined;
  const walked = await walkWithNumber(aWalk, open, { ...setting, prompter, onceMore, back }, context);
  const { id } = await walked.close();
  return withWriter(context, (writer) => appendSettled(writer, context.store.read(id), [], context));
}

/** Walks the steps; who goes back from the first of them may write the number anew, and keeps their answers. */
async function walkWithNumber(
  aWalk: Walk,
  open: Walked,
  setting: Parameters<typeof walk>[2],
  context: Context,
): Promise<Walked> {
  let onceMore = setting.onceMore === true;
  for (let walked = open; ; onceMore = true) {
    try {
      await walk(aWalk.steps, walked, { ...setting, onceMore });
      return walked;
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      const { id, number } = walked.read();
      const corrected = await askNumber(aWalk, setting.prompter, context, { default: number });
      if (corrected !== number)
        walked = await stored(await underNumber(corrected, id, context), () => {}, context);
    }
  }
}

/** The same answers under another number; the first one was a slip, and its cleanup goes. */
async function underNumber(number: string, id: string, context: Context): Promise<Cleanup> {
  const { events } = context.store.exportCleanup(id);
  return withWriter(context, async (writer) => {
    const begun = await writer.create({ track: context.store.read(id).track, number });
    // the carrier was guessed from the number
    await writer.append(begun.id, [
      ...events.slice(1),
      ...stamp([{ type: 'answer-taken-back', key: 'carrier' }], context),
    ]);
    await writer.remove(id);
    await writer.use(begun.id);
    return context.store.read(begun.id);
  });
}

/** A cleanup that is walked: `close` gives it as it stands in the store. */
type Walked = OpenCleanup & { close(): Promise<Cleanup> };

/** Every answer is on the disk at once: a person may leave at any question. */
async function stored(begun: Cleanup, onWrite: () => void, context: Context): Promise<Walked> {
  const { id } = isNew(begun) ? await withWriter(context, (writer) => writer.create(begun)) : begun;
  return {
    read: () => context.store.read(id),
    append: async (changes) => {
      onWrite();
      await withWriter(context, (writer) => writer.append(id, stamp(changes, context)));
    },
    close: async () => context.store.read(id),
  };
}

/** Nothing is written before the end: without a person all of a run's answers hold, or none. */
function held(
  begun: Cleanup,
  context: Context,
  write: (changes: Change[]) => Promise<Cleanup> = async () => begun,
): Walked {
  const told: Change[] = [];
  let cleanup = begun;
  return {
    read: () => cleanup,
    append: async (changes) => {
      told.push(...changes);
      cleanup = stamp(changes, context).reduce(apply, cleanup);
    },
    close: () => write(told),
  };
}

function writeAll(
  begun: Cleanup,
  changes: Change[],
  onWrite: () => void,
  context: Context,
): Promise<Cleanup> {
  onWrite();
  return withWriter(context, async (writer) => {
    const { id } = isNew(begun) ? await writer.create(begun) : begun;
    return writer.append(id, stamp(changes, context));
  });
}

/** The id of a cleanup that is not written yet. */
const NOT_WRITTEN = 'prepare-0000-1';
const isNew = ({ id }: Cleanup): boolean => id === NOT_WRITTEN;
const IMPORT_KEY = 'import';

/** A walk that was walked to its end can be walked again, to mend an answer. */
async function wantsOnceMore(
  cleanup: Cleanup,
  answers: Answers,
  prompter: Prompter,
  { words }: Context,
): Promise<boolean> {
  if (!isFinished(cleanup) || Object.keys(answers).some((key) => key !== 'number')) return false;
  const { message, hint } = words.walks.onceMore;
  return (await prompter.ask({ kind: 'confirm', key: 'onceMore', message, hint, default: false })) === true;
}

/** All keys that an answers file for a walk may have. */
const knownKeys = (aWalk: Walk): string[] => [
  'number',
  ...aWalk.steps.flatMap((step) => [step.key, ...(step.asksAlso ?? [])]),
];

const fileAnswers = async (context: Context, aWalk: Walk): Promise<Answers> => {
  const path = context.answersFile ?? (context.demo && `${context.demo.dir}/answers-${aWalk.track}.json`);
  return path ? answersFrom(path, knownKeys(aWalk)) : {};
};

/**
 * The cleanup to walk: the number's own where one is given and known, a new one for a number not seen before, else
 * the current one of this situation, else the number is asked for.
 */
async function beginOrResume(
  context: Context,
  aWalk: Walk,
  answers: Answers,
  prompter: Prompter,
  first: Place,
): Promise<Cleanup> {
  const { words, store } = context;
  const current = currentOf(context, aWalk);
  if (current && answers.number === undefined) {
    prompter.show(
      isFinished(current) ? words.walks.finished : words.walks.resumed(maskNumber(current.number)),
    );
    return current;
  }
  if (context.asks) prompter.show(words.walks.tracks[aWalk.track].welcome);
  const number = await askNumber(aWalk, prompter, context, {}, first);
  const known = store.list().find((entry) => entry.number === number && entry.track === aWalk.track);
  if (known) {
    prompter.show(words.walks.resumed(maskNumber(number)));
    await store.use(known.id);
    return store.read(known.id);
  }
  return replay([{ type: 'created', at: store.now(), id: NOT_WRITTEN, track: aWalk.track, number }]);
}

async function askNumber(
  { track }: Walk,
  prompter: Prompter,
  { words }: Context,
  before: { default?: string } = {},
  place: Place = {},
): Promise<string> {
  const { walks } = words;
  const question = { message: walks.tracks[track].number, hint: walks.numberHint, check: parseMobileNumber };
  return (await prompter.ask({ kind: 'text', key: 'number', ...question, ...before }, place)) as string;
}

function currentOf({ store, cleanupId }: Context, aWalk: Walk): Cleanup | null {
  const id = cleanupId ?? store.current();
  if (!id) return null;
  const cleanup = store.read(id);
  if (cleanup.track === aWalk.track) return cleanup;
  if (cleanupId) throw new Problem('usage.cleanup-unknown', { id });
  return null;
}
