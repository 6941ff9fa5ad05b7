// Most command lines are words, with some of the options that every command takes. Such a one needs no parser of command lines,
// which takes as long to load as a quick command to answer. This module is loaded at every start.

/** The options of every command that a plain line may have, by their names there. */
export type PlainOptions = {
  json?: boolean;
  yes?: boolean;
  color?: boolean;
  store?: string;
  cleanup?: string;
  now?: string;
  lang?: string;
};

const SWITCHES: Readonly<Record<string, PlainOptions>> = {
  '--json': { json: true },
  '-y': { yes: true },
  '--yes': { yes: true },
  '--no-color': { color: false },
};
/** Nearly every word has one of these. */
const SAYS_SOMETHING = /[!-~\u4e00-\u9fff]/;
const VALUES: readonly string[] = ['--store', '--cleanup', '--now', '--lang'];

/**
 * A command line as the parser of command lines would read it, where it is a plain one.
 * @returns null for any other: also for one that is wrong, which the parser tells
 */
export function plainLine(argv: readonly string[]): { words: string[]; options: PlainOptions } | null {
  const words: string[] = [];
  const options: Record<string, unknown> = {};
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    const given = SWITCHES[word];
    // blank, it seems: somebody's slip, which the parser's side tells
    if (!SAYS_SOMETHING.test(word)) return null;
    if (!word.startsWith('-')) words.push(word);
    else if (given) Object.assign(options, given);
    else if (VALUES.includes(word)) {
      const name = word.slice(2);
      const value = argv[++at];
      // twice, or an option in its place: whatever the parser makes of it
      if (!value || value.startsWith('-') || Object.hasOwn(options, name)) return null;
      options[name] = value;
    } else return null;
  }
  return { words, options };
}
