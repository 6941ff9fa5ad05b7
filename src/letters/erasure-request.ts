import { answerTime, answerTimeAdvice } from './answer-time.js';
import { enclosuresIn } from './enclosures.js';
import {
  addresseeIn,
  closingIn,
  earlierIn,
  given,
  incidentsPart,
  mayKnowFormer,
  numberIn,
  recipientIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, channelsOf, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { Letter, LetterFacts, Line, Sheet } from './types.js';

/** A request for erasure or correction under the personal information law. */
export const erasureRequest: Letter = {
  kind: 'erasure-request',
  name: { zh: '个人信息删除（更正）请求书', en: 'Erasure request under the personal information law' },
  // whoever wants an account back must not ask for it to be erased
  tracks: ['prepare-cancel', 'audit-new-number'],
  to: 'binding',
  needs: ['to'],
  asks: ['company', 'carrier', 'openedOn', 'account', 'personName', 'personPhone'],
  extras: ['numberFrom', 'companyAddress', 'personEmail'],
  suits: () => true,
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`发给隐私政策里写的个人信息保护联系方式，比普通客服更管用。法律要求保存的内容（如交易、借贷记录）删不了，但应当停止其他使用。`,
        line`Send it to the contact in the privacy policy rather than to general service. What the law requires them to keep (transactions, loans) stays, but may be used for nothing else.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

const isNewHolder = ({ track }: LetterFacts): boolean => track === 'audit-new-number';

/** Whether the account is to be closed, or only the number to go. */
const closes = ({ operation }: LetterFacts): boolean => operation === 'deregister';

const earlier = (language: SheetLanguage, facts: LetterFacts): Line =>
  earlierIn(facts, ['platform-privacy', 'lender-privacy'], language);

function zh(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'zh');
  return {
    title: '个人信息删除（更正）请求书',
    to: addresseeIn(facts, 'zh', line`（个人信息保护负责人）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        isNewHolder(facts)
          ? line`${numberIn(facts, 'zh')}${facts.given.numberFrom === 'company' ? '本单位' : '它是本人的个人信息。本人'}没有同意${platform}把它当作他人的信息处理，这样的记录也不准确。${earlier('zh', facts)}`
          : line`本人是${platform}账号（${given(facts, 'account')}）的使用人，该账号绑定手机号码 ${facts.number}。本人准备停止使用该号码，${
              closes(facts) ? '并注销该账号' : '账号继续保留'
            }；对处理该号码的同意，本人自此撤回。${earlier('zh', facts)}`,
      ),
      ...incidentsPart(facts.incidents, 'zh'),
      paragraph(line`现请求：`),
      steps(
        isNewHolder(facts)
          ? line`在所有账户、联系人和营销名单中删除本号码；`
          : closes(facts)
            ? line`注销账号，并删除与该号码关联的本人个人信息；`
            : line`从该账号和营销名单中删除该号码，不影响账号本身；`,
        line`停止向该号码发送营销信息、通知和验证码；`,
        line`通知受托处理或接收过该号码的第三方一并处理；`,
        line`保存期限未满或者暂时不能删除的，请逐项说明，并停止除存储和必要安全措施以外的处理；`,
        line`在${answerTime(facts, 'zh')}内告知处理结果；拒绝的，请说明理由。`,
      ),
      paragraph(
        line`依据：${articles('zh', 'pipl-46', 'pipl-47', 'pipl-50')}，${{
          cite: 'civil-1037',
        }}，${{ cite: 'cybersecurity-45' }}，${{ cite: 'network-data-23' }}；营销信息部分另依据${{
          cite: 'consumer-29',
        }}。`,
      ),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              mayKnowFormer(facts)
                ? line`登记时间的证明和发到本号码的验证码，可以证明号码归谁使用；请不要以提供前使用人的身份信息为条件。`
                : line`开户时间证明和发到本号码的验证码，可以证明号码由本人使用；前使用人的身份信息，本人没有。`,
            ),
          ]
        : []),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'en');
  return {
    title: 'Request to erase (or correct) personal information',
    to: addresseeIn(facts, 'en', line`The person in charge of personal information protection`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        isNewHolder(facts)
          ? line`${numberIn(facts, 'en')} ${facts.given.numberFrom === 'company' ? 'Our organisation has' : 'It is my personal information. I have'} not agreed that ${platform} keeps it as another person’s, which is not accurate either. ${earlier('en', facts)}`
          : line`I am the user of an account at ${platform} (${given(facts, 'account')}), bound to the mobile number ${facts.number}. I am about to give the number up ${
              closes(facts) ? 'and to close the account' : 'and keep the account'
            }; I withdraw my consent to the processing of the number. ${earlier('en', facts)}`,
      ),
      ...incidentsPart(facts.incidents, 'en'),
      paragraph(line`I ask you:`),
      steps(
        isNewHolder(facts)
          ? line`to delete this number from all accounts, contacts and marketing lists;`
          : closes(facts)
            ? line`to close the account and delete the personal information of mine that goes with this number;`
            : line`to delete the number from the account and from marketing lists, and leave the account itself alone;`,
        line`to stop sending advertising, notices and codes to it;`,
        line`to have those who process it for you, or got it from you, do the same;`,
        line`to list what the law requires you to keep, or what cannot be deleted yet, and to do nothing with it but store it safely;`,
        line`to tell me the result within ${answerTime(facts, 'en')}, with reasons if you refuse.`,
      ),
      paragraph(
        line`Grounds: ${articles('en', 'pipl-46', 'pipl-47', 'pipl-50')}; ${{
          cite: 'civil-1037',
        }}; ${{ cite: 'cybersecurity-45' }}; ${{ cite: 'network-data-23' }}; for advertising also ${{
          cite: 'consumer-29',
        }}.`,
      ),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              mayKnowFormer(facts)
                ? line`A code sent to the number and the proof of the day it was registered show whose it is; please do not make the former holder’s identity a condition.`
                : line`A code sent to the number and the proof of the opening day show that it is mine; I have no information on its former holder.`,
            ),
          ]
        : []),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}
