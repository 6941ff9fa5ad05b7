import { showTyping } from './hidden-typing.js';
import { dieOfHangup, isHungUp, onInterruption } from './interruption.js';
import type { Question } from './kept-answers.js';
import { chooseLanguage, loadWords } from './language/choose.js';
import type { Words } from './language/words.js';
import { oftenAsked } from './often.js';
import { outputProblem, Problem } from './problem.js';
import { onStandardOutput } from './standard-output.js';
import { optionValue } from './text/option-value.js';

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @param question what it asks, where its answer may be kept
 * @returns the exit code of DESIGN.md
 */
export async function runCommandLine(
  argv: readonly string[],
  question: Question | null = null,
): Promise<number> {
  const words = await spokenWords(argv);
  const report = async (error: unknown): Promise<number> => {
    const { reportError } = await import('./commands/shared/error.js');
    return reportError(error, words, { json: argv.includes('--json'), debug: argv.includes('--debug') });
  };
  onInterruption(() => report(new Problem('interrupted.by-person')));
  onOutputError(async (error) => process.exit(await report(error)));
  try {
    const often = oftenAsked(argv);
    if (often) return await runOften(often, words, question);
    const { runParsed } = await import('./cli.js');
    return await runParsed(argv, words, question);
  } catch (error) {
    return report(error);
  } finally {
    showTyping();
  }
}

async function runOften(
  { load, given, options }: NonNullable<ReturnType<typeof oftenAsked>>,
  words: Words,
  question: Question | null,
): Promise<number> {
  const [{ withContext }, { run }] = await Promise.all([import('./commands/shared/run.js'), load()]);
  const needs = { store: true, hiddenTyping: false };
  return withContext(options, words, (context) => run(context, given, options), needs, question);
}

/** Says that what was asked for could not be written. @returns the exit code */
export async function tellOutputError(error: unknown, argv: readonly string[]): Promise<number> {
  const words = await loadWords(chooseLanguage(optionValue('--lang', argv), process.env));
  const { reportError } = await import('./commands/shared/error.js');
  const options = { json: argv.includes('--json'), debug: argv.includes('--debug') };
  return reportError(outputProblem('stdout', error), words, options);
}

/** The words of the person's language; for the demo person, commands in them are named as they go on in the demo. */
async function spokenWords(argv: readonly string[]): Promise<Words> {
  const words = await loadWords(chooseLanguage(optionValue('--lang', argv), process.env));
  if (!argv.includes('--demo')) return words;
  const { wordsInDemo } = await import('./language/in-demo.js');
  return wordsInDemo(words);
}

/** A reader that has seen enough (`| head`) closes the pipe: no error. Anything else (a full disk) is said. */
function onOutputError(stop: (error: unknown) => Promise<void>): void {
  onStandardOutput((stream) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      if (isHungUp(stream)) dieOfHangup();
      void stop(outputProblem('stdout', error));
    });
  });
}
