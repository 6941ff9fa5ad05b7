import type { WrittenPlatform } from './types.js';

/** What platforms say in English. Kept apart from their files, and looked up by the Chinese text: a text that changes is untranslated at once. */
export type English = {
  /** what stands in menus: 设置 → Settings */
  menu: Record<string, string>;
  /** texts of several platforms */
  common: Record<string, string>;
  /** per platform id: Chinese text → English */
  platforms: Record<string, Record<string, string>>;
};

/**
 * As the built catalog holds it: per platform what its texts are in English, in their order, null where that stands in
 * `common` or nowhere. The Chinese is not kept twice.
 */
export type PackedEnglish = Omit<English, 'platforms'> & { platforms: Record<string, (string | null)[]> };

/**
 * All that a platform says in words of its own, each once, in the order of its file.
 * @internal exported for the tests of what must be in English
 */
export function textsOf({ notes, contact, ops }: WrittenPlatform): string[] {
  const ofOperations = Object.values(ops).flatMap((operation) => [
    operation.path ?? [],
    operation.before ?? [],
    operation.steps ?? [],
    operation.after ?? [],
    operation.reportedSteps ?? [],
    operation.unverifiedSteps ?? [],
    operation.conditions ?? [],
    operation.stops ?? [],
  ]);
  return [...new Set([notes ?? [], contact.inApp ?? [], ofOperations].flat(2))];
}

/** As the built catalog keeps it: of each platform only its own sentences in English, in the order of `textsOf`. */
export const packEnglish = (english: English, platforms: readonly WrittenPlatform[]): PackedEnglish => ({
  ...english,
  platforms: Object.fromEntries(
    platforms.flatMap((platform) => {
      const own = english.platforms[platform.id];
      return own ? [[platform.id, textsOf(platform).map((text) => own[text] ?? null)]] : [];
    }),
  ),
});

/** @param written the platform as its file says it, without a person’s own corrections */
export function unpackEnglish({ platforms, ...shared }: PackedEnglish, written: WrittenPlatform): English {
  const said = platforms[written.id] ?? [];
  const own = textsOf(written).flatMap((text, at) => {
    const english = said[at];
    return english == null ? [] : [[text, english]];
  });
  return { ...shared, platforms: { [written.id]: Object.fromEntries(own) } };
}

/**
 * Puts one text of a platform into a language.
 * `has`: whether it can; `say`: the text, what cannot be put into English marked as Chinese by 「」.
 */
export type Translator = {
  has(text: string): boolean;
  say(text: string): string;
  path(path: string): string;
};

/** Texts stand in Chinese in the files. */
export const inChinese: Translator = { has: () => true, say: (text) => text, path: (path) => path };

/** @param id the platform whose texts they are */
export function inEnglish({ menu, common, platforms }: English, id: string): Translator {
  const own = platforms[id] ?? {};
  const found = (text: string): string | undefined =>
    Object.hasOwn(own, text) ? own[text] : Object.hasOwn(common, text) ? common[text] : undefined;
  return {
    has: (text) => found(text) !== undefined || !hasHan(text),
    say: (text) => found(text) ?? (hasHan(text) ? quoted(text) : text),
    path: (path) => found(path) ?? pathInEnglish(path, menu),
  };
}

// read only where English is spoken
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Marks a text as Chinese; brackets of its own give way, so that the mark has one end. */
const quoted = (text: string): string => `「${text.replace(/[「“]/g, '『').replace(/[」”]/g, '』')}」`;

/** A path as it stands on the screen, and in English as far as all its words are known. */
function pathInEnglish(path: string, menu: English['menu']): string {
  if (!hasHan(path)) return path;
  const words = path.split(/\s{0,4}[>→]\s{0,4}/).map((word) => (hasHan(word) ? menu[word] : word));
  const shown = quoted(path);
  return words.some((word) => word === undefined) ? shown : `${shown} (${words.join(' > ')})`;
}
