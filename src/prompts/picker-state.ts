import { cleanLine } from '../text/clean.js';
import { saysNone } from './says-none.js';
import { type Key, typeInto } from './typed-text.js';
import type { Question } from './types.js';

export type PickerQuestion = Pick<
  Extract<Question, { kind: 'platforms' }>,
  'groups' | 'selected' | 'search' | 'addLabel'
>;

/** What a platform picker knows between two keys. */
export type PickerState = {
  /** what was typed to find something */
  text: string;
  /** something found was picked: the next character begins a new search */
  picked: boolean;
  /** the mark was moved since something was typed: the person looks at the list, and types no name */
  moved: boolean;
  /** which of the rows that can be chosen is marked */
  active: number;
  /** ids and own names, in the order in which they were chosen */
  chosen: readonly string[];
  /** between the terminal's marks of a pasted text: nothing in it is a command */
  pasting: boolean;
};

/** A row that can be chosen, by its id or own name; `part` is the title of its group. */
export type ChoosableRow = {
  kind: 'item' | 'add';
  value: string;
  label: string;
  part?: string;
  note?: string;
};
export type PickerRow = { kind: 'title'; label: string } | ChoosableRow;

/** The picker before the first key: what is chosen is what the question came with. */
export const startPicker = ({ selected }: PickerQuestion): PickerState => ({
  text: '',
  picked: false,
  moved: false,
  active: 0,
  chosen: [...new Set(selected)],
  pasting: false,
});

/**
 * The rows to show: everything by parts of life, or, once something is typed, what it finds, best first, and the offer
 * to add it as an own entry where nothing is called exactly so.
 * @param ownTitle the title over entries that the person added
 */
export function pickerRows(question: PickerQuestion, state: PickerState, ownTitle: string): PickerRow[] {
  const listed = listedItems(question);
  const own = state.chosen.filter((value) => !listed.has(value)).map((value) => ownRow(value, ownTitle));
  const text = cleanLine(state.text);
  if (text === '') return [...titled(ownTitle, own), ...allRows(question)];
  const found = question.search(text).flatMap((id) => listed.get(id) ?? []);
  const ownFound = own.filter((row) => plain(row.label).includes(plain(text)));
  return [...ownFound, ...found, ...addRow(question, text, [...ownFound, ...listed.values()])];
}

const ownRow = (value: string, ownTitle: string): ChoosableRow => ({
  kind: 'item',
  value,
  label: cleanLine(value),
  part: ownTitle,
});

const titled = (label: string, rows: readonly PickerRow[]): PickerRow[] =>
  rows.length === 0 ? [] : [{ kind: 'title', label }, ...rows];

const allRows = ({ groups }: PickerQuestion): PickerRow[] =>
  groups.flatMap((group) => titled(group.title, groupRows(group)));

const groupRows = ({ title, items }: PickerQuestion['groups'][number]): ChoosableRow[] =>
  items.map(({ id, name, note }) => ({
    kind: 'item',
    value: id,
    label: cleanLine(name),
    part: title,
    ...(note ? { note: cleanLine(note) } : {}),
  }));

/** Each of the listed once, under its last title: an entry may stand among the commonest and in its part of life. */
const listedItems = ({ groups }: PickerQuestion): Map<string, ChoosableRow> =>
  new Map(groups.flatMap(groupRows).map((row) => [row.value, row]));

