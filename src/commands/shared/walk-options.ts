import type { Carrier } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import type { Answers } from './answering.js';

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

/**
 * What the options of a walk answer; those not given answer nothing.
 * @throws Problem `usage.carrier-unknown`
 */
export function answersOf(given: Answers): Answers {
  const { carrier } = given;
  if (carrier !== undefined && !CARRIERS.includes(carrier as Carrier)) {
    throw new Problem('usage.carrier-unknown', { carrier: String(carrier), known: CARRIERS });
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
