// Thousands of accounts' tasks have most of their fields alike. Kept as what each has otherwise than one of them, they take a
// fifth of the room, and of the time to read and write them.

/** A list of objects as JSON keeps it: one of them, and of each what it has otherwise; one with other fields whole, in a list. */
export type AlikeList<Entry> = { like: Entry | null; entries: (Partial<Entry> | [Entry])[] };

type Fields = Record<string, unknown>;

/** Most are like one of the last: the catalog's own platforms, each with its steps, are the most exposed and so the first. */
const LIKE = 0.8;

/** A list of objects in little room. */
export function asAlike<Entry extends object>(list: readonly Entry[]): AlikeList<Entry> {
  const like = list[Math.floor(list.length * LIKE)] ?? null;
  if (!like) return { like, entries: [] };
  const fields = Object.entries(like);
  return {
    like,
    entries: list.map((entry) => otherThan(fields, entry as Fields) as Partial<Entry> | [Entry]),
  };
}

/** The list again; what is alike is one and the same in all its objects. */
export function fromAlike<Entry extends object>({ like, entries }: AlikeList<Entry>): Entry[] {
  return entries.map((entry) => (Array.isArray(entry) ? entry[0] : { ...(like as Entry), ...entry }));
}

/** What is printed keeps the order of fields: whoever has others, or others first, is kept whole. */
function otherThan(fields: readonly [string, unknown][], entry: Fields): Fields | [Fields] {
  const other: Fields = {};
  let place = 0;
  for (const name in entry) {
    const field = fields[place++];
    if (!field || field[0] !== name) return [entry];
    const value = entry[name];
    // JSON leaves it out, and the other's would be taken in its place
    if (value === undefined) return [entry];
    if (value !== field[1] && !isSame(value, field[1])) other[name] = value;
  }
  return place === fields.length ? other : [entry];
}

/** Whether JSON says the same of both. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every(
      (name, place) => name === others[place] && isSame((one as Fields)[name], (other as Fields)[name]),
    )
  );
}
