import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import type { Answers } from './answers-file.js';
import type { Answer, Choice, Prompter, Question } from './types.js';
import { parseYesNo } from './yes-no.js';

type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** What is expected, as it is written in an answers file. */
const EXPECTED = {
  text: '"…"',
  confirm: ['true', 'false'],
  list: '["…", "…"]',
  table: '{"…": "…"}',
};

/**
 * A prompter for scripts: answers come from `answers` by the question's key, checked as a person's would be; a question
 * without an answer gets its own default.
 * @returns its `ask` throws Problem `usage.answer-missing` or `usage.answer-invalid` with the key, or the problem that
 *   the question's own check found: for a text with the key as its place, for files as it is
 */
export function createAnswersPrompter({ answers }: { answers: Answers }): Prompter {
  return {
    interactive: false,
    show: () => {},
    ask: (question) => new Promise((resolve) => resolve(answerTo(question, answers[question.key]))),
  };
}

function answerTo(question: Question, given: unknown): Answer {
  if (given !== null && given !== undefined) return read(question, given);
  if (given === null && question.kind === 'text' && question.optional) return null;
  const answer = defaultAnswer(question);
  if (answer === undefined) throw new Problem('usage.answer-missing', { key: question.key }, question.key);
  return answer;
}

/** What a question takes where nobody answers; undefined: it must be answered. */
function defaultAnswer(question: Question): Answer | undefined {
  switch (question.kind) {
    case 'text':
      return question.default !== undefined
        ? question.check(question.default)
        : question.optional
          ? null
          : undefined;
    case 'confirm':
    case 'choice':
      return question.default;
    case 'files':
      return [];
    case 'platforms':
      return [...question.selected];
    case 'password':
      return null;
    case 'paste':
      return '';
    case 'assign':
      return suggestions(question);
  }
}

function read(question: Question, given: unknown): Answer {
  switch (question.kind) {
    case 'text':
      return readText(question, given);
    case 'confirm':
      return readConfirm(question, given);
    case 'choice':
      return readChoice(question.key, question.choices, given);
    case 'files':
      return readFiles(question, given);
    case 'platforms':
      return readPlatforms(question, given);
    case 'password':
      throw invalid(question.key);
    case 'paste':
      if (typeof given !== 'string') throw invalid(question.key, EXPECTED.text);
      return given;
    case 'assign':
      return readAssigned(question, given);
  }
}

const invalid = (key: string, expected: string | readonly string[] = [], cause?: unknown): Problem =>
  new Problem('usage.answer-invalid', { key, expected }, key, cause === undefined ? {} : { cause });

function readText(question: QuestionOf<'text'>, given: unknown): string | null {
  // YAML takes an unquoted phone number for a number
  if (!['string', 'number', 'bigint'].includes(typeof given)) throw invalid(question.key, EXPECTED.text);
  try {
    return question.check(String(given));
  } catch (error) {
    throw error instanceof Problem
      ? new Problem(error.code, error.values, question.key, { cause: error })
      : error;
  }
}

function readConfirm({ key }: QuestionOf<'confirm'>, given: unknown): boolean {
  const answer = typeof given === 'string' ? parseYesNo(given) : given;
  if (typeof answer !== 'boolean') throw invalid(key, EXPECTED.confirm);
  return answer;
}

/** A choice by its value, or by its name as a person reads it. */
function readChoice(key: string, choices: readonly Choice[], given: unknown): string {
  const wanted = plain(String(given));
  const found =
    choices.find(({ value }) => plain(value) === wanted) ??
    choices.find(({ name }) => plain(name) === wanted);
  if (!found) throw invalid(key, choices.map(asListed));
  return found.value;
}

/** What a person reads first, what may be written in its place behind it. */
const asListed = ({ value, name }: Choice): string => (name === value ? value : `${name} (${value})`);

function readFiles({ key, check }: QuestionOf<'files'>, given: unknown): string[] {
  const paths = stringList(key, given);
  for (const path of paths) check(path);
  return paths;
}

/** Ids, or names as they are listed; other names are the person's own where the question takes these. */
function readPlatforms(question: QuestionOf<'platforms'>, given: unknown): string[] {
  const listed = question.groups.flatMap((group) => group.items);
  const finds = finder(listed);
  const resolve = (written: string): string => {
    const found = finds(written);
    if (!found && !question.addLabel)
      throw invalid(
        question.key,
        listed.map(({ id }) => id),
      );
    return found?.id ?? cleanLine(written);
  };
  const names = stringList(question.key, given);
  if (question.addLabel && names.length < (given as unknown[]).length) throw new Problem('usage.name-empty');
  return [...new Set(names.map(resolve))];
}

function readAssigned(question: QuestionOf<'assign'>, given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid(question.key, EXPECTED.table);
  const finds = finder(question.items);
  const chosen = Object.entries(given).map(([written, value]) => {
    const item = finds(written);
    const key = `${question.key}.${written}`;
    if (!item)
      throw invalid(
        key,
        question.items.map(({ id }) => id),
      );
    return [item.id, readChoice(key, item.choices, value)];
  });
  return { ...suggestions(question), ...Object.fromEntries(chosen) };
}

/** What finds the first of some items by its id or its name as a person writes it: a file may name thousands. */
function finder<Item extends { id: string; name: string }>(
  items: readonly Item[],
): (written: string) => Item | undefined {
  const places = new Map<string, number>();
  items.forEach(({ id, name }, place) => {
    for (const key of [`id ${id}`, `name ${plain(name)}`]) if (!places.has(key)) places.set(key, place);
  });
  return (written) => {
    const found = [`id ${written}`, `name ${plain(written)}`].flatMap((key) => places.get(key) ?? []);
    return items[Math.min(...found)];
  };
}

const suggestions = ({ items }: QuestionOf<'assign'>): Record<string, string> =>
  Object.fromEntries(items.map(({ id, suggested }) => [id, suggested]));

function stringList(key: string, given: unknown): string[] {
  if (!Array.isArray(given) || !given.every((one): one is string => typeof one === 'string'))
    throw invalid(key, EXPECTED.list);
  return given.map((one) => one.trim()).filter((one) => one !== '');
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
