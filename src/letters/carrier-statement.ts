import { askedOfCarrier } from './asked-of-carrier.js';
import { carrierIn, closingIn, givenDay, givenSince, incidentSpan, numberIn, signatureIn } from './facts.js';
import { COVER_THE_ID, KEEP_A_COPY } from './how-to-send.js';
import { advice, line, paragraph, steps } from './line.js';
import { outOfServiceIn } from './out-of-service.js';
import type { Advice, Letter, LetterFacts, Sheet } from './types.js';

/** To the carrier: the papers that show since or until when a number was the person's, and its duty to give notice. */
export const carrierStatement: Letter = {
  kind: 'carrier-statement',
  name: {
    zh: '请运营商出具开户（或销号）证明并履行告知义务',
    en: 'To the carrier: proof of the opening (or cancellation) day, and notice',
  },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'carrier',
  needs: ['carrier'],
  asks: ['openedOn', 'cancelledOn', 'usedSince', 'outOfService', 'personName', 'personPhone'],
  extras: ['numberFrom', 'personEmail'],
  write: (facts) => {
    const [zh, en] = isNewHolder(facts) ? [openedZh, openedEn] : [cancelledZh, cancelledEn];
    return { zh: zh(facts), en: en(facts), advice: adviceFor(facts) };
  },
};

const isNewHolder = ({ track }: LetterFacts): boolean => track === 'audit-new-number';

function adviceFor(facts: LetterFacts): Advice[] {
  const hotline = facts.carrierHotline;
  return [
    ...(hotline
      ? [
          advice(
            line`可以带身份证到营业厅当面交，也可以打客服电话 ${hotline} 登记投诉后要受理编号。`,
            line`Hand it in at a carrier shop with your ID, or have a complaint registered at the hotline ${hotline} and ask for its number.`,
          ),
        ]
      : []),
    advice(
      line`这类证明各地的叫法和能不能开可能不同，以营业厅的答复为准；开不了的，请对方书面说明。`,
      line`What such papers are called, and whether they are given, differs by place. If refused, ask for the reason in writing.`,
    ),
    advice(
      line`满 ${{ cite: 'carrier-answer-days' }}没有答复，或者不满意，可以向${{ cite: 'appeal-office' }}申诉（numclean letter write telecom-appeal）。`,
      line`If there is no answer within ${{ cite: 'carrier-answer-days' }}, or not a satisfactory one, appeal to the ${{ cite: 'appeal-office' }} (numclean letter write telecom-appeal).`,
    ),
    ...(isNewHolder(facts)
      ? []
      : [
          advice(
            line`销号凭证请一直留着：${{ cite: 'cancellation-case' }}。`,
            line`Keep the proof of cancellation for good: ${{ cite: 'cancellation-case' }}.`,
          ),
        ]),
    COVER_THE_ID,
    KEEP_A_COPY,
  ];
}

/** What came in for somebody else, as it is on record. */
function receivedZh(facts: LetterFacts): string {
  const span = incidentSpan(facts.incidents, 'zh');
  return span
    ? `本号码至今收到找他人的来电、短信等 ${span.count} 次${span.between && `（${span.between}）`}${askedOfCarrier(facts).mayBeReissued ? '，可能此前由他人使用过' : ''}。`
    : '';
}

function receivedEn(facts: LetterFacts): string {
  const span = incidentSpan(facts.incidents, 'en');
  return span
    ? `Calls, messages and the like for somebody else so far: ${span.count}${span.between && ` (${span.between})`}${askedOfCarrier(facts).mayBeReissued ? '; somebody else may have used it before' : ''}. `
    : '';
}

