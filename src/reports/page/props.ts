import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';

/** What every part of the page is made from. */
export type PageProps = {
  input: ReportInput;
  words: Words;
  /** where a task's card stands in the page: its element's id */
  anchor(task: string): string;
};
