/** As much of an event as tells one run of the program from the next. */
type Marked = { type: string };

/**
 * What each run of the program changed, oldest first: the events between two marks `begun`, the marks left out. A run
 * that was undone is left out, and so is the undoing. The first run is the one that began the cleanup.
 */
export function lastingRuns<Event extends Marked>(events: readonly Event[]): Event[][] {
  const runs: Event[][] = [[]];
  for (const event of events) {
    if (event.type === 'begun') runs.push([]);
    else if (event.type !== 'undone') runs.at(-1)?.push(event);
    else if (runs.length > 1) runs.pop();
  }
  return runs;
}

/** The events that hold, oldest first, without the marks of runs. */
export const lastingEvents = <Event extends Marked>(events: readonly Event[]): Event[] =>
  lastingRuns(events).flat();
