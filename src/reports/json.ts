import type { Words } from '../language/words.js';
import { statusDocument } from './document.js';
import type { ReportInput } from './input.js';

/** The whole cleanup as one JSON document, the same shape as `status --json`; numbers masked. */
export const json = (input: ReportInput, words: Words): string =>
  `${JSON.stringify(statusDocument('report', input, words), null, 2)}\n`;
