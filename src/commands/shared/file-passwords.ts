import type { AskPassword } from '../../sources/asked.js';
import { passwordAsker } from '../../walks/ask-password.js';
import { prompterFor } from './answering.js';
import type { Context } from './context.js';

/**
 * How the passwords of locked files are asked for by a command that reads exports.
 * @param beforeAsking called before each question
 */
export const filePasswords = (context: Context, beforeAsking: () => void): AskPassword =>
  passwordAsker({
    words: context.words,
    ask: async (question) => {
      beforeAsking();
      return (await prompterFor(context, {})).ask(question);
    },
  });
