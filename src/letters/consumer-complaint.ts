import { given, givenDay, incidentsPart, recipientAddress, recipientIn, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, bare, heading, line, paragraph, steps } from './line.js';
import type { BilingualLine, Letter, LetterFacts, Line, Sheet } from './types.js';

/** A complaint to the market regulator, 12315. */
export const consumerComplaint: Letter = {
  kind: 'consumer-complaint',
  name: { zh: '12315 投诉书', en: 'Complaint to 12315' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'binding',
  needs: ['to'],
  asks: [
    'company',
    'openedOn',
    'cancelledOn',
    'companyAddress',
    'complainedOn',
    'complaintNumber',
    'companyAnswer',
    'personName',
    'personAddress',
    'personPhone',
  ],
  suits: () => true,
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`先向对方投诉过再用这份投诉书，递交到${{ cite: 'consumer-platform' }}，选对方公司所在地。它只处理消费者与商家的争议。`,
        line`Complain to the company first; then hand this in at ${{ cite: 'consumer-platform' }}, for the company’s seat. It only takes disputes between a consumer and a business.`,
      ),
      ...(isNewHolder(facts)
        ? [
            advice(
              line`对方说“您不是我们的用户”的，说明您想用本号码使用它的服务，却用不了。`,
              line`If you are told that you are no user, say that you want to use the service with this number and cannot.`,
            ),
          ]
        : []),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

const PROOF_OF_NUMBER: Readonly<Record<LetterFacts['track'], BilingualLine>> = {
  'prepare-cancel': {
    zh: line`能证明号码由本人使用的材料（入网合同、账单）`,
    en: line`What shows that the number is mine (contract, bills)`,
  },
  'audit-new-number': {
    zh: line`开户时间证明（已遮住无关信息）`,
    en: line`Proof of the opening day (unrelated data covered)`,
  },
  'recover-accounts': {
    zh: line`号码曾用证明、销号凭证`,
    en: line`Proofs of former use and of cancellation`,
  },
};

const isNewHolder = ({ track }: LetterFacts): boolean => track === 'audit-new-number';

function zh(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'zh');
  return {
    title: '消费者投诉书',
    to: [line`${{ blank: 'officePlace' }}市场监督管理部门（12315）`],
    blocks: [
      heading('一、投诉人'),
      {
        kind: 'fields',
        rows: [
          ['姓名', bare(given(facts, 'personName'))],
          ['电话', bare(given(facts, 'personPhone'))],
          ['通讯地址', bare(given(facts, 'personAddress'))],
        ],
      },
      heading('二、被投诉人'),
      {
        kind: 'fields',
        rows: [
          ['名称', recipientAddress(facts, 'zh')],
          ['地址', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('三、投诉请求'),
      steps(...requestsZh(facts)),
      heading('四、事实'),
      paragraph(
        isNewHolder(facts)
          ? line`本人自${givenDay(facts, 'openedOn', 'zh')}起实名使用手机号码 ${facts.number}，为生活消费使用${platform}的服务时，发现该号码仍绑定在他人的账号上，本人无法正常注册、使用。`
          : line`本人为生活消费使用${platform}的服务，账号绑定手机号码 ${facts.number}${
              facts.track === 'recover-accounts'
                ? line`。该号码已于${givenDay(facts, 'cancelledOn', 'zh')}注销，本人无法登录、更换绑定`
                : '。本人准备注销该号码，要求更换绑定或注销账号'
            }。`,
      ),
      ...incidentsPart(facts.incidents, 'zh'),
      paragraph(
        line`本人于${givenDay(facts, 'complainedOn', 'zh')}向被投诉人反映（受理编号：${given(facts, 'complaintNumber')}），答复：${given(facts, 'companyAnswer')}。`,
      ),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              line`号码的前使用人是谁，本人不知道，也没有渠道知道；能证明本人权利的是开户时间证明。请不要以提供前使用人的身份信息为受理条件。`,
            ),
          ]
        : []),
      paragraph(
        line`依据：${articles('zh', 'consumer-14', 'consumer-29')}，${articles('zh', 'pipl-46', 'pipl-50')}。按${{ cite: 'market-complaints' }}提出投诉，请依法受理并组织调解。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [PROOF_OF_NUMBER[facts.track].zh, line`与被投诉人沟通的记录`, line`相关截图`],
  };
}

const requestsZh = ({ track }: LetterFacts): Line[] => REQUESTS[track].map(({ zh }) => zh);
const requestsEn = ({ track }: LetterFacts): Line[] => REQUESTS[track].map(({ en }) => en);

const ANSWER = { zh: line`书面答复处理结果。`, en: line`an answer in writing.` };
const REQUESTS: Readonly<Record<LetterFacts['track'], readonly BilingualLine[]>> = {
  'prepare-cancel': [
    {
      zh: line`为本人更换该账号绑定的号码，或者注销该账号；`,
      en: line`that the number bound to the account be changed, or the account be closed;`,
    },
    ANSWER,
  ],
  'audit-new-number': [
    {
      zh: line`解除本号码与他人账号的绑定，不再向本号码发送他人的信息；`,
      en: line`that the number be released from the other person’s account and no more of that person’s messages be sent to it;`,
    },
    {
      zh: line`让本人能用本号码正常注册、使用其服务；`,
      en: line`that I can register and use the service with it;`,
    },
    ANSWER,
  ],
  'recover-accounts': [
    {
      zh: line`以短信验证码以外的方式核验本人身份，为本人更换绑定的号码或者注销账号；`,
      en: line`that my identity be verified by other means than a code, and the binding be changed or the account closed for me;`,
    },
    {
      zh: line`办好之前先冻结该账号，防止他人用该号码登录；`,
      en: line`that the account be frozen until then, so that nobody logs in with the number;`,
    },
    ANSWER,
  ],
};

function en(facts: LetterFacts): Sheet {
  const platform = recipientIn(facts, 'en');
  return {
    title: 'Consumer complaint',
    to: [line`The market regulator of ${{ blank: 'officePlace' }} (12315)`],
    blocks: [
      heading('1. Complainant'),
      {
        kind: 'fields',
        rows: [
          ['Name', bare(given(facts, 'personName'))],
          ['Phone', bare(given(facts, 'personPhone'))],
          ['Address', bare(given(facts, 'personAddress'))],
        ],
      },
      heading('2. Company'),
      {
        kind: 'fields',
        rows: [
          ['Name', recipientAddress(facts, 'en')],
          ['Address', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('3. What I ask for'),
      steps(...requestsEn(facts)),
      heading('4. Facts'),
      paragraph(
        isNewHolder(facts)
          ? line`I have used the mobile number ${facts.number} in my real name since ${givenDay(facts, 'openedOn', 'en')}. When I wanted to use ${platform} as a consumer, I found the number bound to another person’s account: I cannot register or use it.`
          : line`I use ${platform} as a consumer, with an account bound to the mobile number ${facts.number}. ${
              facts.track === 'recover-accounts'
                ? line`It was cancelled on ${givenDay(facts, 'cancelledOn', 'en')}, and I can neither log in nor change the binding.`
                : 'I am about to cancel it and asked to change the binding or close the account.'
            }`,
      ),
      ...incidentsPart(facts.incidents, 'en'),
      paragraph(
        line`I told the company on ${givenDay(facts, 'complainedOn', 'en')} (case number: ${given(facts, 'complaintNumber')}). Its answer: ${given(facts, 'companyAnswer')}.`,
      ),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              line`I do not know who used the number before and have no way to know. What shows my right is the proof of the opening day; please do not ask for the former holder’s identity.`,
            ),
          ]
        : []),
      paragraph(
        line`Grounds: ${articles('en', 'consumer-14', 'consumer-29')}; ${articles('en', 'pipl-46', 'pipl-50')}. I complain under the ${{ cite: 'market-complaints' }} and ask for mediation.`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [
      PROOF_OF_NUMBER[facts.track].en,
      line`What was written to and by the company`,
      line`Screenshots`,
    ],
  };
}
