import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { Problem } from '../../src/problem.js';
import { expandPaths, type OpenExport, openExports } from '../../src/sources/index.js';
import { zipOf } from '../support/zip-of.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/sms-backup-restore/${name}`, import.meta.url));

/** The one export in a file. */
async function openExport(...[path, options]: Parameters<typeof openExports>): Promise<OpenExport> {
  const { value } = await openExports(path, options).next();
  return value as OpenExport;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-sources-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, content: string | Buffer = 'x'): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const problemOf = async (promise: Promise<unknown>): Promise<Problem> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

describe('which files', () => {
  it('takes files as they are, and folders whole: sorted, without hidden ones', async () => {
    const b = file('b.xml');
    const a = file('a.xml');
    file('.hidden.xml');
    mkdirSync(join(folder, 'c'));
    const inner = file(join('c', 'a.xml'));
    mkdirSync(join(folder, '.git'));
    file(join('.git', 'a.xml'));
    symlinkSync(a, join(folder, 'd.xml'));
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'gone'), join(folder, 'nowhere'));
    symlinkSync(join(folder, 'itself'), join(folder, 'itself'));
    expect(await expandPaths([folder])).toEqual([a, b, inner, join(folder, 'd.xml')]);
    expect(await expandPaths([b, '-', a])).toEqual([b, '-', a]);
  });

  it('says when a folder is empty or something is not there', async () => {
    file('.hidden');
    expect(await problemOf(expandPaths([folder]))).toMatchObject({
      code: 'input.folder-empty',
      values: { path: folder },
    });
    const missing = join(folder, 'missing.xml');
    expect(await problemOf(expandPaths([missing]))).toMatchObject({
      code: 'input.not-found',
      values: { path: missing },
    });
  });
});

describe('opening an export', () => {
  it('knows it by its content and tells how far it is', async () => {
    const progress: [number, number | null][] = [];
    const opened = await openExport(fixture('plain.xml'), {
      onProgress: (read, total) => progress.push([read, total]),
    });
    expect(opened).toMatchObject({ path: fixture('plain.xml'), format: 'sms-backup-restore' });
    const records = [];
    for await (const record of opened.records) records.push(record);
    expect(records).toHaveLength(2);
    expect(opened.problems).toEqual([]);
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
  });

  it('takes the format that the person names', async () => {
    const opened = await openExport(fixture('no-header.xml'), { format: 'sms-backup-restore' });
    expect(opened.format).toBe('sms-backup-restore');
  });

  it('takes pasted messages for what they are, whatever the file is called', async () => {
    const opened = await openExport(file('messages.xml', '【示例】验证码1234\n'));
    expect(opened.format).toBe('plain-text');
  });

  it('takes a text without signatures only when the person says so', async () => {
    const path = file('chat.txt', '明天见\n');
    expect((await problemOf(openExport(path))).code).toBe('input.unknown-format');
    expect((await openExport(path, { format: 'plain-text' })).format).toBe('plain-text');
  });

  it('collects the damage while it reads', async () => {
    const cut = '<smses>\n<sms type="1" body="x" />\n<sms type="1" bo';
    const path = file('cut.xml', cut);
    const { records, problems } = await openExport(path);
    const texts = [];
    for await (const record of records) if (record.type === 'message') texts.push(record.text);
    expect(texts).toEqual(['x']);
    expect(problems).toEqual([{ at: `line 3, byte ${cut.length}`, why: 'truncated' }]);
  });
});

