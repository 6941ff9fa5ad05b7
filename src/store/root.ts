import { homedir } from 'node:os';
import path from 'node:path';
import { Problem } from '../problem.js';
import { givenPath } from '../text/given-path.js';

/**
 * The folder of the store: the one given, else that of NUMCLEAN_HOME, else the platform's config folder. Touches nothing.
 * @param platform by default this one; given by its test
 * @throws Problem `store.no-home` when the platform's folder is wanted and there is no home folder
 */
export function rootOf(
  dir: string | undefined,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string {
  const { join, resolve } = platform === 'win32' ? path.win32 : path.posix;
  const given = dir || env.NUMCLEAN_HOME;
  return resolve(
    given ? givenPath(given, platform) : join(configFolder(env, platform), ...ownFolder(platform)),
  );
}

// Where the package `conf` would put it too (with no suffix).
const ownFolder = (platform: NodeJS.Platform): string[] =>
  platform === 'win32' ? ['numclean', 'Config'] : ['numclean'];

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.APPDATA || path.win32.join(home(env, platform), 'AppData', 'Roaming');
  if (platform === 'darwin') return path.posix.join(home(env, platform), 'Library', 'Preferences');
  return env.XDG_CONFIG_HOME || path.posix.join(home(env, platform), '.config');
}

function home(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  try {
    const folder = (platform === 'win32' ? env.USERPROFILE : env.HOME) ?? homedir();
    // importing `node:fs` loads all of it, and this is asked before anything else of the program is there
    const { statSync } = process.getBuiltinModule('node:fs');
    if (folder && statSync(folder).isDirectory()) return path.resolve(folder);
  } catch {
    // no such folder, or the user has none
  }
  throw new Problem('store.no-home');
}
