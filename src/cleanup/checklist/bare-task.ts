import type { Operation, Platform } from '../../catalog/types.js';
import type { PlatformFacts } from '../inventory/inventory.js';
import type { Cleanup, OperationName } from '../record/cleanup.js';
import { type Binding, CATALOG_KEY, type Task } from '../types.js';
import { effortOf, plannedWait } from './effort.js';

/** Before the plan. */
export const UNPLANNED = { startOn: null, endOn: null, startBy: null, finishBy: null } as const;

/** Before it is told what holds it. */
export const UNTOLD: Pick<Task, 'ready' | 'heldBy'> = { ready: false, heldBy: [] };

/** What the catalog knows of an operation on a platform. */
export function knownOperation(
  platform: Platform | undefined,
  operation: OperationName,
): Operation | undefined {
  const key = CATALOG_KEY[operation];
  return key && platform?.ops[key];
}

/** A task's state, as far as the person marked it. */
export function markOf(
  cleanup: Cleanup,
  id: string,
): Pick<Task, 'id' | 'state' | 'since' | 'reopenedBy' | 'until' | 'note' | 'reason'> {
  const mark = cleanup.marks[id];
  return {
    id,
    state: mark?.state ?? 'todo',
    since: mark?.on ?? null,
    reopenedBy: mark?.reopenedBy ?? null,
    until: mark?.until ?? null,
    note: mark?.note ?? null,
    reason: mark?.reason ?? null,
  };
}

/** The number that accounts move to, as the place of a task; its carrier may be another. */
export const numberPlace = (
  carrier: Binding,
  { numberName }: Pick<PlatformFacts, 'numberName'>,
): Binding => ({
  ...carrier,
  id: 'number',
  name: numberName ?? 'number',
});

/**
 * A task of the carrier's, or one beside an account's own.
 * @param known what the catalog says of it; without it a visit to a counter is counted
 */
export function extraTask(
  cleanup: Cleanup,
  binding: Binding,
  operation: OperationName,
  {
    known,
    after = [],
    channel = 'branch',
    needsOldNumber = 'not-needed',
    danger = 0,
  }: {
    known?: Operation | undefined;
    after?: string[];
    channel?: Operation['channels'][number];
    needsOldNumber?: Task['needsOldNumber'];
    /** only where the errand itself makes an account safe */
    danger?: number;
  },
): Task {
  return {
    ...markOf(cleanup, `${binding.id}.${operation}`),
    binding: binding.id,
    name: binding.name,
    operation,
    exposure: binding.exposure.level,
    danger,
    hurtsNow: false,
    asksMoney: false,
    needsOldNumber: known?.oldNumber ?? needsOldNumber,
    waitDays: known?.waitDays ?? 0,
    waitKnown: true,
    plannedWaitDays: plannedWait(operation, known),
    codeAfterWait: false,
    notBefore: null,
    ...effortOf(known ?? { channels: [channel] }),
    ...UNPLANNED,
    basis: known?.basis ?? 'general',
    steps: known?.steps ?? [],
    after,
    prefers: [],
    ...UNTOLD,
    covers: [],
    notes: [],
    cautions: [],
    accounts: null,
    instead: [],
  };
}

/** A loss is reported on the day it is known, also on a holiday: it waits for no office hours. */
export const atAnyHour = (task: Task): Task =>
  task.place === 'office-hours' ? { ...task, place: 'anywhere' } : task;
