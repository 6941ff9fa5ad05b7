import { answerTime, answerTimeAdvice } from './answer-time.js';
import { enclosuresIn } from './enclosures.js';
import { addresseeIn, closingIn, earlierIn, given, recipientIn, signatureIn } from './facts.js';
import { COVER_THE_ID, channelsOf, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Line, Sheet } from './types.js';

/** To a platform that refuses while the number is still there: change it, unbind it, or close the account. */
export const changeOrClose: Letter = {
  kind: 'change-or-close',
  name: {
    zh: '请平台换绑、解绑或注销账号（销号前）',
    en: 'To a platform: change or unbind the number, or close the account (before cancelling)',
  },
  tracks: ['prepare-cancel'],
  to: 'binding',
  needs: ['to'],
  asks: ['company', 'account', 'whatHappened', 'personName', 'personPhone'],
  extras: ['companyAddress', 'personEmail'],
  suits: (binding) => binding.category !== 'telecom',
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`办好之前，号码先别注销：注销以后再要证明账号是自己的，难得多。`,
        line`Keep the number until it is done: afterwards it is much harder to show that the account is yours.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

function askedZh({ operation, newNumber }: LetterFacts): Line {
  if (operation === 'deregister') return line`注销该账号，并删除与本号码关联的个人信息；`;
  if (operation === 'change' && newNumber)
    return line`将该账号绑定的号码更换为 ${newNumber}，新号码由本人接收验证码核验；`;
  return line`解除该账号与本号码的绑定，或者更换为本人的其他号码、邮箱；`;
}

function askedEn({ operation, newNumber }: LetterFacts): Line {
  if (operation === 'deregister')
    return line`to close the account and delete the personal information of mine that goes with this number;`;
  if (operation === 'change' && newNumber)
    return line`to change the number of the account to ${newNumber}, verified by a code that I receive there;`;
  return line`to unbind this number from the account, or to replace it with another number or email address of mine;`;
}

function zh(facts: LetterFacts): Sheet {
  const before = earlierIn(facts, ['platform-service', 'platform-counter', 'platform-privacy'], 'zh');
  return {
    title: '关于更换绑定号码、解绑或注销账号的申请',
    to: addresseeIn(facts, 'zh', line`（客户服务、个人信息保护负责部门）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`本人是${recipientIn(facts, 'zh')}账号（${given(facts, 'account')}）的使用人，该账号绑定手机号码 ${facts.number}。该号码现在仍由本人使用，本人准备注销。`,
      ),
      paragraph(
        before.length > 0
          ? line`${before}遇到的问题：${given(facts, 'whatHappened')}。`
          : line`本人办理时遇到的问题：${given(facts, 'whatHappened')}。`,
      ),
      paragraph(line`现申请：`),
      steps(
        askedZh(facts),
        line`本人可以用发到本号码的验证码、人脸、实名信息等方式核验身份，请告知还需要哪些必要的材料；`,
        line`在${answerTime(facts, 'zh')}内答复；不能办理的，请说明理由和依据。`,
      ),
      paragraph(
        line`依据：${articles('zh', 'pipl-46', 'pipl-47', 'pipl-50')}（更正、删除；及时受理，拒绝应当说明理由）；${{
          cite: 'network-data-23',
        }}（注销账号的，应当及时受理，不得设置不合理条件）；${{ cite: 'order-24' }}（停止使用后应当提供注销服务）。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
  const before = earlierIn(facts, ['platform-service', 'platform-counter', 'platform-privacy'], 'en');
  return {
    title: 'Please change or unbind the number, or close the account',
    to: addresseeIn(facts, 'en', line`Customer service and personal information protection`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`I am the user of an account at ${recipientIn(facts, 'en')} (${given(facts, 'account')}), bound to the mobile number ${facts.number}. I still use the number and am about to cancel it.`,
      ),
      paragraph(
        before.length > 0
          ? line`${before} What stood in the way: ${given(facts, 'whatHappened')}.`
          : line`What stood in the way: ${given(facts, 'whatHappened')}.`,
      ),
      paragraph(line`I ask you:`),
      steps(
        askedEn(facts),
        line`to verify me by a code to this number, my face or my real-name data, and to say what else is needed;`,
        line`to answer within ${answerTime(facts, 'en')}; if it cannot be done, to give the reasons and the grounds.`,
      ),
      paragraph(
        line`Grounds: ${articles('en', 'pipl-46', 'pipl-47', 'pipl-50')} (correction, deletion; no delay, reasons for a refusal); ${{
          cite: 'network-data-23',
        }} (requests to close an account are taken up without unreasonable conditions); ${{
          cite: 'order-24',
        }} (an account can be closed once its user has stopped).`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}
