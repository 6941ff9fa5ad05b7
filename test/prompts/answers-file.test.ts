import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkAnswerKeys, readAnswersFile, resolveAnswerPaths } from '../../src/prompts/answers-file.js';

const folder = mkdtempSync(join(tmpdir(), 'numclean-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string | Uint8Array): string {
  const file = join(folder, 'answers');
  writeFileSync(file, content);
  return file;
}

describe('reading', () => {
  const answers = { number: '13800138000', keepNumber: false, import: ['短信.xml'], cancelOn: '2027-03-01' };

  it('reads JSON', async () => {
    expect(await readAnswersFile(written(JSON.stringify(answers, null, 2)))).toEqual(answers);
  });

  it('reads YAML, where a day stays a text', async () => {
    const yaml =
      '# 答案\nnumber: "13800138000"\nkeepNumber: false\nimport:\n  - 短信.xml\ncancelOn: 2027-03-01\n';
    expect(await readAnswersFile(written(yaml))).toEqual(answers);
    expect(await readAnswersFile(written(`\u{feff}${yaml}`))).toEqual(answers);
  });

  it('reads what the Notepad and the PowerShell of Windows wrote', async () => {
    const yaml = 'number: "13800138000"\r\nimport:\r\n  - 短信.xml\r\n';
    const read = { number: '13800138000', import: ['短信.xml'] };
    expect(await readAnswersFile(written(Buffer.from(`\u{feff}${yaml}`, 'utf16le')))).toEqual(read);
    // in the code page of China: 中
    expect(await readAnswersFile(written(Uint8Array.of(0x6e, 0x3a, 0x20, 0xd6, 0xd0)))).toEqual({ n: '中' });
  });

  it.each([
    ['JSON that is cut off', '{\n  "number": "13800138000",\n  "import": [', 3],
    ['broken YAML', 'number: "1"\nimport: [a\ncarrier: mobile\n', 3],
    ['a key twice', 'carrier: mobile\nnumber: "1"\ncarrier: unicom\n', 3],
    ['a list', '- a\n- b\n', 1],
    ['a word', 'hello', 1],
    ['nothing', '', 1],
    ['an alias to nowhere', 'number: *nowhere\n', 1],
    ['bytes that are no text', Uint8Array.of(0x6e, 0x3a, 0x20, 0xff, 0xd6), 1],
  ])('refuses %s and names the line', async (_what, content, line) => {
    const file = written(content);
    await expect(readAnswersFile(file)).rejects.toMatchObject({
      code: 'input.answers-unreadable',
      values: { path: file, line },
      at: `line ${line}`,
    });
  });

  it.each([
    ['brackets within brackets', `number: ${'['.repeat(21)}${']'.repeat(21)}`, 1],
    ['lists within lists', `number:\n  ${'- '.repeat(20)}1\n`, 2],
    ['a line of dashes in a pasted text', `official: |\n  微信1个\n  ${'- '.repeat(20)}\n  QQ1个\n`, 3],
  ])('says of %s that it is nested too deep, and where', async (_what, content, line) => {
    const file = written(content);
    await expect(readAnswersFile(file)).rejects.toMatchObject({
      code: 'input.answers-too-deep',
      values: { path: file, line },
    });
  });

  it('says so when there is no such file, or it is a folder', async () => {
    await expect(readAnswersFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'input.not-found' });
    await expect(readAnswersFile(folder)).rejects.toMatchObject({ code: 'input.is-folder' });
  });
});

describe('keys', () => {
  const known = ['number', 'newNumber', 'cancelOn', 'carrier', 'import'];

  it.each([
    ['new-number', 'newNumber'],
    ['NEW_NUMBER', 'newNumber'],
    ['ｎｅｗ Number', 'newNumber'],
    ['cancelOnDay', 'cancelOn'],
    ['nubmer', 'number'],
    ['imports', 'import'],
  ])('%s is told to be %s', (key, nearest) => {
    expect(() => checkAnswerKeys({ carrier: 'mobile', [key]: 1 }, known)).toThrow(
      expect.objectContaining({ code: 'usage.answers-key-unknown', values: { key, nearest, known } }),
    );
  });

  it('lets right keys pass, and takes no inherited name for one', () => {
    expect(() => checkAnswerKeys({ number: 1, import: [] }, known)).not.toThrow();
    expect(() => checkAnswerKeys({ constructor: 1 }, known)).toThrow();
  });
});

describe('paths', () => {
  it('are relative to the answers file, unless they say where they are', () => {
    const setting = { home: '/home/li', windows: false };
    const answers = {
      import: ['短信 1.xml', '../b.xml', '/abs.xml', '~/c.xml', 'file:///d%20d.xml', '-'],
      number: '1',
    };
    expect(resolveAnswerPaths(answers, ['import'], '/data/li', setting)).toEqual({
      import: ['/data/li/短信 1.xml', '/data/b.xml', '/abs.xml', '/home/li/c.xml', '/d d.xml', '-'],
      number: '1',
    });
  });

  it('leave what is no path to the question', () => {
    const setting = { home: '/home/li', windows: false };
    expect(resolveAnswerPaths({ import: 7 }, ['import'], '/data', setting)).toEqual({ import: 7 });
  });
});
