import { carrierIn, dayIn, given, signatureIn } from './facts.js';
import { COVER_THE_ID } from './how-to-send.js';
import { advice, line, list, paragraph } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** By the holder, for somebody who goes to the counter in their place. */
export const powerOfAttorney: Letter = {
  kind: 'power-of-attorney',
  name: {
    zh: '授权委托书（请人代办号码的事）',
    en: 'Power of attorney (somebody sees to the number for you)',
  },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  byCircumstances: true,
  to: 'carrier',
  needs: [],
  asks: ['carrier', 'personName', 'personPhone', 'agentName', 'entrusted'],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先打客服问认不认委托书、要不要公证：很多营业厅只认公证过的；从境外寄的，要使领馆或当地公证认证。`,
        line`Ask first whether they take it and whether it must be notarised: many shops do; from abroad it has to be certified by the embassy or a notary there.`,
      ),
      advice(
        line`要刷脸的事代不了。验证码不要转给任何人，代办的人也不用。`,
        line`Nobody can do the face scan for you. Pass no code to anybody, not even to the person you send.`,
      ),
      COVER_THE_ID,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  return {
    title: '授权委托书',
    to: [line`致：${carrierIn(facts, 'zh')}`],
    blocks: [
      paragraph(
        line`委托人：${given(facts, 'personName')}，身份证件号码：${{ blank: 'idNumber' }}，手机号码 ${facts.number} 的登记使用人。`,
      ),
      paragraph(line`受托人：${given(facts, 'agentName')}，身份证件号码：${{ blank: 'agentIdNumber' }}。`),
      paragraph(line`因本人不能亲自到场，现委托受托人代为办理下列事项：${given(facts, 'entrusted')}。`),
      list(
        line`受托人可以提交和领取与上述事项有关的材料，签署有关单据；`,
        line`受托人不得转委托，不得用该号码登录本人的账户，不得接收或转告验证码；`,
        line`委托期限：自签署之日起三十日。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`委托人身份证件复印件`, line`受托人身份证件原件`],
  };
}

function en(facts: LetterFacts): Sheet {
  return {
    title: 'Power of attorney',
    to: [line`To: ${carrierIn(facts, 'en')}`],
    blocks: [
      paragraph(
        line`Principal: ${given(facts, 'personName')}, ID number ${{ blank: 'idNumber' }}, registered user of the mobile number ${facts.number}.`,
      ),
      paragraph(line`Agent: ${given(facts, 'agentName')}, ID number ${{ blank: 'agentIdNumber' }}.`),
      paragraph(
        line`I cannot come in person and entrust the agent with the following: ${given(facts, 'entrusted')}.`,
      ),
      list(
        line`The agent may hand in and receive papers for this, and sign the forms;`,
        line`may not appoint another, sign in to my accounts with the number, or receive or pass on codes;`,
        line`for thirty days from the day of signing (${dayIn(facts.today, 'en')}).`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [line`Copy of the principal’s ID`, line`The agent’s ID (original)`],
  };
}