function addRow({ addLabel }: PickerQuestion, text: string, named: readonly ChoosableRow[]): PickerRow[] {
  const exact = named.some(({ value, label }) => plain(label) === plain(text) || value === text);
  return addLabel && !exact && !saysNone(text) ? [{ kind: 'add', value: text, label: addLabel(text) }] : [];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

const choosable = (rows: readonly PickerRow[]): ChoosableRow[] =>
  rows.filter((row): row is ChoosableRow => row.kind !== 'title');

/** The row that is marked; none where nothing was found. */
export const activeRow = (rows: readonly PickerRow[], state: PickerState): ChoosableRow | undefined =>
  choosable(rows)[state.active];

/** Names of what is chosen, in the order in which it was. */
export function chosenNames(question: PickerQuestion, state: PickerState): string[] {
  const listed = listedItems(question);
  return state.chosen.map((value) => listed.get(value)?.label ?? cleanLine(value));
}

/**
 * What a key does. Tab chooses or puts back, and so does Space (the full-width one of Chinese input too), except within a name
 * that is being typed; Enter chooses what was just found, else it ends the choosing; Esc empties the search, and goes back where
 * there is none.
 * @param page how many rows the person sees, for Page Up and Page Down
 * @returns the new state, `done` or `back`
 */
export function pressKey(
  question: PickerQuestion,
  state: PickerState,
  key: Key,
  { page, ownTitle }: { page: number; ownTitle: string },
): PickerState | 'done' | 'back' {
  if (key.name === 'paste-start') return { ...state, pasting: true };
  if (key.name === 'paste-end') return { ...state, pasting: false };
  if (state.pasting) return find(state, { ...key, name: undefined, sequence: spaced(key.sequence) });
  const second = afterEscape(key.sequence);
  if (second !== undefined) {
    return pressKey(question, emptied(state), { name: key.name, sequence: second }, { page, ownTitle });
  }
  const name = key.sequence === FULL_WIDTH_SPACE ? 'space' : (key.name ?? '');
  const action = ACTIONS[name];
  if (!action || (name === 'space' && isTyping(state))) return find(state, key);
  const rowsOf = (at: PickerState) => pickerRows(question, at, ownTitle);
  return action(state, { page, rowsOf });
}

const FULL_WIDTH_SPACE = '\u{3000}';

/** Line breaks and tabs of a pasted name are spaces. */
const spaced = (sequence = ''): string => sequence.replace(/\s/gu, ' ');

/** Whether the person is in the middle of a name: a blank there is part of it. */
const isTyping = ({ text, picked, moved }: PickerState): boolean => text !== '' && !picked && !moved;

type Context = { page: number; rowsOf(state: PickerState): PickerRow[] };
type Action = (state: PickerState, context: Context) => PickerState | 'done' | 'back';

const ACTIONS: Readonly<Record<string, Action>> = {
  up: (state, context) => move(state, context, -1),
  down: (state, context) => move(state, context, 1),
  pageup: (state, context) => move(state, context, -context.page),
  pagedown: (state, context) => move(state, context, context.page),
  home: (state) => ({ ...state, active: 0 }),
  end: (state, context) => move(state, context, Number.MAX_SAFE_INTEGER),
  space: toggle,
  tab: toggle,
  return: chooseOrEnd,
  enter: chooseOrEnd,
  escape: (state) => (state.text === '' ? 'back' : emptied(state)),
};

function emptied(state: PickerState): PickerState {
  return { ...state, text: '', picked: false, moved: false, active: 0 };
}

function move(state: PickerState, { rowsOf }: Context, by: number): PickerState {
  const last = choosable(rowsOf(state)).length - 1;
  return { ...state, moved: true, active: Math.max(0, Math.min(last, state.active + by)) };
}

function toggle(state: PickerState, { rowsOf }: Context): PickerState {
  const row = activeRow(rowsOf(state), state);
  if (!row) return state;
  const chosen = state.chosen.includes(row.value)
    ? state.chosen.filter((value) => value !== row.value)
    : [...state.chosen, row.value];
  const next = { ...state, chosen, picked: state.text !== '', moved: false };
  // an own entry comes and goes as a row of its own: the mark stays on what was pressed
  const rows = choosable(rowsOf(next));
  const at = rows.findIndex(({ value }) => value === row.value);
  return { ...next, active: at >= 0 ? at : Math.max(0, Math.min(rows.length - 1, state.active)) };
}

/** Whoever types a name and presses Enter means that name: ending there would lose it. “没有” ends it. */
function chooseOrEnd(state: PickerState, context: Context): PickerState | 'done' {
  if (state.text === '' || (state.picked && !state.moved) || saysNone(state.text)) return 'done';
  const row = activeRow(context.rowsOf(state), state);
  if (!row) return state;
  return state.chosen.includes(row.value) ? { ...state, picked: true } : toggle(state, context);
}

const ESCAPE = '\u{1b}';

/** Esc and a key pressed right after it arrive together, as a key with Alt: the character of that key. */
function afterEscape(sequence = ''): string | undefined {
  const [first, second, ...more] = sequence;
  return first === ESCAPE && more.length === 0 ? second : undefined;
}

function find(state: PickerState, key: Key): PickerState {
  const before = state.picked && key.name !== 'backspace' ? '' : state.text;
  const text = typeInto(before, key);
  return text === before ? state : { ...state, text, picked: false, moved: false, active: 0 };
}
