import type { CorrectedPart, Correction, OperationKey, WrittenPlatform } from './types.js';

/** What may be corrected: what is told of a platform, not by what messages and sites it is recognised. */
export const CORRECTABLE = [
  'ops',
  'contact',
  'notes',
  'smsLogin',
  'holds',
  'official',
  'operator',
  'signInWith',
  'accountOf',
] as const satisfies readonly (keyof CorrectedPart)[];

/** The entry with the person's part in it; an operation that it lacked goes the way of its others. */
export function corrected(written: WrittenPlatform, { entry }: Pick<Correction, 'entry'>): WrittenPlatform {
  const keys = Object.keys(entry.ops ?? {}) as OperationKey[];
  const usualWay = Object.values(written.ops).find(({ way }) => way !== undefined)?.way;
  const ops = keys.map((key) => {
    const known = written.ops[key] ?? (usualWay === undefined ? {} : { way: usualWay });
    return [key, { ...known, ...entry.ops?.[key] }];
  });
  return {
    ...written,
    ...entry,
    contact: { ...written.contact, ...entry.contact },
    ops: { ...written.ops, ...Object.fromEntries(ops) },
  };
}

/** The operations that a correction speaks of. */
export const correctedOperations = ({ entry }: Correction): OperationKey[] =>
  Object.keys(entry.ops ?? {}) as OperationKey[];
