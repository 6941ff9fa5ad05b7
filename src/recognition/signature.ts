import type { Catalog } from '../catalog/catalog.js';
import { isNoSender, isOptOut, isProduct } from './no-sender.js';

/** Who signed a message. */
export type Signed = {
  /** the name between the brackets, NFKC and without spaces inside; null where there is none */
  signature: string | null;
  /** catalog id of the decided owner, or null */
  platform: string | null;
};

/** What of the catalog is asked. */
export type Owners = Pick<Catalog, 'bySignature' | 'bySender'>;

type Candidate = { name: string; owners: readonly string[]; place: 'start' | 'end' };

/**
 * Reads who sent a message: from the names in brackets at its start and end, else from a sender number that belongs
 * to one office alone. A name in the middle of the text is no evidence: phishing imitates banks.
 * Measured on 7,280 signatures of public message collections: older ones sign at the end, newer ones at the start.
 * @param sender as the export has it, or null
 */
export function readSignature(text: string, sender: string | null, catalog: Owners): Signed {
  const numberOwner = ownerOfNumber(sender, catalog);
  const candidates = [...namesAtStart(text, catalog), ...namesAtEnd(text, catalog)];
  const known = lastKnownName(candidates);
  if (known && (known.place === 'end' || numberOwner === null || known.owners.includes(numberOwner))) {
    return { signature: known.name, platform: known.owners[0] ?? null };
  }
  const unknown = candidates.filter((candidate) => candidate.owners.length === 0);
  const place = isOwnNumber(sender) ? 'end' : 'start';
  const preferred = unknown.find((candidate) => candidate.place === place) ?? unknown[0];
  return { signature: preferred?.name ?? null, platform: numberOwner };
}

/** The last name that the catalog knows is the sender's, the first a headline; a product's name yields to its house. */
function lastKnownName(candidates: readonly Candidate[]): Candidate | undefined {
  const known = candidates.filter((candidate) => candidate.owners.length > 0);
  const start = known.find((candidate) => candidate.place === 'start');
  const end = known.findLast((candidate) => candidate.place === 'end');
  if (start && end && isProduct(end.name)) return start;
  return end ?? start;
}

/** Brackets that hold a name whatever it is; mixed pairs occur. */
const SURE_OPEN = '【';
const SURE_CLOSE = '】';
/** Brackets that hold a name only where the catalog knows it: they have other uses in messages. */
const POSSIBLE_OPEN = '[［〔「〖';
const POSSIBLE_CLOSE = ']］〕」〗';
/** The same, and only in last place. */
const LAST_OPEN = '(（<＜《';
const LAST_CLOSE = ')）>＞》';

const ANY_OPEN = SURE_OPEN + POSSIBLE_OPEN;
const ANY_CLOSE = SURE_CLOSE + POSSIBLE_CLOSE;
const escaped = (characters: string): string => characters.replace(/[[\]]/g, '\\$&');
const MAX_NAME = 40;

