import type { CleanupEvent } from './cleanup.js';

/**
 * What one run of the program changed, oldest first: the events between two marks `begun`, the marks left out. The first
 * run is the one that began the cleanup.
 */
type RunOfEvents = readonly CleanupEvent[];

/** The runs that hold: one that was undone is left out, and so is the undoing. */
export function lastingRuns(events: readonly CleanupEvent[]): RunOfEvents[] {
  const runs: CleanupEvent[][] = [[]];
  for (const event of events) {
    if (event.type === 'begun') runs.push([]);
    else if (event.type !== 'undone') runs.at(-1)?.push(event);
    else if (runs.length > 1) runs.pop();
  }
  return runs;
}

/** The events that hold, oldest first, without the marks of runs. */
export const lastingEvents = (events: readonly CleanupEvent[]): CleanupEvent[] => lastingRuns(events).flat();
