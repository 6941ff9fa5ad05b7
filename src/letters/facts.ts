import type { FactKey } from './blanks.js';
import { bare, line } from './line.js';
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
  return [recipient.platform?.name[language] ?? recipient.binding.name];
}

/** The other side as an address: the company, and the platform it runs. */
export function recipientAddress(facts: LetterFacts, language: SheetLanguage): Line {
  const operator = facts.recipient?.unnamed ? undefined : facts.recipient?.platform?.operator;
  const name = recipientIn(facts, language);
  if (!operator) return name;
  return language === 'zh' ? line`${operator}（${name}）` : line`${operator} (${name})`;
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
  'official-notice': { zh: '机关通知', en: 'official notice' },
  'opened-account': { zh: '账号自动打开', en: 'account that opened itself' },
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
      who ?? (zh ? '未说明' : 'not said'),
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
