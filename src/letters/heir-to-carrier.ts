import { carrierIn, closingIn, given, givenDay, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** To the carrier, by a relative of a holder who has died: keep the number for now, then cancel or transfer it. */
export const heirToCarrier: Letter = {
  kind: 'heir-to-carrier',
  name: {
    zh: '已故机主的亲属（继承人）写给运营商',
    en: 'To the carrier, by the family (heirs) of a holder who has died',
  },
  tracks: ['prepare-cancel', 'recover-accounts'],
  byCircumstances: true,
  to: 'carrier',
  needs: [],
  asks: ['carrier', 'lateName', 'diedOn', 'relation', 'personName', 'personPhone'],
  extras: ['personEmail'],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`不用急着寄：话费交着，号码就还在。先把存款、保险、证券和钱包找齐，再办销号或过户。`,
        line`There is no hurry: while the bill is paid the number stays. Find deposits, insurance, securities and wallets first.`,
      ),
      advice(
        line`各地营业厅要的材料不一样，没有全国统一的规定：带着这封信去，请对方一次说清。`,
        line`What shops ask for differs, and there is no national rule: take this letter along and have them say it all at once.`,
      ),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  return {
    title: '关于已故机主手机号码的申请',
    to: [line`${carrierIn(facts, 'zh')}：`, line`（客户服务部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`手机号码 ${facts.number} 的机主${given(facts, 'lateName')}于${givenDay(facts, 'diedOn', 'zh')}去世。本人是机主的${given(facts, 'relation')}，为办理其身后事，现申请：`,
      ),
      steps(
        line`在亲属办妥银行、保险等事项以前，保留该号码；话费由亲属按时交纳，请不要因长期不用而停机或收回；`,
        line`请一次性书面告知：办理销号或过户，各需要哪些证明、由谁到场、在哪里办；`,
        line`材料备齐后，请为本人办理销号或过户（以届时本人的选择为准），并出具写明号码、登记人和办理日期的凭证；`,
        line`不同意的，请书面说明理由和依据。`,
      ),
      paragraph(line`本人只为处理亲属的身后事，不会用该号码登录或动用其账户。谢谢您的帮助。`),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: [
      line`死亡证明、户籍注销证明或火化证明（有一种即可，以贵方要求为准）`,
      line`户口本等亲属关系证明`,
      line`本人身份证件`,
    ],
  };
}

function en(facts: LetterFacts): Sheet {
  return {
    title: 'On the mobile number of a holder who has died',
    to: [carrierIn(facts, 'en'), line`Customer service`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`${given(facts, 'lateName')}, holder of the mobile number ${facts.number}, died on ${givenDay(facts, 'diedOn', 'en')}. I am the holder’s ${given(facts, 'relation')}. To settle what is left I ask you:`,
      ),
      steps(
        line`to keep the number until the family has dealt with banks and insurers; we pay its bill in time, so please neither suspend nor reclaim it for not being used;`,
        line`to tell us at once and in writing which papers are needed to cancel or to transfer it, who must come, and where;`,
        line`to cancel or transfer it when the papers are complete, as I shall then choose, and to give me a paper with the number, the registered name and the day;`,
        line`to give reasons and grounds in writing if you refuse.`,
      ),
      paragraph(
        line`I only settle my relative’s affairs and will not use the number to enter or empty any account. Thank you for your help.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: [
      line`Proof of death (death certificate, police deregistration or cremation certificate, as you require)`,
      line`Household book or other proof of kinship`,
      line`My ID`,
    ],
  };
}
