import type { LetterDocument } from '../types.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

/** The forms that a letter comes in, by the ending of a file's name. */
export const LETTER_FORMATS = ['md', 'txt', 'html', 'docx'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** The forms in a bundle of proof: what people read and sign, and what opens everywhere. */
export const BUNDLED_FORMATS = ['docx', 'html'] as const satisfies readonly LetterFormat[];

const RENDERERS: Readonly<Record<LetterFormat, (letter: LetterDocument) => string | Promise<Uint8Array>>> = {
  md: markdown,
  txt: text,
  html,
  docx,
};

/** A letter in one of the forms: text, or bytes for `docx`. */
export const renderLetter = (letter: LetterDocument, format: LetterFormat): string | Promise<Uint8Array> =>
  RENDERERS[format](letter);
