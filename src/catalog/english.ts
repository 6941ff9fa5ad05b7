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
    has: (text) => found(text) !== undefined || !HAN.test(text),
    say: (text) => found(text) ?? (HAN.test(text) ? quoted(text) : text),
    path: (path) => found(path) ?? pathInEnglish(path, menu),
  };
}

const HAN = /\p{Script=Han}/u;

/** Marks a text as Chinese; brackets of its own give way, so that the mark has one end. */
const quoted = (text: string): string => `「${text.replace(/[「“]/g, '『').replace(/[」”]/g, '』')}」`;

/** A path as it stands on the screen, and in English as far as all its words are known. */
function pathInEnglish(path: string, menu: English['menu']): string {
  if (!HAN.test(path)) return path;
  const words = path.split(/\s{0,4}[>→]\s{0,4}/).map((word) => (HAN.test(word) ? menu[word] : word));
  const shown = quoted(path);
  return words.some((word) => word === undefined) ? shown : `${shown} (${words.join(' > ')})`;
}
