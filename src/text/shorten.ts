/** Longer is no name, path or answer that somebody would read in a message. */
const MOST_SHOWN = 300;
const FROM_END = 60;
/** No list of choices is longer. */
const MOST_ITEMS = 200;

/** A value from outside as a message shows it: its beginning and its end. */
export const shortened = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - FROM_END)}…${text.slice(-FROM_END)}`;

/** All values of a message, each shortened. */
export const shortenedValues = <Value extends string | number | readonly string[]>(
  values: Readonly<Record<string, Value>>,
): Record<string, string | number | readonly string[]> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'number'
        ? value
        : typeof value === 'string'
          ? shortened(value)
          : value.slice(0, MOST_ITEMS).map(shortened),
    ]),
  );
