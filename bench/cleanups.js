// A store with a cleanup of a given size, for measurements: accounts of the catalog, then ones of the person's own, and four
// events an account (found, chosen, begun, done or set back), as years of use leave them.
import { openStore } from '../build/store/store.js';

const AT = '2026-11-20T04:00:00.000Z';

/**
 * @param dir the store's folder, made here
 * @param cards the catalog's
 * @returns the cleanup's id
 */
export async function makeCleanup(dir, cards, accounts) {
  const store = openStore({ dir, now: () => AT });
  const writer = await store.lock();
  const { id } = await writer.create({ track: 'prepare-cancel', number: '13800138000' });
  const names = cards.slice(0, accounts).map((card) => ({ platform: card.id, name: card.name.zh }));
  while (names.length < accounts) names.push({ platform: null, name: `测试账号${names.length}` });
  const events = [
    { type: 'set', facts: { newNumber: '13800100500', carrier: 'mobile' } },
    ...names.flatMap(({ platform, name }, place) => [
      {
        type: 'found',
        findings: [
          { platform, ...(platform ? {} : { name }), source: 'by-hand', kind: 'by-hand', days: { '': 1 } },
        ],
        unknown: [],
      },
      ...marksOf(`${platform ?? `own-${name}`}.change`, place),
    ]),
  ];
  await writer.append(
    id,
    events.map((event) => ({ at: AT, ...event })),
  );
  await writer.release();
  return id;
}

/** Of ten accounts six are done, and all have been begun and set back before. */
function marksOf(task, place) {
  const mark = (state) => ({ type: 'task-marked', task, mark: { state, on: '2026-11-20' } });
  return [mark('doing'), mark('todo'), mark(place % 10 < 6 ? 'claimed' : 'todo')];
}
