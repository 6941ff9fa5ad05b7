import { type JsonHead, jsonHead } from '../../reading/json-head.js';
import { isObject, jsonObjects } from '../../reading/json-objects.js';
import { textPieces } from '../../reading/text-pieces.js';
import type { LoginRecord, ReportProblem, Source } from '../../types.js';
import { type LoginParts, loginRecord } from './login.js';

/** How a program writes logins as JSON. */
type LoginJsonForm = {
  id: string;
  /** by the names of the first fields */
  detect(head: JsonHead): number;
  isEncrypted?(head: JsonHead): boolean;
  /** how many arrays and objects stand around each entry, see `jsonObjects` */
  depth: number;
  /** what an entry says; null for what is none, or lies in the bin */
  parts(entry: JsonFields): LoginParts | null;
  /** where something else stands between the entries */
  between?: RegExp;
};

export type JsonFields = Readonly<Record<string, unknown>>;

/** A source of logins in JSON. Each entry is parsed alone, so that a damaged one costs nothing but itself. */
export function jsonLogins(form: LoginJsonForm): Source<LoginRecord> {
  const ask = <T>(bytes: Buffer, question: (head: JsonHead) => T, otherwise: T): T => {
    const head = jsonHead(bytes);
    return head ? question(head) : otherwise;
  };
  return {
    id: form.id,
    detect: (head) => ask(head, form.detect, 0),
    isEncrypted: (head) => ask(head, form.isEncrypted ?? (() => false), false),
    read: (input, report) => read(input, report, form),
  };
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  { depth, parts, between }: LoginJsonForm,
): AsyncGenerator<LoginRecord, void, undefined> {
  const text = between ? without(textPieces(input), between) : textPieces(input);
  for await (const { value } of jsonObjects(text, depth, report)) {
    const said = parts(value);
    const login = said && loginRecord(said);
    if (login) yield login;
  }
}

async function* without(
  text: AsyncIterable<string>,
  between: RegExp,
): AsyncGenerator<string, void, undefined> {
  for await (const piece of text) yield piece.replaceAll(between, '');
}

/** What stands at a path of names in a value; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) found = isObject(found) ? found[name] : undefined;
  return found;
}

/** The objects of the list at a path of names; none where there is no list. */
export function listAt(value: unknown, ...path: readonly string[]): JsonFields[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
