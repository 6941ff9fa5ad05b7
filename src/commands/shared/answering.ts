import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Words } from '../../language/words.js';
import type { Problem } from '../../problem.js';
import { createAnswersPrompter } from '../../prompts/answers.js';
import { createDemoPrompter } from '../../prompts/demo.js';
import type { Prompter } from '../../prompts/types.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from './context.js';
import { printLong } from './pager.js';
import { withPassphrases } from './passphrases.js';

/** Answers by the walk's keys, from options or a file; each is checked where it is asked for. */
export type Answers = Record<string, unknown>;

/** Keys whose values are paths, and keys whose value may be the name of a file that holds the text. */
const PATH_LISTS = ['import'];
const TEXTS = ['officialAnswer'];

/**
 * The answers of a file. Paths in it are relative to its folder; a pasted text may be given as the name of a .txt.
 * @param knownKeys the keys that the walk asks
 * @throws Problem `input.answers-unreadable`, `usage.answers-key-unknown`, `input.not-found`
 */
export async function answersFrom(path: string, knownKeys: readonly string[]): Promise<Answers> {
  const { checkAnswerKeys, readAnswersFile, resolveAnswerPaths } = await import(
    '../../prompts/answers-file.js'
  );
  const read = await readAnswersFile(path);
  checkAnswerKeys(read, knownKeys);
  const setting = { home: homedir(), windows: process.platform === 'win32' };
  const answers: Answers = { ...resolveAnswerPaths(read, PATH_LISTS, dirname(path), setting) };
  for (const key of TEXTS) {
    const text = answers[key];
    if (typeof text === 'string' && /^[^\n]+\.txt$/i.test(text)) {
      answers[key] = await readSmallText(resolve(dirname(path), text));
    }
  }
  return answers;
}

/** Who answers: what is given comes first; then the person where one can be asked, else defaults. */
export async function prompterFor(context: Context, given: Answers): Promise<Prompter> {
  return withPassphrases(await askedOrGiven(context, given), context);
}

async function askedOrGiven(context: Context, given: Answers): Promise<Prompter> {
  const scripted = createAnswersPrompter({ answers: given });
  if (context.demo) return createDemoPrompter(scripted, context.words, context.print);
  if (!context.asks) return scripted;
  const person = await personPrompter(context);
  return {
    interactive: true,
    show: (text) => person.show(text),
    ask: (question, place) => (question.key in given ? scripted : person).ask(question, place),
  };
}

/** The person at the terminal. Loaded only for one: what asks takes longer to load than all else together. */
export async function personPrompter(context: Context): Promise<Prompter> {
  const { words } = context;
  const { createPersonPrompter } = await import('../../prompts/person.js');
  return createPersonPrompter({
    words,
    describe: (problem) => told(problem, words),
    read: (text) => printLong(text, {}, context),
  });
}

/** What was wrong, and how it is written right: both fit under a question. */
function told(problem: Problem, { errors }: Words): string {
  const { message, hint } = errors.describe(problem);
  return `${message}\n  ${hint}`;
}
