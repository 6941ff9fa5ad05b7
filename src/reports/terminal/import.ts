import type { Words } from '../../language/words.js';
import { maskNumber } from '../../text/mask.js';
import type { ImportResult } from '../document.js';
import { outside } from '../outside.js';
import { summarizeUnknown } from '../unknown.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';

/** How many damaged places and unknown signatures are named; the rest is counted. */
const PROBLEMS_SHOWN = 5;
const UNKNOWN_SHOWN = 10;

/** What an import or a verification found, file by file, and what to do with it. */
export function importView(result: ImportResult, words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { imported } = words.views;
  const nothing = result.added.length + result.strengthened.length + result.reopened.length === 0;
  return page([
    pen.heading(imported.title),
    ...result.files.map((file) => fileLines(file, words, pen)),
    simLines(result, words, pen),
    nothing ? pen.text(imported.nothingNew) : [],
    named(imported.reopened, result.reopened, words, pen),
    named(imported.added, result.added, words, pen),
    named(imported.strengthened, result.strengthened, words, pen),
    unknownLines(result, words, pen),
    pen.aside(imported.hint),
  ]);
}

function fileLines(file: ImportResult['files'][number], words: Words, pen: Pen): string[] {
  const { imported, fileProblems } = words.views;
  const rest = file.problems.length - PROBLEMS_SHOWN;
  return [
    ...pen.text(
      dotted([
        imported.file(outside(file.path), file.messages, file.logins),
        (file.older ?? 0) > 0 && imported.older(file.older ?? 0),
        file.skipped > 0 && imported.skipped(file.skipped),
        file.bytes !== undefined && imported.looked(file.bytes),
        words.views.sources[file.format] ?? outside(file.format),
      ]),
    ),
    ...file.problems
      .slice(0, PROBLEMS_SHOWN)
      .flatMap(({ at, why }) =>
        pen.item('!', imported.problem(outside(at), fileProblems[why] ?? outside(why)), 1),
      ),
    ...(rest > 0 ? pen.item('!', imported.moreProblems(rest), 1) : []),
    ...(file.notes ?? []).flatMap((note) => pen.item('!', imported.notes[note], 1)),
  ];
}

/** Which of several SIMs counted. */
function simLines({ sims = [], sim = null }: ImportResult, words: Words, pen: Pen): string[] {
  const { imported } = words.views;
  if (sims.length < 2) return [];
  const chosen = sims.find((seen) => seen.sim === sim);
  return pen.text(
    chosen
      ? imported.onlySim(imported.sim(outside(maskNumber(chosen.sim)), chosen.messages))
      : imported.severalSims(sims.length),
  );
}

function named(
  title: (count: number) => string,
  things: readonly { name: string }[],
  words: Words,
  pen: Pen,
): string[] {
  if (things.length === 0) return [];
  return [
    ...pen.text(title(things.length)),
    ...pen.text(words.views.list(things.map((thing) => outside(thing.name))), 1),
  ];
}

function unknownLines(result: ImportResult, words: Words, pen: Pen): string[] {
  const { inventory } = words.views;
  const unknown = summarizeUnknown(result.unknown);
  if (unknown.length === 0) return [];
  return [
    ...pen.text(inventory.unknown(unknown.length)),
    ...unknown
      .slice(0, UNKNOWN_SHOWN)
      .flatMap(({ signature, count }) => pen.row(outside(signature), `${count}`)),
    ...(unknown.length > UNKNOWN_SHOWN
      ? pen.aside(inventory.unknownMore(unknown.length - UNKNOWN_SHOWN), 1)
      : []),
    ...pen.aside(inventory.unknownHint, 1),
  ];
}
