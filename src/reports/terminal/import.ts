import type { Words } from '../../language/words.js';
import { maskNumber } from '../../text/mask.js';
import type { ImportResult, Seen } from '../document.js';
import { fewOrCounted, type NothingCame } from '../left-out.js';
import { outside } from '../outside.js';
import { unbroken } from '../unbroken.js';
import { possibleAccounts } from '../unknown.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';

/** How many damaged places and unknown signatures are named; the rest is counted. */
const PROBLEMS_SHOWN = 5;
const UNKNOWN_SHOWN = 10;

/** What an import or a verification found, file by file, and what to do with it. */
export function importView(result: ImportResult, words: Words, screen: Screen): string {
  const found = [...result.added, ...result.strengthened, ...result.reopened];
  const pen = penFor(screen, unbroken(found));
  const { imported } = words.views;
  const nothing = found.length === 0;
  const { told, counted } = fewOrCounted(result.files);
  return page([
    pen.heading(imported.title),
    ...told.map((file) => fileLines(file, words, pen)),
    ...counted.map((files) => countedLines(files, words, pen)),
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
    ...(file.seen ? pen.item('·', whatWasSeen(file.seen, words), 1) : []),
    ...(file.notes ?? []).flatMap((note) => pen.item('!', noteOn(note, file.seen, words), 1)),
  ];
}

/** Files of which nothing came for the same reason. */
function countedLines({ why, isNote, count, names }: NothingCame, words: Words, pen: Pen): string[] {
  const { imported, fileProblems, list } = words.views;
  const said = isNote ? imported.notes[why as keyof typeof imported.notes] : fileProblems[why];
  return [
    ...pen.text(imported.files(count, list(names.map(outside)), count > names.length)),
    ...pen.item('!', said ?? outside(why), 1),
  ];
}

function whatWasSeen({ form, rows, names, kinds, sent, whole }: Seen, { seen, views }: Words): string {
  const counted = kinds.map(({ name, count }) => seen.kind(outside(name), count));
  return [
    kinds.length > 0 && (rows > 0 || form === 'database')
      ? seen.kinds(views.list(counted))
      : seen.rows[form](rows),
    names.length > 0 && seen.names[form === 'json' ? 'fields' : 'columns'](views.list(names.map(outside))),
    sent > 0 && seen.sent(sent),
    !whole && seen.onlyBeginning,
  ]
    .filter((sentence) => sentence !== false)
    .join(seen.between);
}

/** What to do where nothing was found depends on what was seen. */
function noteOn(
  note: keyof Words['views']['imported']['notes'],
  file: Seen | undefined,
  words: Words,
): string {
  if (note !== 'nothing-in-it' || !file) return words.views.imported.notes[note];
  const { rows, sent, kinds, names } = file;
  if (kinds.some(({ name }) => CALLS.test(name))) return words.seen.wayOn.calls;
  if (rows === 0) return words.seen.wayOn[names.some((name) => PASSWORD.test(name)) ? 'noLogins' : 'empty'];
  return sent > 0 ? words.seen.wayOn.sent : words.views.imported.notes[note];
}

const PASSWORD = /^(?:.{0,10}password|密码)$/i;
const CALLS = /^(?:call|alllogs|log)$/i;

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
  const { unknown, hasAnswer } = possibleAccounts(result.unknown);
  const answer = hasAnswer ? pen.text(inventory.answerHint) : [];
  if (unknown.length === 0) return answer;
  return [
    ...answer,
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
