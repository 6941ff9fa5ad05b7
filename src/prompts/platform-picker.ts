import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import chalk from 'chalk';
import type { Words } from '../language/words.js';
import { truncate, widthOf } from '../text/columns.js';
import {
  activeRow,
  chosenNames,
  type PickerQuestion,
  type PickerRow,
  type PickerState,
  pickerRows,
  pressKey,
  startPicker,
} from './picker-state.js';
import type { Key } from './typed-text.js';
import { listRows, type WindowSize } from './window.js';

type PickerConfig = {
  question: PickerQuestion;
  words: Words['prompts'];
  size(): WindowSize;
  /** lines of the question above */
  above: number;
  /** leaves the question for the one before, with what is ticked; absent: there is none before */
  goBack?(chosen: readonly string[]): void;
};

/** What was chosen, what is looked for, and the keys. */
const OWN_LINES = 3;
/** Of the question above; in a low window its end is in sight rather than the list cut to nothing. */
const MOST_ABOVE = 8;

/** The window with what the list may have of it. */
type Room = WindowSize & { page: number };

const roomIn = (size: WindowSize, above: number): Room => ({
  ...size,
  page: listRows(size, OWN_LINES + Math.min(above, MOST_ABOVE)),
});

/**
 * A searchable multi-select of platforms for a terminal; resolves to ids and own names in the order of choosing. The
 * question itself is shown by the caller.
 */
export const platformPicker = createPrompt<string[], PickerConfig>(
  ({ question, words, size, above, goBack }, done) => {
    const room = (): Room => roomIn(size(), above);
    const [state, setState] = useState(startPicker(question));
    const [finished, setFinished] = useState(false);

    useKeypress((key, readline) => {
      // what was typed is kept in the state: the line of readline stays empty
      readline.clearLine(0);
      if (finished) return;
      const next = pressKey(question, state, key as Key, {
        page: room().page,
        ownTitle: words.picker.own,
      });
      if (next === 'back') {
        if (goBack) setFinished(true);
        goBack?.(state.chosen);
        return;
      }
      if (next !== 'done') {
        // always a new state, so that the cursor is put back where it belongs
        setState({ ...next });
        return;
      }
      setFinished(true);
      done([...state.chosen]);
    });

    useEffect((readline) => readline.clearLine(0), []);

    return finished ? resultLine(question, state, words, room()) : drawPicker(question, state, words, room());
  },
);

type Draw<T> = (question: PickerQuestion, state: PickerState, words: Words['prompts'], room: Room) => T;

const resultLine: Draw<string> = (question, state, words, { columns }) =>
  `${chalk.green('✔')} ${chosenLine(question, state, words, columns - 4)}`;

function chosenLine(
  question: PickerQuestion,
  state: PickerState,
  { picker, comma }: Words['prompts'],
  width: number,
): string {
  const names = chosenNames(question, state);
  if (names.length === 0) return truncate(picker.noneChosen, width);
  return truncate(`${picker.chosen(names.length)}  ${names.join(comma)}`, width);
}

/**
 * The picker as lines that fit the window.
 * @returns what stands above and on the line of the cursor, and what stands below it
 */
const drawPicker: Draw<[string, string]> = (question, state, words, { columns, page }) => {
  const rows = pickerRows(question, state, words.picker.own);
  const list = pageRows(rows, state, page).map((row) => drawRow(row, rows, state, columns - 2));
  const keys = state.text === '' ? words.picker.keys : words.picker.keysWhileFinding;
  const position = positionIn(rows, state);
  const chosen = chosenLine(question, state, words, columns - 3 - position.length);
  return [
    [` ${position}${chosen}`, searchLine(state, words, columns - 2)].join('\n'),
    [
      ...(list.length > 0 ? list : [` ${words.picker.nothingFound}`]),
      chalk.dim(` ${truncate(keys, columns - 3)}`),
    ].join('\n'),
  ];
};

/** Where the mark stands among what can be chosen, such as `12/680 · `. */
function positionIn(rows: readonly PickerRow[], { active }: PickerState): string {
  const many = rows.filter(({ kind }) => kind !== 'title').length;
  return many === 0 ? '' : `${active + 1}/${many} · `;
}

/** The end of a long text is what the person is typing. */
function searchLine(state: PickerState, words: Words['prompts'], width: number): string {
  const label = ` ${words.picker.find}`;
  const shown = lastColumns(state.text, width - widthOf(label) - 1);
  return `${label}${state.picked ? chalk.dim(shown) : shown}`;
}

function lastColumns(text: string, width: number): string {
  let kept = '';
  for (const character of [...text].reverse()) {
    if (widthOf(character + kept) > width) break;
    kept = character + kept;
  }
  return kept;
}

/** The rows around the marked one; the offer to add an own entry is always among them. */
function pageRows(rows: readonly PickerRow[], state: PickerState, page: number): PickerRow[] {
  const offers = rows.filter((row) => row.kind === 'add');
  const others = rows.filter((row) => row.kind !== 'add');
  const room = Math.max(offers.length === 0 ? 1 : 0, page - offers.length);
  const marked = activeRow(rows, state);
  const at = marked && marked.kind !== 'add' ? others.indexOf(marked) : others.length - 1;
  const start = Math.max(0, Math.min(others.length - room, at - Math.floor(room / 2)));
  return [...others.slice(start, start + room), ...offers];
}

function drawRow(row: PickerRow, rows: readonly PickerRow[], state: PickerState, width: number): string {
  if (row.kind === 'title') return chalk.bold(truncate(` ${row.label}`, width));
  const marked = row === activeRow(rows, state);
  const box = row.kind === 'add' ? ' + ' : state.chosen.includes(row.value) ? '[x]' : '[ ]';
  const known = [state.text !== '' ? row.part : undefined, row.note].filter(Boolean).join(' · ');
  const part = known ? `  (${known})` : '';
  const line = truncate(`${marked ? '>' : ' '} ${box} ${row.label}${part}`, width);
  if (marked) return chalk.cyan(line);
  return state.chosen.includes(row.value) ? chalk.green(line) : line;
}
