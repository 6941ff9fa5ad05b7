import { basename } from 'node:path';

/** What stands for the format of a file that was left out. */
export const NO_FORMAT = 'none';

/** A file of which nothing came, by why it was left out or by what to know about it. */
type Given = {
  path: string;
  format: string;
  problems: readonly { why: string }[];
  notes?: readonly string[];
};

/** Files of which nothing came for the same reason, with the names of some. */
export type NothingCame = { why: string; isNote: boolean; count: number; names: string[] };

/** Whether a file was left out, and not read. */
export const isLeftOut = ({ format }: Pick<Given, 'format'>): boolean => format === NO_FORMAT;

/** So many files of which nothing came are told one by one; more of them are counted by why. */
const TOLD_ONE_BY_ONE = 10;
const NAMED = 3;

/**
 * Of a folder full of other programs' files nobody reads a line about each: where there are many of which nothing came, these are counted
 * by why, most first, and only the others are told one by one.
 */
export function fewOrCounted<File extends Given>(
  files: readonly File[],
): { told: readonly File[]; counted: NothingCame[] } {
  const nothing = files.filter((file) => reasonOf(file) !== null);
  if (nothing.length <= TOLD_ONE_BY_ONE) return { told: files, counted: [] };
  const counted = new Map<string, NothingCame>();
  for (const file of nothing) {
    const why = reasonOf(file) ?? '';
    const one = counted.get(why) ?? { why, isNote: !isLeftOut(file), count: 0, names: [] };
    one.count++;
    if (one.names.length < NAMED) one.names.push(basename(file.path));
    counted.set(why, one);
  }
  return {
    told: files.filter((file) => reasonOf(file) === null),
    counted: [...counted.values()].sort((a, b) => b.count - a.count),
  };
}

const reasonOf = (file: Given): string | null =>
  isLeftOut(file)
    ? (file.problems[0]?.why ?? '')
    : (file.notes?.find((note) => GAVE_NOTHING.includes(note)) ?? null);

/** Notes on files that were recognised and gave nothing. */
export const GAVE_NOTHING: readonly string[] = ['nothing-in-it', 'no-message-told'];
