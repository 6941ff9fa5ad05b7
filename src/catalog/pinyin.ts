import { foldName } from './normalize.js';

/** A name cut up: a syllable per Chinese character, without tones and with ü as v; everything else in one piece. */
export type Romanize = (name: string) => { text: string; chinese: boolean }[];

/**
 * A name in pinyin, full (`zhifubao`) and as initials (`zfb`); what is not Chinese stays as it is. Null for a name
 * without Chinese characters.
 */
export function inPinyin(name: string, romanize: Romanize): { full: string; initials: string } | null {
  if (!/\p{Script=Han}/u.test(name)) return null;
  const parts = romanize(name.normalize('NFKC'));
  return {
    full: foldName(parts.map((part) => part.text).join('')),
    initials: foldName(parts.map((part) => (part.chinese ? part.text.slice(0, 1) : part.text)).join('')),
  };
}
