// Thousands of accounts have most fields alike, and a change of one leaves most of them as they are. So a list is kept field by field,
// with each value once; and a field that no change has touched is kept again as it lies, without being put into JSON anew.

/** A line of JSON: new, or as it lies in a file. */
export type Line = string | Buffer;

type Fields = Record<string, unknown>;

/**
 * How many objects there are, and one of them. By their places: what others have behind the fields that it has too, and those that have
 * not all its fields, or have them in another order.
 */
type Head = {
  count: number;
  like: Fields | null;
  more: Record<number, Fields>;
  others: Record<number, Fields>;
};

/** What each has in a field: its own, or one of some values, of which the first is that of `like`; of one alone all have it. */
type Column = { each: unknown[] } | { values: unknown[]; at: number[] };

/** How what was read or kept lies: of a list a line for the head and one for each field. */
const lying = new WeakMap<object, { head: Head; columns: Line[] }>();
/** Of an object its line, of objects by their names the line for the names. */
const lyingWhole = new WeakMap<object, Line>();
/** Objects that have names, as a list. */
const listOf = new WeakMap<object, readonly object[]>();

/** Most are like one of the last: the catalog's own platforms, each with its steps, are the most exposed and so the first. */
const LIKE = 0.8;

/**
 * The lines that keep a list.
 * @param before the list that this one came of; what lies of it is taken where it is the same
 */
export function keepList<Entry extends object>(
  list: readonly Entry[],
  before: readonly Entry[] = [],
): Line[] {
  const lies = lying.get(list);
  if (lies) return [JSON.stringify(lies.head), ...lies.columns];
  const known = before.length === list.length ? lying.get(before) : undefined;
  const entries = list as readonly Fields[];
  const changed = [...list.keys()].filter((place) => list[place] !== before[place]);
  const head = headOf(entries, known?.head.like ?? undefined);
  const columns = Object.keys(head.like ?? {}).map((field, place) => {
    const isSame = (at: number): boolean =>
      entries[at]?.[field] === (before as readonly Fields[])[at]?.[field];
    const lies = known && changed.every(isSame) ? known.columns[place] : undefined;
    return lies ?? JSON.stringify(columnOf(field, entries, head));
  });
  lying.set(list, { head, columns });
  return [JSON.stringify(head), ...columns];
}

/**
 * The list that lines keep.
 * @param lines from its own on; as many as it has are taken
 */
export function listIn<Entry extends object>(lines: Iterator<Line>): Entry[] {
  const head = JSON.parse(next(lines).toString()) as Head;
  const { count, like, more, others } = head;
  const list: Fields[] = Array.from({ length: count }, () => ({ ...like }));
  const columns = Object.keys(like ?? {}).map((field) => {
    const line = next(lines);
    fill(field, list, JSON.parse(line.toString()) as Column);
    return line;
  });
  for (const [place, fields] of Object.entries(more)) Object.assign(list[Number(place)] as Fields, fields);
  for (const [place, entry] of Object.entries(others)) list[Number(place)] = entry;
  lying.set(list, { head, columns });
  return list as Entry[];
}

/** The lines that keep objects by their names. @param before as of `keepList` */
export function keepNamed<Entry extends object>(
  named: Readonly<Record<string, Entry>>,
  before: Readonly<Record<string, Entry>> = {},
): Line[] {
  const names = Object.keys(named);
  const earlier = Object.keys(before);
  const lies = lyingWhole.get(before);
  const isSame =
    lies && names.length === earlier.length && names.every((name, place) => name === earlier[place]);
  const line = isSame ? lies : JSON.stringify(names);
  lyingWhole.set(named, line);
  const list = Object.values(named);
  listOf.set(named, list);
  return [line, ...keepList(list, listOf.get(before))];
}

/** The objects by their names that lines keep. */
export function namedIn<Entry extends object>(lines: Iterator<Line>): Record<string, Entry> {
  const line = next(lines);
  const list = listIn<Entry>(lines);
  const names = JSON.parse(line.toString()) as string[];
  const named: Record<string, Entry> = {};
  for (let place = 0; place < names.length; place++) put(names[place] as string, list[place] as Entry, named);
  lyingWhole.set(named, line);
  listOf.set(named, list);
  return named;
}

/** The line that keeps an object, as it lies where it was read. */
export const keepWhole = (value: object): Line => lyingWhole.get(value) ?? JSON.stringify(value);

/** The object that the next line keeps. */
export function wholeIn<Value extends object>(lines: Iterator<Line>): Value {
  const line = next(lines);
  const value = JSON.parse(line.toString()) as Value;
  lyingWhole.set(value, line);
  return value;
}

function put<Entry>(name: string, entry: Entry, named: Record<string, Entry>): void {
  if (name !== ASSIGNED_TO) named[name] = entry;
  else
    Object.defineProperty(named, name, {
      value: entry,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

const next = (lines: Iterator<Line>): Line => lines.next().value as Line;

function headOf(list: readonly Fields[], known = list[Math.floor(list.length * LIKE)]): Head {
  const like = known && !Object.hasOwn(known, ASSIGNED_TO) ? known : null;
  const fields = Object.keys(like ?? {});
  const head: Head = { count: list.length, like, more: {}, others: {} };
  for (const [place, entry] of list.entries()) {
    const more = behind(fields, entry);
    if (more === null) head.others[place] = entry;
    else if (more !== NOTHING) head.more[place] = more;
  }
  return head;
}

/** What is no field once it is assigned to. */
const ASSIGNED_TO = '__proto__';
const NOTHING: Fields = {};

/** What an object has behind these fields; null where it has not just them before, in their order. JSON leaves out one without a value. */
function behind(fields: readonly string[], entry: Fields): Fields | null {
  let more = NOTHING;
  let place = 0;
  for (const name in entry) {
    const field = fields[place++];
    if ((field !== undefined && name !== field) || entry[name] === undefined || name === ASSIGNED_TO)
      return null;
    if (field === undefined) more = { ...more, [name]: entry[name] };
  }
  return place < fields.length ? null : more;
}

function columnOf(field: string, list: readonly Fields[], { like, others }: Head): Column {
  const values: unknown[] = [];
  const places = new Map<unknown, number>();
  const texts = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined;
    const place = (text === undefined ? undefined : texts.get(text)) ?? values.push(value) - 1;
    if (text !== undefined) texts.set(text, place);
    places.set(value, place);
    return place;
  };
  placeOf(like?.[field]);
  const own = list.map((entry, place) => (Object.hasOwn(others, place) ? like : entry)?.[field]);
  const at = own.map(placeOf);
  if (values.length === list.length) return { each: own };
  return { values, at: values.length === 1 ? [] : at };
}

function fill(field: string, list: readonly Fields[], column: Column): void {
  if ('each' in column) {
    for (let place = 0; place < list.length; place++) (list[place] as Fields)[field] = column.each[place];
    return;
  }
  const { values, at } = column;
  for (let place = 0; place < at.length; place++)
    if (at[place] !== 0) (list[place] as Fields)[field] = values[at[place] as number];
}
