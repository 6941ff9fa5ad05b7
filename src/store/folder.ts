import { chmodSync, type Dirent, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../problem.js';
import { problemOfReading, problemOfWriting } from './file.js';

/** Where the parts of a store lie. */
export type Places = {
  root: string;
  settings: string;
  cleanups: string;
  backups: string;
  proofs: string;
  corrections: string;
};

/**
 * The folders of the store: the one given, else that of NUMCLEAN_HOME, else the platform's config folder. Touches
 * nothing.
 * @throws Problem `store.no-home` when the platform's folder is wanted and there is no home folder
 */
export function placesOf(dir: string | undefined, env: NodeJS.ProcessEnv): Places {
  const root = resolve(dir || env.NUMCLEAN_HOME || join(configFolder(env), ...OWN_FOLDER));
  return {
    root,
    settings: join(root, 'settings.json'),
    cleanups: join(root, 'cleanups'),
    backups: join(root, 'backups'),
    proofs: join(root, 'proof'),
    corrections: join(root, 'corrections.json'),
  };
}

// As `conf` picks it (with no suffix). Asking conf itself would make the folder, and a look must not write; besides,
// conf does not even load without a home folder.
const OWN_FOLDER = process.platform === 'win32' ? ['numclean', 'Config'] : ['numclean'];

function configFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env.APPDATA || join(home(env), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home(env), 'Library', 'Preferences');
  return env.XDG_CONFIG_HOME || join(home(env), '.config');
}

function home(env: NodeJS.ProcessEnv): string {
  try {
    const folder = (process.platform === 'win32' ? env.USERPROFILE : env.HOME) ?? homedir();
    if (folder && statSync(folder).isDirectory()) return resolve(folder);
  } catch {
    // no such folder, or the user has none
  }
  throw new Problem('store.no-home');
}

/**
 * Makes the store's own folder, for its owner only. A folder that was there before gets that mode too, unless it
 * holds other things than a store: then its mode is not ours to change.
 * @throws Problem `store.read-only`
 */
export function prepareRoot({ root }: Places): void {
  makeFolder(root);
  if (entriesOf(root).every(({ name }) => OWN_NAMES.test(name))) makePrivate(root);
}

const OWN_NAMES =
  /^(settings\.json|corrections\.json|corrections\.draft.*|cleanups|backups|proof|lock|lock\.json|opening|settings\.draft.*)$/;

/**
 * Makes the folders inside, gives everything its mode (folders 0700, files 0600), and clears what an interrupted
 * write left. Only for the holder of the lock.
 * @throws Problem `store.read-only`
 */
export function prepareInside({ root, cleanups, backups, proofs }: Places): void {
  makeFolder(cleanups);
  makeFolder(backups);
  makePrivate(join(root, 'settings.json'));
  for (const folder of [cleanups, backups, proofs, ...foldersIn(backups), ...foldersIn(proofs)]) {
    makePrivate(folder);
    for (const { name } of entriesOf(folder)) {
      if (LEFT_OVER.test(name)) rmSync(join(folder, name), { force: true });
      else makePrivate(join(folder, name));
    }
  }
  for (const { name } of entriesOf(root)) {
    if (name.startsWith('settings.') && LEFT_OVER.test(name)) rmSync(join(root, name), { force: true });
  }
}

const foldersIn = (folder: string): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

const LEFT_OVER = /\.draft(\.tmp-\w+)?$/;

/**
 * Makes a folder and those above it. Not `recursive`: on a file system that answers ENOENT to mkdir (/proc does) that
 * never ends.
 * @throws Problem `store.read-only`
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, 0o700);
    chmodSync(path, 0o700);
  } catch (error) {
    if (isFolder(path)) return;
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || isFolder(parent) || parent === path) {
      throw problemOfWriting(path, error);
    }
    makeFolder(parent);
    makeFolder(path);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Gives a file or folder to its owner only, where the file system knows such a thing. */
export function makePrivate(path: string): void {
  try {
    const stat = lstatSync(path);
    // A link's target may be anything and belong to anybody.
    if (stat.isDirectory() && (stat.mode & 0o777) !== 0o700) chmodSync(path, 0o700);
    if (stat.isFile() && (stat.mode & 0o777) !== 0o600) chmodSync(path, 0o600);
  } catch {
    // It is not there, or the file system knows no modes (FAT): nothing more can be done.
  }
}

/**
 * What is in a folder, by name; nothing when there is no such folder.
 * @throws Problem `store.unreadable`
 */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw problemOfReading(folder, error);
  }
}
