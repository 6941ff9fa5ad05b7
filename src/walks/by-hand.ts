import type { Catalog } from '../catalog/catalog.js';
import { PARTS } from '../catalog/parts.js';
import type { PlatformCard } from '../catalog/types.js';
import type { Day } from '../cleanup/days/day.js';
import { circumstancesOf } from '../cleanup/record/circumstances.js';
import type { Finding } from '../cleanup/record/evidence.js';
import type { Binding } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import type { PlatformGroup, Question } from '../prompts/types.js';
import { evidenceOf } from '../reports/phrases.js';
import { maskNumber } from '../text/mask.js';
import { anothersAccount } from './another-persons.js';
import { COMMONEST } from './commonest.js';
import { keptName } from './kept-text.js';
import type { WalkView } from './walk.js';

/**
 * A searchable multi-select over the whole catalog with own entries, or, where bindings are given, over these alone.
 * @param key the answer's key
 * @param text what is asked
 * @param only the bindings to choose from; those put aside are ticked already
 * @param found ids of what is known already: marked as such. Out of the whole catalog, where hardly anything is known, the commonest accounts come first
 */
export function pickerQuestion(
  key: string,
  text: { message: string; hint: string },
  { catalog, words, facts }: Pick<WalkView, 'catalog' | 'words' | 'facts'>,
  only?: readonly Binding[],
  found?: ReadonlySet<string>,
): Question {
  const ids = only && new Set(only.map((binding) => binding.id));
  const cards = catalog.cards().filter((card) => !ids || ids.has(card.id));
  const own = (only ?? []).filter((binding) => binding.platform === null);
  const notes = new Map([
    ...[...(found ?? [])].map((id) => [id, words.exporting.alreadyFound] as const),
    ...(only ?? []).map(
      (binding) => [binding.id, evidenceOf(binding, words).join(words.walks.listComma)] as const,
    ),
  ]);
  const listing = { words, nameIn: facts.nameIn, notes };
  const first = only || notes.size >= HARDLY_ANY ? [] : COMMONEST;
  return {
    kind: 'platforms',
    key,
    message: text.message,
    hint: text.hint,
    groups: [...groupsOf(cards, first, listing), ...ownGroup(own, words.walks.ownEntries, notes)],
    selected: (only ?? []).filter(({ dismissed }) => dismissed).map(({ id }) => id),
    search: (typed) => [
      ...own.filter(({ name }) => name.includes(typed.trim())).map(({ id }) => id),
      ...catalog.searchLoosely(typed).flatMap((card) => (!ids || ids.has(card.id) ? card.id : [])),
    ],
    ...(only ? {} : { addLabel: words.walks.platforms.add }),
  };
}

/** With fewer accounts found than these, no export helps: then what most people have comes first. */
const HARDLY_ANY = 10;

type Listing = { words: WalkView['words']; nameIn: 'zh' | 'en'; notes: ReadonlyMap<string, string> };

/** The commonest where they are wanted, then all others by part of life; nothing is listed twice. */
function groupsOf(
  cards: readonly PlatformCard[],
  first: readonly string[],
  { words, nameIn, notes }: Listing,
): PlatformGroup[] {
  const itemOf = ({ id, name }: PlatformCard): PlatformGroup['items'][number] => ({
    id,
    name: name[nameIn],
    ...noteOf(id, notes),
  });
  const commonest = first.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const others = cards.filter((card) => !commonest.includes(card));
  return [
    { part: 'first' as const, title: words.exporting.commonest, items: commonest.map(itemOf) },
    ...PARTS.map((part) => ({
      part,
      title: words.views.parts[part],
      items: others.filter((card) => card.part === part).map(itemOf),
    })),
  ].filter((group) => group.items.length > 0);
}

const ownGroup = (own: readonly Binding[], title: string, notes: Listing['notes']): PlatformGroup[] =>
  own.length === 0
    ? []
    : [{ part: 'own', title, items: own.map(({ id, name }) => ({ id, name, ...noteOf(id, notes) })) }];

