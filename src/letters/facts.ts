import type { RungId } from '../cleanup/record/remedy-steps.js';
import { fullWidth } from '../language/full-width.js';
import type { FactKey } from './blanks.js';
import { bare, line } from './line.js';
import { sinceIn } from './since.js';
import type { SheetLanguage } from './source-note.js';
import type { Block, Column, LetterFacts, Line, ListedIncident, Sheet } from './types.js';

/** What the person gave, or a blank. */
export function given(facts: LetterFacts, key: FactKey): Line {
  const value = facts.given[key];
  return value ? [value] : [{ blank: key }];
}

/** A day as the language writes it, or a blank: 2026年3月1日, 2026-03-01. */
export function givenDay(facts: LetterFacts, key: FactKey, language: SheetLanguage): Line {
  const value = facts.given[key];
  return value ? [dayIn(value, language)] : [{ blank: key }];
}

/** A year, a month or a day of long ago as the language writes it, or a blank. */
export function givenSince(facts: LetterFacts, key: FactKey, language: SheetLanguage): Line {
  const value = facts.given[key];
  return value ? [sinceIn(value, language)] : [{ blank: key }];
}

/** A day as the language writes it. */
export function dayIn(day: string, language: SheetLanguage): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
}

/** The carrier, or a blank. */
export const carrierIn = (facts: LetterFacts, language: SheetLanguage): Line =>
  facts.carrier ? [facts.carrier[language]] : [{ blank: 'carrier' }];

/** The other side as it is called in a sentence; one who names nobody is called what the person found out, or a blank. */
export function recipientIn(facts: LetterFacts, language: SheetLanguage): Line {
  const { recipient } = facts;
  if (!recipient || recipient.unnamed) return given(facts, 'company');
  return [plainName(recipient.platform?.name[language] ?? recipient.binding.name)];
}

/** A name without what catalogs put behind it in brackets. */
const plainName = (name: string): string =>
  name.replace(/\s{0,4}[（(][^（()）]{0,80}[）)]\s{0,4}$/u, '') || name;

/** The company's full name, with what it is known as; the English copy names what it is known as. */
export function companyIn(facts: LetterFacts, language: SheetLanguage): Line {
  const operator = facts.recipient?.unnamed ? undefined : facts.recipient?.platform?.operator;
  const name = recipientIn(facts, language);
  if (!operator) return name;
  return language === 'zh'
    ? line`${operator
        .split(';')
        .map((one) => plainName(fullWidth(one)))
        .join('、')}（${name}）`
    : line`The operator of ${name} (full name in the Chinese text)`;
}

/**
 * The addressee, once and in full: company, department, postal address where one is known.
 * @param department whom in it
 */
export function addresseeIn(facts: LetterFacts, language: SheetLanguage, department: Line): Line[] {
  const { recipient, given: told } = facts;
  const policy = recipient?.unnamed ? undefined : recipient?.platform?.policy;
  const known = policy && !policy.appliesTo ? policy.privacyContact?.address : undefined;
  const address = told.companyAddress ?? known;
  if (language === 'zh') {
    return [
      line`${companyIn(facts, 'zh')}：`,
      department,
      ...(address ? [line`地址：${fullWidth(address)}`] : []),
    ];
  }
  return [companyIn(facts, 'en'), department, ...(address ? [line`Address: see the Chinese text`] : [])];
}

/** What stands between a letter and its signature. */
export const closingIn = (language: SheetLanguage): Line[] =>
  language === 'zh' ? [line`此致`, line`敬礼！`] : [line`Yours faithfully,`];

/** Whether the one who had the number before may be known to the writer: a relative, who passed it on, a colleague. */
export const mayKnowFormer = ({ given: { numberFrom } }: LetterFacts): boolean =>
  numberFrom !== undefined && numberFrom !== 'opened';

/** The number, since when and how it is the writer's. */
export function numberIn(facts: LetterFacts, language: SheetLanguage): Line {
  const [since, carrier] = [givenDay(facts, 'openedOn', language), carrierIn(facts, language)];
  const { number } = facts;
  const zh = language === 'zh';
  switch (facts.given.numberFrom) {
    case 'transferred':
      return zh
        ? line`手机号码 ${number}（${carrier}）自${since}起过户登记在本人名下，由本人使用。`
        : line`The mobile number ${number} (${carrier}) was transferred into my name on ${since}, and I use it.`;
    case 'inherited':
      return zh
        ? line`手机号码 ${number}（${carrier}）原由本人的亲属使用，该亲属已经去世；号码自${since}起登记在本人名下，由本人使用。`
        : line`The mobile number ${number} (${carrier}) was used by a relative of mine who has died; it has been in my name and in my use since ${since}.`;
    case 'company':
      return zh
        ? line`手机号码 ${number}（${carrier}）自${since}起登记在本单位名下，由本单位的人员使用。`
        : line`The mobile number ${number} (${carrier}) has been registered to our organisation since ${since} and is used by its staff.`;
    default:
      return zh
        ? line`手机号码 ${number} 自${since}起由本人在${carrier}实名开户使用。`
        : line`The mobile number ${number} has been registered in my real name with ${carrier} since ${since}.`;
  }
}

