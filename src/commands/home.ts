import type { Cleanup, Track } from '../cleanup/record/cleanup.js';
import { Problem } from '../problem.js';
import { type Prompter, WentBack } from '../prompts/types.js';
import { maskNumber } from '../text/mask.js';
import { nearestWords } from '../text/nearest-words.js';
import { auditNewNumber } from '../walks/audit-new-number.js';
import { BEGINNINGS, type Beginning } from '../walks/beginnings.js';
import { prepareCancel } from '../walks/prepare-cancel.js';
import { recoverAccounts } from '../walks/recover-accounts.js';
import { isFinished, type Walk } from '../walks/walk.js';
import { type Answers, personPrompter } from './shared/answering.js';
import { unknownCommand } from './shared/command-line-problem.js';
import type { Context } from './shared/context.js';
import { runWalk } from './shared/walking.js';
import { run as show } from './show.js';
import { run as status } from './status.js';

const WALKS: Readonly<Record<Track, Walk>> = {
  'prepare-cancel': prepareCancel,
  'audit-new-number': auditNewNumber,
  'recover-accounts': recoverAccounts,
};

/**
 * Without a command: an unfinished walk goes on, else where the current cleanup stands, or the choice of what to begin.
 * Names alone show those accounts.
 * @param commands the names of all commands: a word that is nearly one of them is a slip, not a name
 * @throws Problem `usage.command-line` for a word that is neither
 */
export async function run(
  context: Context,
  [names]: [string[]],
  commands: readonly string[],
): Promise<number> {
  if (names.length > 0) return showNamed(names, context, commands);
  const unfinished = unfinishedWalk(context);
  if (unfinished && (await wantsToGoOn(unfinished, context)))
    return runWalk(context, WALKS[unfinished.track], {});
  if (context.demo || context.cleanupId || context.store.current()) return status(context, [], {});
  if (!context.asks) throw new Problem('usage.no-cleanup');
  const prompter = await personPrompter(context);
  prompter.show(context.words.cli.home.greeting);
  for (;;) {
    try {
      return await begin(prompter, context);
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
    }
  }
}

/** The current cleanup where its walk broke off, and somebody is there to go on with it. */
function unfinishedWalk({ asks, demo, cleanupId, store }: Context): Cleanup | null {
  const id = cleanupId ?? store.current();
  if (!asks || demo || !id) return null;
  const cleanup = store.read(id);
  return isFinished(cleanup) ? null : cleanup;
}

async function wantsToGoOn({ number }: Cleanup, context: Context): Promise<boolean> {
  const { unfinished } = context.words.cli.home;
  const prompter = await personPrompter(context);
  const question = { message: unfinished.message(maskNumber(number)), hint: unfinished.hint };
  return (await prompter.ask({ kind: 'confirm', key: 'goOn', ...question, default: true })) === true;
}

/** The choice of what to begin, and its walk. @throws `WentBack` from the walk's first question */
async function begin(prompter: Prompter, context: Context): Promise<number> {
  const { home } = context.words.cli;
  const choice = await prompter.ask({
    kind: 'choice',
    key: 'track',
    message: home.question,
    choices: [
      ...(Object.keys(BEGINNINGS) as Beginning[]).map((value) => ({ value, name: home.beginnings[value] })),
      { value: 'leave', name: home.leave },
    ],
  });
  if (choice === 'leave') return 0;
  const { track, told } = BEGINNINGS[choice as Beginning];
  if (choice === 'lost' || choice === 'stolen') prompter.show(context.words.circumstances.lostFirst);
  if (choice === 'deceased') prompter.show(context.words.circumstances.lateFirst);
  // what the choice says already is not asked again; all else in it is as usual until the person says otherwise
  const answers: Answers = Object.keys(told).length > 0 ? { circumstances: told } : {};
  return runWalk(context, WALKS[track], answers, { back: true });
}

async function showNamed(
  names: readonly string[],
  context: Context,
  commands: readonly string[],
): Promise<number> {
  const [first = ''] = names;
  // a word of a group's without the group: “sent” is “remedy sent”
  const ofGroups = Object.keys(context.words.cli.examples).filter((path) => path.split(' ')[1] === first);
  const nearest = [...nearestWords(first, commands), ...ofGroups];
  const isExact = context.catalog.platform(first) !== undefined || context.catalog.named(first).length > 0;
  if (nearest.length > 0 && !isExact) throw unknownCommand(first, nearest, context.words);
  // with --json there is one document, so one name
  for (const name of context.json ? [first] : names) await showOrRefuse(name, context, nearest);
  return 0;
}

async function showOrRefuse(name: string, context: Context, nearest: readonly string[]): Promise<void> {
  try {
    await show(context, [name], {});
  } catch (error) {
    const isUnknown = error instanceof Problem && error.code === 'usage.platform-unknown';
    throw isUnknown ? unknownCommand(name, nearest, context.words) : error;
  }
}
