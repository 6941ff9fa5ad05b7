import { homedir } from 'node:os';
import type { ReadStream, WriteStream } from 'node:tty';
import chalk from 'chalk';
import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import { cleanForTerminal, cleanLine } from '../text/clean.js';
import { behind, wrap } from '../text/wrap.js';
import { askAssign } from './assign.js';
import { readPaths } from './dropped-paths.js';
import { askLine, type Line } from './line.js';
import { askList } from './list.js';
import { askPassword } from './password.js';
import { pastePrompt } from './paste.js';
import { platformPicker } from './platform-picker.js';
import { renderQr } from './qr.js';
import { saysNone } from './says-none.js';
import { type Answer, type PhoneLink, type Place, type Prompter, type Question, WentBack } from './types.js';
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
  /** lets a long text be read, through a pager where there is one; without it, it is shown as all else is */
  read?(text: string): void;
  /** ends the question being asked, as Ctrl+C does */
  signal?: AbortSignal;
};

type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Asking = Pick<PersonOptions, 'describe'> & {
  read(text: string): void;
  keys: Words['prompts'];
  /** what was ticked in a picker that was left by going back, by the question's key */
  drafts: Map<string, readonly string[]>;
};

/**
 * A prompter for a person at a terminal, in their language. The question is written once; only what is being answered
 * below it is drawn anew, so that it fits small windows.
 * @returns its `ask` throws Problem `interrupted.by-person` on Ctrl+C, at the end of the input, or by the signal; its
 *   `show` cleans what it shows of control sequences, colours included. Where a question's place lets the person go back, Esc does.
 */
export function createPersonPrompter(options: PersonOptions): Prompter {
  const { words, describe, input = process.stdin, output = process.stdout, signal } = options;
  const keys = words.prompts;
  const drafts: Asking['drafts'] = new Map();
  const { read = (text) => writeLines(output, [text]) } = options;
  return {
    interactive: true,
    show: (text) => writeLines(output, fitted(text, sizeOf(output).columns)),
    ask: async (question, place = {}) => {
      // from now on what is typed waits for the question instead of being echoed over it; inquirer ends this
      if (input.isTTY) input.setRawMode(true);
      const head = headOf(question, keys, place, sizeOf(output).columns);
      writeLines(output, head);
      try {
        return await answer(
          question,
          { describe, read, keys, drafts },
          { input, output, signal, back: place.back === true, above: head.length },
        );
      } catch (error) {
        if (error instanceof WentBack) writeLines(output, [`  ${chalk.dim(keys.back.went)}`]);
        throw error;
      }
    },
  };
}

const writeLines = (output: WriteStream, lines: readonly string[]): void => {
  if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
};

/** Clean lines of at most so many columns; a long line goes on below its own indentation, or beside its bullet. */
function fitted(text: string, columns: number): string[] {
  return cleanForTerminal(text, { newlines: true })
    .split('\n')
    .flatMap((line) => {
      const lead = /^ *(?:· )?/.exec(line)?.[0] ?? '';
      return behind(lead, wrap(line.slice(lead.length), columns - lead.length));
    });
}

/** The question with its hint, its keys where the answer itself does not show them, and where it stands. */
function headOf(question: Question, keys: Words['prompts'], place: Place, columns: number): string[] {
  const ownKeys =
    question.kind === 'files' || question.kind === 'paste' ? keys[question.kind].keys : undefined;
  // what is asked again in place, below what stands there already
  if (question.message === '') return [];
  const hasKeyForCode = (question.kind === 'text' || question.kind === 'confirm') && question.link;
  const where = [
    ...(hasKeyForCode ? [keys.code.key] : []),
    ...(question.kind === 'files' && question.more ? [keys.files.more] : []),
    ...(place.step ? [keys.step(place.step.at, place.step.of)] : []),
    ...(place.back ? [keys.back.line] : []),
  ].join(' · ');
  const below = [question.hint, ownKeys, where].flatMap((text) => (text ? fitted(text, columns - 2) : []));
  return [...questionLines(question.message, columns), ...below.map((line) => `  ${chalk.dim(line)}`)];
}

const questionLines = (message: string, columns: number): string[] =>
  fitted(message, columns - 2).map((line, at) => `${at === 0 ? chalk.cyan('?') : ' '} ${chalk.bold(line)}`);

function answer(question: Question, asking: Asking, streams: Streams): Promise<Answer> {
  const { keys } = asking;
  switch (question.kind) {
    case 'text':
      return askText(question, asking, streams);
    case 'confirm':
      return askConfirm(question, asking, streams);
    case 'choice':
      return askChoice(question, asking, streams);
    case 'files':
      return askFiles(question, asking, streams);
    case 'password':
      return askPassword(streams);
    case 'platforms':
      return askPlatforms(question, asking, streams);
    case 'paste':
      return askPaste(keys, streams);
    case 'assign':
      return askAssign(question.items, keys, streams);
  }
}

/** Ticks are kept when the person goes back from here, and are there again when they come to it. */
function askPlatforms(
  question: QuestionOf<'platforms'>,
  { keys, drafts }: Asking,
  streams: Streams,
): Promise<string[]> {
  const { key } = question;
  const selected = drafts.get(key) ?? question.selected;
  drafts.delete(key);
  const ask = (signal: AbortSignal, leave: () => void): Promise<string[]> => {
    const goBack = (chosen: readonly string[]): void => {
      drafts.set(key, chosen);
      leave();
    };
    const config = {
      question: { ...question, selected: [...selected] },
      words: keys,
      size: () => sizeOf(streams.output),
      above: streams.above ?? 0,
      ...(streams.back ? { goBack } : {}),
    };
    return platformPicker(config, { ...streams, signal });
  };
  return whilePersonIsThere(streams, ask, { ownEscape: true, marksPasted: true });
}

