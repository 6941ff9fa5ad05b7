import { carrierIn, given, givenDay, incidentSpan, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, bare, heading, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Line, Sheet } from './types.js';

/** An appeal to the telecom complaint office, after the carrier did not solve it. */
export const telecomAppeal: Letter = {
  kind: 'telecom-appeal',
  name: { zh: '电信用户申诉书（12300）', en: 'Appeal to the telecom complaint office (12300)' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'office',
  needs: ['carrier', 'complainedOn'],
  asks: [
    'complaintNumber',
    'companyAnswer',
    'openedOn',
    'cancelledOn',
    'personName',
    'personAddress',
    'postcode',
    'personPhone',
  ],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`条件：已经向运营商投诉，不满意或满 ${{ cite: 'carrier-answer-days' }}没有答复；收费争议不超过 5 个月，其他不超过 2 年（${{
          cite: 'telecom-appeal-rules',
        }}）。还没满期又没有答复的，先等一等。`,
        line`Conditions: you complained to the carrier first, and are unsatisfied or without an answer for ${{ cite: 'carrier-answer-days' }}; within 5 months for charges, 2 years otherwise (${{
          cite: 'telecom-appeal-rules',
        }}). If that time has not passed and there is no answer yet, wait.`,
      ),
      advice(
        line`递交到${{ cite: 'appeal-office' }}。网站上的栏目可能与这里不同，内容可以照着填。`,
        line`Hand it in at the ${{ cite: 'appeal-office' }}. The site’s form may differ; the content fits.`,
      ),
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

function zh(facts: LetterFacts): Sheet {
  const span = incidentSpan(facts.incidents, 'zh');
  return {
    title: '电信用户申诉书',
    to: [line`${{ blank: 'officePlace' }}电信用户申诉受理机构`],
    blocks: [
      heading('一、申诉人'),
      {
        kind: 'fields',
        rows: [
          ['姓名', bare(given(facts, 'personName'))],
          ['身份证号', line`${{ blank: 'idNumber' }}`],
          ['通讯地址', bare(given(facts, 'personAddress'))],
          ['邮编', bare(given(facts, 'postcode'))],
          ['联系电话', bare(given(facts, 'personPhone'))],
          ['涉及的号码', line`${facts.number}`],
        ],
      },
      heading('二、被申诉人'),
      {
        kind: 'fields',
        rows: [
          ['名称', line`${carrierIn(facts, 'zh')}（号码归属地的公司）`],
          ['地址', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('三、向企业投诉的情况'),
      {
        kind: 'fields',
        rows: [
          ['投诉日期', bare(givenDay(facts, 'complainedOn', 'zh'))],
          ['受理编号', bare(given(facts, 'complaintNumber'))],
          ['企业的答复', bare(given(facts, 'companyAnswer'))],
        ],
      },
      heading('四、申诉请求'),
      steps(...requestsZh(facts)),
      heading('五、事实和理由'),
      paragraph(
        facts.track === 'audit-new-number'
          ? line`本人于${givenDay(facts, 'openedOn', 'zh')}实名开户使用该号码，后发现它是重新投放的号码，仍带有前使用人的绑定。${
              span
                ? line`至今共收到 ${span.count} 次发给他人的来电或短信${span.between && `（${span.between}）`}。`
                : ''
            }本人要求企业出具开户时间证明、说明重新投放的情况并协助解绑，企业没有解决。`
          : line`本人原使用该号码，${
              facts.track === 'recover-accounts'
                ? line`${givenDay(facts, 'cancelledOn', 'zh')}注销。`
                : '现准备注销。'
            }本人要求企业出具销号凭证、号码曾用证明，并说明冻结期和重新投放的安排，企业没有解决。`,
      ),
      paragraph(
        line`依据${{ cite: 'telecom-39' }}、${{ cite: 'telecom-appeal-rules' }}提出申诉，请依法处理并答复。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`向企业投诉的记录和答复`, line`开户、入网或销号的证明材料`, line`事件记录`],
  };
}

const requestsZh = ({ track }: LetterFacts): Line[] =>
  track === 'audit-new-number'
    ? [
        line`责成被申诉人出具该号码登记在本人名下的开户时间证明；`,
        line`责成被申诉人说明该号码何时停用、何时重新投放，投放前是否做过解绑；`,
        line`责成被申诉人为该号码办理${{ cite: 'renewal' }}并告知结果；`,
        line`责成被申诉人说明开户时是否尽到提醒义务。`,
      ]
    : [
        line`责成被申诉人出具销号凭证和号码曾用证明；`,
        line`责成被申诉人说明该号码冻结期的起止、能否恢复，以及是否已经重新投放；`,
        line`责成被申诉人说明销号时是否尽到提醒义务。`,
      ];

function en(facts: LetterFacts): Sheet {
  const span = incidentSpan(facts.incidents, 'en');
  return {
    title: 'Appeal of a telecom user',
    to: [line`The telecom user appeal office of ${{ blank: 'officePlace' }}`],
    blocks: [
      heading('1. Appellant'),
      {
        kind: 'fields',
        rows: [
          ['Name', bare(given(facts, 'personName'))],
          ['ID number', line`${{ blank: 'idNumber' }}`],
          ['Address', bare(given(facts, 'personAddress'))],
          ['Postcode', bare(given(facts, 'postcode'))],
          ['Phone', bare(given(facts, 'personPhone'))],
          ['About the number', line`${facts.number}`],
        ],
      },
      heading('2. Respondent'),
      {
        kind: 'fields',
        rows: [
          ['Name', line`${carrierIn(facts, 'en')} (the company of the number’s home area)`],
          ['Address', bare(given(facts, 'companyAddress'))],
        ],
      },
      heading('3. The complaint to the company'),
      {
        kind: 'fields',
        rows: [
          ['Day', bare(givenDay(facts, 'complainedOn', 'en'))],
          ['Case number', bare(given(facts, 'complaintNumber'))],
          ['Its answer', bare(given(facts, 'companyAnswer'))],
        ],
      },
      heading('4. What I ask for'),
      steps(...requestsEn(facts)),
      heading('5. Facts and reasons'),
      paragraph(
        facts.track === 'audit-new-number'
          ? line`I opened this number in my real name on ${givenDay(facts, 'openedOn', 'en')} and found that it had been re-issued and still carries the former holder’s bindings. ${
              span
                ? line`Calls and messages for somebody else so far: ${span.count}${span.between && `, ${span.between}`}. `
                : ''
            }I asked the company for a proof of the opening day, an account of the re-issue, and help with unbinding; it did not solve it.`
          : line`I was the user of this number${
              facts.track === 'recover-accounts'
                ? line`, cancelled on ${givenDay(facts, 'cancelledOn', 'en')}`
                : ' and am about to cancel it'
            }. I asked the company for proofs of cancellation and of former use, and about freeze and re-issue; it did not solve it.`,
      ),
      paragraph(
        line`I appeal under ${{ cite: 'telecom-39' }} and the ${{ cite: 'telecom-appeal-rules' }}, and ask for a decision and an answer.`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [
      line`The complaint to the company and its answer`,
      line`Proofs of opening, contract or cancellation`,
      line`Incident log`,
    ],
  };
}

const requestsEn = ({ track }: LetterFacts): Line[] =>
  track === 'audit-new-number'
    ? [
        line`that the respondent give a proof of the day since when the number has been registered to me;`,
        line`that it say when the number went out of use and was re-issued, and whether bindings were cleared before;`,
        line`that it run ${{ cite: 'renewal' }} for the number and tell the result;`,
        line`that it say whether it gave the due reminder when the number was opened.`,
      ]
    : [
        line`that the respondent give proofs of cancellation and of former use;`,
        line`that it say when the freeze begins and ends, whether the number can be restored, and whether it was re-issued;`,
        line`that it say whether it gave the due reminder when the number was cancelled.`,
      ];
