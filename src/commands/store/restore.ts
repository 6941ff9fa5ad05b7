import { chinaDay } from '../../cleanup/days/day.js';
import type { CleanupEvent } from '../../cleanup/record/cleanup.js';
import { situationOf } from '../../cleanup/situation.js';
import { heard } from '../../interruption.js';
import { Problem } from '../../problem.js';
import { cleanupDocument } from '../../reports/document.js';
import type { Backup } from '../../store/backups.js';
import { typedNumber } from '../../text/typed-number.js';
import { confirmed } from '../shared/confirmed.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/** Goes back to a backup, the newest whole one by default, once it is said what differs. */
export async function run(context: Context, [text]: [string?]): Promise<number> {
  const { store, words, print, note } = context;
  const id = context.cleanupId ?? currentOrLost(context);
  const backups = await store.backups(id);
  await heard();
  const backup = chosen(backups, text);
  if (!backup?.events) throw new Problem('store.no-backup', { id, known: backups.length });
  const last = backup.events.at(-1)?.at ?? '';
  note(
    words.store.restoring(
      backup.number,
      backup.day,
      eventsNow(context, id)?.length ?? null,
      backup.events.length,
      chinaDay(Date.parse(last)),
    ),
  );
  if (!(await confirmed(context, 'restore', words.store.restoreQuestion))) {
    print(words.store.notRestored);
    return 0;
  }
  const cleanup = await withWriter(context, (writer) => writer.restore(id, backup));
  context.document(() =>
    cleanupDocument('store restore', situationOf(cleanup, context.facts, context.today)),
  );
  print(words.store.restored(id));
  return 0;
}

function chosen(backups: readonly Backup[], text: string | undefined): Backup | undefined {
  if (text === undefined) return backups.find(({ events }) => events !== null);
  return backups.find(({ number }) => number === typedNumber(text));
}

/** The cleanup used last, also where only its backups are left. */
function currentOrLost({ store }: Context): string {
  try {
    const id = store.current();
    if (id) return id;
  } catch (error) {
    if (error instanceof Problem && error.code === 'store.cleanup-lost') return String(error.values.id);
    throw error;
  }
  const [only, ...more] = store.withBackups();
  if (only !== undefined && more.length === 0) return only;
  throw new Problem('usage.no-cleanup');
}

function eventsNow({ store }: Context, id: string): readonly CleanupEvent[] | null {
  try {
    return store.exportCleanup(id).events;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
