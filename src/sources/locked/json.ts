import { Locked } from './types.js';

/** A locked file in JSON. @throws Locked `damaged` */
export function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new Locked('damaged');
  }
}

/** A text, as it must stand there. @throws Locked `damaged` */
export function textOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Locked('damaged');
  return value;
}
