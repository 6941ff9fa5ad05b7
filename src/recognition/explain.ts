import { isAlsoAWord, leavesOpenWho } from './also-a-word.js';
import { judge, type KindReason, kindIn, provesNoAccount } from './kind.js';
import type { MessageKind } from './message-kind.js';
import { type LookUps, readSignature, type Signed } from './signature.js';
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
  const signed = readSignature(units, sender, lookUps);
  const answer = judge(units);
  if (isUnsignedCode(signed, answer)) {
    const platform = lookUps.namedInCode(units.text, sender);
    return { signature: null, platform, ...kindIn(answer), unsure: platform !== null };
  }
  const leavesOpen =
    leavesOpenWho(signed.signature, units) && !isItsOwnNumber(sender, signed.platform, lookUps);
  return explained(signed, answer, leavesOpen, sender, lookUps);
}

/**
 * What a message shows whose words say nothing of who sent it: the same as any other of its kind that is signed so.
 * @param answer of `judge`
 * @returns null where its words do
 */
export function explainAlike(
  signed: Signed,
  answer: number,
  sender: string | null,
  lookUps: LookUps,
): Explanation | null {
  if (signed.isByWords || isAlsoAWord(signed.signature) || isUnsignedCode(signed, answer)) return null;
  return explained(signed, answer, false, sender, lookUps);
}

function explained(
  { signature, platform }: Signed,
  answer: number,
  leavesOpen: boolean,
  sender: string | null,
  { ofSender }: LookUps,
): Explanation {
  const { kind, reason } = kindIn(answer);
  const isAPerson = sender !== null && ofSender(sender).isAPerson;
  const unsure = isAPerson || (kind === 'notice' && provesNoAccount(answer)) || leavesOpen;
  return { signature, platform, kind, reason, unsure };
}

const isUnsignedCode = ({ signature, platform }: Signed, answer: number): boolean =>
  platform === null && signature === null && kindIn(answer).kind === 'code';

const isItsOwnNumber = (sender: string | null, platform: string | null, { ofSender }: LookUps): boolean =>
  sender !== null && platform !== null && ofSender(sender).offices.includes(platform);
