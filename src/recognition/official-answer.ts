import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/days/day.js';
import type { Finding } from '../cleanup/record/evidence.js';
import { Problem } from '../problem.js';
import { FIRST_MARK, type KnownName, MARK, MARKED, markNames } from './official-names.js';
import { mendRecognizedText } from './official-text.js';
import type { OfficialAnswer, OfficialCount } from './official-types.js';
import { readUnbinding, UNBINDING_WORDS } from './unbinding-answer.js';

/**
 * Reads a pasted answer of 一证通查, 一键解绑 or 二次号码焕新: a message, or a page copied as text or recognised from a picture.
 * Hardly any wording of them is public, so it is read loosely: names that the catalog knows beside numbers or outcomes.
 * What was understood is for the person to confirm.
 * @throws Problem `input.not-an-answer`
 */
export function readOfficialAnswer(text: string, catalog: Catalog): OfficialAnswer {
  const plain = withoutOtherNumbers(mendRecognizedText(text));
  const unbinding = readUnbinding(plain, catalog);
  if (unbinding) return unbinding;
  const marked = markNames(plain, catalog);
  const kind = isAboutCards(plain) ? 'cards' : 'accounts';
  const { total, rest } = takeTotal(marked.text);
  const numbered = numberedNames(rest, marked.names);
  const unknown = unknownNames(rest, catalog);
  if (unknown.length > MOST_UNKNOWN) throw new Problem('input.not-an-answer');
  const listed = numbered.length + unknown.length === 0 ? listedNames(rest, marked.names, total) : [];
  const counts = addUp([...numbered, ...unknown, ...listed]);
  const sum = counts.length === 0 && NOTHING_FOUND.test(plain) ? 0 : total;
  if (counts.length === 0 && sum === null) throw new Problem('input.not-an-answer');
  return { kind, counts, total: sum, doubtful: doubtfulNames(counts, unknown, listed, total) };
}

/**
 * A confirmed answer as evidence; a zero is none, and phone cards in somebody's name say nothing about this number.
 * @param day the day of the answer
 */
export function officialFindings({ kind, counts }: OfficialAnswer, day: Day): Finding[] {
  if (kind === 'cards') return [];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ platform, name, count }) => ({
      platform,
      ...(platform === null ? { name } : {}),
      source: kind === 'unbinding' ? 'unbinding-result' : 'yizhengtongcha',
      kind: 'official',
      days: { [day]: count },
    }));
}

/** What was understood, a line each, as `readOfficialAnswer` reads it again. */
export const officialLines = ({ kind, counts }: OfficialAnswer): string[] =>
  counts.map(({ name, count, state }) =>
    state ? `${name} ${UNBINDING_WORDS[state]}` : `${name} ${kind === 'cards' ? `${count} 张电话卡` : count}`,
  );

/** The services ask a few dozen platforms; a list of more that nobody knows is something else. */
const MOST_UNKNOWN = 500;

/** 您查询的号码暂无互联网账号注册记录 */
const NOTHING_FOUND =
  /(?:暂无|没有|未查询到|未查到|未发现)[^。\n]{0,10}(?:互联网|注册|关联|绑定)[^。\n]{0,6}(?:账号|账户|帐号|记录|信息)/;
const NUMERAL = '[零〇一二两三四五六七八九十]{1,3}';
const NONE = '未查询到|未查到|未注册|未关联|未绑定|没有|暂无|不存在|无';
/** What says of a name, and nothing more, that there is an account. */
const SOME = '(?:已(?:注册|关联|绑定|开通)|存在|有|是|[√✓✔])(?=\\s{0,4}(?:[,、;。)\\n]|$))';
const NUMBER = `(?:(?<!\\d)\\d{1,4}(?=\\s{0,8}(?:[个次款条张账帐户,、;。\\s)]|$))|${NUMERAL}(?=\\s{0,8}[个次款条张])|${NONE})`;
const ACCOUNTS = '(?:互联网|注册|关联)?(?:账号|账户|帐号|帐户|应用账号)';
/** What may stand between a name and its number. */
const AFTER_NAME = `(?:\\s|[:"()=*×x-]|${ACCOUNTS}|数量|数目|个数|数|注册|关联|绑定|开通|查询|结果|共|已|了|为|是|有|的|到){0,8}?`;
const BEFORE_NAME = `(?:\\s|["(]|[个次款条张]|${ACCOUNTS}|在|的|是|为){0,4}?`;

/** Numbers that are no counts: dates, times, the person's number, the service's own, hours. */
const OTHER_NUMBERS =
  /^\s{0,8}【[^】]{1,20}】|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?|(?<!\d)1[3-9]\d[\d*]{8}(?!\d)|10699000|\d{1,3}\s?(?:小时|分钟|天|个工作日)|[0-9一二三四五六七八九十]{1,3}\s?[个款家](?:应用|平台|企业|互联网|app)(?!账)|一证通查(?:\s?[12]\.0)?/giu;

