import type { Cleanup } from '../record/cleanup.js';
import type { IncidentKind, NotedIncident } from '../record/incident.js';
import type { Binding } from '../types.js';
import { notedAt } from './noted-at.js';

// What a former holder says that somebody did with the accounts: in the walk, or noted as it happened.

/** What shows that somebody is in an account: money that goes, a look inside, orders, debts, friends that are written to. */
const SHOWS_USE: readonly IncidentKind[] = [
  'charge',
  'opened-account',
  'order',
  'collection',
  'acquaintance',
];

type Told = Pick<Cleanup, 'answers' | 'incidents' | 'cancelledOn'>;

/** What was noted on a day on which the number was still the person's own is no use by another. */
const shows =
  ({ cancelledOn }: Told) =>
  ({ kind, day }: NotedIncident): boolean =>
    SHOWS_USE.includes(kind) && (day === null || cancelledOn === null || day >= cancelledOn);

/** Whether somebody used any account. */
export const wasMisused = (cleanup: Told): boolean =>
  cleanup.answers.misused === true || cleanup.incidents.some(shows(cleanup));

/** Whether somebody used this account, as far as the person named it. */
export const isMisused = ({ id, name }: Pick<Binding, 'id' | 'name'>, cleanup: Told): boolean =>
  namedInWalk(cleanup).some((named) => named === id || named === name) ||
  notedAt(id, cleanup).some(shows(cleanup));

/** Whether it may have been this account: all may, where none was named. */
export const mayBeMisused = (binding: Pick<Binding, 'id' | 'name'>, cleanup: Told): boolean =>
  isMisused(binding, cleanup) || (cleanup.answers.misused === true && namedInWalk(cleanup).length === 0);

/** Whether whoever still has the number says that money went from this account, or that somebody is in it. */
export const isAttacked = (id: string, cleanup: Pick<Cleanup, 'incidents' | 'track'>): boolean =>
  cleanup.track === 'prepare-cancel' &&
  notedAt(id, cleanup).some(({ kind }) => kind === 'charge' || kind === 'opened-account');

const namedInWalk = ({ answers: { misused, misusedAt } }: Told): string[] =>
  misused === true && Array.isArray(misusedAt) ? misusedAt : [];