const AT_START = new RegExp(
  `^([${escaped(ANY_OPEN)}])([^${escaped(ANY_OPEN)}\\n]{1,${MAX_NAME}}?)([${escaped(ANY_CLOSE)}])`,
  'u',
);
const END_OPEN = ANY_OPEN + LAST_OPEN;
const END_CLOSE = ANY_CLOSE + LAST_CLOSE;
const BEFORE_START = /^[\s"'“”‘’\p{Cf}]+/u;
const AFTER_END = /[\s"'“”‘’。.．!！,，;；~、\p{Cf}]/u;

/** An invitation to opt out that follows an end signature, with or without brackets. It is short: 40 characters do. */
const OPT_OUT_LENGTH = 40;
const OPT_OUT_LAST = /[A-Za-z0-9"”'’订收消阅蔽)\]）】］>]/;
const OPT_OUT_TAIL =
  /[[(（【［<]?\s*(?:(?:如|若)?(?:不需|需|要)?(?:取消|屏蔽|拒收|退订|不再接收|谢绝)(?:订阅|短信|信息|消息)?(?:,|，|:|：|\s)*(?:请|可)?(?:直接)?(?:回复|回|发送|发|复)?\s*["“'‘]?[A-Za-z0-9]{1,5}["”'’]?(?:退订)?|(?:请)?(?:回复?|发送|复)\s*["“'‘]?[A-Za-z0-9]{1,5}["”'’]?\s*(?:即可|可)?(?:退订|拒收|取消(?:订阅)?|屏蔽)|(?:拒收|退订)(?:请)?(?:回复?|发送|发|复)?\s*["“'‘]?[A-Za-z0-9]{1,5}["”'’]?|(?:reply|text|txt)\s+(?:stop|td?|n)\b(?:\s+to\s+[a-z -]{3,20})?)\s*[\])）】］>]?$/iu;

function namesAtStart(text: string, catalog: Owners): Candidate[] {
  const names: Candidate[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(BEFORE_START, '');
    const match = AT_START.exec(rest);
    if (!match) return names;
    const [whole, open = '', inside = '', close = ''] = match;
    const sure = open === SURE_OPEN || close === SURE_CLOSE;
    const candidate = toCandidate(inside, sure, 'start', catalog);
    if (candidate) names.push(candidate);
    rest = rest.slice(whole.length);
  }
}

/** In the order of the text; stops at the first bracket from the end that is part of the text itself. */
function namesAtEnd(text: string, catalog: Owners): Candidate[] {
  const names: Candidate[] = [];
  let rest = withoutTails(text);
  for (;;) {
    const open = openOfLast(rest);
    if (open < 1) return names;
    const sure = rest[open] === SURE_OPEN || rest.at(-1) === SURE_CLOSE;
    const inside = rest.slice(open + 1, -1);
    const candidate = toCandidate(inside, sure, 'end', catalog);
    if (candidate) names.unshift(candidate);
    else if (!isNoSender(normalizeName(inside))) return names;
    rest = withoutTails(rest.slice(0, open));
  }
}

/** Where the brackets open that close at the very end of the text; -1 where none do. */
function openOfLast(text: string): number {
  if (!END_CLOSE.includes(text.at(-1) ?? ' ')) return -1;
  for (let at = text.length - 2; at >= 0 && at >= text.length - 2 - MAX_NAME; at--) {
    const character = text[at] ?? '';
    if (END_OPEN.includes(character)) return at === text.length - 2 ? -1 : at;
    if (character === '\n' || ANY_CLOSE.includes(character)) return -1;
  }
  return -1;
}

function withoutTails(text: string): string {
  let rest = trimmedEnd(text);
  for (;;) {
    if (!OPT_OUT_LAST.test(rest.at(-1) ?? '')) return rest;
    const from = Math.max(0, rest.length - OPT_OUT_LENGTH);
    const optOut = OPT_OUT_TAIL.exec(rest.slice(from));
    if (!optOut) return rest;
    rest = trimmedEnd(rest.slice(0, from + optOut.index));
  }
}

function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && AFTER_END.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function toCandidate(
  inside: string,
  sure: boolean,
  place: Candidate['place'],
  catalog: Owners,
): Candidate | null {
  const name = normalizeName(inside);
  if (name === '' || isOptOut(name)) return null;
  const owners = catalog.bySignature(name);
  if (owners.length > 0) return { name, owners, place };
  return sure && !isNoSender(name) ? { name, owners, place } : null;
}

/** NFKC, and nothing invisible inside: `【 支付 宝 】` is 支付宝. */
function normalizeName(inside: string): string {
  return inside.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
}

const digitsOf = (sender: string | null): string =>
  (sender ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()-]/gu, '')
    .replace(/^(?:\+86|0086|86(?=95|1[02]\d{3}$))/, '');

/** Numbers of one office alone (95…, 100…, 12…, 96…); gateways (106…) and people's numbers are shared or no office's. */
const OWN_NUMBER = /^(?:9[56]\d{3,}|1[02](?!6)\d{3,})$/;
/** Numbers whose first five digits name the office, whatever follows. */
const WITH_EXTENSION = /^(?:955|100)\d{2}/;

const isOwnNumber = (sender: string | null): boolean => OWN_NUMBER.test(digitsOf(sender));

function ownerOfNumber(sender: string | null, catalog: Owners): string | null {
  const digits = digitsOf(sender);
  if (!OWN_NUMBER.test(digits)) return null;
  const owner = catalog.bySender(digits)[0];
  if (owner !== undefined) return owner;
  const front = WITH_EXTENSION.exec(digits)?.[0];
  return front === undefined ? null : (catalog.bySender(front)[0] ?? null);
}
