import { enclosuresIn } from './enclosures.js';
import {
  addresseeIn,
  closingIn,
  earlierIn,
  given,
  incidentSpan,
  incidentsTable,
  mayKnowFormer,
  numberIn,
  signatureIn,
} from './facts.js';
import { COVER_THE_ID, channelsOf, GET_THE_OPENING_PROOF, KEEP_A_COPY } from './how-to-send.js';
import { advice, line, paragraph, steps } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { Block, Letter, LetterFacts, Line, Sheet } from './types.js';

/** To a lender or collector who wants the former holder: the number changed hands, stop. */
export const wrongDebtor: Letter = {
  kind: 'wrong-debtor',
  name: { zh: '告知放贷机构或催收方：号码已换人', en: 'To a lender or collector: the number changed hands' },
  tracks: ['audit-new-number'],
  to: 'binding',
  unnamed: true,
  needs: ['to', 'openedOn'],
  asks: ['company', 'carrier', 'lastContact', 'personName', 'personPhone'],
  extras: ['numberFrom', 'companyAddress', 'personEmail'],
  suits: ({ category }, asksMoney) => category === 'loan' || asksMoney,
  write: (facts) => ({
    zh: zh(facts),
    en: en(facts),
    advice: [
      advice(
        line`${{ cite: 'verify-first' }}，再${{ cite: 'send-official' }}；不承认、不代还、不加对方的微信。`,
        line`${{ cite: 'verify-first' }}, then ${{ cite: 'send-official' }}. Admit nothing, pay nothing, add nobody on WeChat.`,
      ),
      advice(
        line`放贷方要对外包催收负责；债权已经转让的，同样的信也发给受让方。`,
        line`A lender answers for the agencies it hires; if the debt was sold, send the same letter to the buyer, too.`,
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

/** What came in, as it is on record; where nothing is, a place to say it. */
function contacts(facts: LetterFacts, language: SheetLanguage): Block[] {
  const demands = demandsIn(facts);
  const span = incidentSpan(demands, language);
  if (language === 'zh') {
    return [
      paragraph(
        span
          ? line`本号码至今共收到 ${span.count} 次找他人的催收来电或短信${span.between && `（${span.between}）`}：`
          : line`最近一次来电或短信：${given(facts, 'lastContact')}。`,
      ),
      ...incidentsTable(demands, 'zh'),
    ];
  }
  return [
    paragraph(
      span
        ? line`Demands for somebody else that reached this number so far: ${span.count}${span.between && ` (${span.between})`}.`
        : line`The last call or message: ${given(facts, 'lastContact')}.`,
    ),
    ...incidentsTable(demands, 'en'),
  ];
}

/** Who the writer is to the debtor: a stranger, unless the number came from somebody known. */
function strangerZh({ given: { numberFrom } }: LetterFacts): Line {
  switch (numberFrom) {
    case 'transferred':
      return line`本人不是该笔债务的借款人，也没有为其提供担保；此前登记人如有债务，与本人无关。`;
    case 'inherited':
      return line`本人不是该笔债务的借款人，也没有为其提供担保；对遗产有主张的，请依法以书面方式提出，不要就此反复致电本号码。`;
    case 'company':
      return line`贵方要找的人不是现在使用该号码的人；本单位不是该笔债务的借款人，也没有为其提供担保。`;
    default:
      return line`本人不认识该号码此前的使用人，与其没有任何往来；不是该笔债务的借款人，也没有为其提供担保。`;
  }
}

function strangerEn({ given: { numberFrom } }: LetterFacts): Line {
  switch (numberFrom) {
    case 'transferred':
      return line`I am neither the borrower nor a guarantor; whatever the earlier holder may owe has nothing to do with me.`;
    case 'inherited':
      return line`I am neither the borrower nor a guarantor; whoever has a claim on the estate may make it in writing, as the law provides, and not by calling this number again and again.`;
    case 'company':
      return line`Whoever you are looking for does not use this number now; our organisation is neither the borrower nor a guarantor.`;
    default:
      return line`I do not know its former user and have no dealings with them; I am neither the borrower nor a guarantor.`;
  }
}

function zh(facts: LetterFacts): Sheet {
  const before = earlierIn(facts, ['lender-service', 'lender-privacy'], 'zh');
  return {
    title: '关于手机号码已换人、请停止向本号码催收的函',
    to: addresseeIn(facts, 'zh', line`（客户投诉、个人信息保护负责部门）`),
    blocks: [
      paragraph(line`您好！`),
      paragraph(line`${numberIn(facts, 'zh')}${strangerZh(facts)}`),
      ...contacts(facts, 'zh'),
      ...(before.length > 0 ? [paragraph(before)] : []),
      paragraph(line`请贵方：`),
      steps(
        line`核实后，将本号码从该债务人的联系方式和全部外呼、短信名单中删除，不再就他人的债务以任何方式联系本号码；`,
        line`通知受贵方委托催收的机构、受让债权的机构一并办理；它们处理本号码的行为，由贵方监督；`,
        line`不将与该笔债务有关的信息报送到本人的征信记录；已经报送的，立即更正；`,
        line`在收到本函之日起 ${{ cite: 'bank-answer-days' }}内，把处理结果和受理编号书面告知本人；拒绝的，请说明理由和处理本号码的依据。`,
      ),
      paragraph(
        line`依据：就该笔债务，本人没有同意贵方处理本号码，与贵方也没有合同关系，处理本号码没有${{
          cite: 'pipl-13',
        }}规定的情形；用本号码联系债务人的目的已经无法实现，应当依${{ cite: 'pipl-47', short: true }}删除，本人也有权依${{
          cite: 'pipl-44',
          short: true,
        }}拒绝处理；委托他人催收的，应当依${{ cite: 'pipl-21', short: true }}监督受托人。${{
          cite: 'civil-1033',
        }}规定，未经权利人明确同意，不得以电话、短信等方式侵扰他人的私人生活安宁。另请参照${{
          cite: 'collection-standard',
        }}和${{ cite: 'collection-guideline' }}：催收只面向债务人本人；与债务无关的人明确要求不再联系的，应当停止。`,
      ),
      paragraph(
        mayKnowFormer(facts)
          ? line`请不要以提供债务人的身份信息为受理条件。`
          : line`除催收内容里写到的以外，本人没有债务人的身份信息，也不应当去收集，请不要以提供这些信息为受理条件。`,
      ),
      paragraph(
        line`到期没有处理，或者之后仍有人就此联系本号码的，本人将向金融监管部门（${{
          cite: 'finance-hotline',
        }}；小额贷款公司为注册地的地方金融管理部门）投诉，依${{
          cite: 'pipl-65',
        }}向履行个人信息保护职责的部门投诉、举报，必要时依${{ cite: 'pipl-50-2', short: true }}向人民法院起诉。谢谢配合。`,
      ),
    ],
    closing: closingIn('zh'),
    signature: signatureIn(facts, 'zh'),
    enclosures: enclosuresIn(facts, 'zh'),
  };
}

function en(facts: LetterFacts): Sheet {
  const before = earlierIn(facts, ['lender-service', 'lender-privacy'], 'en');
  return {
    title: 'This number has changed hands: please stop collecting by calling it',
    to: addresseeIn(facts, 'en', line`Complaints and personal information protection`),
    blocks: [
      paragraph(line`Dear Sir or Madam,`),
      paragraph(line`${numberIn(facts, 'en')} ${strangerEn(facts)}`),
      ...contacts(facts, 'en'),
      ...(before.length > 0 ? [paragraph(before)] : []),
      paragraph(line`I ask you:`),
      steps(
        line`to verify this, to delete this number from the debtor’s contacts and from all call and message lists, and no longer to contact it about another person’s debt by any means;`,
        line`to have the agencies you hire, and whoever bought the debt, do the same; what they do with this number is yours to supervise;`,
        line`to report nothing about this debt to my credit record, and to correct at once whatever was reported;`,
        line`to tell me the result and the case number in writing within ${{ cite: 'bank-answer-days' }} of receiving this letter; if you refuse, with reasons and your ground for using this number.`,
      ),
      paragraph(
        line`Grounds: for this debt I have neither agreed to your using my number nor made a contract with you, so none of the grounds in ${{
          cite: 'pipl-13',
        }} applies; the purpose of reaching the debtor at this number cannot be achieved, so it must be deleted (${{
          cite: 'pipl-47',
          short: true,
        }}), and I have the right to refuse its use (${{ cite: 'pipl-44', short: true }}); whoever hires others must supervise them (${{
          cite: 'pipl-21',
          short: true,
        }}). ${{ cite: 'civil-1033' }}: nobody may disturb another’s private life by calls or messages without clear consent. As benchmarks: ${{
          cite: 'collection-standard',
        }} and ${{ cite: 'collection-guideline' }}: only the debtor may be approached, and it stops when an unrelated person asks.`,
      ),
      paragraph(
        mayKnowFormer(facts)
          ? line`Please do not make it a condition that I say who the debtor is.`
          : line`Beyond what the demands themselves say, I have no information on who the debtor is and should not collect any; please do not make it a condition.`,
      ),
      paragraph(
        line`If nothing is done in time, or the contacts go on, I will complain to the financial regulator (${{
          cite: 'finance-hotline',
        }}; for a small-loan company the local financial authority) and, under ${{
          cite: 'pipl-65',
        }}, to the authorities for personal information, and if need be go to court (${{
          cite: 'pipl-50-2',
          short: true,
        }}). Thank you.`,
      ),
    ],
    closing: closingIn('en'),
    signature: signatureIn(facts, 'en'),
    enclosures: enclosuresIn(facts, 'en'),
  };
}
