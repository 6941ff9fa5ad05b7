/** So many numbers a mark has in the log: of which thing it is, on which day, and what. */
const OF_A_MARK = 3;

/** Marks in the order in which their messages came. */
export class MarkLog {
  length = 0;
  #numbers = new Int32Array(64 * OF_A_MARK);

  add(place: number, day: number, mark: number): void {
    const at = this.length * OF_A_MARK;
    if (at === this.#numbers.length) {
      const more = new Int32Array(at * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[at] = place;
    this.#numbers[at + 1] = day;
    this.#numbers[at + 2] = mark;
    this.length++;
  }

  /**
   * @param places where the things of these marks stand here; -1: nowhere
   * @param most so many are kept in all
   */
  addAll(numbers: Int32Array, places: readonly number[], most: number): void {
    for (let at = 0; at < numbers.length && this.length < most; at += OF_A_MARK) {
      const place = places[numbers[at] as number] as number;
      if (place >= 0) this.add(place, numbers[at + 1] as number, numbers[at + 2] as number);
    }
  }

  list(): Int32Array {
    return this.#numbers.slice(0, this.length * OF_A_MARK);
  }

  /** Per thing, by its place: the marks of each day. */
  byEntry(things: number): (Map<number, string[]> | undefined)[] {
    const all: (Map<number, string[]> | undefined)[] = new Array(things);
    for (let at = 0; at < this.length * OF_A_MARK; at += OF_A_MARK) {
      const place = this.#numbers[at] as number;
      const day = this.#numbers[at + 1] as number;
      let days = all[place];
      if (!days) {
        days = new Map();
        all[place] = days;
      }
      const mark = characters(this.#numbers[at + 2] as number);
      const marks = days.get(day);
      if (marks) marks.push(mark);
      else days.set(day, [mark]);
    }
    return all;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A mark in three characters: strings that short take less room than lists of numbers, and most days have one mark. */
const characters = (mark: number): string =>
  (ALPHABET[(mark >>> 12) & 63] as string) + ALPHABET[(mark >>> 6) & 63] + ALPHABET[mark & 63];
