import type { Situation } from '../../cleanup/situation.js';
import type { Binding } from '../../cleanup/types.js';

/** The bindings that a change brought, and those that have more evidence than before. */
export function gained(
  before: Pick<Situation, 'bindings'>,
  after: Pick<Situation, 'bindings'>,
): { added: Binding[]; strengthened: Binding[] } {
  const known = new Map(before.bindings.map((binding) => [binding.id, evidenceOf(binding)]));
  return {
    added: after.bindings.filter((binding) => !known.has(binding.id)),
    strengthened: after.bindings.filter(
      (binding) => known.has(binding.id) && known.get(binding.id) !== evidenceOf(binding),
    ),
  };
}

const evidenceOf = (binding: Binding): string => JSON.stringify(binding.evidence);

/** Of signatures those that no binding is named after. */
export function unnamed<Named extends { signature: string }>(
  unknown: readonly Named[],
  { bindings }: Situation,
): Named[] {
  const names = new Set(bindings.map(({ name }) => name));
  return unknown.filter(({ signature }) => !names.has(signature));
}
