import { isPlainWord } from '../../text/plain-word.js';

/** A word that can be pasted into a shell as it stands; anything unusual is quoted. */
export const shellWord = (text: string): string =>
  isPlainWord(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