/** “没有” alone is no text. */
async function askPaste({ paste }: Words['prompts'], streams: Streams): Promise<string> {
  const ask = (signal: AbortSignal): Promise<string> => pastePrompt({ words: paste }, { ...streams, signal });
  const text = await whilePersonIsThere(streams, ask, { marksPasted: true });
  return saysNone(text) ? '' : text;
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
    accept: (text) =>
      question.optional && text !== value && (text.trim() === '' || saysNone(text))
        ? null
        : question.check(cleanLine(text)),
    complaint: (error) => complaintOf(error, asking),
    ...(value === undefined
      ? {}
      : { default: { value, hint: asking.keys.defaultIs(value, question.optional === true) } }),
  };
  return withCode(question, line, asking, streams);
}

/** The value of the row that shows the code for the phone. */
const CODE_ROW = ' code';

async function askChoice(
  { choices, default: chosen, passing, below, link, keys: ownKeys }: QuestionOf<'choice'>,
  { keys }: Asking,
  streams: Streams,
): Promise<string> {
  const rows = link ? [...choices, { value: CODE_ROW, name: keys.code.row }] : choices;
  const list = {
    choices: rows,
    default: chosen,
    keys: ownKeys ?? keys.choiceKeys,
    more: keys.moreChoices,
    clear: passing === true,
    below: below ?? 0,
  };
  for (;;) {
    const value = await askList(list, streams);
    if (value !== CODE_ROW || !link) return value;
    showCode(link, keys, streams);
  }
}

const CODE_KEYS = ['q', '码', '二维码', '扫码'];
const ASKS_FOR_CODE = Symbol('code');

/** A line that may also be the key for the code: then that is shown, and the question asked again below it. */
async function withCode<T>(
  { link, message }: { link?: PhoneLink; message: string },
  line: Line<T>,
  { keys }: Asking,
  streams: Streams,
): Promise<T> {
  if (!link) return askLine(line, streams);
  const accept = (text: string): T | typeof ASKS_FOR_CODE =>
    CODE_KEYS.includes(text.normalize('NFKC').trim().toLowerCase()) ? ASKS_FOR_CODE : line.accept(text);
  const { shown } = line;
  const show = (text: string): string => (accept(text) === ASKS_FOR_CODE || !shown ? text : shown(text));
  for (;;) {
    const value = await askLine({ ...line, accept, shown: show }, streams);
    if (value !== ASKS_FOR_CODE) return value;
    showCode(link, keys, streams);
    writeLines(streams.output, questionLines(message, sizeOf(streams.output).columns));
  }
}

/** Beside the code: its name and address above it, and the question below it. */
const LINES_BESIDE_CODE = 6;

function showCode({ title, url }: PhoneLink, { code }: Words['prompts'], { output }: Streams): void {
  const { rows, columns } = sizeOf(output);
  const drawn = renderQr(url, { colour: chalk.level > 0, rows: rows - LINES_BESIDE_CODE });
  writeLines(output, [
    ...fitted(cleanLine(title), columns),
    cleanLine(url),
    drawn,
    chalk.dim(`  ${code.below}`),
  ]);
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
  const line: Line<boolean> = {
    accept,
    complaint: (error) => complaintOf(error, asking),
    default: { value, hint: keys.yesOrNo(value) },
    shown: (text) => inWords(accept(text)),
    anew: true,
  };
  return withCode(question, line, asking, streams);
}

const MORE_KEYS = ['?', '帮助', 'help'];
const ASKS_FOR_MORE = Symbol('more');

/** The long text, and below it the question once more, with what was given so far. */
function readMore({ more, message }: QuestionOf<'files'>, { read, keys }: Asking, { output }: Streams): void {
  const { columns } = sizeOf(output);
  read(more?.(columns) ?? '');
  writeLines(output, [
    ...questionLines(message, columns),
    ...fitted(`${keys.files.keys} · ${keys.files.more}`, columns - 2).map((line) => `  ${chalk.dim(line)}`),
  ]);
}

/** One line after the other, each with one or more paths, until an empty one; Esc takes the last line back. */
async function askFiles(question: QuestionOf<'files'>, asking: Asking, streams: Streams): Promise<string[]> {
  const { files } = asking.keys;
  const { more } = question;
  const setting = { home: homedir(), windows: process.platform === 'win32' };
  const given: string[][] = [];
  const accept = (line: string) => {
    if (more && MORE_KEYS.includes(line.normalize('NFKC').trim())) return ASKS_FOR_MORE;
    if (saysNone(line)) return [];
    const paths = readPaths(line, setting);
    for (const path of paths) {
      if (given.flat().includes(path)) throw new Unclear(files.twice);
      question.check(path);
    }
    return paths;
  };
  for (;;) {
    try {
      // a file dragged in once more would be written behind the first
      const line = { accept, complaint: (error: unknown) => complaintOf(error, asking), anew: true };
      const paths = await askLine(line, { ...streams, back: streams.back || given.length > 0 });
      if (paths === ASKS_FOR_MORE) {
        readMore(question, asking, streams);
        continue;
      }
      if (paths.length === 0) return given.flat();
      given.push([...new Set(paths)]);
    } catch (error) {
      if (!(error instanceof WentBack) || given.length === 0) throw error;
      const taken = given.pop() ?? [];
      writeLines(
        streams.output,
        fitted(files.takenBack(taken.map(cleanLine)), sizeOf(streams.output).columns),
      );
    }
  }
}
