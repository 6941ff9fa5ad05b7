import tab, { type Complete } from '@bomb.sh/tab';
import type { Command } from 'commander';
import { LEVELS } from '../cleanup/types.js';
import { LETTERS } from '../letters/index.js';
import { Problem } from '../problem.js';
import type { ReportInput } from '../reports/input.js';
import { FORMATS } from '../sources/formats.js';
import { cleanLine } from '../text/clean.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Prints the script that a shell loads to complete numclean's words. */
export async function run(_context: Context, [shell]: [string?]): Promise<number> {
  const known = SHELLS.find((name) => name === shell);
  if (!known) {
    throw new Problem('usage.completion-shell', { shell: shell ?? '', known: [...SHELLS] });
  }
  tab.setup('numclean', 'numclean', known);
  return 0;
}

/** Arguments and options whose words are files: the shell completes those itself. */
const FILES = /^(?:file|dir|zip|out|import|answers|store|passphrase-file|from)$/;

/** The shell's word for "go on as you would without me". */
const LEAVE_TO_SHELL = ':0';

/**
 * Answers the shell's script: what the last of the words typed so far may become, a line each, with what it means.
 * @param typed the words after the program's name, the last one unfinished (perhaps empty)
 */
export async function answer(context: Context, program: Command, typed: readonly string[]): Promise<number> {
  const words = typed.length > 0 ? typed : [''];
  if (isFile(program, words)) {
    context.print(LEAVE_TO_SHELL);
    return 0;
  }
  const given: Given = { context, program, input: await inputIfAny(context) };
  describe(program, '', given);
  tab.parse([...words]);
  return 0;
}

/** Tells the completer every command below this one: its options, its arguments, and what may stand for them. */
function describe(parent: Command, before: string, given: Given): void {
  for (const command of parent.createHelp().visibleCommands(parent)) {
    const path = before ? `${before} ${command.name()}` : command.name();
    const told = tab.command(path, command.description());
    for (const argument of command.registeredArguments) {
      const offers = WORDS[`${path} <${argument.name()}>`] ?? WORDS[argument.name()];
      told.argument(argument.name(), (complete) => offer(offers, given, complete), argument.variadic);
    }
    for (const option of [...command.options, ...given.program.options]) {
      const name = option.long?.slice(2) ?? '';
      const takesWord = option.required || option.optional;
      const offers = WORDS[`${path} --${name}`] ?? WORDS[`--${name}`];
      if (takesWord) told.option(name, option.description, (complete) => offer(offers, given, complete));
      else told.option(name, option.description);
    }
    describe(command, path, given);
  }
}

type Given = { context: Context; program: Command; input: ReportInput | null };
/** A word to offer, and what it means. */
type Offer = readonly [word: string, meaning: string];
type Offers = (given: Given) => readonly Offer[];

const bare =
  (words: readonly string[]): Offers =>
  () =>
    words.map((word) => [word, '']);

const tasks: Offers = ({ input, context: { words } }) =>
  (input?.tasks ?? []).map(({ id, name, operation }) => [
    id,
    `${name} · ${words.views.operations[operation]}`,
  ]);
const bindings: Offers = ({ input }) => (input?.bindings ?? []).map(({ id, name }) => [id, name]);
const platforms: Offers = ({ context }) =>
  context.catalog.cards().map(({ id, name }) => [id, name[context.language]]);
const cleanups: Offers = ({ context }) =>
  context.store.list().map(({ id, track }) => [id, track ? context.words.views.tracks[track] : '']);
const services: Offers = ({ context }) =>
  context.catalog.services().map(({ id, name }) => [id, name[context.language]]);
const incidentKinds: Offers = ({ context }) => Object.entries(context.words.incidents.kinds);
const letterKinds: Offers = ({ context }) => LETTERS.map(({ kind, name }) => [kind, name[context.language]]);
const commands: Offers = ({ program }) =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => [command.name(), command.description()]);
const levels: Offers = ({ context }) => LEVELS.map((level) => [level, context.words.views.levels[level]]);

/** What stands for an argument or an option, anywhere or (with the command's path) at one command only. */
const WORDS: Readonly<Record<string, Offers>> = {
  task: tasks,
  binding: bindings,
  problem: bindings,
  name: platforms,
  service: services,
  shell: bare(SHELLS),
  command: commands,
  outcome: bare(['solved', 'got', 'refused', 'silent']),
  'platform show <id>': platforms,
  'platform correct <id>': platforms,
  'cleanup use <id>': cleanups,
  'cleanup export <id>': cleanups,
  'cleanup remove <id>': cleanups,
  'incident add <kind>': incidentKinds,
  'letter write <kind>': letterKinds,
  '--cleanup': cleanups,
  '--to': bindings,
  '--for': bindings,
  '--lang': bare(['zh', 'en']),
  '--carrier': bare(['mobile', 'unicom', 'telecom', 'broadnet', 'virtual']),
  '--max-open': levels,
  'report --format': bare(['html', 'md', 'csv', 'json', 'ics']),
  'letter write --format': bare(['md', 'txt', 'html', 'docx']),
  'import --format': bare(FORMATS),
  'verify --format': bare(FORMATS),
};

function offer(offers: Offers | undefined, given: Given, complete: Complete): void {
  for (const [word, meaning] of offers?.(given) ?? []) complete(cleanLine(word), cleanLine(meaning));
}

/** Whether the unfinished word is a file: the value of such an option, or such an argument of the command. */
function isFile(program: Command, typed: readonly string[]): boolean {
  const before = typed.at(-2) ?? '';
  if (before.startsWith('--')) return FILES.test(before.slice(2));
  if (typed.at(-1)?.startsWith('-')) return false;
  let command = program;
  for (const word of typed.slice(0, -1)) {
    command = command.commands.find((child) => child.name() === word) ?? command;
  }
  return command !== program && command.registeredArguments.some((argument) => FILES.test(argument.name()));
}

/** Completing needs no cleanup, and never fails because of a damaged one. */
async function inputIfAny(context: Context): Promise<ReportInput | null> {
  try {
    return await currentInput(context);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
