import {
  type Counted,
  type Finding,
  findingKey,
  type UnknownSignature,
  unknownKey,
} from '../cleanup/record/evidence.js';
import { mergeCounted } from '../cleanup/record/tally.js';

/** Findings and unknown signatures of many files put together, so that ten thousand small files weigh no more than one large. */
export class Gathered {
  readonly #findings = new Merged<Omit<Finding, keyof Counted>>();
  readonly #unknown = new Merged<Omit<UnknownSignature, keyof Counted>>();

  add(findings: readonly Finding[], unknown: readonly UnknownSignature[]): void {
    for (const { days, marks, ...thing } of findings) {
      this.#findings.add(findingKey(thing), thing, marks ? { days, marks } : { days });
    }
    for (const { days, marks, ...thing } of unknown) {
      this.#unknown.add(unknownKey(thing), thing, marks ? { days, marks } : { days });
    }
  }

  /** Adds what was gathered elsewhere. */
  addAll(other: Gathered): void {
    this.add(other.findings(), other.unknown());
  }

  findings = (): Finding[] => this.#findings.all();
  unknown = (): UnknownSignature[] => this.#unknown.all();
}

/** One part, and of how many it was put together. */
type Part = { of: number; counted: Counted };

/** Counts of the same thing. Only parts of about the same size are put together: adding one by one to a large one is slow. */
class Merged<Thing extends object> {
  readonly #entries = new Map<string, { thing: Thing; parts: Part[] }>();

  add(key: string, thing: Thing, counted: Counted): void {
    const entry = this.#entries.get(key);
    if (!entry) {
      this.#entries.set(key, { thing, parts: [{ of: 1, counted }] });
      return;
    }
    const { parts } = entry;
    let added: Part = { of: 1, counted };
    for (let last = parts.at(-1); last && last.of <= added.of; last = parts.at(-1)) {
      parts.pop();
      added = { of: last.of + added.of, counted: mergeCounted(last.counted, added.counted) };
    }
    parts.push(added);
  }

  all(): (Thing & Counted)[] {
    return [...this.#entries.values()].map(({ thing, parts }) => ({
      ...thing,
      ...parts.map(({ counted }) => counted).reduceRight((later, earlier) => mergeCounted(earlier, later)),
    }));
  }
}
