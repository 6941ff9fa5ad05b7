import type { EncodedMessage, SourceRecord } from '../sources/types.js';
import { MOST_MESSAGES } from './core/agreed.js';
import { core, coreMemory } from './core.js';
import { addressOfPiece } from './units.js';

/** Each message that is judged at once has a row of so many numbers in the module (`core/messages.ts`). */
const OF_A_ROW = 4;

/** The numbers of senders; no more are known, and none that are longer: an export made to fill the memory shall not. */
const senders = new Map<string | null, number>([[null, 0]]);
const MOST_SENDERS = 8192;
const LONGEST_SENDER = 64;
const NO_NUMBER = -1;

let rows: Int32Array | undefined;

/**
 * Judges the messages of a batch from a place on that stand behind one another in the same piece of a file.
 * @returns how many; `signingAt`, `answerAt` and `markAt` tell of them by their places, from 0 on, until the next are judged
 */
export function judgeAtOnce(batch: readonly (SourceRecord | EncodedMessage)[], from: number): number {
  rows ??= new Int32Array(coreMemory(), core().MESSAGES.value, MOST_MESSAGES * OF_A_ROW);
  const first = batch[from];
  if (first?.type !== 'encoded') return 0;
  const { bytes } = first;
  const address = addressOfPiece(bytes);
  if (address < 0) return 0;
  const most = Math.min(MOST_MESSAGES, batch.length - from);
  let count = 0;
  while (count < most) {
    const message = batch[from + count] as SourceRecord | EncodedMessage;
    if (message.type !== 'encoded' || message.bytes !== bytes) break;
    const row = count++ * OF_A_ROW;
    rows[row] = numberOf(message.sender);
    rows[row + 1] = address + message.from;
    rows[row + 2] = address + message.to;
  }
  core().judgeMessages(count);
  return count;
}

/** The number of who sent a message and what is in the brackets at its ends; -1: it must be judged by itself. */
export const signingAt = (place: number): number => at(place, 0);
/** What `judge` answers. */
export const answerAt = (place: number): number => at(place, 1);
/** By what it is known again in another export (`markOf`). */
export const markAt = (place: number): number => at(place, 2);

const at = (place: number, what: number): number => (rows as Int32Array)[place * OF_A_ROW + what] as number;

function numberOf(sender: string | null): number {
  const known = senders.get(sender);
  if (known !== undefined) return known;
  if (senders.size === MOST_SENDERS || (sender?.length ?? 0) > LONGEST_SENDER) return NO_NUMBER;
  senders.set(sender, senders.size);
  return senders.size - 1;
}