function openedZh(facts: LetterFacts): Sheet {
  const asked = askedOfCarrier(facts);
  const isCompany = facts.given.numberFrom === 'company';
  const who = isCompany ? '本单位' : '本人';
  return {
    title: asked.mayBeReissued
      ? '关于出具开户时间证明并履行告知义务的申请'
      : '关于出具号码登记证明并履行告知义务的申请',
    to: [line`${carrierIn(facts, 'zh')}：`, line`（客户服务、投诉处理部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`${numberIn(facts, 'zh')}${receivedZh(facts)}${who}需要向各平台和机构证明号码自何时起由${who}使用，现申请：`,
      ),
      steps(
        line`出具加盖业务章的${asked.paper.zh}；`,
        line`告知${asked.history.zh}；`,
        line`告知${asked.cleared.zh}；${asked.mayBeReissued ? '现在' : '能够办理的，'}为它办理${{ cite: 'renewal' }}，并把结果（包括没有解除的应用）告知${who}；`,
        line`告知${asked.reminded.zh}；`,
        line`在 ${{ cite: 'carrier-answer-days' }}内书面答复；不能办理的，请说明理由。`,
      ),
      paragraph(
        line`依据：${isCompany ? [] : line`${{ cite: 'pipl-45' }}（号码何时登记到本人名下是本人的个人信息，有权查阅、复制）；`}${{ cite: 'order-24' }}（投诉应当在规定时间内答复）；${asked.mayBeReissued ? line`${{ cite: 'freeze-90' }}；` : []}${{
          cite: 'civil-509',
        }}（合同当事人的通知、协助义务）；${{ cite: 'telecom-39' }}；以及${{
          cite: 'reminder-duty',
        }}（开户、过户等环节应当提醒用户管理绑定）。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: [isCompany ? line`单位的证件和经办人身份证件（当面核验）` : line`本人身份证件（当面核验）`],
  };
}

function openedEn(facts: LetterFacts): Sheet {
  const asked = askedOfCarrier(facts);
  const isCompany = facts.given.numberFrom === 'company';
  const whose = isCompany ? 'our organisation’s' : 'mine';
  return {
    title: asked.mayBeReissued
      ? 'Request for a proof of the opening day, and for notice'
      : 'Request for a proof of the registration, and for notice',
    to: [carrierIn(facts, 'en'), line`Customer service and complaints`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`${numberIn(facts, 'en')} ${receivedEn(facts)}To show platforms and offices since when it is ${whose} I ask you:`,
      ),
      steps(
        line`for a stamped ${asked.paper.en};`,
        line`${asked.history.en};`,
        line`${asked.cleared.en}; and to run ${{ cite: 'renewal' }} for it${asked.mayBeReissued ? '' : ', if that can be done'}, then for the result, with the apps that were not cleared;`,
        line`${asked.reminded.en};`,
        line`for an answer in writing within ${{ cite: 'carrier-answer-days' }}, with reasons for what you cannot do.`,
      ),
      paragraph(
        line`Grounds: ${isCompany ? [] : line`${{ cite: 'pipl-45' }} (since when it is registered to me is my own information); `}${{ cite: 'order-24' }} (complaints are answered in time); ${asked.mayBeReissued ? line`${{ cite: 'freeze-90' }}; ` : []}${{
          cite: 'civil-509',
        }} (notice and help between parties to a contract); ${{ cite: 'telecom-39' }}; and ${{
          cite: 'reminder-duty',
        }} (reminders when a number is opened or transferred).`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: [
      isCompany
        ? line`The organisation’s papers and the agent’s identity card (shown in person)`
        : line`My identity card (shown in person)`,
    ],
  };
}

function cancelledZh(facts: LetterFacts): Sheet {
  const gone = facts.track === 'recover-accounts';
  const status = gone
    ? line`该号码已于${givenDay(facts, 'cancelledOn', 'zh')}注销。`
    : line`本人准备注销该号码。`;
  return {
    title: '关于出具销号凭证、号码曾用证明并履行告知义务的申请',
    to: [line`${carrierIn(facts, 'zh')}：`, line`（客户服务、投诉处理部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`手机号码 ${facts.number} 由本人自${givenSince(facts, 'usedSince', 'zh')}起实名使用。${status}${outOfServiceIn(facts, 'zh')}为了向各平台证明号码曾属于本人，以及在哪一天之后与本人无关，现申请：`,
      ),
      steps(
        line`出具加盖业务章的销号凭证，写明号码和注销日期${gone ? '' : '（销号当日出具）'}；`,
        line`出具号码曾用证明，写明号码登记在本人名下的起止时间；`,
        line`告知号码冻结期的起止日期（${{ cite: 'freeze-90' }}）、冻结期内恢复的办法和费用，以及${gone ? '是否已经重新投放、何时投放' : '最早何时可能重新投放'}（不需要他人的身份信息）；`,
        line`告知${gone ? '销号时有没有提醒过本人解除绑定、以什么方式提醒' : '重新投放前会不会为该号码批量解绑、覆盖哪些应用'}；`,
        line`在 ${{ cite: 'carrier-answer-days' }}内书面答复；不能办理的，请说明理由。`,
      ),
      paragraph(
        line`依据：${{ cite: 'pipl-45' }}（号码的开户、注销时间是本人的个人信息，有权查阅、复制）；${{ cite: 'order-24' }}（投诉应当在规定时间内答复）；${{
          cite: 'civil-509',
        }}（合同当事人的通知、协助义务）；${{ cite: 'telecom-39' }}；以及${{
          cite: 'reminder-duty',
        }}（销号等环节应当提醒用户管理绑定）。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`本人身份证件（当面核验）`],
  };
}

function cancelledEn(facts: LetterFacts): Sheet {
  const gone = facts.track === 'recover-accounts';
  const status = gone
    ? line`It was cancelled on ${givenDay(facts, 'cancelledOn', 'en')}.`
    : line`I am about to cancel it.`;
  const since = givenSince(facts, 'usedSince', 'en');
  const held = gone
    ? line`I held the mobile number ${facts.number} in my real name from ${since} on.`
    : line`I have held the mobile number ${facts.number} in my real name since ${since}.`;
  return {
    title: 'Request for proof that I held and cancelled the number, and for notice',
    to: [carrierIn(facts, 'en'), line`Customer service and complaints`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`${held} ${status} ${outOfServiceIn(facts, 'en')} So that I can show platforms from when until when it was mine, I ask you:`,
      ),
      steps(
        line`for a stamped proof of cancellation with the number and the day${gone ? '' : ' (on the day itself)'};`,
        line`for proof that I held the number: from when to when it was registered to me;`,
        line`when its freeze begins and ends (${{ cite: 'freeze-90' }}), how and at what cost it is restored meanwhile, and ${gone ? 'whether and when it was re-issued' : 'when it may be re-issued at the earliest'} (nobody’s identity is needed);`,
        line`${gone ? 'whether and how I was reminded of my bindings when it was cancelled' : 'whether its bindings will be cleared before it is re-issued, and at which apps'};`,
        line`for an answer in writing within ${{ cite: 'carrier-answer-days' }}, with reasons for what you cannot do.`,
      ),
      paragraph(
        line`Grounds: ${{ cite: 'pipl-45' }} (when it was opened and cancelled is my own information); ${{ cite: 'order-24' }} (complaints are answered in time); ${{
          cite: 'civil-509',
        }} (notice and help between parties to a contract); ${{ cite: 'telecom-39' }}; and ${{
          cite: 'reminder-duty',
        }} (reminders when a number is cancelled).`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: [line`My identity card (shown in person)`],
  };
}
