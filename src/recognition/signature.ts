import type { Catalog } from '../catalog/catalog.js';
import { characterSet } from './character-set.js';
import { namedInCode } from './named-in-code.js';
import { isNoSender, isOptOut, isProduct } from './no-sender.js';
import { type KnownAs, ownersOf } from './owners.js';
import { remember } from './remember.js';

/** Who signed a message. */
export type Signed = {
  /** the name between the brackets, NFKC and without spaces inside; null where there is none */
  signature: string | null;
  /** catalog id of the decided owner, or null */
  platform: string | null;
};

/** A name between brackets, and whom the catalog knows by it; none where it is unknown. */
type Named = { name: string; owners: readonly string[] };

/** The questions that reading a signature asks; each answer is kept, since the same few senders write most messages. */
export type LookUps = {
  /** what stands between brackets that hold a name so sure; null where it is no sender */
  named: Readonly<Record<KnownAs, (inside: string) => Named | null>>;
  /** the offices whose own number it is, the decided one first; empty for gateways and people */
  ofNumber(sender: string): readonly string[];
  /** whether it is an office's own, known or not */
  isOwnNumber(sender: string): boolean;
  wordsOf: Catalog['wordsOf'];
  /** the platform that a code in English without a signature names */
  namedInCode(text: string, sender: string | null): string | null;
};

/** Looks into a catalog for one import. */
export function lookUpsIn(catalog: Catalog): LookUps {
  const named = (as: KnownAs) => remember((inside: string) => whoIs(inside, as, catalog));
  return {
    named: { signature: named('signature'), name: named('name'), alias: named('alias') },
    ofNumber: remember((sender: string) => ownersOfNumber(sender, catalog)),
    isOwnNumber: remember((sender: string) => OWN_NUMBER.test(digitsOf(sender))),
    wordsOf: remember((signature: string) => catalog.wordsOf(signature)),
    namedInCode: (text, sender) => namedInCode(text, sender, catalog),
  };
}

/**
 * Reads who sent a message: from the names in brackets at its start and end, else from a sender number that belongs
 * to one office alone. A name in the middle of the text is no evidence: phishing imitates banks.
 * Measured on 7,280 signatures of public message collections: older ones sign at the end, newer ones at the start.
 * @param sender as the export has it, or null
 */
export function readSignature(text: string, sender: string | null, lookUps: LookUps): Signed {
  const offices = sender === null ? NOBODY : lookUps.ofNumber(sender);
  const start = namesAtStart(text, lookUps);
  const end = namesAtEnd(text, lookUps);
  const known = lastKnownName(start, end);
  if (known && (offices.length === 0 || end.includes(known) || isOneOf(offices, known.owners))) {
    return { signature: known.name, platform: ownerByWording(text, known, lookUps) };
  }
  const unknown = (
    sender !== null && lookUps.isOwnNumber(sender) ? [...end, ...start] : [...start, ...end]
  ).find(isUnknown);
  return { signature: unknown?.name ?? null, platform: offices[0] ?? null };
}

const isUnknown = ({ owners }: Named): boolean => owners.length === 0;
const isKnown = ({ owners }: Named): boolean => owners.length > 0;

const NOBODY: readonly string[] = [];

/** A number may be shared (95598): then the name says which of its offices it is. */
const isOneOf = (offices: readonly string[], owners: readonly string[]): boolean =>
  owners.some((owner) => offices.includes(owner));

/** A shared signature's owner by the words of the message (【腾讯科技】…微信…), else the decided one. */
function ownerByWording(text: string, { name, owners }: Named, lookUps: LookUps): string | null {
  const told = lookUps.wordsOf(name).find(({ words }) => words.some((word) => text.includes(word)));
  return told?.owner ?? owners[0] ?? null;
}

