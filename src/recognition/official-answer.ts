import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/day.js';
import type { Finding } from '../cleanup/evidence.js';
import { Problem } from '../problem.js';

/**
 * What an answer of 一证通查 says about one name. `count` 0 means "no record at this platform" and nothing more: the
 * service covers only the companies that take part.
 */
export type OfficialCount = {
  /** catalog id, or null for a name that the catalog doesn't have */
  platform: string | null;
  /** as the answer writes it */
  name: string;
  count: number;
};

export type OfficialAnswer = {
  /** accounts of a number (2.0), or phone cards in somebody's name (1.0) */
  kind: 'accounts' | 'cards';
  counts: OfficialCount[];
  /** the sum that the answer itself gives, or null */
  total: number | null;
  /** names whose count is our reading rather than the answer's word: to be asked about */
  doubtful: string[];
};

/**
 * Reads a pasted answer of 一证通查. Hardly any wording of it is public, so it is read loosely: names that the catalog
 * knows beside numbers. What was understood is for the person to confirm.
 * @throws Problem `input.not-an-answer`
 */
export function readOfficialAnswer(text: string, catalog: Catalog): OfficialAnswer {
  const plain = withoutOtherNumbers(text.normalize('NFKC'));
  const marked = markNames(plain, catalog);
  const kind = isAboutCards(plain) ? 'cards' : 'accounts';
  const { total, rest } = takeTotal(marked.text);
  const numbered = numberedNames(rest, marked.names);
  const unknown = unknownNames(rest, catalog);
  const listed = numbered.length + unknown.length === 0 ? listedNames(rest, marked.names, total) : [];
  const counts = addUp([...numbered, ...unknown, ...listed]);
  if (counts.length === 0 && total === null) throw new Problem('input.not-an-answer');
  return { kind, counts, total, doubtful: doubtfulNames(counts, unknown, listed, total) };
}

/**
 * Confirmed counts as evidence; a zero is none.
 * @param day the day of the answer
 */
export function officialFindings(counts: readonly OfficialCount[], day: Day): Finding[] {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ platform, name, count }) => ({
      platform,
      ...(platform === null ? { name } : {}),
      source: 'yizhengtongcha',
      kind: 'official',
      days: { [day]: count },
    }));
}

/** A known name in the text is replaced by its number between these, so that patterns can speak of "a name". */
const MARK = '\uE000';
const MARKED = `${MARK}(\\d+)${MARK}`;
const FIRST_MARK = new RegExp(MARKED, 'u');
const NUMERAL = '[零〇一二两三四五六七八九十]{1,3}';
const NONE = '未查询到|未查到|未注册|未关联|未绑定|没有|暂无|不存在|无';
const NUMBER = `(?:(?<!\\d)\\d{1,4}(?=\\s*(?:[个次款条张账帐户,、;。\\s)]|$))|${NUMERAL}(?=\\s*[个次款条张])|${NONE})`;
const ACCOUNTS = '(?:互联网|注册|关联)?(?:账号|账户|帐号|帐户|应用账号)';
/** What may stand between a name and its number. */
const AFTER_NAME = `(?:\\s|[:"()=*×x-]|${ACCOUNTS}|数量|数目|个数|数|注册|关联|绑定|开通|查询|结果|共|已|了|为|是|有|的|到){0,8}?`;
const BEFORE_NAME = `(?:\\s|["(]|[个次款条张]|${ACCOUNTS}|在|的|是|为){0,4}?`;

/** Numbers that are no counts: dates, times, the person's number, the service's own, hours. */
const OTHER_NUMBERS =
  /^\s*【[^】]{1,20}】|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?|(?<!\d)1[3-9]\d[\d*]{8}(?!\d)|10699000|\d{1,3}\s?(?:小时|分钟|天|个工作日)|[0-9一二三四五六七八九十]{1,3}\s?[个款家](?:应用|平台|企业|互联网|app)(?!账)|一证通查(?:\s?[12]\.0)?/giu;

