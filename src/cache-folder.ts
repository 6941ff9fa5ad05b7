import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The person's home; empty where there is none: it is not made only to keep something in. Node takes it from the same variables; its
 * module for that would be loaded by nearly every start.
 */
export function existingHome(): string {
  const { HOME, USERPROFILE } = process.env;
  const home = (process.platform === 'win32' ? USERPROFILE : HOME) || homedir();
  return process.getBuiltinModule('node:fs').existsSync(home) ? home : '';
}

/**
 * Where a system keeps what programs can make again; its test asks about other systems.
 * @returns the folder of this program in it; null where the person has no home
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
  joined: typeof join = join,
): string | null {
  if (platform === 'win32') return env.LOCALAPPDATA ? joined(env.LOCALAPPDATA, 'numclean', 'cache') : null;
  if (env.XDG_CACHE_HOME) return joined(env.XDG_CACHE_HOME, 'numclean');
  if (home === '') return null;
  return platform === 'darwin'
    ? joined(home, 'Library', 'Caches', 'numclean')
    : joined(home, '.cache', 'numclean');
}
