import type { Correction } from '../catalog/types.js';
import { Problem } from '../problem.js';
import { encode, parseObject, versionOf } from './document.js';
import { CORRECTIONS, type Files } from './files.js';

const VERSION = 1;

/**
 * The person's own notes on entries of the catalog, by platform id; none in a new store.
 * @throws Problem `store.damaged`, `store.newer` or `store.unreadable`
 */
export function readCorrections(files: Files): Correction[] {
  const path = files.place(CORRECTIONS);
  const found = files.read(CORRECTIONS);
  if (found === 'missing') return [];
  const document = found === 'damaged' ? null : parseObject(found.toString('utf8'));
  const version = document && versionOf(document);
  if (version !== null && version > VERSION) throw new Problem('store.newer', { path });
  if (!document || version === null || !Array.isArray(document.corrections)) {
    throw new Problem('store.damaged', { path });
  }
  if (!document.corrections.every(isCorrection)) throw new Problem('store.damaged', { path });
  return document.corrections;
}

/** Its entry was checked against the catalog's schema before it was kept. */
const isCorrection = (value: unknown): value is Correction =>
  typeof value === 'object' &&
  value !== null &&
  ['platform', 'on'].every((field) => typeof (value as Record<string, unknown>)[field] === 'string') &&
  typeof (value as Record<string, unknown>).entry === 'object' &&
  (value as Record<string, unknown>).entry !== null;

/**
 * Keeps a correction in place of the platform's earlier one.
 * @throws Problem as `readCorrections`, before anything is written; `store.read-only`
 */
export async function keepCorrection(files: Files, correction: Correction): Promise<void> {
  const others = readCorrections(files).filter(({ platform }) => platform !== correction.platform);
  const corrections = [...others, correction].sort((a, b) => (a.platform < b.platform ? -1 : 1));
  await write(files, corrections);
}

/** Drops a platform's correction; nothing happens where there is none. @throws as `keepCorrection` */
export async function dropCorrection(files: Files, platform: string): Promise<void> {
  const corrections = readCorrections(files);
  const others = corrections.filter((correction) => correction.platform !== platform);
  if (others.length < corrections.length) {
    await write(files, others);
  }
}

const write = (files: Files, corrections: readonly Correction[]): Promise<void> =>
  files.write(CORRECTIONS, Buffer.from(encode({ version: VERSION, corrections })));