/** What is known of an account already, where anything is. */
function noteOf(id: string, notes: Listing['notes']): { note?: string } {
  const note = notes.get(id);
  return note ? { note } : {};
}

/** What a name that somebody chose or typed stands for: a platform's id, or a platform of the person's own. */
type Named = ({ platform: string } | { platform: null; name: string }) & { of?: string };

/** Findings for what a person chose or named by hand. */
const byHand = (named: readonly Named[], today: Day): Finding[] =>
  named.map((one) => ({ ...one, source: 'by-hand', kind: 'by-hand', days: { [today]: 1 } }));

type Naming = Pick<WalkView, 'cleanup' | 'catalog' | 'today' | 'words' | 'facts' | 'interactive' | 'ask'>;

/**
 * Findings for names that a person chose or typed: an id, name, alias or pinyin of the catalog, or what a search for it
 * clearly finds; a name far from all of them is the person's own; “妈妈的微信” is hers. Of a slip, or a name that several begin with, the person
 * is asked which is meant.
 * @throws Problem `usage.name-empty`, `usage.id-number`, `usage.text-too-long`, `usage.names-too-many`; `usage.name-unsure` where
 *   nobody can be asked
 */
export async function handSelection(names: readonly string[], setting: Naming): Promise<Finding[]> {
  const different = new Set(names);
  if (different.size > MOST_NAMES) throw new Problem('usage.names-too-many', { most: MOST_NAMES });
  const named: Named[] = [];
  for (const name of different) {
    const { of, meaning } = meaningOf(name, setting);
    const sure = 'near' in meaning ? await whichIsMeant(meaning, setting) : meaning;
    named.push(of === undefined ? sure : { ...sure, of });
  }
  return byHand(named, setting.today);
}

/** Nobody has more accounts to name at once; each of them gets tasks of its own. */
const MOST_NAMES = 2000;

/** The answer that a name is to stand as it was typed. */
const AS_TYPED = ' as typed';

async function whichIsMeant(
  { name, near }: Unsure,
  { words, facts, interactive, ask }: Naming,
): Promise<Named> {
  const choices = near.map((card) => ({ value: card.id, name: card.name[facts.nameIn] }));
  if (!interactive)
    throw new Problem('usage.name-unsure', { name, near: choices.map((choice) => choice.name) });
  const answer = await ask({
    kind: 'choice',
    key: 'meant',
    message: words.walks.meant.message(name),
    choices: [...choices, { value: AS_TYPED, name: words.walks.meant.asTyped(name) }],
  });
  return answer === AS_TYPED ? { platform: null, name } : { platform: String(answer) };
}

/** What a name means, and whose account it is where it is another person's. */
function meaningOf(typed: string, { catalog, cleanup }: Naming): { of?: string; meaning: Named | Unsure } {
  const meaning = meaningOfName(typed, catalog);
  const theirs =
    'platform' in meaning && meaning.platform !== null
      ? null
      : anothersAccount(typed, circumstancesOf(cleanup).others);
  return theirs
    ? { of: keptName(theirs.person), meaning: meaningOfName(theirs.account, catalog) }
    : { meaning };
}

/** A name that may be one of these. */
type Unsure = { name: string; near: PlatformCard[] };

/** What a name means, or those of which it may be one; then it is asked, or refused. */
function meaningOfName(typed: string, catalog: Catalog): Named | Unsure {
  const name = maskNumber(keptName(typed));
  if (name === '') throw new Problem('usage.name-empty');
  const exact = catalog.platform(name) ?? catalog.named(name)[0];
  if (exact) return { platform: exact.id };
  const { sure, near } = catalog.meant(name);
  if (sure) return { platform: sure.id };
  return near.length > 0 ? { name, near } : { platform: null, name };
}

/** The ids of named platforms; a name of the person's own, or one that may mean several, stays as it is. */
export const idsOf = (names: readonly string[], catalog: Catalog): string[] =>
  names.map((name) => {
    const meaning = meaningOfName(name, catalog);
    return 'near' in meaning || meaning.platform === null ? meaning.name : meaning.platform;
  });
