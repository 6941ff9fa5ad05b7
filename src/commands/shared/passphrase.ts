import { Problem } from '../../problem.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from './context.js';

const SHORTEST = 8;
/** How often a person may type it to open a store. */
const TRIES = 3;
const MOST_BYTES = 65_536;

/** Where a passphrase may come from. */
type Source = Pick<Context, 'words' | 'asks' | 'passphraseFile' | 'note'> & { env: NodeJS.ProcessEnv };

/** The passphrase in the file named, or in the environment; null where neither is given. @throws Problem `input.…` of the file */
async function givenPassphrase({
  passphraseFile,
  env,
}: Pick<Source, 'passphraseFile' | 'env'>): Promise<string | null> {
  if (passphraseFile !== null) return firstLine(await readSmallText(passphraseFile, MOST_BYTES));
  return env.NUMCLEAN_PASSPHRASE || null;
}

/**
 * The passphrase of a locked store: given, or from a person who types it unseen.
 * @throws Problem `store.passphrase-missing` where there is none, `input.…` of the file
 */
async function passphraseFrom(source: Source): Promise<string> {
  const given = await givenPassphrase(source);
  if (given !== null) return given;
  if (!source.asks) throw new Problem('store.passphrase-missing');
  return ask(source.words.store.passphrase);
}

/**
 * A passphrase to lock with: given, or typed twice; that a forgotten one is lost is said before.
 * @param wasLocked then the one that is given otherwise is what the store is locked with now, and no new one
 * @throws Problem `usage.new-passphrase-missing` where there is none and nobody to ask, `usage.passphrase-unfit` where one that
 *   was given is too short
 */
export async function newPassphraseFrom(
  source: Source,
  newFile: string | undefined,
  wasLocked: boolean,
): Promise<string> {
  const { words, asks, note } = source;
  note(words.store.forgotten);
  const given =
    newFile === undefined && wasLocked
      ? null
      : await givenPassphrase({ ...source, passphraseFile: newFile ?? source.passphraseFile });
  if (given !== null && [...given].length < SHORTEST) throw new Problem('usage.passphrase-unfit');
  if (given !== null) return given;
  if (!asks) throw new Problem('usage.new-passphrase-missing');
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
