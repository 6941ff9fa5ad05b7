import { readFileSync } from 'node:fs';
import { keepCompiled } from './compile-cache.js';
import { packageFile } from './package-root.js';

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code of DESIGN.md
 */
export async function main(argv: readonly string[]): Promise<number> {
  // asked by scripts and installers, again and again: answered before anything else is loaded
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return printVersion();
  keepCompiled(process.env);
  const { runCommandLine } = await import('./cli.js');
  return runCommandLine(argv);
}

function printVersion(): number {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
  return 0;
}
