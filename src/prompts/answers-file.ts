import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Problem } from '../problem.js';
import { sniffEncoding } from '../text/encoding.js';
import { nearestWords } from '../text/nearest-words.js';
import { nestedAt } from '../text/nested.js';
import { readSmallFile } from '../text/small-file.js';
import { type PathSetting, plainPath } from './dropped-paths.js';

/** Nobody answers more; the YAML parser needs a thousand times as much memory. */
const MOST_BYTES = 128 * 1024;

/** The answers of a file, by the keys of the questions; values are checked when their question comes. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Reads an answers file, JSON or YAML.
 * @throws Problem `input.not-found`, `input.is-folder`, `input.unreadable`, `input.too-large`, `input.answers-too-deep` or
 *   `input.answers-unreadable` with the line
 */
export async function readAnswersFile(file: string): Promise<Answers> {
  return parseAnswers(await readText(file), file);
}

async function readText(file: string): Promise<string> {
  const content = await readSmallFile(file, MOST_BYTES);
  try {
    return new TextDecoder(sniffEncoding(content), { fatal: true }).decode(content);
  } catch {
    throw answersUnreadable(file, 1);
  }
}

function parseAnswers(text: string, file: string): Answers {
  const deep = deepLine(text);
  if (deep !== null) throw new Problem('input.answers-too-deep', { path: file, line: deep }, `line ${deep}`);
  const lines = new LineCounter();
  // JSON is YAML as well, and the YAML parser knows the line of an error
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw answersUnreadable(file, lines.linePos(error.pos[0]).line);
  const answers: unknown = toPlain(() => document.toJS(), file);
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw answersUnreadable(file, 1);
  return answers as Answers;
}

/** Deeper than any answer. */
const MOST_NESTED = 20;

/**
 * The first line on which brackets or marks of YAML stand within each other deeper than in any answer. The parser calls itself for each
 * of them, and where that fills the stack V8 may end the whole program (in the middle of compiling an expression) instead of throwing
 * what could be caught. What only looks so, in a pasted text, is told apart by nobody but the parser: the person is told how to write it.
 */
function deepLine(text: string): number | null {
  const bracket = nestedAt(text, MOST_NESTED);
  if (bracket >= 0) return text.slice(0, bracket).split('\n').length;
  const place = text.split('\n').findIndex(beginsDeep);
  return place >= 0 ? place + 1 : null;
}

/** Whether a line begins with so many marks of lists and keys (`- - - …`), each within the one before. */
function beginsDeep(line: string): boolean {
  const words = line.trim().split(/[ \t]+/, MOST_NESTED);
  return words.length === MOST_NESTED && words.every((word) => ['-', '?', ':'].includes(word));
}

/** An alias to nowhere, or aliases that would fill the memory, show only here. */
function toPlain(convert: () => unknown, file: string): unknown {
  try {
    return convert();
  } catch {
    throw answersUnreadable(file, 1);
  }
}

const answersUnreadable = (file: string, line: number): Problem =>
  new Problem('input.answers-unreadable', { path: file, line }, `line ${line}`);

/**
 * Makes sure that an answers file names only questions that exist.
 * @throws Problem `usage.answers-key-unknown` for the first wrong key, with the nearest right one, if any, and all right ones
 */
export function checkAnswerKeys(answers: Answers, knownKeys: readonly string[]): void {
  const known = new Set(knownKeys);
  const key = Object.keys(answers).find((candidate) => !known.has(candidate));
  if (key === undefined) return;
  const [nearest = ''] = nearestWords(key, knownKeys);
  throw new Problem('usage.answers-key-unknown', { key, nearest, known: [...knownKeys] }, key);
}

/**
 * The same answers with the paths under the given keys made absolute: in an answers file they are relative to its own
 * folder. `~` and `file://` are understood, `-` (standard input) stays.
 * @param folder the folder of the answers file
 */
export function resolveAnswerPaths(
  answers: Answers,
  keys: readonly string[],
  folder: string,
  setting: PathSetting,
): Answers {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    return typeof value === 'string' && value !== '-'
      ? path.resolve(folder, plainPath(value, setting))
      : value;
  };
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, keys.includes(key) ? resolve(value) : value]),
  );
}
