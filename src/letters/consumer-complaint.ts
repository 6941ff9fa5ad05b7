import { given, givenDay, incidentsTable, recipientAddress, recipientIn, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, bare, heading, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Line, Sheet } from './types.js';

/** A complaint to the market regulator, 12315. */
export const consumerComplaint: Letter = {
  kind: 'consumer-complaint',
  name: { zh: '12315 投诉书', en: 'Complaint to 12315' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'binding',
  needs: ['to'],
  asks: [
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
        line`递交到${{ cite: 'consumer-platform' }}，选对方公司住所地。只处理您作为消费者与对方的争议；对方以“您不是我们的用户”推脱的，写明您要用本号码使用它的服务却用不了。`,
        line`Hand it in at ${{ cite: 'consumer-platform' }}, at the company’s seat. It takes disputes between a consumer and a business; if you are told that you are no user, say that you want to use the service with this number and cannot.`,
      ),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
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
          ? line`本人自${givenDay(facts, 'openedOn', 'zh')}起实名使用手机号码 ${facts.number}，为生活消费需要使用${platform}的服务时，发现该号码被绑定在他人账号上，本人无法正常注册、使用，并不断收到发给他人的信息。`
          : line`本人为生活消费使用${platform}的服务，账号绑定手机号码 ${facts.number}${
              facts.track === 'recover-accounts'
                ? line`。该号码已于${givenDay(facts, 'cancelledOn', 'zh')}注销，本人无法登录、更换绑定`
                : '。本人准备注销该号码，要求更换绑定或注销账号'
            }。`,
      ),
      ...incidentsTable(facts.incidents, 'zh'),
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
        line`依据：${{ cite: 'consumer-14' }}、${{ cite: 'consumer-29' }}，${{ cite: 'pipl-46' }}、${{
          cite: 'pipl-50',
        }}。按${{ cite: 'market-complaints' }}提出投诉，请依法受理并组织调解。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [
      isNewHolder(facts) ? line`开户时间证明（已遮住无关信息）` : line`号码曾用证明、销号凭证`,
      line`与被投诉人沟通的记录`,
      line`相关截图`,
    ],
  };
}

const requestsZh = (facts: LetterFacts): Line[] =>
  isNewHolder(facts)
    ? [
        line`解除本号码与他人账号的绑定，停止向本号码发送发给他人的信息；`,
        line`让本人能用本号码正常注册、使用其服务；`,
        line`书面答复处理结果。`,
      ]
    : [
        line`以短信验证码以外的方式核验本人身份，为本人更换绑定号码或注销账号；`,
        line`在此之前冻结该账号，防止他人用该号码登录；`,
        line`书面答复处理结果。`,
      ];

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
          ? line`I have used the mobile number ${facts.number} in my real name since ${givenDay(facts, 'openedOn', 'en')}. When I wanted to use ${platform} as a consumer, I found the number bound to another person’s account: I cannot register or use it, and keep getting what is meant for somebody else.`
          : line`I use ${platform} as a consumer, with an account bound to the mobile number ${facts.number}. ${
              facts.track === 'recover-accounts'
                ? line`It was cancelled on ${givenDay(facts, 'cancelledOn', 'en')}, and I can neither log in nor change the binding.`
                : 'I am about to cancel it and asked to change the binding or close the account.'
            }`,
      ),
      ...incidentsTable(facts.incidents, 'en'),
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
        line`Grounds: ${{ cite: 'consumer-14' }}, ${{ cite: 'consumer-29' }}; ${{ cite: 'pipl-46' }}, ${{
          cite: 'pipl-50',
        }}. I complain under the ${{ cite: 'market-complaints' }} and ask for mediation.`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [
      isNewHolder(facts)
        ? line`Proof of the opening day (unrelated data covered)`
        : line`Proofs of former use and of cancellation`,
      line`What was written to and by the company`,
      line`Screenshots`,
    ],
  };
}

const requestsEn = (facts: LetterFacts): Line[] =>
  isNewHolder(facts)
    ? [
        line`that the number be released from the other person’s account and no more of that person’s messages be sent to it;`,
        line`that I can register and use the service with it;`,
        line`an answer in writing.`,
      ]
    : [
        line`that my identity be verified by other means than a code, and the binding be changed or the account closed for me;`,
        line`that the account be frozen until then, so that nobody logs in with the number;`,
        line`an answer in writing.`,
      ];
