import type { Place } from '../types.js';
import { DAY_OUT_MINUTES, type DayLine, TRIP_MINUTES } from './days.js';
import type { Job } from './job.js';

const PLACES: readonly Place[] = ['anywhere', 'office-hours', 'counter'];

/** What lies on the days of a plan so far. */
export type Board = {
  /** the first day from `earliest` on that still has room for the job; nothing is put there */
  roomFor(job: Job, earliest: number): number;
  put(job: Job, day: number): void;
  take(job: Job, day: number): void;
};

/**
 * An empty board. A day holds tasks as long as its minutes last, the way to the counters counted once. A day out holds
 * counters only and then more of them, whatever the daily minutes.
 */
export function emptyBoard(line: DayLine): Board {
  const minutes: number[] = [];
  const counters: number[] = [];
  const others: number[] = [];
  // per kind of job: from a day without room to a later one that may have some; what was put only ever takes room
  const beyond = new Map<number, number[]>();

  const hasRoom = (job: Job, day: number): boolean => {
    if (job.idle) return true;
    const most = line.minutes(day);
    if (most < 0 || (job.place !== 'anywhere' && !line.isWorking(day))) return false;
    const isCounter = job.place === 'counter';
    const trip = isCounter && !counters[day] ? TRIP_MINUTES : 0;
    const sum = (minutes[day] ?? 0) + job.minutes + trip;
    return sum <= most || (isCounter && !others[day] && sum <= DAY_OUT_MINUTES);
  };
  const change = (job: Job, day: number, sign: 1 | -1): void => {
    if (job.idle) return;
    const counts = job.place === 'counter' ? counters : others;
    const before = counts[day] ?? 0;
    counts[day] = before + sign;
    const isTrip = job.place === 'counter' && (sign === 1 ? before : before - 1) === 0;
    minutes[day] = (minutes[day] ?? 0) + sign * (job.minutes + (isTrip ? TRIP_MINUTES : 0));
  };
  return {
    roomFor: (job, earliest) => {
      if (job.idle) return earliest;
      const kind = job.minutes * PLACES.length + PLACES.indexOf(job.place);
      const later = beyond.get(kind) ?? [];
      beyond.set(kind, later);
      let day = earliest;
      while (later[day] !== undefined || !hasRoom(job, day)) day = later[day] ?? day + 1;
      for (let passed = earliest; passed < day; ) {
        const next = later[passed] ?? passed + 1;
        later[passed] = day;
        passed = next;
      }
      return day;
    },
    put: (job, day) => change(job, day, 1),
    take: (job, day) => {
      change(job, day, -1);
      beyond.clear();
    },
  };
}