const withoutOtherNumbers = (text: string): string =>
  text
    .replaceAll(MARK, ' ')
    .replace(OTHER_NUMBERS, ' ')
    .replace(/["“”‘’'「」『』《》]/g, '"');

const isAboutCards = (text: string): boolean =>
  /电话卡|手机卡|号卡/.test(text) && /张/.test(text) && !/账号|账户|帐号/.test(text);

const TOTAL = new RegExp(
  `(${MARKED}\\s{0,8}"?\\s{0,8})?(?:总共|一共|共计|总计|合计|共)(?:注册|关联|绑定|查询到|查到|开通|名下|账号|账户|数量|有|计|了|为|是|:|\\s){0,6}(${NUMBER})\\s{0,8}[个张]?(?:${ACCOUNTS})?`,
  'gu',
);

/** Finds the answer's own sum and takes it out, lest it be read as the last name's count. */
function takeTotal(text: string): { total: number | null; rest: string } {
  const found = [...text.matchAll(TOTAL)];
  const names = text.split(MARK).length >> 1;
  const sum =
    found.find((match) => match[1] === undefined) ?? (found.length === 1 && names > 1 ? found[0] : undefined);
  if (sum) {
    const [whole, name = '', , number = ''] = sum;
    const rest = `${text.slice(0, sum.index)}${name};${text.slice(sum.index + whole.length)}`;
    return { total: toNumber(number), rest };
  }
  const cards = new RegExp(`名下(?:的)?(?:电话卡|手机卡)?(?:有|为)?\\s{0,8}(${NUMBER})\\s{0,8}张`, 'u').exec(
    text,
  );
  return { total: cards ? toNumber(cards[1] ?? '') : null, rest: text };
}

/** Names with a number after them, or before them: whichever the text does more often. */
function numberedNames(text: string, names: readonly KnownName[]): OfficialCount[] {
  const after = [...text.matchAll(new RegExp(`${MARKED}${AFTER_NAME}(?<number>${NUMBER}|${SOME})`, 'gu'))];
  const before = [...text.matchAll(new RegExp(`(?<number>${NUMBER})${BEFORE_NAME}${MARKED}`, 'gu'))].filter(
    (match) => !new RegExp(`^(?:${NONE})`).test(match[0]),
  );
  const matches = after.length >= before.length ? after : before;
  return matches.flatMap((match) => {
    const known = names[Number(FIRST_MARK.exec(match[0])?.[1])];
    return known ? [{ ...known, count: toNumber(match.groups?.number ?? '') }] : [];
  });
}

const LIST_ITEM = new RegExp(
  `^(?<name>\\p{L}[\\p{L}\\p{N}·.&+]{0,19}?)"?\\s{0,8}[:=]?\\s{0,8}(?:${ACCOUNTS})?(?:数量|数)?[为是有]?\\s{0,8}[(]?(?<number>${NUMBER})\\s{0,8}[个次款条张]?(?:${ACCOUNTS})?[)]?$`,
  'u',
);
const NO_NAME =
  /账号|账户|帐号|应用|平台|手机|号码|总|共|查询|结果|验证码|您|用户|服务|名下|注册|关联|电话|短信|其中|元$/;

/** List items of a form that only a name and its count have, with a name the cards don't hold. */
function unknownNames(text: string, catalog: Catalog): OfficialCount[] {
  return text.split(/[,、;。\n]|(?<=\d\s?[个张])\s*/u).flatMap((item) => {
    const found = LIST_ITEM.exec(
      item.replace(/^\s*\d{1,3}[.、)]\s*|^[\s":]+|(?<![\s"])[\s"]+$/gu, ''),
    )?.groups;
    const name = found?.name;
    if (!name || name.length < 2 || NO_NAME.test(name)) return [];
    const platform = catalog.bySignature(name)[0] ?? null;
    return [{ platform, name, count: toNumber(found.number ?? '') }];
  });
}

/** A list without numbers (注册了微信、淘宝…共8个账号): each name stands for one account at least. */
function listedNames(text: string, names: readonly KnownName[], total: number | null): OfficialCount[] {
  const saysRegistered = /(?:注册|关联|绑定)(?:了|有|过)|已(?:注册|关联|绑定)/.test(text);
  if (total === 0 || (total === null && !saysRegistered)) return [];
  // 已关联：微信、QQ。未关联：京东
  return text.split(/[。;\n]/).flatMap((clause) => {
    const count = SAYS_NONE.test(clause.slice(0, clause.indexOf(MARK))) ? 0 : 1;
    return [...clause.matchAll(new RegExp(MARKED, 'gu'))].flatMap(([, at]) => {
      const known = names[Number(at)];
      return known ? [{ ...known, count }] : [];
    });
  });
}

const SAYS_NONE = /(?:未|没有?|暂无|尚未)(?:注册|关联|绑定|开通|查询到|查到|发现)/;

function doubtfulNames(
  counts: readonly OfficialCount[],
  unknown: readonly OfficialCount[],
  listed: readonly OfficialCount[],
  total: number | null,
): string[] {
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const guessed = sum === total ? [] : listed;
  return [...guessed, ...unknown.filter(({ platform }) => platform === null)].map(({ name }) => name);
}

/** One count per platform or unknown name. */
function addUp(counts: readonly OfficialCount[]): OfficialCount[] {
  const sums = new Map<string, OfficialCount>();
  for (const entry of counts) {
    const key = entry.platform ?? `name ${entry.name}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, count: known.count + entry.count } : entry);
  }
  return [...sums.values()];
}

const DIGITS = '零一二三四五六七八九';

const SAYS_SOME = new RegExp(`^${SOME}`);

/** 3, 三, 十二, 二十; every word for "none" is 0, and one for "some" is 1. */
function toNumber(text: string): number {
  if (SAYS_SOME.test(text)) return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string): number => Math.max(0, DIGITS.indexOf(character));
  const plain = text.replace('〇', '零').replace('两', '二');
  const ten = plain.indexOf('十');
  if (ten < 0) return digit(plain.at(-1) ?? '');
  return (ten === 0 ? 1 : digit(plain[0] ?? '')) * 10 + digit(plain[ten + 1] ?? '');
}
