import type { ToldCircumstances } from '../cleanup/record/circumstances.js';
import type { Track } from '../cleanup/record/cleanup.js';

/** What brings people here, in the order in which it is asked: the walk it leads to, and what it tells already. */
export const BEGINNINGS = {
  cancel: { track: 'prepare-cancel', told: {} },
  'got-used': { track: 'audit-new-number', told: {} },
  gone: { track: 'recover-accounts', told: {} },
  stopped: { track: 'prepare-cancel', told: { 'number-state': 'stopped' } },
  arrears: { track: 'prepare-cancel', told: { 'number-state': 'arrears' } },
  lost: { track: 'prepare-cancel', told: { 'number-state': 'lost' } },
  stolen: { track: 'prepare-cancel', told: { 'number-state': 'stolen' } },
  parents: { track: 'prepare-cancel', told: { 'registered-to': 'parent', 'on-behalf-of': 'parent' } },
  company: { track: 'prepare-cancel', told: { 'registered-to': 'company' } },
  deceased: { track: 'prepare-cancel', told: { 'registered-to': 'deceased', 'on-behalf-of': 'deceased' } },
} as const satisfies Record<string, { track: Track; told: ToldCircumstances }>;

export type Beginning = keyof typeof BEGINNINGS;
