import type { Place } from '../types.js';
import { DAY_OUT_MINUTES, type DayLine, TRIP_MINUTES } from './days.js';
import type { Job } from './job.js';

const PLACES: readonly Place[] = ['anywhere', 'office-hours', 'counter'];

/** What lies on the days of a plan so far. */
export type Board = {
  /** the first day from `earliest` on that still has room for the job; nothing is put there */
  roomFor(job: Job, earliest: number): number;
  /** the first day with room for the job from `earliest` on that lies before the day it lies on; that one where none does */
  roomBefore(job: Job, earliest: number, on: number): number;
  /** the last day with room from `latest` back to `earliest`; null where none has */
  lastRoomFor(job: Job, latest: number, earliest: number): number | null;
  put(job: Job, day: number): void;
  take(job: Job, day: number): void;
  /** another board with the same on it */
  copy(): Board;
};

/** What lies on days, by their numbers: minutes, and how many at counters and elsewhere. */
type Lying = { minutes: number[]; counters: number[]; others: number[] };

/**
 * An empty board. A day holds tasks as long as its minutes last, the way to the counters counted once. A day out holds
 * counters only and then more of them, whatever the daily minutes.
 */
export const emptyBoard = (line: DayLine): Board =>
  boardWith({ minutes: [], counters: [], others: [] }, line);

function boardWith({ minutes, counters, others }: Lying, line: DayLine): Board {
  const room: number[] = [];
  // per kind of job the days that are known to have no room: what is put only ever takes room, what is taken frees its day
  const fullDays = new Map<number, Days>();

  const hasRoom = (job: Job, day: number): boolean => {
    if (job.idle) return true;
    room[day] ??= line.minutes(day);
    const most = room[day];
    if (most < 0 || (job.place !== 'anywhere' && !line.isWorking(day))) return false;
    const isCounter = job.place === 'counter';
    const trip = isCounter && !counters[day] ? TRIP_MINUTES : 0;
    const sum = (minutes[day] ?? 0) + job.minutes + trip;
    return sum <= most || (isCounter && !others[day] && sum <= DAY_OUT_MINUTES);
  };
  const fullFor = (job: Job): Days => {
    const kind = job.minutes * PLACES.length + PLACES.indexOf(job.place);
    const known = fullDays.get(kind);
    if (known) return known;
    const none = new Days();
    fullDays.set(kind, none);
    return none;
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
      const full = fullFor(job);
      let day = full.nextOther(earliest);
      while (!hasRoom(job, day)) {
        full.add(day);
        day = full.nextOther(day + 1);
      }
      return day;
    },
    roomBefore: (job, earliest, on) => {
      if (job.idle || earliest >= on) return on;
      const full = fullFor(job);
      let day = full.nextOther(earliest);
      while (day < on && !hasRoom(job, day)) {
        full.add(day);
        day = full.nextOther(day + 1);
      }
      return Math.min(day, on);
    },
    lastRoomFor: (job, latest, earliest) => {
      const full = fullFor(job);
      let day = full.lastOther(latest);
      while (day >= earliest && !hasRoom(job, day)) {
        full.add(day);
        day = full.lastOther(day - 1);
      }
      return day < earliest ? null : day;
    },
    put: (job, day) => change(job, day, 1),
    take: (job, day) => {
      change(job, day, -1);
      for (const full of fullDays.values()) full.remove(day);
    },
    copy: () => boardWith({ minutes: [...minutes], counters: [...counters], others: [...others] }, line),
  };
}

const BITS = 32;

/** A set of days, by their numbers: one bit for each, so that a year without room is passed over in a dozen steps. */
class Days {
  private readonly words: number[] = [];

  add(day: number): void {
    const { words } = this;
    const own = wordOf(day);
    while (words.length <= own) words.push(0);
    words[own] = (words[own] as number) | bitOf(day);
  }

  remove(day: number): void {
    const { words } = this;
    const own = wordOf(day);
    if (own < words.length) words[own] = (words[own] as number) & ~bitOf(day);
  }

  /** The first day from one on that is not in the set. */
  nextOther(from: number): number {
    const { words } = this;
    let word = wordOf(from);
    if (word >= words.length) return from;
    let others = ~(words[word] as number) & (-1 << (from % BITS));
    while (others === 0) others = ~(words[++word] ?? 0);
    return word * BITS + (BITS - 1 - Math.clz32(others & -others));
  }

  /** The last day back from one that is not in the set; -1 where all are. */
  lastOther(from: number): number {
    if (from < 0) return -1;
    const { words } = this;
    let word = wordOf(from);
    let others = ~(words[word] ?? 0) & (-1 >>> (BITS - 1 - (from % BITS)));
    while (others === 0 && word > 0) others = ~(words[--word] ?? 0);
    return others === 0 ? -1 : word * BITS + (BITS - 1 - Math.clz32(others));
  }
}

const bitOf = (day: number): number => 1 << (day % BITS);
const wordOf = (day: number): number => day >> 5;
