import {
  carrierIn,
  given,
  givenDay,
  incidentSpan,
  incidentsTable,
  recipientAddress,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, channelsOf, GET_THE_OPENING_PROOF, KEEP_A_COPY } from './how-to-send.js';
import { advice, articles, line, paragraph, steps } from './line.js';
import type { Letter, LetterFacts, Sheet } from './types.js';

/** To a lender or collector who wants the former holder: the number changed hands, stop. */
export const wrongDebtor: Letter = {
  kind: 'wrong-debtor',
  name: { zh: '告知放贷机构或催收方：号码已换人', en: 'To a lender or collector: the number changed hands' },
  tracks: ['audit-new-number'],
  to: 'binding',
  unnamed: true,
  needs: ['to', 'openedOn'],
  asks: ['company', 'carrier', 'lastContact', 'personName', 'personPhone'],
  extras: ['personEmail'],
  suits: (binding) =>
    binding.category === 'loan' || binding.evidence.some(({ kind }) => kind === 'collection'),
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`${{ cite: 'verify-first' }}，再${{ cite: 'send-official' }}；不承认、不代还、不加对方的微信。`,
        line`${{ cite: 'verify-first' }}, then ${{ cite: 'send-official' }}. Admit nothing, pay nothing, add nobody on WeChat.`,
      ),
      ...channelsOf(facts),
      GET_THE_OPENING_PROOF,
      COVER_THE_ID,
      KEEP_A_COPY,
    ],
  }),
};

/** A lender may also send codes or advertising; those are for other letters. */
const demandsIn = ({ incidents }: LetterFacts) => incidents.filter(({ kind }) => kind === 'collection');

function zh(facts: LetterFacts): Sheet {
  const demands = demandsIn(facts);
  const span = incidentSpan(demands, 'zh');
  const seen = span
    ? line`至今共收到 ${span.count} 次找他人的催收来电或短信${span.between && `（${span.between}）`}：`
    : line`最近一次来电或短信：${given(facts, 'lastContact')}。`;
  return {
    title: '关于手机号码已换人、请停止向本号码催收的函',
    to: [line`${recipientAddress(facts, 'zh')}`, line`（客户投诉、个人信息保护负责部门）`],
    blocks: [
      paragraph(line`您好！`),
      paragraph(
        line`手机号码 ${facts.number} 自${givenDay(facts, 'openedOn', 'zh')}起由本人在${carrierIn(facts, 'zh')}实名开户使用。此前的使用人是谁，本人不知道，也没有任何联系。`,
      ),
      paragraph(
        line`近来，本号码收到贵方（或受贵方委托的机构）找他人的催收电话或短信。本人不是该笔债务的借款人、担保人，也不是借款人留下的联系人。`,
      ),
      paragraph(seen),
      ...incidentsTable(demands, 'zh'),
      paragraph(line`请贵方：`),
      steps(
        line`核实后，把本号码从该债务人的联系方式中更正或删除，并通知受委托的机构一并处理；`,
        line`不再就他人的债务以电话、短信或其他方式联系本号码，也不再把本号码提供给其他机构用于催收；`,
        line`在收到本函之日起 ${{ cite: 'bank-answer-days' }}内，把处理结果和受理编号告知本人。`,
      ),
      paragraph(
        line`依据：${{ cite: 'civil-1033' }}规定，未经权利人明确同意，不得以电话、短信等方式侵扰他人的私人生活安宁；${articles('zh', 'pipl-8', 'pipl-46')}要求个人信息处理者保证信息准确，并对更正请求及时核实处理。另请参照${{
          cite: 'collection-standard',
        }}和${{ cite: 'collection-guideline' }}：催收只面向债务人本人；与债务无关的人明确要求不再联系的，应当停止。`,
      ),
      paragraph(
        line`随函附上开户时间证明，无关的身份信息已遮住。债务人的身份信息，本人没有，也不应当去收集，请不要以提供这些信息为受理条件。`,
      ),
      paragraph(
        line`如果到期没有处理，或者之后仍有人为此联系本号码，本人将请金融监管部门（${{
          cite: 'finance-hotline',
        }}）协助。谢谢配合。`,
      ),
    ],
    signature: signatureIn(facts, 'zh'),
    enclosures: [line`开户时间证明（已遮住无关信息）`, line`催收短信截图、来电记录`],
  };
}

function en(facts: LetterFacts): Sheet {
  const demands = demandsIn(facts);
  const span = incidentSpan(demands, 'en');
  const seen = span
    ? line`Demands for somebody else that reached this number so far: ${span.count}${span.between && ` (${span.between})`}.`
    : line`The last call or message: ${given(facts, 'lastContact')}.`;
  return {
    title: 'The number has changed hands: please stop collecting on it',
    to: [line`${recipientAddress(facts, 'en')}`, line`Complaints and personal information protection`],
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(
        line`The mobile number ${facts.number} has been registered in my real name with ${carrierIn(facts, 'en')} since ${givenDay(facts, 'openedOn', 'en')}. I do not know who used it before and have no contact with them.`,
      ),
      paragraph(
        line`You, or an agency on your behalf, have been sending demands for somebody else’s debt to this number. I am neither the borrower nor a guarantor, nor a contact that the borrower named.`,
      ),
      paragraph(seen),
      ...incidentsTable(demands, 'en'),
      paragraph(line`I ask you:`),
      steps(
        line`to verify this, to correct or delete this number in the debtor’s contacts, and to have your agencies do the same;`,
        line`no longer to contact this number about another person’s debt by any means, nor to pass it on for collection;`,
        line`to tell me the result and the case number within ${{ cite: 'bank-answer-days' }} of receiving this letter.`,
      ),
      paragraph(
        line`Grounds: ${{ cite: 'civil-1033' }} (nobody may disturb another’s private life by calls or messages without clear consent); ${articles('en', 'pipl-8', 'pipl-46')} (accurate information, corrected on request). As benchmarks: ${{
          cite: 'collection-standard',
        }} and ${{ cite: 'collection-guideline' }}: collection is for the debtor alone and stops when an unrelated person asks.`,
      ),
      paragraph(
        line`A proof of the opening day is enclosed, with unrelated identity data covered. I do not have the debtor’s identity and should not collect it; please do not make it a condition.`,
      ),
      paragraph(
        line`If nothing is done in time, or the contacts go on, I will ask the financial regulator (${{
          cite: 'finance-hotline',
        }}) for help. Thank you.`,
      ),
    ],
    signature: signatureIn(facts, 'en'),
    enclosures: [
      line`Proof of the opening day (unrelated data covered)`,
      line`Screenshots of messages, call log`,
    ],
  };
}
