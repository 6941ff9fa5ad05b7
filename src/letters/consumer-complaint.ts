import { enclosuresIn } from './enclosures.js';
import {
  closingIn,
  companyIn,
  given,
  givenDay,
  incidentsPart,
  mayKnowFormer,
  numberIn,
  recipientIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, bare, heading, line, paragraph, steps } from './line.js';
import { signsIn } from './release-number.js';
import type { BilingualLine, Block, Letter, LetterFacts, Line, Sheet } from './types.js';

/** A complaint to the market regulator, 12315. */
export const consumerComplaint: Letter = {
  kind: 'consumer-complaint',
  name: { zh: '12315 投诉书', en: 'Complaint to 12315' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'binding',
  needs: ['to'],
  asks: [
    'company',
    'carrier',
    'openedOn',
    'cancelledOn',
    'companyAddress',
    'complainedOn',
    'complaintNumber',
    'companyAnswer',
    'consumerUse',
    'whatHappened',
    'personName',
    'personAddress',
    'personPhone',
  ],
  extras: ['numberFrom'],
  // a lender is no shop to somebody who owes it nothing
  suits: ({ category, platform }, asksMoney, track) =>
    category !== 'loan' && !(asksMoney && (track === 'audit-new-number' || platform === null)),
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
              line`12315 只处理消费者的投诉：您自己也在用、或想用它的服务，才用这份投诉书，并写清楚怎样用。`,
              line`12315 only hears consumers: use this only if you use, or want to use, the service yourself, and say how.`,
            ),
          ]
        : []),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

const isNewHolder = ({ track }: LetterFacts): boolean => track === 'audit-new-number';

/** Each of them as it is on record, or a place to say it. */
function factsZh(facts: LetterFacts): Block[] {
  const platform = recipientIn(facts, 'zh');
  if (isNewHolder(facts)) {
    return [
      paragraph(
        line`${numberIn(facts, 'zh')}本人为生活消费使用${platform}的情况：${given(facts, 'consumerUse')}。`,
      ),
      ...signsIn(facts, 'zh'),
    ];
  }
  return [
    paragraph(
      line`本人是${platform}的用户，账号绑定手机号码 ${facts.number}。${
        facts.track === 'recover-accounts'
          ? line`该号码已于${givenDay(facts, 'cancelledOn', 'zh')}注销，本人不能再接收它的短信。`
          : '本人准备注销该号码。'
      }为生活消费使用其服务的情况：${given(facts, 'consumerUse')}。遇到的问题：${given(facts, 'whatHappened')}。`,
    ),
    ...incidentsPart(facts.incidents, 'zh'),
  ];
}

function factsEn(facts: LetterFacts): Block[] {
  const platform = recipientIn(facts, 'en');
  if (isNewHolder(facts)) {
    return [
      paragraph(
        line`${numberIn(facts, 'en')} How I use ${platform} as a consumer: ${given(facts, 'consumerUse')}.`,
      ),
      ...signsIn(facts, 'en'),
    ];
  }
  return [
    paragraph(
      line`I am a user of ${platform}; my account is bound to the mobile number ${facts.number}. ${
        facts.track === 'recover-accounts'
          ? line`It was cancelled on ${givenDay(facts, 'cancelledOn', 'en')}, and I can no longer receive its messages.`
          : 'I am about to cancel it.'
      } How I use the service as a consumer: ${given(facts, 'consumerUse')}. What stood in the way: ${given(facts, 'whatHappened')}.`,
    ),
    ...incidentsPart(facts.incidents, 'en'),
  ];
}

const complainedZh = (facts: LetterFacts): Line =>
  line`本人于${givenDay(facts, 'complainedOn', 'zh')}向被投诉人反映（受理编号：${given(facts, 'complaintNumber')}），答复：${given(facts, 'companyAnswer')}。`;
const complainedEn = (facts: LetterFacts): Line =>
  line`I told the company on ${givenDay(facts, 'complainedOn', 'en')} (case number: ${given(facts, 'complaintNumber')}). Its answer: ${given(facts, 'companyAnswer')}.`;

function zh(facts: LetterFacts): Sheet {
  return {
    title: '消费者投诉书',
    to: [line`${{ blank: 'officePlace' }}市场监督管理部门（12315）：`],
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
          ['名称', bare(companyIn(facts, 'zh'))],
          ['地址', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('三、投诉请求'),
      steps(...requestsZh(facts)),
      heading('四、事实'),
      ...factsZh(facts),
      paragraph(complainedZh(facts)),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              mayKnowFormer(facts)
                ? line`请不要以提供前使用人的身份信息为受理条件。`
                : line`前使用人的身份信息，本人没有，也没有渠道知道。请不要以提供前使用人的身份信息为受理条件。`,
            ),
          ]
        : []),
      paragraph(
        line`依据：${articles('zh', 'consumer-14', 'consumer-29')}，${articles('zh', 'pipl-46', 'pipl-50')}。依${{ cite: 'market-complaints' }}提出投诉，请依法受理并组织调解。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
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
      en: line`that the number be released from the other person’s account and that no more of that person’s messages be sent to it;`,
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
          ['Name', bare(companyIn(facts, 'en'))],
          ['Address', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('3. What I ask for'),
      steps(...requestsEn(facts)),
      heading('4. Facts'),
      ...factsEn(facts),
      paragraph(complainedEn(facts)),
      ...(isNewHolder(facts)
        ? [
            paragraph(
              mayKnowFormer(facts)
                ? line`Please do not make it a condition that I say who the former holder is.`
                : line`I do not know who the former holder is and have no way to find out; please do not make it a condition.`,
            ),
          ]
        : []),
      paragraph(
        line`Grounds: ${articles('en', 'consumer-14', 'consumer-29')}; ${articles('en', 'pipl-46', 'pipl-50')}. I complain under the ${{ cite: 'market-complaints' }} and ask for mediation.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}
