import type { Catalog } from '../catalog/catalog.js';
import { chinaDayNumber, type Day, numberOfDay } from '../cleanup/days/day.js';
import type { EncodedMessage, Records, SourceRecord } from '../sources/types.js';
import { Alike } from './alike.js';
import { judgeAtOnce } from './at-once.js';
import { type CountOptions, Counts, type CountsState, type Known } from './counts.js';
import { lookUpsIn } from './signature.js';
import { UNDATED } from './tally.js';
import type { Recognized, SimCount } from './types.js';
import { forgetPiece } from './units.js';

export type RecognizeOptions = CountOptions & { since?: Day };

/**
 * Looks into messages and saved logins and keeps what they show: which platform, what kind of message, on which days. No text
 * survives it. A code that somebody else asked for can't be told from the person's own here: it is for the person to say.
 * @param options.source the source's id, as findings name it
 * @param options.number the person's number, eleven digits; without it no login is theirs
 * @param options.since messages from before this day don't count; those without a date do
 * @param options.marks whether each message is marked, so that it is known again in another export
 * @param options.stray whether to list demands and codes
 * @param options.reasons whether to count by which rule messages were judged
 */
export async function recognize(
  records: Records,
  catalog: Catalog,
  options: RecognizeOptions,
): Promise<Recognized> {
  const seen = new Seen(catalog, options);
  await seen.takeAll(records);
  return seen.recognized();
}

/** What one part of a file shows, of each SIM apart: plain data without any text, to be put together with what the others show. */
export type PartShown = readonly (readonly [sim: string | undefined, counts: CountsState])[];

/** As `recognize`, for a part of a file. */
export async function recognizePart(
  records: Records,
  catalog: Catalog,
  options: RecognizeOptions,
): Promise<PartShown> {
  const seen = new Seen(catalog, options, true);
  await seen.takeAll(records);
  return seen.state();
}

/** Puts the parts of a file together; they must come in the order in which they stand in it. */
export class PartsTogether {
  readonly #seen: Seen;

  constructor(catalog: Catalog, options: RecognizeOptions) {
    this.#seen = new Seen(catalog, options);
  }

  append(part: PartShown): void {
    this.#seen.append(part);
  }

  recognized(): Recognized {
    return this.#seen.recognized();
  }
}

/** One table of answers for all files of an import: a file may hold a single message. */
const knownByCatalog = new WeakMap<Catalog, Known>();

function knownOf(catalog: Catalog): Known {
  const before = knownByCatalog.get(catalog);
  if (before) return before;
  const lookUps = lookUpsIn(catalog);
  const known = { lookUps, alike: new Alike(lookUps) };
  knownByCatalog.set(catalog, known);
  return known;
}

/** All that was seen, of each SIM apart. */
class Seen {
  readonly #bySim = new Map<string | undefined, Counts>();
  readonly #make: () => Counts;
  readonly #since: number;

  constructor(catalog: Catalog, options: RecognizeOptions, isPart = false) {
    const known = knownOf(catalog);
    this.#make = () => new Counts(catalog, known, options, isPart);
    this.#since = options.since ? numberOfDay(options.since) : UNDATED;
  }

  async takeAll(records: Records): Promise<void> {
    if (records.batches) for await (const batch of records.batches) this.#takeBatch(batch);
    else for await (const record of records) this.#take(record);
  }

  #takeBatch(batch: readonly (SourceRecord | EncodedMessage)[]): void {
    forgetPiece();
    for (let from = 0; from < batch.length; ) {
      const atOnce = judgeAtOnce(batch, from);
      if (atOnce === 0) this.#take(batch[from++] as SourceRecord | EncodedMessage);
      for (let place = 0; place < atOnce; place++) this.#take(batch[from++] as EncodedMessage, place);
    }
  }

  state(): PartShown {
    return [...this.#bySim].map(([sim, counts]) => [sim, counts.state()]);
  }

  append(part: PartShown): void {
    for (const [sim, state] of part) this.#countsOf(sim).append(state);
  }

  recognized(): Recognized {
    const bySim = this.#bySim;
    return {
      sims: simsOf(bySim),
      messages: sum(bySim, ({ messages }) => messages),
      logins: sum(bySim, ({ logins }) => logins),
      parts: () => [...bySim].map(([sim, counts]) => ({ sim, shown: counts.recognition() })),
      showing: (chosen) => {
        const isKept = (sim: string | undefined): boolean =>
          chosen === null || sim === undefined || sim === chosen;
        const sims = [...bySim];
        // put together in the first, since a copy of all would take as much memory again
        const kept = sims.flatMap(([sim, counts]) => (isKept(sim) ? counts : []));
        const [all = this.#make(), ...more] = kept;
        for (const counts of more) all.addAll(counts);
        for (const [sim, counts] of sims) if (!isKept(sim)) all.addOtherSim(counts);
        return all.recognition();
      },
    };
  }

  /** @param place of a message that was judged with others at once */
  #take(record: SourceRecord | EncodedMessage, place?: number): void {
    const counts = this.#countsOf(record.type === 'login' ? undefined : record.sim);
    const day = record.at === null ? UNDATED : chinaDayNumber(record.at);
    if (day !== UNDATED && day < this.#since) counts.addOlder(record);
    else if (record.type === 'login') counts.addLogin(record, day);
    else counts.addMessage(record, day, place);
  }

  #countsOf(sim: string | undefined): Counts {
    let counts = this.#bySim.get(sim);
    if (!counts) {
      counts = this.#make();
      this.#bySim.set(sim, counts);
    }
    return counts;
  }
}

const sum = (bySim: ReadonlyMap<unknown, Counts>, of: (counts: Counts) => number): number =>
  [...bySim.values()].reduce((all, counts) => all + of(counts), 0);

function simsOf(bySim: ReadonlyMap<string | undefined, Counts>): SimCount[] {
  return [...bySim]
    .flatMap(([sim, { messages }]) => (sim === undefined ? [] : { sim, messages }))
    .sort((a, b) => b.messages - a.messages || (a.sim < b.sim ? -1 : 1));
}
