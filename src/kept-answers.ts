import { join } from 'node:path';
import { chinaDay } from './cleanup/days/day.js';
import { packagePath } from './package-root.js';
import { isConversation, terminalOut } from './standard-output.js';
import { ordinaryText, recordState, stampOf } from './store/record-state.js';
import { rootOf } from './store/root.js';
import { optionValue } from './text/option-value.js';
import { shortSum } from './text/short-sum.js';

// What was answered to a question lies beside the record, and is said again as long as nothing has changed that it follows
// from. This module is loaded at every start, before the program itself: it stays small, and loads nothing that is not
// there already.

/** The commands that only look, with how many words they need to ask nothing. */
const LOOKING: Readonly<Record<string, number>> = {
  status: 1,
  next: 1,
  show: 2,
  plan: 1,
  checklist: 1,
  inventory: 1,
  timeline: 1,
};

/** With these more is read, or said, than a question knows of. */
const UNKEPT = /^--(?:answers|passphrase-file|demo|debug|help|cleanup=|store=|$)|^-[^-]*h/;

/** A question of the person's, with all that its answer follows from. */
export type Question = {
  /** the store's folder, and the cleanup that is asked about */
  root: string;
  id: string;
  /** the sum of how it is asked: words, day, screen, locale and the like */
  asked: string;
  /** the sum of the state it is asked in: program, catalog, record and notes; null where it can't be told */
  state(): string | null;
};

/** What is kept of one cleanup: the answers given in one state of it, the last ones last. */
export type KeptAnswers = { state: string; answers: { asked: string; text: string; sum: string }[] };

const fs = process.getBuiltinModule('node:fs');

/**
 * The question that a command line is.
 * @returns null where its answer may not be kept: it changes something, asks back, or the store is locked or not there
 */
export function questionOf(argv: readonly string[], env: NodeJS.ProcessEnv): Question | null {
  const words = LOOKING[argv[0] ?? ''];
  if (words === undefined || argv.some((word) => UNKEPT.test(word))) return null;
  if (argv.slice(0, words).some((word) => word.startsWith('-')) || argv.length < words) return null;
  try {
    const root = rootOf(optionValue('--store', argv), env);
    const id = optionValue('--cleanup', argv) ?? usedLast(root);
    if (!/^[\w-]{1,80}$/.test(id) || fs.existsSync(join(root, 'sealed'))) return null;
    return { root, id, asked: shortSum(howAsked(argv, env)), state: () => stateOf(root, id) };
  } catch {
    return null;
  }
}

/** What was answered to a question in the very state in which it is asked now; null: nothing, or it is damaged. */
export function keptAnswer({ root, id, asked, state }: Question): string | null {
  try {
    const kept = JSON.parse(ordinaryText(answersFile(root, id))) as KeptAnswers;
    const found = kept.answers.find((answer) => answer.asked === asked);
    return found && found.sum === shortSum(found.text) && kept.state === state() ? found.text : null;
  } catch {
    return null;
  }
}

/** Where answers about a cleanup are kept. */
export const answersFile = (root: string, id: string): string => join(root, 'derived', `${id}.answers`);

const usedLast = (root: string): string => JSON.parse(ordinaryText(join(root, 'settings.json'))).current;

/** These change with every shell and every step, and nothing is read out of them. */
const OF_THE_SHELL = new Set(['PWD', 'OLDPWD', 'SHLVL', '_']);

function howAsked(argv: readonly string[], env: NodeJS.ProcessEnv): string {
  const variables = Object.keys(env).filter((name) => !OF_THE_SHELL.has(name));
  return JSON.stringify([
    argv,
    chinaDay(Date.now()),
    variables.sort().map((name) => [name, env[name]]),
    screenOf(),
  ]);
}

/** A terminal's size, and whether somebody can be asked. */
function screenOf(): unknown {
  const terminal = terminalOut();
  return terminal && [terminal.columns, terminal.rows, isConversation()];
}

/** Null where the cleanup is gone, or can't be read: whoever asks is told so by the command itself. */
function stateOf(root: string, id: string): string | null {
  try {
    return stateThere(root, id);
  } catch {
    return null;
  }
}

function stateThere(root: string, id: string): string {
  const own = ['main.cjs', 'catalog/release.json'].map((name) => packagePath(`dist/${name}`));
  const parts = [
    process.version,
    [...own, join(root, 'catalog', 'release.json'), join(root, 'corrections.json')].map(stampOf),
    recordState(root, id),
    ordinaryText(join(root, 'settings.json')),
  ];
  return shortSum(JSON.stringify(parts));
}
