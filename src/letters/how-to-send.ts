import { advice, line } from './line.js';
import type { Advice, LetterFacts } from './types.js';

/** Where a platform takes such letters, as the catalog knows it; always to be checked with its present policy. */
export function channelsOf({ recipient }: LetterFacts): Advice[] {
  const platform = recipient?.platform;
  if (!platform || recipient.unnamed) return [];
  const { policy, contact } = platform;
  const privacy = policy && !policy.appliesTo ? policy.privacyContact : undefined;
  const dated = policy?.date;
  const entries = [
    ...Object.entries(privacy ?? {}).map(
      ([kind, value]) => [PRIVACY[kind as keyof typeof PRIVACY], value] as const,
    ),
    [{ zh: '客服电话', en: 'hotline' }, contact.hotline] as const,
    [{ zh: 'App 内客服', en: 'service inside the app' }, contact.inApp] as const,
  ].flatMap(([name, value]) => (name && value ? [{ name, value }] : []));
  if (entries.length === 0) return [];
  const source = platform.sources.find(({ id }) => id === policy?.source);
  const from = dated ? { zh: `${dated} 版隐私政策`, en: `its privacy policy of ${dated}` } : null;
  const lookedUp =
    source?.retrieved ??
    platform.sources
      .map(({ retrieved }) => retrieved)
      .sort()
      .at(-1);
  return [
    advice(
      line`可以发到：${entries.map(({ name, value }) => `${name.zh} ${value}`).join('；')}。${
        privacy && from ? `隐私联系方式出自 ${from.zh}，` : ''
      }${lookedUp ? `查于 ${lookedUp}，` : ''}可能已变，请以对方现在公布的为准。`,
      line`Where to send it: ${entries.map(({ name, value }) => `${name.en} ${value}`).join('; ')}. ${
        privacy && from ? `The privacy contact is from ${from.en}. ` : ''
      }${lookedUp ? `Looked up on ${lookedUp}; ` : ''}it may have changed: see what the company publishes now.`,
    ),
  ];
}

const PRIVACY = {
  email: { zh: '隐私邮箱', en: 'privacy email' },
  phone: { zh: '隐私事务电话', en: 'privacy phone' },
  address: { zh: '邮寄地址', en: 'post' },
  form: { zh: '网上表单', en: 'form' },
};

/** Ask for a case number, keep a copy: true of every letter. */
export const KEEP_A_COPY: Advice = advice(
  line`发出前留一份副本；发出后记下日期、渠道和受理编号，对方的回复也留着。`,
  line`Keep a copy; note the day, the channel and the case number, and keep the answer.`,
);

/** ID copies go to official channels only. */
export const COVER_THE_ID: Advice = advice(
  line`身份证号只在寄出的那一份上手写。要附身份证复印件的，只给官方渠道，加水印写明“仅用于本次申请”，并遮住用不到的内容（${{
    cite: 'never-give',
  }}）。`,
  line`Write the ID number by hand, on the copy that is sent. Give copies of an ID only to official channels, watermarked for this purpose, with what is not needed covered (${{
    cite: 'never-give',
  }}).`,
);

/** The paper that shows since when the number is the person's. */
export const GET_THE_OPENING_PROOF: Advice = advice(
  line`“开户时间证明”向运营商要（App 或营业厅；各地叫法和能不能开可能不同），可以先写一份申请（numclean letter write carrier-statement）。入网合同或首次缴费记录也能说明问题。`,
  line`Ask the carrier for the proof of the opening day (app or shop; names and practice differ by place); numclean letter write carrier-statement asks for it. The contract or the first bill helps, too.`,
);
