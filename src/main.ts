import { keepCompiled } from './compile-cache.js';
import { keptAnswer, questionOf } from './kept-answers.js';
import { packageFile } from './package-root.js';
import { onStandardOutput, writeOutput } from './standard-output.js';

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code of DESIGN.md
 */
export async function main(argv: readonly string[]): Promise<number> {
  // asked by scripts and installers, again and again: answered before anything else is loaded
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return say(`${ownVersion()}\n`);
  const question = questionOf(argv, process.env);
  const answer = question && keptAnswer(question);
  if (answer) return say(answer);
  keepCompiled(process.env);
  const { runCommandLine } = await import('./cli.js');
  return runCommandLine(argv, question);
}

function ownVersion(): string {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version;
}

/** Says what need not be worked out. */
function say(text: string): number {
  onStandardOutput((stream) => {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  });
  writeOutput(text);
  return 0;
}
