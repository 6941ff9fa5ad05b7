import { keepCompiled } from './compile-cache.js';
import { keptAnswer, questionOf } from './kept-answers.js';
import { packageFile } from './package-root.js';

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

/** Says a text on stdout. Where that is no terminal its stream need not be loaded. */
function say(text: string): number {
  const { fstatSync, writeSync } = process.getBuiltinModule('node:fs');
  let rest = Buffer.from(text);
  try {
    const isTerminal = fstatSync(1).isCharacterDevice();
    while (rest.length > 0 && !isTerminal) rest = rest.subarray(writeSync(1, rest));
  } catch {
    // a pipe that is full for now, or that nobody reads any more: the stream knows what to do
  }
  if (rest.length > 0) {
    process.stdout.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? 0 : 1),
    );
    process.stdout.write(rest);
  }
  return 0;
}