/** The last name that the catalog knows is the sender's, the first a headline; a product's name yields to its house. */
function lastKnownName(start: readonly Named[], end: readonly Named[]): Named | undefined {
  const first = start.find(isKnown);
  const last = end.findLast(isKnown);
  return first && last && isProduct(last.name) ? first : (last ?? first);
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
const MAX_NAME = 40;

const END_OPEN = ANY_OPEN + LAST_OPEN;
const END_CLOSE = ANY_CLOSE + LAST_CLOSE;
const opens = characterSet(ANY_OPEN);
const closes = characterSet(ANY_CLOSE);
const opensAtEnd = characterSet(END_OPEN);
const closesAtEnd = characterSet(END_CLOSE);
const isBeforeStart = characterSet(/[\s"'“”‘’\p{Cf}]/u);
const isAfterEnd = characterSet(/[\s"'“”‘’。.．!！,，;；~、\p{Cf}]/u);
const LINE_END = 0x0a;

/** An invitation to opt out that follows an end signature, with or without brackets. It is short: 40 characters do. */
const OPT_OUT_LENGTH = 40;
const endsOptOut = characterSet(/[A-Za-z0-9"”'’订收消阅蔽)\]）】］>]/);
const OPT_OUT_TAIL =
  /[[(（【［<]?\s{0,4}(?:(?:如|若)?(?:不需|需|要)?(?:取消|屏蔽|拒收|退订|不再接收|谢绝)(?:订阅|短信|信息|消息)?(?:,|，|:|：|\s){0,6}(?:请|可)?(?:直接)?(?:回复|回|发送|发|复)?\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?(?:退订)?|(?:请)?(?:回复?|发送|复)\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?\s{0,4}(?:即可|可)?(?:退订|拒收|取消(?:订阅)?|屏蔽)|(?:拒收|退订)(?:请)?(?:回复?|发送|发|复)?\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?|(?:reply|text|txt)\s{1,4}(?:stop|td?|n)\b(?:\s{1,4}to\s{1,4}[a-z -]{3,20})?)\s{0,4}[\])）】］>]?$/iu;
/** What each form of it has; most texts have none of it. */
const OPT_OUT_HINT = /取消|屏蔽|拒收|退订|不再接收|谢绝|reply|te?xt/i;

function namesAtStart(text: string, lookUps: LookUps): readonly Named[] {
  let names = NO_NAMES;
  let from = 0;
  for (;;) {
    while (isBeforeStart(text.charCodeAt(from))) from++;
    if (!opens(text.charCodeAt(from))) return names;
    const close = closeOfFirst(text, from);
    if (close < 0) return names;
    const sure = text[from] === SURE_OPEN || text[close] === SURE_CLOSE;
    const named = lookUps.named[sure ? 'alias' : 'name'](text.slice(from + 1, close));
    if (named) names = [...names, named];
    from = close + 1;
  }
}

const NO_NAMES: readonly Named[] = [];

/** Where the brackets close that open at `open`; -1 where they don't, or other brackets open inside. */
function closeOfFirst(text: string, open: number): number {
  const last = Math.min(text.length - 1, open + 1 + MAX_NAME);
  for (let at = open + 1; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (closes(code)) return at === open + 1 ? -1 : at;
    if (code === LINE_END || opens(code)) return -1;
  }
  return -1;
}

/** In the order of the text; stops at the first bracket from the end that is part of the text itself. */
function namesAtEnd(text: string, lookUps: LookUps): readonly Named[] {
  let names = NO_NAMES;
  let to = endWithoutTails(text, text.length);
  for (;;) {
    const open = openOfLast(text, to);
    if (open < 1) return names;
    const inside = text.slice(open + 1, to - 1);
    const named = lookUps.named[knownAs(text[open] ?? '', text[to - 1] ?? '')](inside);
    if (named) names = [named, ...names];
    else if (!isNoSender(normalizeName(inside))) return names;
    to = endWithoutTails(text, open);
  }
}

/** How a name in these brackets at the end must be known. */
function knownAs(open: string, close: string): KnownAs {
  if (open === SURE_OPEN || close === SURE_CLOSE) return 'alias';
  return POSSIBLE_OPEN.includes(open) ? 'name' : 'signature';
}

/** Where the brackets open that close right before `to`; -1 where none do. */
function openOfLast(text: string, to: number): number {
  if (!closesAtEnd(text.charCodeAt(to - 1))) return -1;
  for (let at = to - 2; at >= 0 && at >= to - 2 - MAX_NAME; at--) {
    const code = text.charCodeAt(at);
    if (opensAtEnd(code)) return at === to - 2 ? -1 : at;
    if (code === LINE_END || closes(code)) return -1;
  }
  return -1;
}

/** Where the text ends before `to` without spaces, marks and invitations to opt out. */
function endWithoutTails(text: string, to: number): number {
  let end = trimmedEnd(text, to);
  while (endsOptOut(text.charCodeAt(end - 1))) {
    const from = Math.max(0, end - OPT_OUT_LENGTH);
    const tail = text.slice(from, end);
    const optOut = OPT_OUT_HINT.test(tail) ? OPT_OUT_TAIL.exec(tail) : null;
    if (!optOut) return end;
    end = trimmedEnd(text, from + optOut.index);
  }
  return end;
}

function trimmedEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && isAfterEnd(text.charCodeAt(end - 1))) end--;
  return end;
}

function whoIs(inside: string, as: KnownAs, catalog: Catalog): Named | null {
  const name = normalizeName(inside);
  if (name === '' || isOptOut(name)) return null;
  const owners = ownersOf(name, catalog, as);
  if (owners.length > 0) return { name, owners };
  const one = namesIn(inside).map((part) => ({ name: part, owners: ownersOf(part, catalog, as) }));
  const known = one.find(isKnown);
  if (known) return known;
  return as === 'alias' && !isNoSender(name) ? { name, owners } : null;
}

/** The names in brackets that hold several, parted by a full-width blank; none where there is only one. */
function namesIn(inside: string): string[] {
  const names = inside
    .split('\u3000')
    .map(normalizeName)
    .filter((name) => name !== '');
  return names.length > 1 ? names : [];
}

/** NFKC, and nothing invisible inside: `【 支付 宝 】` is 支付宝. */
function normalizeName(inside: string): string {
  return inside.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]+/gu, '');
}

const digitsOf = (sender: string): string =>
  sender
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()-]/gu, '')
    .replace(/^(?:\+86|0086|86(?=95|1[02]\d{3}$))/, '');

/** Numbers of one office alone (95…, 100…, 12…, 96…); gateways (106…) and people's numbers are shared or no office's. */
const OWN_NUMBER = /^(?:9[56]\d{3,}|1[02](?!6)\d{3,})$/;
/** Numbers whose first five digits name the office, whatever follows. */
const WITH_EXTENSION = /^(?:955|100)\d{2}/;

function ownersOfNumber(sender: string, catalog: Catalog): readonly string[] {
  const digits = digitsOf(sender);
  if (!OWN_NUMBER.test(digits)) return NOBODY;
  const owners = catalog.bySender(digits);
  const front = WITH_EXTENSION.exec(digits)?.[0];
  return owners.length > 0 || front === undefined ? owners : catalog.bySender(front);
}
