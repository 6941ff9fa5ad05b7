import { maskNumber } from '../../text/mask.js';
import type { Context } from '../shared/context.js';

/** Lists all cleanups, the current one marked; a damaged file is named and stops nothing. */
export async function run({ store, words, document, print }: Context): Promise<number> {
  const cleanups = store
    .list()
    .map((entry) => ({ ...entry, ...(entry.number ? { number: maskNumber(entry.number) } : {}) }));
  document({
    schemaVersion: 1,
    command: 'cleanup list',
    cleanups: cleanups.map(({ id, track, number, current, damaged, createdAt, updatedAt }) => ({
      id,
      track,
      number: number && maskNumber(number),
      current,
      damaged,
      createdAt,
      updatedAt,
    })),
  });
  const rows = cleanups.map((entry) =>
    entry.damaged
      ? words.cli.cleanupDamaged(entry.id)
      : words.cli.cleanupRow(
          entry.id,
          maskNumber(entry.number),
          words.views.tracks[entry.track],
          entry.current,
        ),
  );
  print(rows.length > 0 ? rows.join('\n') : words.cli.cleanupNone);
  return 0;
}
