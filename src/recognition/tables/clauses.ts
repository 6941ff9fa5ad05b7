import { HOLDS_NOT_SHIFT, LAST_OF_CLAUSE, LAST_OF_RULE } from '../core/agreed.js';
import type { Asked, When } from '../rules.js';
import { FACTS, factsOf } from './facts.js';
import type { MeaningName } from './meanings.js';

const HOLDS_NOT = 1 << HOLDS_NOT_SHIFT;

/** A rule as a row of clauses that must all be met, each a row of facts of which one must hold, or not. */
export function clausesOf(when: When): number[] {
  const clauses = when.flatMap((asked) => alternatives(typeof asked === 'string' ? [asked] : asked));
  return clauses.flatMap((clause, i) =>
    clause.map((fact, k) => {
      if (k < clause.length - 1) return fact;
      return fact | LAST_OF_CLAUSE | (i === clauses.length - 1 ? LAST_OF_RULE : 0);
    }),
  );
}

/** Clauses that are met together where one of what is asked holds: of what stands nowhere, both places must be without it. */
function alternatives(asked: readonly Asked[]): number[][] {
  return asked.reduce<number[][]>(
    (clauses, one) => clauses.flatMap((clause) => factsAsked(one).map((facts) => [...clause, ...facts])),
    [[]],
  );
}

/** What is asked as clauses. */
function factsAsked(asked: Asked): number[][] {
  const [, not, name = '', where] = /^(not )?(.+?)( anywhere| nowhere| titled)?$/.exec(asked) ?? [];
  if (where === undefined) return [[placeOf(name) | (not ? HOLDS_NOT : 0)]];
  const { said, titled } = factsOf(name as MeaningName);
  if (where === ' titled') return [[titled]];
  return where === ' anywhere' ? [[said, titled]] : [[said | HOLDS_NOT], [titled | HOLDS_NOT]];
}

function placeOf(name: string): number {
  const place = FACTS.indexOf(name);
  if (place < 0) throw new RangeError(`no fact is called ${name}`);
  return place;
}
