/** The version of a cleanup's file that this program writes. */
export const VERSION = 1;

/** What turns the events of a version into those of the next one; the key is the version they come from. */
export type Migrations = Readonly<Record<number, (events: unknown) => unknown>>;

const MIGRATIONS: Migrations = {};

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
