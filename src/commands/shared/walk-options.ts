import type { Carrier } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import type { Answers } from './answering.js';

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

/**
 * What the options of a walk answer; those not given answer nothing.
 * @throws Problem `usage.carrier-unknown`
 */
export function answersOf(given: Answers): Answers {
  if (given.carrier !== undefined) carrierOption(String(given.carrier));
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/**
 * A carrier as an option names it.
 * @throws Problem `usage.carrier-unknown`
 */
export function carrierOption(text: string): Carrier {
  const carrier = CARRIERS.find((one) => one === text.trim().toLowerCase());
  if (!carrier) throw new Problem('usage.carrier-unknown', { carrier: text, known: CARRIERS });
  return carrier;
}
