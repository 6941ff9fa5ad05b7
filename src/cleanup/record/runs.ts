/** As much of an event as tells one run of the program, and one answer of a walk, from the next. */
type Marked = { type: string; key?: string; with?: number };

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

/** The events that hold, oldest first, without the marks of runs and without answers that were taken back. */
export function lastingEvents<Event extends Marked>(events: readonly Event[]): Event[] {
  const lasting: Event[] = [];
  for (const event of lastingRuns(events).flat()) {
    if (event.type !== 'answer-taken-back') lasting.push(event);
    else takeBackAnswer(lasting, event.key);
  }
  return lasting;
}

/** Takes the last answer to a question out of events, with what followed from it: both were written together. */
function takeBackAnswer(events: Marked[], key: string | undefined): void {
  const at = events.findLastIndex((event) => event.type === 'answered' && event.key === key);
  const followed = events[at]?.with ?? 0;
  if (at >= 0) events.splice(at - followed, followed + 1);
}
