import { carrierIn, closingIn, given, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** To the carrier: put a stopped number back into use. */
export const restoreService: Letter = {
  kind: 'restore-service',
  name: {
    zh: '请运营商恢复被停的号码（复机申请）',
    en: 'To the carrier: put a stopped number back into use',
  },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  byCircumstances: true,
  to: 'carrier',
  needs: [],
  asks: ['carrier', 'stopNotice', 'whatHappened', 'personName', 'personPhone'],
  extras: ['personEmail'],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先按停机短信里的办法线上复机；办不成，再交这份申请。期限以短信为准。`,
        line`Try the way in the message about the stop first; hand this in if it fails. The time limit is the one in the message.`,
      ),
      advice(
        line`15 天没答复或不满意，向电信用户申诉（公众号“电信用户申诉”，或 12300）；这份申请和受理编号就是材料。`,
        line`If there is no answer in 15 days, or not a satisfactory one, appeal as a telecom user (WeChat “电信用户申诉”, or 12300); this request and its case number are what you need.`,
      ),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  return {
    title: '关于恢复手机号码使用的申请',
    to: [line`${carrierIn(facts, 'zh')}：`, line`（客户服务部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`手机号码 ${facts.number} 由本人实名登记、本人使用，现已停机（${given(facts, 'stopNotice')}）。本人的使用情况和收到的说法：${given(facts, 'whatHappened')}。`,
      ),
      paragraph(line`现申请：`),
      steps(
        line`书面告知停机的原因和依据，以及最晚哪天要办理恢复；`,
        line`接受本人的实人认证，核验通过后恢复该号码的通话和短信；本人愿意配合；`,
        line`核验期间保留该号码，不销户、不收回；`,
        line`不同意恢复的，请书面说明理由。`,
      ),
      // nothing that the cleanup holds says so: the person does, with a tick
      paragraph(line`□ 本人没有出租、出借、出售该号码，也没有替他人接收验证码。（属实才勾）`),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`停机通知的截图`, line`近期交费的凭证`, line`本人身份证件`],
  };
}

function en(facts: LetterFacts): Sheet {
  return {
    title: 'Please put my number back into use',
    to: [carrierIn(facts, 'en'), line`Customer service`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`The mobile number ${facts.number} is registered in my real name and used by me. It has been stopped (${given(facts, 'stopNotice')}). How I use it and what I was told: ${given(facts, 'whatHappened')}.`,
      ),
      paragraph(line`I ask you:`),
      steps(
        line`to tell me in writing why it was stopped, on what grounds, and by which day it must be restored;`,
        line`to check my identity, for which I am ready, and to restore its calls and messages once that is done;`,
        line`to keep the number meanwhile, neither cancelled nor taken back;`,
        line`to give reasons in writing if you refuse.`,
      ),
      paragraph(
        line`□ I have neither rented out, lent nor sold this number, nor received codes for others. (Tick only if true.)`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: [line`Screenshot of the notice`, line`Proof of recent payments`, line`My ID`],
  };
}
