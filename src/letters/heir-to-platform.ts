import { answerTime, answerTimeAdvice } from './answer-time.js';
import { addresseeIn, closingIn, given, givenDay, recipientIn, signatureIn } from './facts.js';
import { COVER_THE_ID, channelsOf, KEEP_A_COPY } from './how-to-send.js';
import { advice, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** To a platform or bank, by a relative of a holder who has died: protect the account, and say how the rest is inherited. */
export const heirToPlatform: Letter = {
  kind: 'heir-to-platform',
  name: {
    zh: '已故用户的亲属（继承人）写给平台或银行',
    en: 'To a platform or bank, by the family (heirs) of a user who has died',
  },
  tracks: ['prepare-cancel', 'recover-accounts'],
  byCircumstances: true,
  to: 'binding',
  needs: ['to'],
  asks: ['company', 'account', 'lateName', 'diedOn', 'relation', 'personName', 'personPhone'],
  extras: ['companyAddress', 'personEmail'],
  suits: (binding) => binding.category !== 'telecom',
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先打客服问有没有专给家属的办法；有的话照它办，这封信留着备用。`,
        line`Ask the hotline first whether there is a way for relatives; if there is, take it, and keep this letter in reserve.`,
      ),
      advice(
        line`照片、聊天和通讯录，先备份再说；账号一注销就都没了。`,
        line`Save photos, chats and contacts first: closing the account deletes them.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  return {
    title: '关于已故用户账号的申请',
    to: addresseeIn(facts, 'zh', line`（客户服务部门）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`${recipientIn(facts, 'zh')}的用户${given(facts, 'lateName')}（账号：${given(facts, 'account')}，绑定手机号码 ${facts.number}）于${givenDay(facts, 'diedOn', 'zh')}去世。本人是其${given(facts, 'relation')}。现申请：`,
      ),
      steps(
        line`先保护该账号：不再允许任何人登录、改密、换绑或转出其中的财产，内容暂时保留；`,
        line`请告知账号里有没有余额、存款、理财、保险等财产，以及继承人领取需要的全部材料和流程；`,
        line`请告知能否为亲属保留或导出照片等内容，能否设为纪念账号；`,
        line`亲属领取和备份完毕后，再按亲属的意愿注销，并解除与该手机号码的绑定；`,
        line`在${answerTime(facts, 'zh')}内答复；不能办理的，请说明理由和依据。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`死亡证明`, line`户口本等亲属关系证明`, line`本人身份证件`],
  };
}

function en(facts: LetterFacts): Sheet {
  return {
    title: 'On the account of a user who has died',
    to: addresseeIn(facts, 'en', line`Customer service`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`${given(facts, 'lateName')}, a user of ${recipientIn(facts, 'en')} (account: ${given(facts, 'account')}, bound to the mobile number ${facts.number}), died on ${givenDay(facts, 'diedOn', 'en')}. I am the user’s ${given(facts, 'relation')}. I ask you:`,
      ),
      steps(
        line`to protect the account first: nobody should sign in, change its password or number, or take anything out; please keep its content;`,
        line`to say whether it holds balances, deposits, investments or insurance, and which papers and steps the heirs need;`,
        line`to say whether relatives may keep or export photos and the like, and whether it can become a memorial account;`,
        line`to close it and unbind the number only when the family has taken what is theirs, and wishes it;`,
        line`to answer within ${answerTime(facts, 'en')}; if it cannot be done, with reasons and grounds.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: [line`Proof of death`, line`Household book or other proof of kinship`, line`My ID`],
  };
}
