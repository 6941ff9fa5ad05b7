import { expect, it } from 'vitest';
import { rootOf } from '../../src/store/root.js';

const ENV = { APPDATA: 'C:\\Users\\li\\AppData\\Roaming', XDG_CONFIG_HOME: '/home/li/.config' };

it.each([
  [undefined, ENV, 'C:\\Users\\li\\AppData\\Roaming\\numclean\\Config'],
  // `--store "D:\my files\"` as the last words of a line of cmd
  ['D:\\my files"', ENV, 'D:\\my files'],
  ['\\\\NAS\\li\\store', ENV, '\\\\NAS\\li\\store'],
  ['D:/mixed\\store/', ENV, 'D:\\mixed\\store'],
  // `set NUMCLEAN_HOME="D:\my files"`: both quotes belong to the value
  [undefined, { ...ENV, NUMCLEAN_HOME: '"D:\\my files"' }, 'D:\\my files'],
  ['E:\\store', { ...ENV, NUMCLEAN_HOME: 'D:\\store' }, 'E:\\store'],
])('on Windows the store is where it is said to be: %s', (dir, env, root) => {
  expect(rootOf(dir, env, 'win32')).toBe(root);
});

it('elsewhere a quote is part of a name', () => {
  expect(rootOf('/home/li/a"b"', ENV, 'linux')).toBe('/home/li/a"b"');
  expect(rootOf(undefined, ENV, 'linux')).toBe('/home/li/.config/numclean');
});
