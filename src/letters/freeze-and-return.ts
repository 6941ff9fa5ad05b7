import { answerTime, answerTimeAdvice } from './answer-time.js';
import { enclosuresIn } from './enclosures.js';
import {
  addresseeIn,
  carrierIn,
  closingIn,
  earlierIn,
  given,
  givenDay,
  givenSince,
  recipientIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, channelsOf, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Line, Sheet } from './types.js';

/** To a platform, by the former holder: freeze the account and give it back. */
export const freezeAndReturn: Letter = {
  kind: 'freeze-and-return',
  name: {
    zh: '请平台冻结并返还账号（原机主）',
    en: 'To a platform: freeze the account and return it (former holder)',
  },
  tracks: ['recover-accounts'],
  to: 'binding',
  needs: ['to', 'cancelledOn'],
  asks: ['company', 'carrier', 'account', 'usedSince', 'personName', 'personPhone'],
  extras: ['whatHappened', 'companyAddress', 'personEmail'],
  suits: (binding) => binding.category !== 'telecom',
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`能动钱、能冒用身份的账号先打客服电话要求冻结，再发这份申请。钱已经被转走的，同时报警 110，并打银行或支付平台的客服电话。`,
        line`Where money or identity is at risk, call the hotline and have the account frozen first, then send this. If money is gone, also call the police (110) and the bank or payment service.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      COVER_THE_ID,
      KEEP_A_COPY,
      advice(
        line`一直不处理的，可以到${{ cite: 'internet-platform' }}投诉。`,
        line`If nothing happens, ${{ cite: 'internet-platform' }} is open to you.`,
      ),
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  return {
    title: '关于冻结并返还账号的申请',
    to: addresseeIn(facts, 'zh', line`（账号安全、个人信息保护负责部门）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`本人是${recipientIn(facts, 'zh')}账号（${given(facts, 'account')}）的使用人。该账号绑定的手机号码 ${facts.number}（${carrierIn(facts, 'zh')}）由本人自${givenSince(facts, 'usedSince', 'zh')}起使用，已于${givenDay(facts, 'cancelledOn', 'zh')}注销，本人不能再接收它的短信。`,
      ),
      paragraph(
        line`号码注销后会重新投放给他人使用，拿到它的人${
          opensByCode(facts) ? '凭一条短信验证码就能登录' : '可能用短信验证码登录或找回'
        }该账号，账号里的财产和信息有被他人取得的风险。${earlierIn(facts, ['platform-service', 'platform-privacy'], 'zh')}`,
      ),
      ...(wasMisused(facts) ? [paragraph(line`本人已经发现的异常：${given(facts, 'whatHappened')}。`)] : []),
      paragraph(line`现申请：`),
      steps(
        line`立即冻结该账号：暂停登录、支付、提现和修改绑定信息，退出全部已登录的设备；`,
        line`以人脸、实名信息、银行卡、历史信息等其他方式核验本人身份，解除该号码的绑定，改为本人现在的号码 ${newNumber(facts)}，把账号返还本人；`,
        line`保存${givenDay(facts, 'cancelledOn', 'zh')}以来的登录、修改和交易记录，并提供给本人查阅、复制；`,
        line`有他人登录或操作的，采取必要措施防止损失扩大；`,
        line`在${answerTime(facts, 'zh')}内书面答复；不同意的，请说明理由。`,
      ),
      paragraph(
        line`依据：${{ cite: 'pipl-51' }}、${{ cite: 'civil-1038' }}（防止未经授权的访问，保障个人信息安全）；${articles('zh', 'pipl-45', 'pipl-46')}（查阅、复制、更正）；${{ cite: 'pipl-50' }}、${{
          cite: 'network-data-23',
        }}（及时受理，拒绝应当说明理由）；${{ cite: 'civil-1195' }}（接到附初步证据的通知后，应当及时采取必要措施）。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
  return {
    title: 'Please freeze the account and return it',
    to: addresseeIn(facts, 'en', line`Account security and personal information protection`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`I am the user of an account at ${recipientIn(facts, 'en')} (${given(facts, 'account')}). I used the mobile number bound to it, ${facts.number} (${carrierIn(facts, 'en')}), from ${givenSince(facts, 'usedSince', 'en')} on; it was cancelled on ${givenDay(facts, 'cancelledOn', 'en')}, and I can no longer receive its messages.`,
      ),
      paragraph(
        line`Sooner or later a cancelled number is given to somebody else. Whoever gets it ${
          opensByCode(facts)
            ? 'can log in to the account with a single code'
            : 'may log in to the account or recover it with a code'
        }; what is in it is at risk. ${earlierIn(facts, ['platform-service', 'platform-privacy'], 'en')}`,
      ),
      ...(wasMisused(facts) ? [paragraph(line`What I have noticed: ${given(facts, 'whatHappened')}.`)] : []),
      paragraph(line`I ask you:`),
      steps(
        line`to freeze the account at once: no log-in, payment, withdrawal or change of bindings, and all devices signed out;`,
        line`to verify my identity by other means (face, real-name data, bank card, history), to replace the number with my present one, ${newNumber(facts)}, and to return the account to me;`,
        line`to keep the records of log-ins, changes and transactions since ${givenDay(facts, 'cancelledOn', 'en')} and let me see and copy them;`,
        line`where somebody else logged in or acted, to take the steps needed to prevent further damage;`,
        line`to answer in writing within ${answerTime(facts, 'en')}, with reasons if you refuse.`,
      ),
      paragraph(
        line`Grounds: ${{ cite: 'pipl-51' }} and ${{ cite: 'civil-1038' }} (no unauthorised access, safe keeping); ${articles('en', 'pipl-45', 'pipl-46')} (access, correction); ${{ cite: 'pipl-50' }} and ${{
          cite: 'network-data-23',
        }} (no delay, reasons for a refusal); ${{ cite: 'civil-1195' }} (steps in time after a notice with first evidence).`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}

/** Whether a code is all that it takes, as far as is known. */
const opensByCode = ({ recipient }: LetterFacts): boolean =>
  recipient?.unnamed === false && recipient.platform?.smsLogin === 'alone';

/** Said in the walk, or told for this letter. */
const wasMisused = ({ misused, given: { whatHappened } }: LetterFacts): boolean =>
  misused || whatHappened !== undefined;

const newNumber = (facts: LetterFacts): Line =>
  facts.newNumber ? [facts.newNumber] : given(facts, 'personPhone');
