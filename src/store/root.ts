import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem } from '../problem.js';

/**
 * The folder of the store: the one given, else that of NUMCLEAN_HOME, else the platform's config folder. Touches nothing.
 * @throws Problem `store.no-home` when the platform's folder is wanted and there is no home folder
 */
export const rootOf = (dir: string | undefined, env: NodeJS.ProcessEnv): string =>
  resolve(dir || env.NUMCLEAN_HOME || join(configFolder(env), ...OWN_FOLDER));

// Where the package `conf` would put it too (with no suffix).
const OWN_FOLDER = process.platform === 'win32' ? ['numclean', 'Config'] : ['numclean'];

function configFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env.APPDATA || join(home(env), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home(env), 'Library', 'Preferences');
  return env.XDG_CONFIG_HOME || join(home(env), '.config');
}

function home(env: NodeJS.ProcessEnv): string {
  try {
    const folder = (process.platform === 'win32' ? env.USERPROFILE : env.HOME) ?? homedir();
    // importing `node:fs` loads all of it, and this is asked before anything else of the program is there
    const { statSync } = process.getBuiltinModule('node:fs');
    if (folder && statSync(folder).isDirectory()) return resolve(folder);
  } catch {
    // no such folder, or the user has none
  }
  throw new Problem('store.no-home');
}
