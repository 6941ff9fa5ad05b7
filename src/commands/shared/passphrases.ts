import type { Prompter } from '../../prompts/types.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from './context.js';

/**
 * A prompter that takes passwords out of the file of `--passphrase-file`, one a line, each tried in its turn; all else is asked as
 * before. Without such a file nothing changes.
 * @throws Problem of the file, where a password is asked for
 */
export function withPassphrases(prompter: Prompter, { passphraseFile }: Context): Prompter {
  if (passphraseFile === null) return prompter;
  const ask: Prompter['ask'] = async (question, place) => {
    if (question.kind !== 'password') return prompter.ask(question, place);
    const lines = (await readSmallText(passphraseFile)).split(/\r?\n/).filter((line) => line !== '');
    return lines[question.attempt] ?? null;
  };
  return { interactive: prompter.interactive, show: (text) => prompter.show(text), ask };
}
