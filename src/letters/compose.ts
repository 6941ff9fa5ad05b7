import { cleanForTerminal } from '../text/clean.js';
import type { BlankKey } from './blanks.js';
import { type CiteKey, noteOf } from './cites.js';
import type { FindService, SheetLanguage } from './source-note.js';
import type {
  Block,
  Inline,
  Letter,
  LetterDocument,
  LetterFacts,
  LetterNotes,
  Line,
  Sheet,
} from './types.js';

/**
 * A letter with its facts in their places, ready to be rendered: the Chinese sheet, its translation, and the notes with
 * the source of everything that is cited. Text from outside is cleaned here, once for all forms.
 * @param findService where the facts behind laws and periods stand
 * @param language of the notes
 */
export function compose(
  letter: Letter,
  facts: LetterFacts,
  findService: FindService,
  language: SheetLanguage,
): LetterDocument & { notes: LetterNotes } {
  const written = letter.write(facts);
  const zh = cleanSheet(written.zh);
  const en = cleanSheet(written.en);
  const advice = written.advice.map((entry) => cleanLineOf(entry[language]));
  const inlines = [...inlinesOf(zh), ...inlinesOf(en), ...advice.flat()];
  return {
    kind: letter.kind,
    zh,
    en,
    notes: {
      language,
      advice,
      blanks: distinct(inlines.flatMap((inline): BlankKey[] => (isBlank(inline) ? [inline.blank] : []))),
      sources: distinct(inlines.flatMap((inline): CiteKey[] => (isCited(inline) ? [inline.cite] : []))).map(
        (key) => noteOf(key, findService, language),
      ),
    },
  };
}

/** A letter for others than its writer: without the notes. */
export const withoutNotes = (letter: LetterDocument): LetterDocument => ({ ...letter, notes: null });

const isBlank = (inline: Inline) => typeof inline === 'object' && 'blank' in inline;
const isCited = (inline: Inline) => typeof inline === 'object' && 'cite' in inline;
const distinct = <Key>(keys: readonly Key[]): Key[] => [...new Set(keys)];

/** XML knows neither control characters nor these two. */
const clean = (text: string): string => cleanForTerminal(text).replace(/[\uFFFE\uFFFF]/g, '');

const cleanLineOf = (line: Line): Line =>
  line.map((inline) => (typeof inline === 'string' ? clean(inline) : inline));

const cleanSheet = (sheet: Sheet): Sheet => ({
  title: clean(sheet.title),
  to: sheet.to.map(cleanLineOf),
  blocks: sheet.blocks.map(cleanBlock),
  ...(sheet.closing ? { closing: sheet.closing.map(cleanLineOf) } : {}),
  signature: sheet.signature.map(cleanLineOf),
  enclosures: sheet.enclosures.map(cleanLineOf),
});

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, line: cleanLineOf(block.line) };
    case 'heading':
      return { ...block, text: clean(block.text) };
    case 'list':
    case 'steps':
      return { ...block, items: block.items.map(cleanLineOf) };
    case 'fields':
      return {
        ...block,
        rows: block.rows.map(([label, value]) => [clean(label), cleanLineOf(value)] as const),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(clean)) };
  }
}

function inlinesOf(sheet: Sheet): Inline[] {
  const ofBlocks = sheet.blocks.flatMap((block): Line => {
    if (block.kind === 'paragraph') return block.line;
    if (block.kind === 'list' || block.kind === 'steps') return block.items.flat();
    return block.kind === 'fields' ? block.rows.flatMap(([, value]) => value) : [];
  });
  return [...sheet.to.flat(), ...ofBlocks, ...sheet.signature.flat(), ...sheet.enclosures.flat()];
}
