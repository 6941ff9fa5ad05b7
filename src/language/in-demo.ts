import type { Words } from './words.js';

/** The commands as hints name them; those that are a group's, with what follows the group's name. */
const SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  catalog: ['stats', 'validate', 'build', 'update', 'check-links'],
  cleanup: ['list', 'use', 'export', 'import', 'set', 'remove'],
  incident: ['add', 'edit', 'remove', 'list', 'import'],
  letter: ['list', 'write', 'facts'],
  official: ['answer'],
  platform: ['search', 'show', 'list', 'correct', 'corrections'],
  proof: ['add', 'list', 'remove', 'bundle', 'check'],
  remedy: ['sent', 'answered', 'skip'],
  store: ['path', 'check', 'backups', 'restore', 'encrypt', 'decrypt'],
};
const COMMANDS = [
  ['prepare-cancel', 'audit-new-number', 'recover-accounts', 'continue-as', 'circumstances', 'emergency'],
  ['import', 'add', 'dismiss', 'restore', 'verify', 'inventory', 'checklist', 'plan', 'timeline', 'status'],
  ['start', 'done', 'wait', 'block', 'skip', 'reopen', 'show', 'work', 'next', 'undo', 'history', 'report'],
  ['check', 'demo', 'doctor', 'completion', 'help'],
].flat();

/** A command with its group's, as it stands in a sentence; or the program's name alone, where it is to be typed. */
const NAMED = new RegExp(
  [
    String.raw`\bnumclean (?:${[
      ...Object.entries(SUBCOMMANDS).map(([group, names]) => `${group}(?: (?:${names.join('|')}))?`),
      ...COMMANDS,
    ].join('|')})(?![\w-])`,
    String.raw`(?<=只?打 |\btype )numclean(?! [a-z])\b`,
  ].join('|'),
  'g',
);

/** A text whose commands go on in the demo, too: each says `--demo`. */
const inDemo = (text: string): string =>
  text.replace(NAMED, (command, at: number) =>
    text.startsWith(' --demo', at + command.length) ? command : `${command} --demo`,
  );

/** The words of a language, with the commands in all of them as they are typed for the demo person. */
export const wordsInDemo = (words: Words): Words => allInDemo(words);

/** As the words: data with texts that name commands. */
export const allInDemo = <Part>(part: Part): Part => changed(part) as Part;

/** A copy in which every text, also what a function makes, is as in the demo; worked out where it is asked for. */
function changed(part: unknown): unknown {
  if (typeof part === 'string') return inDemo(part);
  if (typeof part === 'function') return (...given: unknown[]) => changed(part(...given));
  if (Array.isArray(part)) return part.map(changed);
  if (part === null || typeof part !== 'object' || Object.getPrototypeOf(part) !== Object.prototype)
    return part;
  const copy = {};
  for (const name of Object.keys(part)) {
    let made: unknown;
    Object.defineProperty(copy, name, {
      enumerable: true,
      get: () => (made ??= changed(part[name as keyof typeof part])),
    });
  }
  return copy;
}
