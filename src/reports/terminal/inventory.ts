import type { Binding } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { type Filter, UNFILTERED } from '../filter.js';
import { bindingGroups } from '../groups.js';
import type { ReportInput, Whose } from '../input.js';
import { outside } from '../outside.js';
import { evidenceLine, reasonsOf, seenBetween } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { possibleAccounts } from '../unknown.js';
import { countLines } from './account.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shownLines } from './shown.js';

/** Unknown signatures beyond this many are only counted: the long tail is mostly shops. */
const UNKNOWN_SHOWN = 20;

/** All bindings, worst exposure first, each with its evidence and why it matters; then what nobody knows. */
export function inventoryView(
  input: ReportInput,
  words: Words,
  screen: Screen,
  only: Filter = UNFILTERED,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { inventory } = words.views;
  const kept = input.bindings.filter((binding) => !binding.dismissed);
  const dismissed = input.bindings.filter((binding) => binding.dismissed);
  const shown = kept.filter(only.binding);
  const number = outside(input.cleanup.number);
  return page([
    [
      ...pen.heading(dotted([inventory.title, number, kept.length > 0 && inventory.count(kept.length)])),
      ...(only.narrows ? [] : countLines(input, words, pen)),
    ],
    shownLines(shown.length, kept.length, only, words, pen, words.filters.shownAccounts),
    kept.length === 0 ? pen.text(inventory.empty) : [],
    ...bindingGroups(shown).map((group) => [
      ...pen.text(
        pen.level(group.level, inventory.group(words.views.levels[group.level], group.bindings.length)),
      ),
      ...group.bindings.flatMap((binding) => bindingRow(binding, input, words, pen)),
    ]),
    dismissed.length === 0 || only.narrows
      ? []
      : [
          ...pen.text(inventory.dismissed(dismissed.length)),
          ...pen.aside(words.views.list(dismissed.map((binding) => outside(binding.name))), 1),
        ],
    only.narrows ? [] : unknownLines(input, only.all, words, pen),
    kept.length > 0 ? pen.aside(inventory.dismissHint) : [],
  ]);
}

function bindingRow(binding: Binding, whose: Whose, words: Words, pen: Pen): string[] {
  const { views } = words;
  const seen = seenBetween(binding);
  return pen.row(
    outside(binding.name),
    dotted([
      views.categories[binding.category],
      views.confidences[binding.confidence],
      evidenceLine(binding, whose, words),
      seen && views.evidence.between(seen.first, seen.last),
    ]),
    dotted(reasonsOf(binding.exposure, words)),
  );
}

function unknownLines(input: ReportInput, all: boolean, words: Words, pen: Pen): string[] {
  const { inventory, evidence } = words.views;
  const { unknown } = possibleAccounts(input.unknown);
  if (unknown.length === 0) return [];
  const most = all ? unknown.length : UNKNOWN_SHOWN;
  return [
    ...pen.text(inventory.unknown(unknown.length)),
    ...unknown
      .slice(0, most)
      .flatMap(({ signature, count, first, last }) =>
        pen.row(outside(signature), dotted([`${count}`, first && last && evidence.between(first, last)])),
      ),
    ...(unknown.length > most ? pen.aside(inventory.unknownMore(unknown.length - most), 1) : []),
    ...pen.aside(inventory.unknownHint, 1),
  ];
}
