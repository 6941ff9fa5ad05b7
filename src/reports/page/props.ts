import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import type { LabelledTexts } from '../way-parts.js';

/** What many cards say below their steps, each with the cards and the id of its place on the page, by its text. */
export type OftenSaid = ReadonlyMap<string, LabelledTexts & { id: string; tasks: readonly Task[] }>;

/** What every part of the page is made from. */
export type PageProps = {
  input: ReportInput;
  words: Words;
  /** where a task's card stands in the page: its element's id */
  anchor(task: string): string;
  /** a task of the checklist by its id */
  taskOf(id: string): Task | undefined;
  /** what many cards say, once */
  often: OftenSaid;
};
