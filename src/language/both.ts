import type { Language } from './choose.js';
import { en } from './en.js';
import type { Words } from './words.js';
import { zh } from './zh.js';

/** The words of a language, for what needs those of both; `loadWords` loads only what is spoken. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en);