describe('what cannot be read', () => {
  const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'input.empty'],
    ['an empty list', '[ ]\n', 'input.empty'],
    ['white space', '\uFEFF \n\t\r\n', 'input.empty'],
    ['a web page', '\n<!DOCTYPE html>\n<html><body><smses></body></html>', 'input.html'],
    ['a web page that begins as an export does', '<!DOCTYPE html>\n<smses count="1">', 'input.html'],
    ['a web page without a type', '<!-- saved -->\n<HTML lang="zh">', 'input.html'],
    ['a web page in XML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'input.html'],
    [
      'an encrypted ZIP',
      Buffer.concat([ZIP, Buffer.from([0x01, 0x08]), Buffer.alloc(40)]),
      'input.encrypted',
    ],
    ['an encrypted SMS Import / Export file', Buffer.from('SSEF\0\xff\x01', 'latin1'), 'input.encrypted'],
    ['a KeePass file', Buffer.from([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb]), 'input.encrypted'],
    [
      'a ZIP without its end',
      Buffer.concat([ZIP, Buffer.from([0x00, 0x08]), Buffer.alloc(40)]),
      'input.damaged',
    ],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]), 'input.binary'],
    ['a database that is none', 'SQLite format 3\0', 'input.damaged'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31) % 256)), 'input.binary'],
    ['a call log', '<?xml version="1.0"?><calls count="0"></calls>', 'input.call-log'],
    ['something else', 'name,url\nx,y\n', 'input.unknown-format'],
  ])('is refused by its reason: %s', async (_, content, code) => {
    const path = file('input', content);
    expect(await problemOf(openExport(path))).toMatchObject({ code, values: { path }, exitCode: 4 });
  });

  const NOISE = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256));
  it.each<[string, string | Buffer, string]>([
    ['sms.zip', Buffer.concat([ZIP, Buffer.from([0x01, 0x08]), Buffer.alloc(40)]), 'zip'],
    ['messages.zip', Buffer.from('SSEF\0\xff\x01', 'latin1'), 'sms-import-export'],
    ['backup.ab', 'ANDROID BACKUP\n5\n1\nAES-256\nabc', 'adb-backup'],
    [
      '短信(com.android.mms).bak',
      'MIUI BACKUP\n2\ncom.android.mms 短信\n-1\n0\nANDROID BACKUP\n2\n0\nAES-256\nabc',
      'xiaomi-backup',
    ],
    ['passwords.kdbx', Buffer.from([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb]), 'keepass'],
    ['sms-20261124093000.xml', NOISE, 'sms-backup-restore'],
    ['sms.db.enc', NOISE, 'huawei-backup'],
    ['sms.db', NOISE, 'huawei-backup'],
    ['3d0d7e5fb2ce288813306e4d4636395e047a3d28', NOISE, 'iphone-backup'],
    ['Message.smem', NOISE, 'samsung-smart-switch'],
    ['Message-as-zip.smem', zipOf([{ name: 'sms_restore.bk', content: NOISE }]), 'samsung-smart-switch'],
    ['inside.zip', zipOf([{ name: 'HUAWEI/sms.db', content: NOISE }]), 'huawei-backup'],
    ['bitwarden.json', '{"encrypted":true,"passwordProtected":true,"salt":"x","data":"y"}', 'bitwarden-json'],
  ])('is told what to do where it is encrypted: %s', async (name, content, kind) => {
    const problem = await problemOf(openExport(file(name, content)));
    expect(problem).toMatchObject({ code: 'input.encrypted', values: { kind }, exitCode: 4 });
    for (const language of ['zh', 'en'] as const) {
      const { describe: say } = wordsOf(language).errors;
      const { hint } = say(problem);
      expect(hint).not.toBe(say(new Problem('input.encrypted', { path: name })).hint);
    }
  });

  it('is told how to save an old Excel file', async () => {
    const path = file('sms.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    expect((await problemOf(openExport(path))).code).toBe('input.old-spreadsheet');
  });

  it('is refused when it is not there, a folder, or not to be read', async () => {
    expect((await problemOf(openExport(join(folder, 'missing')))).code).toBe('input.not-found');
    expect((await problemOf(openExport(join(file('a'), 'b')))).code).toBe('input.not-found');
    expect((await problemOf(openExport(folder))).code).toBe('input.is-folder');
    const circle = join(folder, 'circle');
    symlinkSync(circle, circle);
    expect((await problemOf(openExport(circle))).code).toBe('input.unreadable');
  });

  it('is refused when it is not the named format, or the format is not known', async () => {
    const path = file('other.xml', '<contacts count="0"></contacts>');
    expect(await problemOf(openExport(path, { format: 'sms-backup-restore' }))).toMatchObject({
      code: 'input.not-that-format',
      values: { path, format: 'sms-backup-restore' },
    });
    const unknown = await problemOf(openExport(path, { format: 'sms' }));
    expect(unknown).toMatchObject({ code: 'usage.format-unknown', exitCode: 2, values: { format: 'sms' } });
    expect(unknown.values.known).toContain('sms-backup-restore');
  });
});
