import { leavesOpenWho } from './also-a-word.js';
import { type KindReason, kindOf, provesNoAccount } from './kind.js';
import type { MessageKind } from './message-kind.js';
import { type LookUps, readSignature } from './signature.js';
import { type Units, unitsOf } from './units.js';

/**
 * What one message shows, and why; nothing of its text is in it but the signature.
 */
export type Explanation = {
  signature: string | null;
  /** catalog id */
  platform: string | null;
  kind: MessageKind;
  reason: KindReason;
  /** whether the platform may have no account under this number all the same */
  unsure: boolean;
};

/**
 * What one message shows and by which rule: what `recognize` counts.
 */
export function explain(
  { text, sender }: { text: string | Units; sender: string | null },
  lookUps: LookUps,
): Explanation {
  const units = unitsOf(text);
  const { signature, platform } = readSignature(units, sender, lookUps);
  const { kind, reason } = kindOf(units);
  if (platform === null && signature === null && kind === 'code') {
    const named = lookUps.namedInCode(units.text, sender);
    return { signature, platform: named, kind, reason, unsure: named !== null };
  }
  const unsure =
    (sender !== null && lookUps.ofSender(sender).isAPerson) ||
    (kind === 'notice' && provesNoAccount()) ||
    (leavesOpenWho(signature, units) && !isItsOwnNumber(sender, platform, lookUps));
  return { signature, platform, kind, reason, unsure };
}

const isItsOwnNumber = (sender: string | null, platform: string | null, { ofSender }: LookUps): boolean =>
  sender !== null && platform !== null && ofSender(sender).offices.includes(platform);
