import { core } from '../../src/recognition/core.js';
import { MAY_DEMAND, NO_ACCOUNT, RULES, type When } from '../../src/recognition/rules.js';
import { FACTS } from '../../src/recognition/tables/facts.js';
import { MEANING_NAMES, MEANINGS } from '../../src/recognition/tables/meanings.js';
import { allWords } from '../../src/recognition/tables/words.js';
import { unitsOf } from '../../src/recognition/units.js';
import { WEIGHTS } from '../../src/recognition/weights.js';

/** The symbols of a text, as the module reads them. */
function symbolsOf(text: string): Uint16Array {
  const { address, judgedLength } = unitsOf(text);
  core().readSymbols(address, judgedLength);
  return new Uint16Array(core().memory.buffer, core().SYMBOLS.value, core().symbolCount()).slice();
}

/** The facts that the module noted of the text that it judged last. */
export function notedFacts(): string[] {
  const noted = new Uint8Array(core().memory.buffer, core().FACTS.value, FACTS.length);
  return FACTS.filter((_, place) => noted[place] === 1);
}

type Found = { meaning: string; start: number; end: number; sentence: number; isTitle: boolean };
const DOES = ['say', 'takeBack', 'giveRole'];
const WORDS = allWords(symbolsOf).map(({ symbols, does }) => ({
  word: String.fromCharCode(...Array.from(symbols)),
  meaning: MEANING_NAMES[(does >> 8) & 0xff] as string,
  does: DOES[(does >> 1) & 0x7f],
}));

/** The facts of words in a text, looked for word by word. */
export function factsOfWords(text: string): Set<string> {
  const symbols = String.fromCharCode(...symbolsOf(text));
  const said = WORDS.filter(({ does }) => does === 'say').flatMap((one) => foundIn(symbols, one));
  const longer = WORDS.filter(({ does }) => does === 'takeBack').flatMap((one) => foundIn(symbols, one));
  const meant = said
    .filter((one) => !longer.some((other) => takesBack(other, one)))
    // of words that stand in one place the last listed comes first
    .reverse()
    .sort((a, b) => a.end - b.end || a.start - b.start);
  const facts = new Set<string>();
  const say = (name: string): unknown => facts.add(facts.has(name) ? `${name}, again` : name);
  for (const [i, one] of meant.entries()) {
    for (const name of pairsEndedBy(one, meant.slice(0, i))) say(name);
    if (one.isTitle) facts.add(`${one.meaning}, in a title`);
    else say(one.meaning);
  }
  return facts;
}

function foundIn(symbols: string, { word, meaning }: { word: string; meaning: string }): Found[] {
  const found: Found[] = [];
  for (let start = symbols.indexOf(word); start >= 0; start = symbols.indexOf(word, start + 1)) {
    const end = start + word.length;
    const before = symbols.slice(0, end);
    const open = before.slice(0, -1).lastIndexOf('【');
    found.push({
      meaning,
      start,
      end,
      sentence: before.split(/[。!?]/).length,
      isTitle: open >= 0 && !before.slice(open).includes('】') && end - 1 - open <= 40,
    });
  }
  return found;
}

/** 优惠码 is no 优惠: a longer word of the same meaning holds it. */
const takesBack = (longer: Found, one: Found): boolean =>
  longer.meaning === one.meaning && longer.start <= one.start && one.end <= longer.end;

/** What a word says together with the one before it that means the other half of a pair. */
function pairsEndedBy(second: Found, before: readonly Found[]): string[] {
  return MEANING_NAMES.flatMap((name) =>
    (MEANINGS[name].near ?? []).flatMap(([first, then, within]) => {
      const last = before.findLast(({ meaning }) => meaning === first);
      if (then !== second.meaning || !last || last.sentence !== second.sentence) return [];
      const gap = second.start - last.end;
      return gap >= 0 && gap <= within ? name : [];
    }),
  );
}

/** The kind, the rule and whether no account is proved, by facts. */
export function judgedBy(facts: ReadonlySet<string>): { kind: string; reason: string; noAccount: boolean } {
  const noAccount = holds(NO_ACCOUNT, facts);
  const rule = RULES.find(({ when }) => holds(when, facts));
  if (rule) return { kind: rule.kind, reason: rule.reason, noAccount };
  const kinds = ['notice', 'transaction', 'marketing', ...(holds(MAY_DEMAND, facts) ? ['collection'] : [])];
  const sums = kinds.map((_, i) =>
    [...facts].reduce((sum, name) => sum + (RULES_ONLY.has(name) ? 0 : (WEIGHTS[name]?.[i + 1] ?? 0)), 0),
  );
  return { kind: kinds[sums.indexOf(Math.max(...sums))] as string, reason: 'weighed', noAccount };
}
const RULES_ONLY = new Set(['a code', 'digits to type in']);

const holds = (when: When, facts: ReadonlySet<string>): boolean =>
  when.every((asked) => [asked].flat().some((one) => isSo(one as string, facts)));

function isSo(asked: string, facts: ReadonlySet<string>): boolean {
  const name = asked.replace(/^not /, '').replace(/ (anywhere|nowhere|titled)$/, '');
  const isTitled = facts.has(`${name}, in a title`);
  if (asked.endsWith(' titled')) return isTitled;
  if (asked.endsWith(' anywhere')) return facts.has(name) || isTitled;
  if (asked.endsWith(' nowhere')) return !facts.has(name) && !isTitled;
  return facts.has(name) !== asked.startsWith('not ');
}
