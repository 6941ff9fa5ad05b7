import { expect, it } from 'vitest';
import { hasNoLinks, patiently } from '../src/move-over.js';

/** Fails so often with that code, then works. */
function held(times: number, code: string): { rename: () => void; asked: () => number } {
  let asked = 0;
  const rename = (): void => {
    asked += 1;
    if (asked <= times) throw Object.assign(new Error(code), { code });
  };
  return { rename, asked: () => asked };
}

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'waits on Windows while another program looks into the file: %s',
  (code) => {
    const { rename, asked } = held(3, code);
    patiently(rename, 'win32');
    expect(asked()).toBe(4);
  },
);

it('gives up on a file that stays held, and at once elsewhere or on a full disk', () => {
  const forever = held(Number.POSITIVE_INFINITY, 'EBUSY');
  expect(() => patiently(forever.rename, 'win32')).toThrow('EBUSY');
  expect(forever.asked()).toBe(20);
  const full = held(Number.POSITIVE_INFINITY, 'ENOSPC');
  expect(() => patiently(full.rename, 'win32')).toThrow('ENOSPC');
  const linux = held(Number.POSITIVE_INFINITY, 'EPERM');
  expect(() => patiently(linux.rename, 'linux')).toThrow('EPERM');
  expect([full.asked(), linux.asked()]).toEqual([1, 1]);
});

it.each([
  // FAT on Linux, network drives, Android, FAT and exFAT on Windows
  ['EPERM', true],
  ['ENOTSUP', true],
  ['EACCES', true],
  ['EISDIR', true],
  // a folder of backups that was put on another disk, and a file system that counts no second name
  ['EXDEV', true],
  ['EMLINK', true],
  ['EEXIST', false],
  ['ENOSPC', false],
  ['EROFS', false],
])('knows a place where a file can have one name only by what it says: %s', (code, has) => {
  expect(hasNoLinks(Object.assign(new Error(code), { code }))).toBe(has);
});
