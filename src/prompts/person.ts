import { homedir } from 'node:os';
import type { ReadStream, WriteStream } from 'node:tty';
import chalk from 'chalk';
import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import { cleanForTerminal, cleanLine } from '../text/clean.js';
import { wrap } from '../text/wrap.js';
import { askAssign } from './assign.js';
import { readPaths } from './dropped-paths.js';
import { askLine, type Line } from './line.js';
import { askList } from './list.js';
import { askPassword } from './password.js';
import { pastePrompt } from './paste.js';
import { platformPicker } from './platform-picker.js';
import type { Answer, Prompter, Question } from './types.js';
import { whilePersonIsThere } from './until-end.js';
import { type Streams, sizeOf } from './window.js';
import { parseYesNo } from './yes-no.js';

export type PersonOptions = {
  words: Words;
  /** the sentence for an answer that won't do */
  describe(problem: Problem): string;
  /** default: the process's own streams */
  input?: ReadStream;
  output?: WriteStream;
  /** ends the question being asked, as Ctrl+C does */
  signal?: AbortSignal;
};

type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Asking = Pick<PersonOptions, 'describe'> & { keys: Words['prompts'] };

/**
 * A prompter for a person at a terminal, in their language. The question is written once; only what is being answered
 * below it is drawn anew, so that it fits small windows.
 * @returns its `ask` throws Problem `interrupted.by-person` on Ctrl+C, at the end of the input, or by the signal; its
 *   `show` cleans what it shows of control sequences, colours included
 */
export function createPersonPrompter(options: PersonOptions): Prompter {
  const { words, describe, input = process.stdin, output = process.stdout, signal } = options;
  const keys = words.prompts;
  return {
    interactive: true,
    show: (text) => writeLines(output, fitted(text, sizeOf(output).columns)),
    ask: (question) => {
      // from now on what is typed waits for the question instead of being echoed over it; inquirer ends this
      if (input.isTTY) input.setRawMode(true);
      writeLines(output, headOf(question, keys, sizeOf(output).columns));
      return whilePersonIsThere(input, signal, (ended) =>
        answer(question, { describe, keys }, { input, output, signal: ended }),
      );
    },
  };
}

const writeLines = (output: WriteStream, lines: readonly string[]): void => {
  output.write(`${lines.join('\n')}\n`);
};

/** Clean lines of at most so many columns; a long line goes on below its own indentation. */
function fitted(text: string, columns: number): string[] {
  return cleanForTerminal(text, { newlines: true })
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return wrap(line.slice(indent.length), columns - indent.length).map((part) => `${indent}${part}`);
    });
}

/** The question with its hint and, where the answer itself does not show them, its keys. */
function headOf(question: Question, keys: Words['prompts'], columns: number): string[] {
  const ownKeys =
    question.kind === 'files' || question.kind === 'paste' ? keys[question.kind].keys : undefined;
  const [first = '', ...more] = fitted(question.message, columns - 2);
  const below = [question.hint, ownKeys].flatMap((text) => (text ? fitted(text, columns - 2) : []));
  return [
    `${chalk.cyan('?')} ${chalk.bold(first)}`,
    ...more.map((line) => `  ${chalk.bold(line)}`),
    ...below.map((line) => `  ${chalk.dim(line)}`),
  ];
}

function answer(question: Question, asking: Asking, streams: Streams): Promise<Answer> {
  const { keys } = asking;
  switch (question.kind) {
    case 'text':
      return askText(question, asking, streams);
    case 'confirm':
      return askConfirm(question, asking, streams);
    case 'choice':
      return askList({ ...question, keys: keys.choiceKeys }, streams);
    case 'files':
      return askFiles(question, asking, streams);
    case 'password':
      return askPassword(streams);
    case 'platforms':
      return marked(streams, () =>
        platformPicker({ question, words: keys, size: () => sizeOf(streams.output) }, streams),
      );
    case 'paste':
      return marked(streams, () => pastePrompt({ words: keys.paste }, streams));
    case 'assign':
      return askAssign(question.items, keys, streams);
  }
}

/** Terminals then mark pasted text, so that no line break in it counts as Enter. */
const MARK_PASTED = '\u{1b}[?2004h';
const MARK_PASTED_NO_MORE = '\u{1b}[?2004l';

async function marked<T>({ output }: Streams, run: () => Promise<T>): Promise<T> {
  output.write(MARK_PASTED);
  try {
    return await run();
  } finally {
    output.write(MARK_PASTED_NO_MORE);
  }
}

/** An answer that cannot be understood, with the sentence to show. */
class Unclear extends Error {}

function complaintOf(error: unknown, { describe }: Asking): string | null {
  if (error instanceof Problem) return cleanForTerminal(describe(error), { newlines: true });
  return error instanceof Unclear ? error.message : null;
}

function askText(question: QuestionOf<'text'>, asking: Asking, streams: Streams): Promise<string | null> {
  const value = question.default;
  const line: Line<string | null> = {
    accept: (text) => (question.optional && text.trim() === '' ? null : question.check(cleanLine(text))),
    complaint: (error) => complaintOf(error, asking),
    ...(value === undefined ? {} : { default: { value, hint: asking.keys.defaultIs(value) } }),
  };
  return askLine(line, streams);
}

function askConfirm(question: QuestionOf<'confirm'>, asking: Asking, streams: Streams): Promise<boolean> {
  const { keys } = asking;
  const inWords = (yes: boolean) => (yes ? keys.yes : keys.no);
  const accept = (text: string) => {
    const yes = text.trim() === '' ? question.default : parseYesNo(text);
    if (yes === null) throw new Unclear(keys.yesOrNoUnclear);
    return yes;
  };
  const value = inWords(question.default);
  return askLine(
    {
      accept,
      complaint: (error) => complaintOf(error, asking),
      default: { value, hint: keys.yesOrNo(value) },
      shown: (text) => inWords(accept(text)),
    },
    streams,
  );
}

/** One line after the other, each with one or more paths, until an empty one. */
async function askFiles(question: QuestionOf<'files'>, asking: Asking, streams: Streams): Promise<string[]> {
  const setting = { home: homedir(), windows: process.platform === 'win32' };
  const chosen: string[] = [];
  const accept = (line: string) => {
    const paths = readPaths(line, setting);
    for (const path of paths) {
      if (chosen.includes(path)) throw new Unclear(asking.keys.files.twice);
      question.check(path);
    }
    return paths;
  };
  for (;;) {
    const paths = await askLine({ accept, complaint: (error) => complaintOf(error, asking) }, streams);
    if (paths.length === 0) return chosen;
    chosen.push(...new Set(paths));
  }
}
