import { Chalk, type ChalkInstance } from 'chalk';
import type { Level } from '../../cleanup/types.js';
import { padEnd, truncate, widthOf } from '../../text/columns.js';
import { behind, wrap } from '../../text/wrap.js';

/** What a view is drawn on. */
export type Screen = {
  /** columns; below 40 lines are drawn for 40 */
  width: number;
  /** colour only repeats what the words say */
  colour: boolean;
};

/** Below this, columns no longer make sense. */
const NARROWEST = 40;
const INDENT = 2;

/** Draws lines that never exceed the screen. Takes text that is clean and masked already. */
export type Pen = {
  readonly paint: ChalkInstance;
  /** bold, on a line of its own */
  heading(text: string): string[];
  /** wrapped text, indented by so many steps */
  text(text: string, indent?: number): string[];
  /** wrapped text, dimmed: what can be left unread */
  aside(text: string, indent?: number): string[];
  /** a mark and wrapped text that hangs beside it */
  item(mark: string, text: string, indent?: number): string[];
  /** a name cut to its column, and beside it wrapped text; `more` follows below in the same column, dimmed */
  row(name: string, text: string, more?: string): string[];
  /** the colour of a level, for text that names it */
  level(level: Level, text: string): string;
};

/** A pen for a screen. @param names what is broken at no line's end, as far as it fits */
export function penFor(screen: Screen, names: readonly string[] = []): Pen {
  const paint = new Chalk({ level: screen.colour ? 1 : 0 });
  const width = Math.max(NARROWEST, screen.width);
  const nameWidth = Math.min(28, Math.floor(width * 0.3));
  const colours: Record<Level, ChalkInstance> = {
    critical: paint.red.bold,
    high: paint.yellow,
    medium: paint.cyan,
    low: paint.dim,
  };

  const hanging = (
    lead: string,
    texts: readonly { text: string; style: (line: string) => string }[],
  ): string[] => {
    const room = width - widthOf(lead);
    const lines = texts.flatMap(({ text, style }) => wrap(text, room, names).map((line) => style(line)));
    return behind(lead, lines);
  };
  const plain = (line: string): string => line;
  const margin = (indent: number): string => ' '.repeat(indent * INDENT);

  return {
    paint,
    heading: (text) => wrap(text, width, names).map((line) => paint.bold(line)),
    text: (text, indent = 0) => hanging(margin(indent), [{ text, style: plain }]),
    aside: (text, indent = 0) => hanging(margin(indent), [{ text, style: paint.dim }]),
    item: (mark, text, indent = 0) => hanging(`${margin(indent)}${mark} `, [{ text, style: plain }]),
    row: (name, text, more = '') =>
      hanging(`${margin(1)}${padEnd(truncate(name, nameWidth), nameWidth)}  `, [
        { text, style: plain },
        ...(more ? [{ text: more, style: paint.dim }] : []),
      ]),
    level: (level, text) => colours[level](text),
  };
}

/** Paragraphs, each a list of lines, with an empty line between them; empty ones are left out. */
export const page = (paragraphs: readonly (readonly string[])[]): string =>
  paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n');

/** The things that are there, with a dot between them. */
export const dotted = (things: readonly (string | false | null | undefined)[]): string =>
  things.filter(Boolean).join(' · ');
