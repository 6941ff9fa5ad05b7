import type { Command } from 'commander';
import { Problem } from '../problem.js';
import { nearestWords } from '../text/nearest-words.js';
import { plainMarkdown } from '../text/plain-markdown.js';
import { longExporting } from '../walks/long-exporting.js';
import type { Context } from './shared/context.js';
import { printLong } from './shared/pager.js';

/**
 * How a command is used, e.g. `help wait`, `help platform search`; all of them without a name. `help exports`: how messages
 * and saved passwords are got out.
 * @throws Problem `usage.command-line` for a command that there is not, with the nearest ones
 */
export async function help(context: Context, program: Command, path: readonly string[]): Promise<number> {
  if (path.length === 1 && path[0] === EXPORTS) return exportsTold(context);
  const command = path.reduce((parent, name) => childNamed(parent, name, context), program);
  context.document({ schemaVersion: 1, command: 'help', text: command.helpInformation() });
  printLong(command.helpInformation().trimEnd(), {}, context);
  return 0;
}

/** The long text about getting messages and passwords out, as the package brings it. */
const EXPORTS = 'exports';

function exportsTold(context: Context): number {
  const text = plainMarkdown(longExporting(context.language), context.screen.width);
  context.document({ schemaVersion: 1, command: 'help', text });
  printLong(text, {}, context);
  return 0;
}

function childNamed(parent: Command, name: string, { words }: Context): Command {
  const child = parent.commands.find((command) => command.name() === name);
  if (child) return child;
  throw new Problem('usage.command-line', {
    detail: words.cli.commandLine['commander.unknownCommand'](name),
    nearest: nearestWords(name, [
      ...parent.commands.map((command) => command.name()),
      ...(parent.parent ? [] : [EXPORTS]),
    ]),
  });
}
