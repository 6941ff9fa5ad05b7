import { Problem } from '../../problem.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from './context.js';

const SHORTEST = 8;
const MOST_BYTES = 65_536;

/** Where a passphrase may come from. */
type Source = Pick<Context, 'words' | 'asks' | 'passphraseFile' | 'note'> & { env: NodeJS.ProcessEnv };

/**
 * The passphrase of a locked store: from the file named, the environment, or a person who types it unseen.
 * @throws Problem `usage.passphrase-missing` where there is none, `input.…` of the file
 */
export async function passphraseFrom({ words, asks, passphraseFile, env }: Source): Promise<string> {
  if (passphraseFile !== null) return firstLine(await readSmallText(passphraseFile, MOST_BYTES));
  if (env.NUMCLEAN_PASSPHRASE) return env.NUMCLEAN_PASSPHRASE;
  if (!asks) throw new Problem('usage.passphrase-missing');
  return ask(words.store.passphrase);
}

/**
 * A passphrase to lock with: given, or typed twice; that a forgotten one is lost is said before.
 * @throws Problem `usage.passphrase-unfit` where one that was given is too short
 */
export async function newPassphraseFrom(source: Source, newFile: string | undefined): Promise<string> {
  const { words, asks, note, env } = source;
  // whoever reads this begins to type: what is typed before the prompt stands there would be seen
  if (asks) await import('../../prompts/hidden.js');
  note(words.store.forgotten);
  if (newFile !== undefined || source.passphraseFile !== null || env.NUMCLEAN_PASSPHRASE || !asks) {
    const given = await passphraseFrom({ ...source, passphraseFile: newFile ?? source.passphraseFile });
    if ([...given].length < SHORTEST) throw new Problem('usage.passphrase-unfit');
    return given;
  }
  for (;;) {
    const typed = await ask(words.store.newPassphrase);
    if ([...typed].length < SHORTEST) note(words.store.tooShort);
    else if ((await ask(words.store.again)) === typed) return typed;
    else note(words.store.different);
  }
}

const firstLine = (text: string): string => (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\uFEFF/, '');

async function ask(message: string): Promise<string> {
  const { askHidden } = await import('../../prompts/hidden.js');
  return askHidden(message);
}
