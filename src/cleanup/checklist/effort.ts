import type { Operation } from '../../catalog/types.js';
import type { OperationName } from '../record/cleanup.js';
import type { Place } from '../types.js';

export type Effort = { minutes: number; place: Place };

type Channel = Operation['channels'][number];

/**
 * What a task takes by its channel: our estimate, since no source says. A counter's minutes are those spent there; the
 * way is counted once for all counters of a day.
 */
const BY_CHANNEL: Record<Channel, Effort> = {
  app: { minutes: 10, place: 'anywhere' },
  'mini-program': { minutes: 10, place: 'anywhere' },
  web: { minutes: 15, place: 'anywhere' },
  email: { minutes: 20, place: 'anywhere' },
  hotline: { minutes: 25, place: 'office-hours' },
  mail: { minutes: 40, place: 'office-hours' },
  branch: { minutes: 45, place: 'counter' },
};

/** Nothing is known: an app, with some time to look for the way. */
const UNKNOWN: Effort = { minutes: 15, place: 'anywhere' };

/** To see to one condition (a balance of zero, no open order); days that it may take are for the person to say. */
const MINUTES_PER_CONDITION = 5;
const CONDITIONS_COUNTED = 4;

/** What an operation takes: its first channel decides, its conditions add to it. */
export function effortOf(operation: Pick<Operation, 'channels' | 'conditions'> | undefined): Effort {
  const [channel] = operation?.channels ?? [];
  const { minutes, place } = channel ? BY_CHANNEL[channel] : UNKNOWN;
  const conditions = Math.min(operation?.conditions?.length ?? 0, CONDITIONS_COUNTED);
  return { minutes: minutes + conditions * MINUTES_PER_CONDITION, place };
}

/**
 * Days planned where nobody says how long an operation takes. Closing an account that somebody has to check may take
 * 15 working days, three weeks (App 违法违规收集使用个人信息行为认定方法, 6); all else mostly holds at once.
 */
const UNKNOWN_WAIT_DAYS: Partial<Record<OperationName, number>> = { deregister: 21 };

/** The waiting days to plan with: the known ones, else the cautious guess. */
export const plannedWait = (operation: OperationName, known: Operation | undefined): number =>
  known?.waitDays ?? UNKNOWN_WAIT_DAYS[operation] ?? 0;
