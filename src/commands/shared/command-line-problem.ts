import type { Command, CommanderError } from 'commander';
import type { Words } from '../../language/words.js';
import { Problem } from '../../problem.js';
import { nearestWords } from '../../text/nearest-words.js';
import { NEEDED } from './needed.js';

/**
 * Commander's complaint in the person's language, with the right words that lie nearest where it knows some.
 * @param program where it stands, for the options that there are where none is near
 * @param error with a message like `error: unknown option '--new-nubmer'\n(Did you mean --new-number?)`
 */
export function commandLineProblem(
  error: CommanderError,
  argv: readonly string[],
  words: Words,
  program?: Command,
): Problem {
  const { tooManyWords, ...said } = words.cli.commandLine;
  const sentences: Partial<Record<string, (what: string) => string>> = said;
  // an option is named as it is typed, without what its help calls the value
  const what = (/'([^']*)'/.exec(error.message)?.[1] ?? '').replace(/ <.*/, '');
  const typed = typedWords(argv, program);
  const command = commandOf(typed, words);
  if (error.code === 'commander.missingArgument') return missingArgument(what, command, words);
  const needed = error.code === 'commander.excessArguments' ? NEEDED[command] : undefined;
  const [, similar = ''] = /\(Did you mean (?:one of )?([^?(]{1,200})\?\)/.exec(error.message) ?? [];
  const near = similar.split(', ').filter(Boolean);
  // where a group takes a name itself, a mistyped command of it is taken for one
  if (error.code === 'commander.excessArguments')
    near.push(...nearestWords(typed[1] ?? '', within(typed, program)).filter((word) => word !== typed[1]));
  return new Problem('usage.command-line', {
    detail: (needed && tooManyWords[needed]) ?? sentences[error.code]?.(what) ?? error.message,
    command,
    // commander takes short words for alike that have little in common: `--on` for `--json`
    nearest: what.length <= SHORT ? nearestWords(what, near) : near,
    options: error.code === 'commander.unknownOption' ? optionsOf(command, program) : [],
  });
}

/** An option of two or three letters, with its marks. */
const SHORT = 5;

/** The words of a command line without options, and without the values of those that every command takes. */
function typedWords(argv: readonly string[], program: Command | undefined): string[] {
  const withValue = program?.options.flatMap(({ long, required }) => (long && required ? [long] : [])) ?? [];
  return argv.filter((word, at) => !word.startsWith('-') && !withValue.includes(argv[at - 1] ?? ''));
}

/** The commands of the group that is asked for. */
const within = ([group]: readonly string[], program: Command | undefined): string[] =>
  program?.commands.find((one) => one.name() === group)?.commands.map((one) => one.name()) ?? [];

/** The options of a command's own, as they are typed. */
function optionsOf(path: string, program: Command | undefined): string[] {
  const command = path
    .split(' ')
    .reduce((parent, name) => parent?.commands.find((one) => one.name() === name), program);
  return command?.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])) ?? [];
}

/** The command that was meant, as examples name it: the longest of the first words that is one. */
function commandOf([first = '', second = '']: readonly string[], { cli }: Words): string {
  return `${first} ${second}` in cli.examples ? `${first} ${second}` : first;
}

/**
 * A word that a command needs, and that nobody can be asked for: the person is told which thing to name.
 * @param what the argument, as the command's usage calls it
 */
export function missingArgument(what: string, command: string, { cli }: Words): Problem {
  const wanted: Readonly<Record<string, string>> = cli.wanted;
  const [group = ''] = command.split(' ');
  return new Problem('usage.command-line', {
    detail: cli.commandLine.wanted(wanted[`${group} ${what}`] ?? wanted[what] ?? what),
    command,
    nearest: [],
  });
}

/** As `missingArgument`, of a word that is there and blank; null where the command itself says more of what it needs. */
export function blankArgument(what: string, command: string, words: Words): Problem | null {
  const [group = ''] = command.split(' ');
  const isKnown = [`${group} ${what}`, what].some((key) => Object.hasOwn(words.cli.wanted, key));
  return isKnown ? missingArgument(what, command, words) : null;
}

/** An option whose value is blank. */
export const blankOption = (option: string, command: string, { cli }: Words): Problem =>
  new Problem('usage.command-line', {
    detail: cli.commandLine['commander.optionMissingArgument'](option),
    command,
    nearest: [],
  });

/** A word in a command's place that is neither a command nor an account. */
export const unknownCommand = (word: string, nearest: readonly string[], words: Words): Problem =>
  new Problem('usage.command-line', {
    detail: words.cli.commandLine['commander.unknownCommand'](word),
    nearest,
  });
