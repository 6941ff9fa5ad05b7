import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../src/cache-folder.js';

test.each([
  ['linux', {}, '/home/li', posix.join, '/home/li/.cache/numclean'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/li' }, '/home/li', posix.join, '/var/cache/li/numclean'],
  ['darwin', {}, '/Users/li', posix.join, '/Users/li/Library/Caches/numclean'],
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\李\\AppData\\Local' },
    'C:\\Users\\李',
    win32.join,
    'C:\\Users\\李\\AppData\\Local\\numclean\\cache',
  ],
  ['win32', {}, 'C:\\Users\\李', win32.join, null],
  ['linux', {}, '', posix.join, null],
] as const)(
  'on %s with %j what is compiled lies in a folder that may be emptied',
  (platform, env, home, join, folder) => {
    expect(cacheFolder(platform, env, home, join)).toBe(folder);
  },
);
