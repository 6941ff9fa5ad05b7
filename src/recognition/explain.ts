import type { MessageRecord } from '../sources/types.js';
import { leavesOpenWho } from './also-a-word.js';
import { isFromAPerson } from './from-a-person.js';
import { type KindReason, provesNoAccount, readKind } from './kind.js';
import type { MessageKind } from './message-kind.js';
import { type LookUps, readSignature } from './signature.js';

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
export function explain(message: MessageRecord, lookUps: LookUps): Explanation {
  const { signature, platform } = readSignature(message.text, message.sender, lookUps);
  const { kind, reason } = readKind(message.text);
  if (platform === null && signature === null && kind === 'code') {
    const named = lookUps.namedInCode(message.text, message.sender);
    return { signature, platform: named, kind, reason, unsure: named !== null };
  }
  const unsure =
    isFromAPerson(message.sender) ||
    (kind === 'notice' && provesNoAccount()) ||
    (leavesOpenWho(signature, message.text) && !isItsOwnNumber(message.sender, platform, lookUps));
  return { signature, platform, kind, reason, unsure };
}

const isItsOwnNumber = (sender: string | null, platform: string | null, { ofNumber }: LookUps): boolean =>
  sender !== null && platform !== null && ofNumber(sender).includes(platform);
