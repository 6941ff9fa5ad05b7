import type { Catalog } from '../../catalog/catalog.js';
import type { Day } from '../../cleanup/days/day.js';
import type { Lean } from '../../cleanup/days/day-in-words.js';
import { readDay } from '../../cleanup/days/read-day.js';
import type { PlatformFacts } from '../../cleanup/inventory/inventory.js';
import type { Language } from '../../language/choose.js';
import type { Words } from '../../language/words.js';
import { Problem } from '../../problem.js';
import type { Screen } from '../../reports/terminal/screen.js';
import type { Store } from '../../store/store.js';

/** The options that every command takes, as the command line gives them. */
export type GlobalOptions = {
  store?: string;
  cleanup?: string;
  json?: boolean;
  yes?: boolean;
  answers?: string;
  demo?: boolean;
  now?: string;
  lang?: string;
  color?: boolean;
  debug?: boolean;
  passphraseFile?: string;
};

/** What a command works with. */
export type Context = {
  words: Words;
  language: Language;
  catalog: Catalog;
  facts: PlatformFacts;
  store: Store;
  /** names all that a situation follows from beside the cleanup itself; without it nothing is kept for the next time */
  basis?: () => string;
  /** the cleanup asked for by id; null: the one used last */
  cleanupId: string | null;
  /** the day it is in China, or the one given */
  today: Day;
  json: boolean;
  /** whether a person can be asked: a terminal on both ends and nothing that says otherwise */
  asks: boolean;
  /** `--yes`: what would be asked is agreed to */
  yes: boolean;
  answersFile: string | null;
  /** a file with passwords of locked files, one a line: `--passphrase-file` */
  passphraseFile: string | null;
  /** whether to say how things came about: `--debug` */
  debug: boolean;
  /** the demo person: the folder with their files, their walk in silence, and how texts that are no words name commands; null outside */
  demo: { dir: string; told<Part>(part: Part): Part; walk(): Promise<void> } | null;
  /** what views are drawn on: 80 columns where there is no terminal */
  screen: Screen;
  /** prints what was asked for, on stdout; nothing with `--json` */
  print(text: string): void;
  /** with `--json`: prints the one document; one that takes work is made only then */
  document(document: object | (() => object)): void;
  /** says something beside the result, on stderr */
  note(text: string): void;
};

/**
 * One command: what it takes from the line, and its exit code. Commander gives positional arguments and options
 * untyped; each command says which it takes.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Run = (context: Context, given: any, options: any) => Promise<number>;

/**
 * The day of an option, as people write one; null when it is not given.
 * @throws Problem `usage.option-invalid` when it is no day
 */
export function dayOption(option: string, value: string | undefined, today: Day, lean?: Lean): Day | null {
  if (value === undefined) return null;
  try {
    return readDay(value, today, lean);
  } catch (cause) {
    throw new Problem('usage.option-invalid', { option, value, expected: ['YYYY-MM-DD'] }, undefined, {
      cause,
    });
  }
}
