import { Problem } from '../../problem.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from './context.js';

const SHORTEST = 8;
/** How often a person may type it to open a store. */
const TRIES = 3;
const MOST_BYTES = 65_536;

/** Where a passphrase may come from. */
type Source = Pick<Context, 'words' | 'asks' | 'passphraseFile' | 'note'> & { env: NodeJS.ProcessEnv };

/**
 * The passphrase of a locked store: from the file named, the environment, or a person who types it unseen.
 * @throws Problem `usage.passphrase-missing` where there is none, `input.…` of the file
 */
async function passphraseFrom({ words, asks, passphraseFile, env }: Source): Promise<string> {
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

/**
 * Opens a locked store; whoever types the passphrase may mistype it twice.
 * @throws Problem as `passphraseFrom` and the store's `unlock`
 */
export async function unlock(context: Context): Promise<void> {
  const source = { ...context, env: process.env };
  const isTyped = context.asks && context.passphraseFile === null && !source.env.NUMCLEAN_PASSPHRASE;
  for (let tries = isTyped ? TRIES : 1; ; tries--) {
    try {
      return await context.store.unlock(() => passphraseFrom(source));
    } catch (error) {
      const isWrong = error instanceof Problem && error.code === 'store.passphrase-wrong';
      if (!isWrong || tries === 1) throw error;
      context.note(context.words.store.wrongOnce);
    }
  }
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

async function ask(message: string): Promise<string> {
  const { askHidden } = await import('../../prompts/hidden.js');
  return askHidden(message);
}
