/** Longer is no name of an account, a sender or a person that somebody would write or read; those of files are cut, those typed refused. */
export const MOST_NAME = 100;

/** Longer is no note that somebody would write or read. */
export const MOST_TEXT = 2000;

/** Longer is nothing that a cleanup holds, a file's place included. */
export const MOST_KEPT = 4096;

/** A name out of a file, cut where it is longer than any. */
export const nameCut = (name: string): string =>
  name.length <= MOST_NAME ? name : `${[...name.slice(0, MOST_NAME)].slice(0, -1).join('')}…`;

/**
 * Where in a value out of a file the first text stands that is longer than `most`; null: nowhere.
 * @param value nested no deeper than its shape allows
 * @param at the value's own place
 */
export function tooLongIn(value: unknown, most: number, at = ''): string | null {
  if (typeof value === 'string') return value.length > most ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found =
      key.length > most ? at : tooLongIn(part, most, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
