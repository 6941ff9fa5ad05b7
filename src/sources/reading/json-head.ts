import { decodeHead } from './encoding.js';

/** What the first bytes of a JSON file show. */
export type JsonHead = {
  /** the beginning, decoded and trimmed */
  text: string;
  /** the names of the first fields, at any depth */
  keys: ReadonlySet<string>;
};

/** how many characters of a JSON file are looked at to tell what it is */
export const KEYS_LOOKED_AT = 16_384;

/** Every kind of JSON asks for the same of the same file. */
const heads = new WeakMap<Buffer, JsonHead | null>();

/** Looks at the first bytes. @returns null where they are no JSON */
export function jsonHead(head: Buffer): JsonHead | null {
  const known = heads.get(head);
  if (known !== undefined) return known;
  const read = readHead(head);
  heads.set(head, read);
  return read;
}

function readHead(head: Buffer): JsonHead | null {
  const text = decodeHead(head.subarray(0, KEYS_LOOKED_AT)).trimStart();
  if (!/^(?:\{\s*"|\[\s*(?:[{[\]]|$))/.test(text)) return null;
  const keys = new Set<string>();
  for (const [, key = ''] of text.matchAll(/"([A-Za-z_][A-Za-z0-9_]{0,63})"\s*:/g)) keys.add(key);
  return { text, keys };
}

/** Whether all of these names are there. */
export function hasKeys({ keys }: JsonHead, ...names: readonly string[]): boolean {
  return names.every((name) => keys.has(name));
}
