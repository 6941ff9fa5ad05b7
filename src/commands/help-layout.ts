import { type Command, Help, type HelpConfiguration } from 'commander';
import type { Words } from '../language/words.js';
import { isConversation, writeOutput } from '../standard-output.js';
import { padEnd, widthOf } from '../text/columns.js';
import { wrap } from '../text/wrap.js';
import { isDumb } from './shared/colour.js';
import { printLong } from './shared/pager.js';

/** Commands by what a person wants, in the order in which they come to want it; their headings stand in the language. */
const GROUPS = {
  situation: ['prepare-cancel', 'audit-new-number', 'recover-accounts', 'emergency'],
  goOn: ['work', 'status', 'next', 'show', 'done', 'plan', 'report'],
  note: ['start', 'wait', 'block', 'skip', 'reopen', 'undo', 'history'],
  accounts: ['import', 'official', 'add', 'dismiss', 'restore', 'inventory', 'checklist', 'verify'],
  strangers: ['incident', 'remedy', 'letter', 'proof'],
  number: ['circumstances', 'timeline', 'continue-as', 'cleanup'],
  computer: ['platform', 'store', 'demo', 'doctor', 'completion', 'help'],
  scripts: ['check', 'catalog'],
} as const;

const TERM_WIDTH = 20;
const NARROWEST = 40;
const USUAL = 80;

/** How help is laid out: the program's own by what one wants, all of it in columns that hold Chinese, and paged at a terminal. */
export const helpLayout = (words: Words): HelpConfiguration => ({
  displayWidth: widthOf,
  boxWrap: (text, width) => wrap(text, Math.max(NARROWEST, width)).join('\n'),
  formatHelp: (command, helper) =>
    command.parent
      ? Help.prototype.formatHelp.call(helper, command, helper)
      : overview(command, helper, words),
});

/** Prints help; `printLong` needs no more of a context than this. */
export const printHelp = (text: string): void =>
  printLong(
    text.trimEnd(),
    {},
    {
      asks: isConversation() && !isDumb(process.env),
      print: (shown) => writeOutput(`${shown}\n`),
    },
  );

function overview(program: Command, helper: Help, { cli }: Words): string {
  const width = Math.min(helper.helpWidth ?? USUAL, 100);
  const row = (term: string, text: string, column = TERM_WIDTH): string[] =>
    wrap(text, Math.max(NARROWEST, width - column) - 2).map(
      (line, place) => `  ${padEnd(place === 0 ? term : '', column)}${line}`,
    );
  const named = new Map(helper.visibleCommands(program).map((command) => [command.name(), command]));
  const groups = Object.entries(GROUPS).map(([key, names]) => [
    cli.helpGroups[key as keyof typeof GROUPS],
    ...names.flatMap((name) => row(name, named.get(name)?.description() ?? '')),
  ]);
  const options = helper.visibleOptions(program);
  const column = 2 + Math.max(...options.map((option) => widthOf(helper.optionTerm(option))));
  return [
    [...wrap(cli.description, width)],
    ...groups,
    [
      cli.helpTitles['Options:'],
      ...options.flatMap((option) =>
        row(helper.optionTerm(option), helper.optionDescription(option), column),
      ),
    ],
    wrap(cli.helpHint, width),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
