/** A word that can be pasted into a shell as it stands; anything unusual is quoted. */
export const shellWord = (text: string): string =>
  /^[\p{L}\p{N}._-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
