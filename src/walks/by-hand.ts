import type { PartOfLife, PlatformCard } from '../catalog/types.js';
import type { Finding } from '../cleanup/record/evidence.js';
import type { Binding } from '../cleanup/types.js';
import type { PlatformGroup, Question } from '../prompts/types.js';
import { cleanLine } from '../text/clean.js';
import { maskNumber } from '../text/mask.js';
import type { WalkView } from './walk.js';

/** In which order the parts of a life are shown: first where a stranger does most harm. */
const PARTS: readonly PartOfLife[] = [
  'money',
  'talk',
  'files',
  'shopping',
  'travel',
  'public-services',
  'work',
  'school',
  'health',
  'home',
  'games',
];

/**
 * A searchable multi-select over the whole catalog with own entries, or, where bindings are given, over these alone.
 * @param key the answer's key
 * @param text what is asked
 * @param only the bindings to choose from; those put aside are ticked already
 */
export function pickerQuestion(
  key: string,
  text: { message: string; hint: string },
  { catalog, words, facts }: WalkView,
  only?: readonly Binding[],
): Question {
  const ids = only && new Set(only.map((binding) => binding.id));
  const cards = catalog.cards().filter((card) => !ids || ids.has(card.id));
  const own = (only ?? []).filter((binding) => binding.platform === null);
  return {
    kind: 'platforms',
    key,
    message: text.message,
    hint: text.hint,
    groups: [...groupsOf(cards, words.views.parts, facts.nameIn), ...ownGroup(own, words.walks.ownEntries)],
    selected: (only ?? []).filter(({ dismissed }) => dismissed).map(({ id }) => id),
    search: (typed) =>
      catalog.searchLoosely(typed).flatMap((card) => (!ids || ids.has(card.id) ? card.id : [])),
    ...(only ? {} : { addLabel: words.walks.platforms.add }),
  };
}

function groupsOf(
  cards: readonly PlatformCard[],
  titles: Record<PartOfLife, string>,
  nameIn: 'zh' | 'en',
): PlatformGroup[] {
  return PARTS.map((part) => ({
    part,
    title: titles[part],
    items: cards
      .filter((card) => card.part === part)
      .map((card) => ({ id: card.id, name: card.name[nameIn] })),
  })).filter((group) => group.items.length > 0);
}

const ownGroup = (own: readonly Binding[], title: string): PlatformGroup[] =>
  own.length === 0 ? [] : [{ part: 'home', title, items: own.map(({ id, name }) => ({ id, name })) }];

/**
 * Findings for names that a person chose or typed: an id, name, alias or pinyin of the catalog where it means exactly
 * one platform, else a platform of the person's own.
 */
export function handSelection(
  names: readonly string[],
  { catalog, today }: Pick<WalkView, 'catalog' | 'today'>,
): Finding[] {
  return names.map((name) => {
    const platform = catalog.platform(name) ?? catalog.named(name)[0];
    const known = platform
      ? { platform: platform.id }
      : { platform: null, name: maskNumber(cleanLine(name)) };
    return { ...known, source: 'by-hand', kind: 'by-hand', days: { [today]: 1 } };
  });
}
