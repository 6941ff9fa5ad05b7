import select from '@inquirer/select';
import chalk from 'chalk';
import { cleanForTerminal, cleanLine } from '../text/clean.js';
import { truncate } from '../text/columns.js';
import type { Key } from './typed-text.js';
import { type Choice, WentBack } from './types.js';
import { whilePersonIsThere } from './until-end.js';
import { listRows, type Streams, sizeOf } from './window.js';

/** Beside the list: the question above it, an empty line and the keys below it, and two lines of a description. */
const OTHER_LINES = 4;
const DESCRIPTION_LINES = 2;

export type List = {
  choices: readonly Choice[];
  default?: string | undefined;
  /** which keys do what */
  keys: string;
  /** what is said where the window has no room for all of them */
  more(count: number): string;
  /** take the list off the screen when it is answered */
  clear?: boolean;
  /** lines above it that should stay in sight, beside the question */
  below?: number;
};

/** Asks for one of a list that fits the window, below a question that is shown already. @throws as `whilePersonIsThere` */
export async function askList(list: List, streams: Streams): Promise<string> {
  const size = sizeOf(streams.output);
  const { columns } = size;
  const others = Math.max(OTHER_LINES, (streams.above ?? 0) + OTHER_LINES - 1);
  const described = list.choices.some(({ description }) => description);
  const choices = list.choices.map(({ value, name, description }) => ({
    value,
    name: cleanForTerminal(name, { newlines: true })
      .split('\n')
      .map((line) => truncate(line.trimEnd(), columns - 4))
      .join('\n'),
    short: truncate(cleanLine(name), columns - 4),
    ...(description
      ? { description: truncate(cleanLine(description), DESCRIPTION_LINES * (columns - 2)) }
      : {}),
  }));
  const page = listRows(size, (list.below ?? 0) + others + (described ? DESCRIPTION_LINES : 0));
  const isCut = choices.reduce((lines, { name }) => lines + name.split('\n').length, 0) > page;
  const keys = isCut ? `${list.keys} · ${list.more(choices.length)}` : list.keys;
  const question = {
    message: '',
    choices,
    default: list.default,
    loop: false,
    pageSize: page,
    theme: {
      prefix: { idle: '', done: chalk.green('✔') },
      icon: { cursor: '>' },
      style: {
        message: (text: string) => text,
        highlight: (text: string) => chalk.cyan(text),
        description: (text: string) => chalk.dim(text),
        answer: (text: string) => text,
        keysHelpTip: () => chalk.dim(` ${truncate(keys, columns - 3)}`),
      },
    },
  };
  const ask = (signal: AbortSignal): Promise<string> => {
    const context = { ...streams, signal, clearPromptOnDone: list.clear ?? false };
    // a list that was left by going back is no answer: it would stand there as if it still waited for one
    signal.addEventListener('abort', () => {
      context.clearPromptOnDone ||= signal.reason instanceof WentBack;
    });
    return select(question, context);
  };
  return whilePersonIsThere(streams, ask, { heeds: meansSomething, escapeLeaves: true });
}

/** Inquirer takes every other key for a search for nothing, which finds the first of the list. */
const meansSomething = ({ name = '', sequence = '', ctrl, meta }: Key): boolean =>
  ctrl === true
    ? ['c', 'd'].includes(name)
    : ['up', 'down', 'return', 'enter'].includes(name) || (!meta && /^\P{Cc}/u.test(sequence));
