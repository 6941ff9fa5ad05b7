import { answerTime, answerTimeAdvice } from './answer-time.js';
import { carrierIn, givenDay, incidentsPart, recipientAddress, recipientIn, signatureIn } from './facts.js';
import { COVER_THE_ID, channelsOf, GET_THE_OPENING_PROOF, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** To a platform, by the number's new holder: release the number from the former holder's account. */
export const releaseNumber: Letter = {
  kind: 'release-number',
  name: {
    zh: '请平台解除号码与原账号的绑定（新号主，不提供前号主证件）',
    en: 'To a platform: release the number (new holder, without the former holder’s papers)',
  },
  tracks: ['audit-new-number'],
  to: 'binding',
  needs: ['to', 'openedOn'],
  asks: ['company', 'carrier', 'personName', 'personPhone'],
  extras: ['personEmail'],
  suits: (binding) => binding.category !== 'telecom',
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先用运营商的${{ cite: 'renewal' }}；它没有清掉的，再发这份申请。`,
        line`Use ${{ cite: 'renewal' }} first; send this for what it did not clear.`,
      ),
      advice(
        line`不要为了“查清楚”登录那个账号，更不要动里面的东西。客服要前号主的身份信息，就照文书第 4 点答复。`,
        line`Do not log in to that account “to check”, and touch nothing in it. If asked for the former holder’s identity, answer with point 4.`,
      ),
      ...answerTimeAdvice(facts),
      ...channelsOf(facts),
      GET_THE_OPENING_PROOF,
      COVER_THE_ID,
      KEEP_A_COPY,
      advice(
        line`一直不处理的，可以到${{ cite: 'internet-platform' }}投诉。`,
        line`If nothing happens, ${{ cite: 'internet-platform' }} is open to you.`,
      ),
    ],
  }),
};

const openedItself = ({ incidents }: LetterFacts): boolean =>
  incidents.some(({ kind }) => kind === 'opened-account');

function zh(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'zh');
  return {
    title: '关于解除本手机号码与他人账号绑定的申请',
    to: [recipientAddress(facts, 'zh'), line`（客户服务、个人信息保护负责部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`手机号码 ${facts.number} 自${givenDay(facts, 'openedOn', 'zh')}起由本人在${carrierIn(facts, 'zh')}实名开户使用。本人发现该号码在${platform}仍绑定着一个不属于本人的账号，应当是号码的前使用人留下的。`,
      ),
      ...incidentsPart(facts.incidents, 'zh'),
      ...(openedItself(facts) ? [paragraph(line`用本号码登录时，他人的账号曾自动打开，本人随即退出。`)] : []),
      paragraph(line`本人没有使用或更改该账号，也不要求取得该账号及其中的内容。为了双方的安全，现申请：`),
      steps(
        line`解除本号码与该账号的绑定，使本号码不能再登录或找回该账号；原使用人怎样以其他方式取回账号，请贵方按自己的规则处理；`,
        line`解除后，允许本人用本号码正常注册和使用；`,
        line`停止向本号码发送该账号的验证码、通知和营销信息；`,
        line`不以提供前使用人的身份证件为条件：本人不认识前使用人，没有也不应当收集其身份信息。能证明号码归本人使用的，是开户时间证明、当场发到本号码的验证码和本人的实名核验；`,
        line`在${answerTime(facts, 'zh')}内答复；不同意的，请说明理由。`,
      ),
      paragraph(
        line`依据：${articles('zh', 'pipl-8', 'pipl-46')}、${{ cite: 'cybersecurity-45' }}（信息应当准确，可以请求更正）；${{
          cite: 'pipl-51',
        }}、${{ cite: 'civil-1038' }}（防止未经授权的访问）；${{ cite: 'pipl-50' }}、${{
          cite: 'network-data-23',
        }}（及时受理，不得设置不合理条件，拒绝应当说明理由）。按${{ cite: 'reminder-duty' }}，平台应当让号码的现使用人登不进前使用人的账号。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`开户时间证明（已遮住无关信息）`, line`显示该号码已被注册的页面截图（不含账号内容）`],
  };
}

function en(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'en');
  return {
    title: 'Please release my number from another person’s account',
    to: [recipientAddress(facts, 'en'), line`Customer service and personal information protection`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`The mobile number ${facts.number} has been registered in my real name with ${carrierIn(facts, 'en')} since ${givenDay(facts, 'openedOn', 'en')}. At ${platform} it is still bound to an account that is not mine, probably left by the number’s former holder.`,
      ),
      ...incidentsPart(facts.incidents, 'en'),
      ...(openedItself(facts)
        ? [
            paragraph(
              line`Logging in with this number opened that person’s account by itself; I left it at once.`,
            ),
          ]
        : []),
      paragraph(
        line`I have neither used nor changed that account and do not ask for it or anything in it. For the safety of both sides I ask you:`,
      ),
      steps(
        line`to unbind this number from that account, so that it can neither log in to it nor recover it; how its holder gets it back by other means is for your own rules;`,
        line`to let me register and use your service with this number afterwards;`,
        line`to stop sending that account’s codes, notices and advertising to this number;`,
        line`not to ask for the former holder’s identity papers: I do not know that person, and do not have and should not collect them. What shows my right to the number is the proof of the opening day, a code sent to it on the spot, and my own real-name check;`,
        line`to answer within ${answerTime(facts, 'en')}, with reasons if you refuse.`,
      ),
      paragraph(
        line`Grounds: ${articles('en', 'pipl-8', 'pipl-46')} and ${{ cite: 'cybersecurity-45' }} (accurate information, correction); ${{
          cite: 'pipl-51',
        }} and ${{ cite: 'civil-1038' }} (no unauthorised access); ${{ cite: 'pipl-50' }} and ${{
          cite: 'network-data-23',
        }} (no delay, no unreasonable conditions, reasons for a refusal). Under ${{ cite: 'reminder-duty' }}, a platform keeps the present holder of a number out of the former holder’s account.`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [
      line`Proof of the opening day (unrelated data covered)`,
      line`Screenshot showing that the number is registered (nothing of the account’s content)`,
    ],
  };
}
