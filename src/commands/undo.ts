import { keptFiles } from '../cleanup/record/proof.js';
import { lastingRuns } from '../cleanup/record/runs.js';
import { heard } from '../interruption.js';
import { Problem } from '../problem.js';
import type { Context } from './shared/context.js';
import { currentCleanup, withWriter } from './shared/current.js';
import { historyOf } from './shared/history.js';

/** Takes the last run that changed something back, as a further event; how a cleanup began stays. */
export async function run(context: Context): Promise<number> {
  const { id } = await currentCleanup(context);
  const undone = await withWriter(context, async (writer) => {
    const { events } = context.store.exportCleanup(id);
    await heard();
    const runs = lastingRuns(events);
    const last = runs.length > 1 ? runs.at(-1) : undefined;
    if (!last) throw new Problem('usage.nothing-to-undo', await longerBackup(id, events.length, context));
    const before = context.store.read(id);
    await heard();
    await writer.append(id, [{ type: 'undone', at: context.store.now() }]);
    await writer.dropUnnamed(id, keptFiles(before));
    return historyOf(last, { ...context, cleanup: before });
  });
  context.document({ schemaVersion: 1, command: 'undo', undone });
  context.print(context.words.history.undone(undone.map(({ what }) => what)));
  return 0;
}

/** A backup that holds more than there is: it was kept when another was restored, and leads back to before that. */
async function longerBackup(
  id: string,
  now: number,
  { store }: Context,
): Promise<{ backup: number } | Record<string, never>> {
  const backups = await store.backups(id);
  const longer = backups.find(({ events }) => (events?.length ?? 0) > now);
  return longer ? { backup: longer.number } : {};
}
