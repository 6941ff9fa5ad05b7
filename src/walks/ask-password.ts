import { basename } from 'node:path';
import type { Words } from '../language/words.js';
import type { Answer, Question } from '../prompts/types.js';
import type { AskPassword } from '../sources/asked.js';
import { cleanLine } from '../text/clean.js';

/** The key of the question; no answers file may hold it. */
const PASSWORD_KEY = 'password';

/** Asks for the passwords of locked files. Nothing of them is kept. */
export const passwordAsker =
  ({ words, ask }: { words: Words; ask(question: Question): Promise<Answer> }): AskPassword =>
  async ({ path, attempt }) => {
    const { message, hint, again } = words.locked;
    const answer = await ask({
      kind: 'password',
      key: PASSWORD_KEY,
      message: message(cleanLine(basename(path))),
      hint: attempt === 0 ? hint : again,
      attempt,
    });
    return typeof answer === 'string' ? answer : null;
  };
