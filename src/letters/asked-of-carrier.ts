import { line } from './line.js';
import { NUMBER_FROM, type NumberFrom } from './number-from.js';
import type { BilingualLine, LetterFacts } from './types.js';

type Both = { zh: string; en: string };

/**
 * What a new holder asks of the carrier: it follows from where the number came from, since only one that was opened can
 * have been given out again. The texts are parts of sentences: “tell …”.
 */
export type AskedOfCarrier = {
  /** the statement, and what shows it as long as it is not there */
  paper: BilingualLine;
  enclosed: BilingualLine;
  /** what the number went through before */
  history: BilingualLine;
  /** whether bindings were cleared, and when that was due */
  cleared: BilingualLine;
  reminded: BilingualLine;
  /** all of it in a few words */
  inShort: BilingualLine;
  mayBeReissued: boolean;
};

/** A number that came from somebody by an act at the carrier: nothing was given out again. */
const passedOn = (act: Both, who: Both, from: Both): AskedOfCarrier => ({
  paper: {
    zh: line`号码登记证明，写明号码和登记到${who.zh}名下的日期`,
    en: line`statement of the number and the day since when it has been registered to ${who.en}`,
  },
  enclosed: {
    zh: line`${act.zh}的受理单或号码登记的证明`,
    en: line`Receipt of ${act.en}, or proof of the registration`,
  },
  history: {
    zh: line`该号码在${act.zh}以前有没有停机或者注销过、各在哪一天（不需要${from.zh}以外任何人的身份信息）`,
    en: line`whether and when the number was out of service or cancelled before ${act.en} (nobody’s identity is needed beside ${from.en})`,
  },
  cleared: {
    zh: line`办理${act.zh}时有没有为该号码解除原有的绑定`,
    en: line`whether its earlier bindings were cleared at ${act.en}`,
  },
  reminded: {
    zh: line`办理${act.zh}时有没有提醒过${who.zh}该号码可能带有原绑定、以什么方式提醒`,
    en: line`whether and how ${who.en === 'me' ? 'I was' : 'we were'} told, at ${act.en}, that it might have old bindings`,
  },
  inShort: {
    zh: line`书面申请出具号码登记的证明，并说明办理${act.zh}时解绑和提醒的情况`,
    en: line`in writing, a proof of the registration and an account of what was cleared and said at ${act.en}`,
  },
  mayBeReissued: false,
});

const ME: Both = { zh: '本人', en: 'me' };

const BY_ORIGIN: Readonly<Record<NumberFrom, AskedOfCarrier>> = {
  opened: {
    paper: {
      zh: line`开户时间证明，写明号码和登记到本人名下的日期`,
      en: line`statement of the number and the day since when it has been registered to me`,
    },
    enclosed: { zh: line`入网合同或开户的证明`, en: line`Contract or proof of the opening` },
    history: {
      zh: line`该号码此前有没有由他人使用过（不需要前使用人的任何身份信息）；用过的，上一次停用（停机、注销）和重新投放的日期，其间冻结了多少天`,
      en: line`whether somebody else used the number before (no identity of that person is needed) and, if so, on which days it last went out of use and was re-issued, and how long it was frozen in between`,
    },
    cleared: {
      zh: line`如果是重新投放的号码，投放前有没有为它批量解绑`,
      en: line`whether, if it was re-issued, its bindings were cleared before`,
    },
    reminded: {
      zh: line`开户时有没有提醒过本人该号码可能带有原绑定、以什么方式提醒`,
      en: line`whether and how I was told, when I opened it, that it might have old bindings`,
    },
    inShort: {
      zh: line`书面申请出具号码的证明，并说明号码停用、冻结和重新投放的情况`,
      en: line`in writing, proofs about the number and an account of when it was out of use, frozen and re-issued`,
    },
    mayBeReissued: true,
  },
  transferred: passedOn({ zh: '过户', en: 'the transfer' }, ME, {
    zh: '过户双方',
    en: 'the two sides of it',
  }),
  inherited: passedOn({ zh: '继承过户', en: 'the transfer by inheritance' }, ME, {
    zh: '本人和已故机主',
    en: 'mine and the late holder’s',
  }),
  company: passedOn(
    { zh: '登记到单位名下', en: 'the registration to our organisation' },
    { zh: '本单位', en: 'us' },
    { zh: '本单位人员', en: 'our staff’s' },
  ),
};

/** What is asked where nothing is said of the number's origin is what is asked of one that was opened. */
export const askedOfCarrier = ({ given: { numberFrom } }: LetterFacts): AskedOfCarrier =>
  BY_ORIGIN[NUMBER_FROM.find((from) => from === numberFrom) ?? 'opened'];
