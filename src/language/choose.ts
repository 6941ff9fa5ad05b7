import type { Words } from './words.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a text names a language that is spoken here. */
export const isLanguage = (text: string | undefined): text is Language =>
  (LANGUAGES as readonly (string | undefined)[]).includes(text);

/**
 * The language to speak: the option's, else the locale's (LC_ALL, LC_MESSAGES, LANG), else Chinese, since most who
 * need this tool read it. The plain C locale says nothing about the person.
 */
export function chooseLanguage(option: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (isLanguage(option)) return option;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale === '' || /^(?:zh|C\b|POSIX)/i.test(locale) ? 'zh' : 'en';
}

/** The words of one language; those of the other are not loaded. */
export const loadWords = async (language: Language): Promise<Words> =>
  language === 'zh' ? (await import('./zh.js')).zh : (await import('./en.js')).en;

/** The language that words are in. */
export const languageOf = (words: Words): Language => words.language;
