import { expect, it } from 'vitest';
import { hasOwnWindow, nameInTaskList, type Start } from '../../src/executable/own-window.js';

const clicked: Start = { platform: 'win32', argv: [], isTerminal: true, parentName: () => 'explorer.exe' };

it.each<[string, Partial<Start>, boolean]>([
  ['a double click', {}, true],
  ['a double click, as some Windows spell it', { parentName: () => 'Explorer.EXE' }, true],
  ['the command prompt', { parentName: () => 'cmd.exe' }, false],
  ['PowerShell', { parentName: () => 'powershell.exe' }, false],
  ['nobody knows whom', { parentName: () => null }, false],
  ['a shortcut with words', { argv: ['status'] }, false],
  ['a program that reads what it says', { isTerminal: false }, false],
  ['macOS, whose window stays', { platform: 'darwin' }, false],
])('waits before its window closes only where it has its own: started by %s', (_, start, own) => {
  expect(hasOwnWindow({ ...clicked, ...start })).toBe(own);
});

it('asks Windows nothing where the answer is known already', () => {
  const parentName = (): never => {
    throw new Error('asked');
  };
  expect(hasOwnWindow({ ...clicked, platform: 'linux', parentName })).toBe(false);
});

it.each([
  ['"explorer.exe","4321","Console","1","98,765 K"\r\n', 'explorer.exe'],
  ['INFO: No tasks are running which match the specified criteria.\r\n', null],
  ['信息: 没有运行的任务匹配指定标准。\r\n', null],
  ['"cmd.exe","43210","Console","1","4 K"\r\n', null],
])('reads %j', (list, name) => {
  expect(nameInTaskList(list, 4321)).toBe(name);
});
