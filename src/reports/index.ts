import type { Words } from '../language/words.js';
import { calendar } from './calendar.js';
import { csv } from './csv.js';
import type { ReportInput } from './input.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { page } from './page/index.js';

/**
 * The axis of what people take away: a report is one form of the same cleanup. A new one is a file here and a line in
 * the list below; it masks numbers, escapes outside text for its form, and never changes the cleanup.
 */
export type Report = (input: ReportInput, words: Words) => string;

/** What `report --format` takes, and the file extension. */
export const reports = { html: page, md: markdown, csv, json, ics: calendar } as const satisfies Record<
  string,
  Report
>;
