/** The version of a cleanup's file that this program writes. */
export const VERSION = 2;

/** What turns the events of a version into those of the next one; the key is the version they come from. */
export type Migrations = Readonly<Record<number, (events: unknown) => unknown>>;

/**
 * 1 → 2: keeping the number was an answer of the walk only, and is a fact now; what was written at one instant was one
 * run. What is no list of objects is left for the shape's check to refuse.
 */
const MIGRATIONS: Migrations = {
  1: (events) =>
    Array.isArray(events) ? events.flatMap((event, index) => asVersion2(event, events[index - 1])) : events,
};

function asVersion2(event: unknown, before: unknown): unknown[] {
  const { at, type, key, value } = fieldsOf(event);
  const begins = before !== undefined && at !== fieldsOf(before).at;
  return [
    ...(begins ? [{ at, type: 'begun' }] : []),
    event,
    ...(type === 'answered' && key === 'keepNumber'
      ? [{ at, type: 'set', facts: { keep: value === true } }]
      : []),
  ];
}

const fieldsOf = (event: unknown): Record<string, unknown> =>
  typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};

/**
 * Events of an older version as this one knows them, in memory: the file changes only with the next write.
 * @param version the version that they were written in, not newer than `target`
 */
export function migrate(
  events: unknown,
  version: number,
  migrations: Migrations = MIGRATIONS,
  target: number = VERSION,
): unknown {
  let migrated = events;
  for (let from = version; from < target; from += 1) {
    const step = migrations[from];
    if (!step) return undefined;
    migrated = step(migrated);
  }
  return migrated;
}