const withoutOtherNumbers = (text: string): string =>
  text
    .replaceAll(MARK, ' ')
    .replace(OTHER_NUMBERS, ' ')
    .replace(/["“”‘’'「」『』《》]/g, '"');

const isAboutCards = (text: string): boolean =>
  /电话卡|手机卡|号卡/.test(text) && /张/.test(text) && !/账号|账户|帐号/.test(text);

type KnownName = { name: string; platform: string };

/** Marks the names of the catalog in a text, longest first. */
function markNames(text: string, catalog: Catalog): { text: string; names: KnownName[] } {
  const owners = ownersOfNames(catalog);
  const longest = Math.max(0, ...[...owners.keys()].map((name) => name.length));
  const names: KnownName[] = [];
  let marked = '';
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text, at, owners, longest);
    const platform = owners.get(name.toLowerCase());
    if (platform === undefined) {
      marked += text[at++] ?? '';
      continue;
    }
    marked += `${MARK}${names.length}${MARK}`;
    names.push({ name, platform });
    at += name.length;
  }
  return { text: marked, names };
}

/** Of names that several platforms have the first card's counts: cards come in the order of their importance. */
function ownersOfNames(catalog: Catalog): Map<string, string> {
  const owners = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = name.normalize('NFKC').toLowerCase();
    if (key.length > 1 && !owners.has(key)) owners.set(key, id);
  };
  for (const card of catalog.cards()) {
    add(card.name.zh, card.id);
    add(card.name.en, card.id);
  }
  for (const card of catalog.cards()) for (const alias of card.aliases) add(alias, card.id);
  return owners;
}

function nameAt(text: string, at: number, owners: ReadonlyMap<string, string>, longest: number): string {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const name = text.slice(at, at + length);
    if (owners.has(name.toLowerCase()) && standsAlone(text, at, at + length)) return name;
  }
  return '';
}

const LATIN = /[A-Za-z0-9]/;

/** A name in Latin letters is not part of a longer word; digits may follow it (`QQ2个`). */
function standsAlone(text: string, from: number, to: number): boolean {
  const cutBefore = LATIN.test(text[from] ?? '') && LATIN.test(text[from - 1] ?? '');
  const cutAfter = /[A-Za-z]/.test(text[to - 1] ?? '') && /[A-Za-z]/.test(text[to] ?? '');
  return !cutBefore && !cutAfter;
}

const TOTAL = new RegExp(
  `(${MARKED}\\s*"?\\s*)?(?:总共|一共|共计|总计|合计|共)(?:注册|关联|绑定|查询到|查到|开通|名下|账号|账户|数量|有|计|了|为|是|:|\\s){0,6}(${NUMBER})\\s*[个张]?(?:${ACCOUNTS})?`,
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
  const cards = new RegExp(`名下(?:的)?(?:电话卡|手机卡)?(?:有|为)?\\s*(${NUMBER})\\s*张`, 'u').exec(text);
  return { total: cards ? toNumber(cards[1] ?? '') : null, rest: text };
}

/** Names with a number after them, or before them: whichever the text does more often. */
function numberedNames(text: string, names: readonly KnownName[]): OfficialCount[] {
  const after = [...text.matchAll(new RegExp(`${MARKED}${AFTER_NAME}(?<number>${NUMBER})`, 'gu'))];
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
  `^(?<name>\\p{L}[\\p{L}\\p{N}·.&+]{0,19}?)"?\\s*[:=]?\\s*(?:${ACCOUNTS})?(?:数量|数)?[为是有]?\\s*(?<number>${NUMBER})\\s*[个次款条张]?(?:${ACCOUNTS})?$`,
  'u',
);
const NO_NAME =
  /账号|账户|帐号|应用|平台|手机|号码|总|共|查询|结果|验证码|您|用户|服务|名下|注册|关联|电话|短信|其中|元$/;

/** List items of a form that only a name and its count have, with a name the cards don't hold. */
function unknownNames(text: string, catalog: Catalog): OfficialCount[] {
  return text.split(/[,、;。\n]|(?<=\d\s?[个张])\s*/u).flatMap((item) => {
    const found = LIST_ITEM.exec(item.replace(/^[\s":]+|[\s"]+$/gu, ''))?.groups;
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
  return names.map(({ name, platform }) => ({ platform, name, count: 1 }));
}

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

/** 3, 三, 十二, 二十; every word for "none" is 0. */
function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string): number => Math.max(0, DIGITS.indexOf(character));
  const plain = text.replace('〇', '零').replace('两', '二');
  const ten = plain.indexOf('十');
  if (ten < 0) return digit(plain.at(-1) ?? '');
  return (ten === 0 ? 1 : digit(plain[0] ?? '')) * 10 + digit(plain[ten + 1] ?? '');
}
