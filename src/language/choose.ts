import { en } from './en.js';
import type { Words } from './words.js';
import { zh } from './zh.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

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

export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en);

/** The language that words are in. */
export const languageOf = (words: Words): Language => (words === zh ? 'zh' : 'en');
