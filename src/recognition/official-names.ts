import type { Catalog } from '../catalog/catalog.js';

/** A known name in the text is replaced by its number between these, so that patterns can speak of "a name". */
export const MARK = '\uE000';
export const MARKED = `${MARK}(\\d{1,6})${MARK}`;
export const FIRST_MARK = new RegExp(MARKED, 'u');

export type KnownName = { name: string; platform: string };

/** Marks the names of the catalog in a text, longest first. */
export function markNames(text: string, catalog: Catalog): { text: string; names: KnownName[] } {
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
