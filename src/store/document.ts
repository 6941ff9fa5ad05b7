import type { CleanupEvent } from '../cleanup/record/cleanup.js';
import { type Sha256, sha256 } from '../text/sha-256.js';
import type { Pieces } from './files.js';
import { migrate, VERSION } from './migrations.js';
import { faultInAdded, faultInEvents } from './shape.js';

/** What a cleanup's file holds. The sum finds a changed byte that still makes a valid file. */
export type StoredDocument = { version: number; sum: string; events: readonly CleanupEvent[] };

export type Decoded = { events: CleanupEvent[] } | { fault: 'damaged' | 'newer' };

/**
 * What is written for these events.
 * @throws TypeError when an event has not its shape: the program's own mistake, so nothing gets written
 */
export function toDocument(events: readonly CleanupEvent[]): StoredDocument {
  const fault = faultInEvents(events);
  if (fault) throw new TypeError(`not an event of a cleanup: ${fault}`);
  return { version: VERSION, sum: sumOf(VERSION, events), events };
}

/** The text of a file. */
export const encode = (document: object): string => `${JSON.stringify(document)}\n`;

/** How a file begins that this version has written; the sum follows, and then the events. */
const HEAD = `{"version":${VERSION},"sum":"`;
const SUM_LENGTH = 64;
const EVENTS = '","events":';
const END = ']}\n';
const EVENTS_AT = HEAD.length + SUM_LENGTH + EVENTS.length;

/**
 * The bytes of the events in a file that this version has written, up to their list's end, and their sum so far.
 * @returns null where it is not what this version writes, or not of its sum
 */
function summed(file: Buffer): { events: Buffer; sum: Sha256 } | null {
  const textAt = (from: number, text: string): boolean =>
    file.toString('latin1', from, from + text.length) === text;
  const end = file.length - END.length;
  if (!textAt(0, HEAD) || !textAt(HEAD.length + SUM_LENGTH, EVENTS) || !textAt(end, END)) return null;
  const events = file.subarray(EVENTS_AT, end);
  const sum = sha256(file.length).update(`[${VERSION},`).update(events);
  const isWhole =
    sum.copy().update(']]').digest('hex') === file.toString('latin1', HEAD.length, HEAD.length + SUM_LENGTH);
  return isWhole ? { events, sum } : null;
}

/**
 * A file with more events at its end. Those that it has are neither parsed nor written anew, however many they are.
 * @param file as it lies
 * @returns null where it is not what this version writes, or not of its sum
 * @throws TypeError as `toDocument`
 */
export function withMoreEvents(file: Buffer, added: readonly CleanupEvent[]): Pieces | null {
  const fault = faultInAdded(added);
  if (fault) throw new TypeError(`not an event of a cleanup: ${fault}`);
  const before = summed(file);
  if (!before) return null;
  const { events, sum } = before;
  const more = Buffer.from(`,${JSON.stringify(added).slice(1, -1)}`);
  const head = `${HEAD}${sum.update(more).update(']]').digest('hex')}${EVENTS}`;
  return [Buffer.from(head), events, Buffer.concat([more, Buffer.from(END)])];
}

/**
 * The events in a file's text, brought to this version.
 * @param isSummed whether its sum was found right already
 * @param id the cleanup that the file must be about; without it any
 */
function decode(text: string, isSummed: boolean, id?: string): Decoded {
  const document = parseObject(text);
  const version = document && versionOf(document);
  if (!document || version === null) return { fault: 'damaged' };
  if (version > VERSION) return { fault: 'newer' };
  if (!isSummed && document.sum !== sumOf(version, document.events)) return { fault: 'damaged' };
  const events = migrate(document.events, version);
  if (faultInEvents(events) !== null) return { fault: 'damaged' };
  const [first] = events as CleanupEvent[];
  if (id !== undefined && !(first?.type === 'created' && first.id === id)) return { fault: 'damaged' };
  return { events: events as CleanupEvent[] };
}

/** As `decode`, of a file as the store has it. */
export function decodeContent(content: Buffer | 'missing' | 'damaged', id?: string): Decoded {
  if (!Buffer.isBuffer(content)) return { fault: 'damaged' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return decode(text, summed(content) !== null, id);
  } catch {
    return { fault: 'damaged' };
  }
}

/** A JSON object in a text; null when it holds anything else. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The version that a document names; null when it names none. */
export function versionOf(document: Record<string, unknown>): number | null {
  const { version } = document;
  return Number.isSafeInteger(version) && (version as number) >= 1 ? (version as number) : null;
}

/** Over the version too, which version 1 left out: a version flipped by damage must not bring the events to a newer one again. */
function sumOf(version: number, events: unknown): string {
  const text = JSON.stringify(version === 1 ? events : [version, events]) ?? '';
  return sha256(text.length).update(text).digest('hex');
}
