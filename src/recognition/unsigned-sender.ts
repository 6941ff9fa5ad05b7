import { beforeColon, IN_LETTERS } from './named-in-code.js';
import { isNoSender } from './no-sender.js';

/** Numbers of one office each, and short ones of other countries; anybody may send from a gateway (106…), and people's are none. */
const OF_A_SERVICE = /^(?:\+?86|0086)?((?:10(?!6)|12|9[56])\d{3,18}|\d{4,6})$/;
/** A Chinese name of a house, and not of a person. */
const OF_A_HOUSE =
  /^[\p{Script=Han}A-Za-z0-9]{2,16}(?:银行|证券|保险|基金|信托|支付|科技|公司|集团|平台|商城|超市|航空|酒店|医院|大学|快递|物流|大厅)$/u;
/** Before a colon these address the reader, or say what follows. */
const ADDRESSES =
  /\b(?:your?|dear|hi|hello|code|otp|passcode|pin|password|from|sender|text|message|note|notice)\b|[您你亲]|尊敬/i;

/**
 * Who sent a code that nobody signed, so that the person can say whose it is: the name before the colon (`HSBC: 402918 is …`), else
 * the sender, where it is a house's. Nobody's own number and no name of a person is kept.
 * @param text of a message that is a code
 */
export function unsignedSender(text: string, sender: string | null): string | null {
  const front = beforeColon(text.slice(0, LOOKED_AT)).normalize('NFKC');
  if (isHouse(front)) return front;
  const plain = (sender ?? '').normalize('NFKC').trim();
  const [, number] = OF_A_SERVICE.exec(plain.replace(/[\s-]/g, '')) ?? [];
  return number ?? (isHouse(plain) ? plain : null);
}

/** A name before a colon is no longer. */
const LOOKED_AT = 40;

const isHouse = (name: string): boolean =>
  (IN_LETTERS.test(name) || OF_A_HOUSE.test(name)) && !ADDRESSES.test(name) && !isNoSender(name);
