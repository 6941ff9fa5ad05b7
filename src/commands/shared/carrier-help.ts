import type { Catalog } from '../../catalog/catalog.js';
import { isPorted } from '../../catalog/porting.js';
import type { Bilingual, Carrier } from '../../catalog/types.js';
import type { CarrierMatter } from '../../cleanup/inventory/inventory.js';
import type { Words } from '../../language/words.js';

/** What a carrier's entry says of one of its tasks: the way, and what to heed, in the person's language. */
export function carrierHelp(
  catalog: Catalog,
  carrier: Carrier,
  about: CarrierMatter,
  words: Words,
): { steps: string[]; notes: string[] } {
  const facts = catalog.serviceOfCarrier(carrier)?.carrier;
  if (!facts) return { steps: [], notes: [] };
  const say = (texts: readonly Bilingual[]): string[] => texts.map((text) => text[words.views.nameIn]);
  if (about !== 'keep') return { steps: say(facts[about]), notes: [] };
  const plan = facts.keepNumber.find(({ kind }) => kind === 'cheapest-plan');
  const suspended = facts.keepNumber.find(({ kind }) => kind === 'suspended');
  return {
    steps: words.keeping.steps(plan ?? null, facts.hotline, isPorted(carrier)),
    notes: [...(plan ? say(plan.conditions) : []), ...(suspended ? [words.keeping.notSuspended] : [])],
  };
}
