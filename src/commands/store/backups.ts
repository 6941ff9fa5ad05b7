import type { Context } from '../shared/context.js';

/** Lists the backups of the cleanup that is named or, without one, of all. */
export async function run({ store, words, document, print, cleanupId }: Context): Promise<number> {
  const ids = cleanupId ? [cleanupId] : store.withBackups();
  const cleanups = await Promise.all(
    ids.map(async (id) => ({
      id,
      backups: (await store.backups(id)).map(({ number, day, events }) => ({
        number,
        day,
        events: events?.length ?? null,
      })),
    })),
  );
  document({ schemaVersion: 1, command: 'store backups', cleanups });
  const lists = cleanups
    .filter(({ backups }) => backups.length > 0)
    .map(({ id, backups }) => [
      words.store.backupsOf(id),
      ...backups.map(({ number, day, events }) =>
        events === null ? words.store.backupDamaged(number, day) : words.store.backup(number, day, events),
      ),
    ]);
  print(lists.length > 0 ? lists.map((lines) => lines.join('\n')).join('\n\n') : words.store.noBackups);
  return 0;
}
