import { setFlagsFor } from './command-flags.js';
import { hideTyping, mayAskHidden } from './hidden-typing.js';
import { keptAnswer, questionOf } from './kept-answers.js';
import { packagePath } from './package-root.js';
import { plainLine } from './plain-line.js';
import { mayBeTerminal, onStandardOutput, writeOutput } from './standard-output.js';

export { flagsSet } from './v8-flags.js';

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code of DESIGN.md
 */
export async function main(argv: readonly string[]): Promise<number> {
  // asked by scripts and installers, again and again: answered before anything else is loaded
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
    return say(`${ownVersion()}\n`, argv);
  const question = questionOf(argv, process.env);
  const answer = question && keptAnswer(question);
  if (answer) return say(answer, argv);
  setFlagsFor(argv, () => [0, 1, 2].some(mayBeTerminal));
  const found = await searched(argv);
  if (found !== null) return say(found, argv);
  // before the rest is loaded: somebody may be typing already
  if (mayAskHidden(argv, process.env)) hideTyping();
  const { runCommandLine } = await import('./run-line.js');
  return runCommandLine(argv, question);
}

/** What `platform search` finds; null for other command lines, and where the whole program must tell it. */
async function searched(argv: readonly string[]): Promise<string | null> {
  const { words, options } = plainLine(argv) ?? { words: [], options: {} };
  const [group, command, text, ...more] = words;
  if (group !== 'platform' || command !== 'search' || text === undefined || more.length > 0) return null;
  // wrong days and languages are told
  if (options.now !== undefined || !['zh', 'en', undefined].includes(options.lang)) return null;
  const { quickSearch } = await import('./quick-search.js');
  return quickSearch(text, options, process.env);
}

function ownVersion(): string {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version;
}

/** Says what need not be worked out. */
function say(text: string, argv: readonly string[]): number {
  onStandardOutput((stream) => {
    stream.on('error', async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      const { tellOutputError } = await import('./run-line.js');
      process.exit(await tellOutputError(error, argv));
    });
  });
  writeOutput(text);
  return 0;
}
