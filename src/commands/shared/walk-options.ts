import type { Carrier } from '../../catalog/types.js';
import { carriers as english } from '../../language/en/carriers.js';
import { carriers as chinese } from '../../language/zh/carriers.js';
import { Problem } from '../../problem.js';
import { bare } from '../../text/bare.js';
import type { Answers } from './answering.js';

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

/**
 * What the options of a walk answer; those not given answer nothing.
 * @throws Problem `usage.carrier-unknown`
 */
export function answersOf(given: Answers): Answers {
  const carrier = given.carrier === undefined ? undefined : carrierOption(String(given.carrier));
  return Object.fromEntries(Object.entries({ ...given, carrier }).filter(([, value]) => value !== undefined));
}

/**
 * A carrier as an option names it: by its code, or as people call it in either language (“中国移动”, “移动”).
 * @throws Problem `usage.carrier-unknown`
 */
export function carrierOption(text: string): Carrier {
  const wanted = bare(text);
  const carrier = CARRIERS.find((one) =>
    [one, chinese[one], chinese[one].replace(/^中国/u, ''), english[one]].map(bare).includes(wanted),
  );
  if (!carrier) throw new Problem('usage.carrier-unknown', { carrier: text, known: CARRIERS });
  return carrier;
}
