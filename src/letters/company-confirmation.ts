import { carrierIn, dayIn, given, givenDay, givenSince } from './facts.js';
import { KEEP_A_COPY } from './how-to-send.js';
import { advice, bare, line, list, paragraph } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** By a company, for somebody who used its number for work: from when to when, and that it was given back. */
export const companyConfirmation: Letter = {
  kind: 'company-confirmation',
  name: {
    zh: '单位开的号码使用与交还证明',
    en: 'A company’s confirmation: who used the number, and that it was given back',
  },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  byCircumstances: true,
  to: 'office',
  needs: [],
  asks: ['company', 'personName', 'usedSince', 'givenBackOn', 'carrier'],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`请单位盖章，自己留一份原件。单位号码以后惹了事，销号凭证只有单位能开，这张纸就是您的凭据。`,
        line`Have it stamped and keep an original. If the number makes trouble later, only the company can get the proof of cancellation: this paper is yours.`,
      ),
      KEEP_A_COPY,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  const name = given(facts, 'personName');
  return {
    title: '手机号码使用与交还证明',
    to: [],
    blocks: [
      paragraph(
        line`兹证明：手机号码 ${facts.number}（${carrierIn(facts, 'zh')}）登记在本单位名下。${name}（身份证件号码：${{ blank: 'idNumber' }}）因工作需要，自${givenSince(facts, 'usedSince', 'zh')}起使用该号码。`,
      ),
      paragraph(line`该号码及 SIM 卡于${givenDay(facts, 'givenBackOn', 'zh')}交还本单位，自交还之日起：`),
      list(
        line`该号码由本单位使用、过户或注销，${name}不再使用，也不再接收发到该号码的任何信息；`,
        line`此后以该号码发生的注册、登录、交易、言论和通信，与${name}无关；`,
        line`该号码注销时，本单位应${name}的要求，提供销号凭证的复印件。`,
      ),
      paragraph(line`特此证明。`),
    ],
    signature: [
      line`单位（公章）：${bare(given(facts, 'company'))}`,
      line`经办人签名：${bare([{ blank: 'signature' }])}`,
      line`日期：${dayIn(facts.today, 'zh')}`,
    ],
    enclosures: [],
  };
}

function en(facts: LetterFacts): Sheet {
  const name = given(facts, 'personName');
  return {
    title: 'Confirmation: use and return of a mobile number',
    to: [],
    blocks: [
      paragraph(
        line`The mobile number ${facts.number} (${carrierIn(facts, 'en')}) is registered to this company. ${name} (ID number: ${{ blank: 'idNumber' }}) used it for work from ${givenSince(facts, 'usedSince', 'en')} on.`,
      ),
      paragraph(
        line`The number and its SIM were given back to the company on ${givenDay(facts, 'givenBackOn', 'en')}. From that day on:`,
      ),
      list(
        line`the company uses, transfers or cancels it; ${name} no longer uses it nor receives anything sent to it;`,
        line`what is registered, signed in to, traded, said or sent with it is not the doing of ${name};`,
        line`when it is cancelled, the company gives ${name}, on request, a copy of the proof.`,
      ),
    ],
    signature: [
      line`Company (stamp): ${bare(given(facts, 'company'))}`,
      line`Signed by: ${bare([{ blank: 'signature' }])}`,
      line`Date: ${dayIn(facts.today, 'en')}`,
    ],
    enclosures: [],
  };
}
