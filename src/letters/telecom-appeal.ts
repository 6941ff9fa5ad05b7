import { askedOfCarrier } from './asked-of-carrier.js';
import {
  carrierIn,
  closingIn,
  dayIn,
  given,
  givenDay,
  incidentSpan,
  numberIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, bare, heading, line, paragraph, steps } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { BilingualLine, Letter, LetterFacts, Line, Sheet } from './types.js';

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
    'complaintAbout',
    'openedOn',
    'cancelledOn',
    'personName',
    'personAddress',
    'postcode',
    'personPhone',
    'companyAddress',
  ],
  extras: ['numberFrom'],
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`条件：已经向运营商投诉，不满意或满 ${{ cite: 'carrier-answer-days' }}没有答复；收费争议不超过 5 个月，其他不超过 2 年（${{
          cite: 'telecom-appeal-rules',
        }}）。还没满期又没有答复的，先等一等。`,
        line`Conditions: you complained to the carrier first, and have had no answer for ${{ cite: 'carrier-answer-days' }} or not a satisfactory one; within 5 months for charges, 2 years otherwise (${{
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
  return {
    title: '电信用户申诉书',
    to: [line`${{ blank: 'officePlace' }}电信用户申诉受理机构：`],
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
          ['要求的内容', bare(askedZh(facts))],
          ['企业的答复', bare(given(facts, 'companyAnswer'))],
        ],
      },
      heading('四、申诉请求'),
      steps(...requestsIn(facts, 'zh')),
      heading('五、事实和理由'),
      paragraph(storyIn(facts, 'zh')),
      paragraph(
        line`依据${{ cite: 'telecom-39' }}、${{ cite: 'telecom-appeal-rules' }}提出申诉，请依法处理并答复。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
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
          ['What was asked', bare(askedEn(facts))],
          ['Its answer', bare(given(facts, 'companyAnswer'))],
        ],
      },
      heading('4. What I ask for'),
      steps(...requestsIn(facts, 'en')),
      heading('5. Facts and reasons'),
      paragraph(storyIn(facts, 'en')),
      paragraph(
        line`I appeal under ${{ cite: 'telecom-39' }} and the ${{ cite: 'telecom-appeal-rules' }}, and ask for a decision and an answer.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}

const requestsIn = (facts: LetterFacts, language: SheetLanguage): Line[] =>
  (facts.track === 'audit-new-number' ? newHoldersRequests(facts) : REQUESTS[facts.track]).map(
    (request) => request[language],
  );

function newHoldersRequests(facts: LetterFacts): BilingualLine[] {
  const { paper, history, cleared, reminded, mayBeReissued } = askedOfCarrier(facts);
  return [
    { zh: line`责成被申诉人出具${paper.zh}；`, en: line`that the respondent give a ${paper.en};` },
    { zh: line`责成被申诉人说明${history.zh}；`, en: line`that it say ${history.en};` },
    { zh: line`责成被申诉人说明${cleared.zh}；`, en: line`that it say ${cleared.en};` },
    {
      zh: line`责成被申诉人为该号码办理${{ cite: 'renewal' }}并告知结果${mayBeReissued ? '' : '，不能办理的说明理由'}；`,
      en: line`that it run ${{ cite: 'renewal' }} for the number and tell the result${mayBeReissued ? '' : ', or say why it cannot'};`,
    },
    { zh: line`责成被申诉人说明${reminded.zh}。`, en: line`that it say ${reminded.en}.` },
  ];
}

const REQUESTS: Readonly<
  Record<Exclude<LetterFacts['track'], 'audit-new-number'>, readonly BilingualLine[]>
> = {
  'prepare-cancel': [
    {
      zh: line`责成被申诉人在本人办理销号时出具销号凭证和号码曾用证明；`,
      en: line`that the respondent give me proof that I held the number, and that I cancelled it, when I do;`,
    },
    {
      zh: line`责成被申诉人说明销号后冻结期的起止、恢复的办法和费用，以及最早何时可能重新投放；`,
      en: line`that it say when the freeze will begin and end, how and at what cost the number can be restored meanwhile, and when it may be re-issued at the earliest;`,
    },
    {
      zh: line`责成被申诉人说明重新投放前会不会为该号码解绑、覆盖哪些应用。`,
      en: line`that it say whether the number’s bindings will be cleared before it is re-issued, and at which apps.`,
    },
  ],
  'recover-accounts': [
    {
      zh: line`责成被申诉人出具销号凭证和号码曾用证明；`,
      en: line`that the respondent give me proof that I held the number and cancelled it;`,
    },
    {
      zh: line`责成被申诉人说明该号码冻结期的起止、能否恢复，以及是否已经重新投放；`,
      en: line`that it say when the freeze begins and ends, whether the number can be restored, and whether it was re-issued;`,
    },
    {
      zh: line`责成被申诉人说明销号时有没有尽到提醒义务。`,
      en: line`that it say whether it gave the due reminder when the number was cancelled.`,
    },
  ],
};

const storyIn = (facts: LetterFacts, language: SheetLanguage): Line => STORIES[facts.track](facts)[language];

const STORIES: Readonly<Record<LetterFacts['track'], (facts: LetterFacts) => BilingualLine>> = {
  'prepare-cancel': (facts) => ({
    zh: line`本人是该号码的使用人，准备注销。${outcomeIn(facts, 'zh')}`,
    en: line`I am the user of this number and about to cancel it. ${outcomeIn(facts, 'en')}`,
  }),
  'audit-new-number': (facts) => ({
    zh: line`${numberIn(facts, 'zh')}${receivedIn(facts, 'zh')}${outcomeIn(facts, 'zh')}`,
    en: line`${numberIn(facts, 'en')} ${receivedIn(facts, 'en')}${outcomeIn(facts, 'en')}`,
  }),
  'recover-accounts': (facts) => ({
    zh: line`本人是该号码的前使用人，号码已于${givenDay(facts, 'cancelledOn', 'zh')}注销。${outcomeIn(facts, 'zh')}`,
    en: line`I was the user of this number, cancelled on ${givenDay(facts, 'cancelledOn', 'en')}. ${outcomeIn(facts, 'en')}`,
  }),
};

/** What was asked of the company: the letter that was written, or what the person says. */
const askedZh = (facts: LetterFacts): Line =>
  facts.given.complaintAbout === undefined && facts.written.includes('carrier-statement')
    ? askedOfCarrier(facts).inShort.zh
    : given(facts, 'complaintAbout');
const askedEn = (facts: LetterFacts): Line =>
  facts.given.complaintAbout === undefined && facts.written.includes('carrier-statement')
    ? askedOfCarrier(facts).inShort.en
    : given(facts, 'complaintAbout');

/** What the company did, as far as it is on record; else its answer alone tells. */
function outcomeIn({ taken }: LetterFacts, language: SheetLanguage): Line {
  const step = taken.findLast(({ to }) => to === 'carrier-service' || to === 'carrier-statement');
  if (!step) return [];
  const on = dayIn(step.on, language);
  const zh = language === 'zh';
  if (step.outcome === 'refused') {
    return zh ? line`本人于${on}向企业提出，企业没有同意。` : line`I asked the company on ${on}; it refused.`;
  }
  if (step.outcome === 'silent') {
    return zh
      ? line`本人于${on}向企业提出，至今没有得到答复。`
      : line`I asked the company on ${on} and have had no answer.`;
  }
  return [];
}

function receivedIn({ incidents }: LetterFacts, language: SheetLanguage): Line {
  const span = incidentSpan(incidents, language);
  if (!span) return [];
  return language === 'zh'
    ? line`至今共收到 ${span.count} 次找他人的来电、短信等${span.between && `（${span.between}）`}。`
    : line`Calls, messages and the like for somebody else so far: ${span.count}${span.between && ` (${span.between})`}. `;
}

const enclosuresIn = (facts: LetterFacts, language: SheetLanguage): Line[] =>
  [
    { zh: line`向企业投诉的记录和答复`, en: line`The complaint to the company and its answer` },
    facts.track === 'audit-new-number' ? askedOfCarrier(facts).enclosed : PROOF_OF_NUMBER[facts.track],
    ...(facts.incidents.length > 0
      ? [{ zh: line`找他人的来电、短信记录`, en: line`Log of calls and messages for somebody else` }]
      : []),
  ].map((words) => words[language]);

const PROOF_OF_NUMBER: Readonly<Record<Exclude<LetterFacts['track'], 'audit-new-number'>, BilingualLine>> = {
  'prepare-cancel': { zh: line`入网合同或账单`, en: line`Contract or bills` },
  'recover-accounts': {
    zh: line`入网合同、账单或销号的证明`,
    en: line`Contract, bills or proof of the cancellation`,
  },
};