/** What was asked of the same side before, and what came of it, as it is on record; nothing where nothing is. */
export function earlierIn(facts: LetterFacts, to: readonly RungId[], language: SheetLanguage): Line {
  const step = facts.taken.findLast((taken) => to.includes(taken.to) && taken.outcome !== 'skipped');
  if (!step || step.outcome === 'solved') return [];
  const [on, answered] = [dayIn(step.on, language), step.answeredOn && dayIn(step.answeredOn, language)];
  if (language === 'zh') {
    if (step.outcome === 'refused')
      return line`本人已于${on}提出过请求${answered ? `，${answered}` : ''}被拒绝。`;
    if (step.outcome === 'silent') return line`本人已于${on}提出过请求，至今没有得到答复。`;
    return line`本人已于${on}提出过请求。`;
  }
  if (step.outcome === 'refused') {
    return line`I asked for this before, on ${on}; it was refused${answered ? ` on ${answered}` : ''}.`;
  }
  if (step.outcome === 'silent') return line`I asked for this before, on ${on}, and have had no answer.`;
  return line`I asked for this before, on ${on}.`;
}

/** Name, day and what else shows who writes. */
export function signatureIn(facts: LetterFacts, language: SheetLanguage): Sheet['signature'] {
  const phone = bare(given(facts, 'personPhone'));
  const name = bare(given(facts, 'personName'));
  const email = facts.given.personEmail;
  const signed = bare([{ blank: 'signature' }]);
  return language === 'zh'
    ? [
        line`姓名：${name}`,
        line`签名：${signed}`,
        line`联系电话：${phone}`,
        ...(email ? [line`电子邮箱：${email}`] : []),
        line`日期：${dayIn(facts.today, 'zh')}`,
      ]
    : [
        line`Name: ${name}`,
        line`Signature: ${signed}`,
        line`Phone: ${phone}`,
        ...(email ? [line`Email: ${email}`] : []),
        line`Date: ${dayIn(facts.today, 'en')}`,
      ];
}

const KINDS = {
  collection: { zh: '催收', en: 'debt collection' },
  charge: { zh: '扣款或账单', en: 'charge or bill' },
  code: { zh: '验证码', en: 'code' },
  order: { zh: '订单或快递', en: 'order or parcel' },
  marketing: { zh: '营销', en: 'advertising' },
  acquaintance: { zh: '熟人联系', en: 'acquaintance' },
  label: { zh: '号码被误标', en: 'wrong caller label' },
  'official-notice': { zh: '机关通知', en: 'official notice' },
  'private-notice': { zh: '家庭、学校、医院等通知', en: 'notice of a home, school or hospital' },
  'opened-account': { zh: '误入他人账号', en: 'another person’s account opened' },
} as const;
const FORMS = { message: { zh: '短信', en: 'message' }, call: { zh: '电话', en: 'call' } } as const;

/** What kind an incident is, in words. */
export const incidentKindIn = (kind: keyof typeof KINDS, language: SheetLanguage): string =>
  KINDS[kind][language];
/** How an incident came in, in words; an account that opened itself came in by no message. */
export const incidentFormIn = (
  { kind, form }: Pick<ListedIncident, 'kind' | 'form'>,
  language: SheetLanguage,
): string => (kind === 'opened-account' ? '—' : FORMS[form][language]);

const LISTED = 20;
const INCIDENT_COLUMNS: Readonly<Record<SheetLanguage, readonly Column[]>> = {
  zh: [
    { name: '日期', room: 'line' },
    { name: '内容', room: 'line' },
    { name: '方式', room: 'line' },
    { name: '对方号码', room: 'number' },
    { name: '平台或自称' },
    { name: '次数', room: 'line' },
  ],
  en: [
    { name: 'Day', room: 'line' },
    { name: 'What' },
    { name: 'How', room: 'line' },
    { name: 'From', room: 'number' },
    { name: 'Platform or claimed name' },
    { name: 'Count', room: 'line' },
  ],
};

/**
 * The latest incidents as a table, by day, with a line on those that have no room; nothing where there are none. The
 * name that they were meant for is left out: it is not the writer's to spread.
 */
export function incidentsTable(incidents: readonly ListedIncident[], language: SheetLanguage): Block[] {
  if (incidents.length === 0) return [];
  const zh = language === 'zh';
  const sorted = [...incidents].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  const rows = sorted
    .slice(0, LISTED)
    .map(({ day, kind, form, sender, who, count }) => [
      day ?? (zh ? '日期不详' : 'unknown'),
      incidentKindIn(kind, language),
      incidentFormIn({ kind, form }, language),
      sender ?? (kind === 'opened-account' ? '—' : zh ? '未显示' : 'not shown'),
      who?.[language] ?? (zh ? '未说明' : 'not said'),
      String(count),
    ]);
  const rest = sorted.length - rows.length;
  const more = zh
    ? line`另有 ${String(rest)} 项，见所附事件记录。`
    : line`${String(rest)} more are in the enclosed log.`;
  return [
    { kind: 'table', header: INCIDENT_COLUMNS[language], rows },
    ...(rest > 0 ? [{ kind: 'paragraph', line: more } as const] : []),
  ];
}

/** The same table with a line before it that says what it is. */
export function incidentsPart(incidents: readonly ListedIncident[], language: SheetLanguage): Block[] {
  const table = incidentsTable(incidents, language);
  const intro = language === 'zh' ? line`有关记录：` : line`On record:`;
  return table.length > 0 ? [{ kind: 'paragraph', line: intro }, ...table] : [];
}

/** How many incidents there were, and from when to when; null where there are none. */
export function incidentSpan(
  incidents: readonly ListedIncident[],
  language: SheetLanguage,
): { count: string; between: string } | null {
  const days = incidents.flatMap(({ day }) => day ?? []).sort();
  const count = incidents.reduce((sum, incident) => sum + incident.count, 0);
  if (count === 0) return null;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { count: String(count), between: '' };
  const [from, to] = [dayIn(first, language), dayIn(last, language)];
  if (from === to) return { count: String(count), between: from };
  return { count: String(count), between: language === 'zh' ? `${from}至${to}` : `${from} to ${to}` };
}
