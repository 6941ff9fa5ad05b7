import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramResult } from '../support/built-program.js';
import { fixture } from '../support/exports.js';
import { runHere } from '../support/in-process.js';
import { LOGIN_FIXTURES, loginFile } from '../support/logins.js';

type Binding = {
  id: string;
  confidence: string;
  evidence: { source: string; kind: string; count: number }[];
};
type Imported = { files: { path: string; logins: number }[]; added: Binding[]; strengthened: string[] };

/** In every password, note, secret and card of the fixtures; in base64 and in hex where a program writes it so. */
const MARKS = /S3CRET|UzNDUkVU|53334352455/i;

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (args: readonly string[], store = 'store', env = {}): Promise<ProgramResult> =>
  runHere([...args, '--now', '2026-11-26'], { store: at(store), cwd: folder, env });
const begin = (store: string): Promise<ProgramResult> =>
  run(['prepare-cancel', '13800138000', '--carrier', 'mobile', '--yes', '--json'], store);
const inventory = async (store?: string): Promise<Record<string, Omit<Binding, 'id'>>> => {
  const found = (await run(['inventory', '--json'], store)).json() as { inventory: { bindings: Binding[] } };
  return Object.fromEntries(found.inventory.bindings.map(({ id, ...binding }) => [id, binding]));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-logins-'));
  expect((await begin('store')).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('passwords saved in a browser', () => {
  it('show where the number signs in, once, whatever the file is called', async () => {
    cpSync(fixture('chrome-csv/chrome.csv'), at('Chrome 密码.csv'));
    cpSync(fixture('chrome-csv/chrome.csv'), at('other.txt'));
    const first = (await run(['import', at('Chrome 密码.csv'), '--json'])).json() as Imported;
    expect(first.files).toMatchObject([{ format: 'chrome-csv', logins: 6, messages: 0 }]);
    expect(first.added.map(({ id }) => id).sort()).toEqual(['jd', 'own-shop-example', 'taobao', 'wechat']);
    const held = await inventory();
    const saved = (kind: string, count: number) => [
      expect.objectContaining({ source: 'chrome-csv', kind, count }),
    ];
    expect(held).toMatchObject({
      taobao: { confidence: 'likely', evidence: saved('saved-login', 1) },
      wechat: { confidence: 'likely', evidence: saved('saved-login', 1) },
      // under another user name
      jd: { confidence: 'possible', evidence: saved('saved-login-other', 2) },
    });
    for (const name of ['Chrome 密码.csv', 'other.txt']) {
      const again = (await run(['import', at(name), '--json'])).json() as Imported;
      expect(again).toMatchObject({ added: [], strengthened: [] });
      expect(await inventory()).toEqual(held);
    }
  });

  it('and codes of an authenticator do the same', async () => {
    const files = ['aegis-json/aegis.json', 'google-authenticator/transfer.txt'].map(fixture);
    const { added } = (await run(['import', ...files, '--json'])).json() as Imported;
    expect(added.map(({ id }) => id).sort()).toEqual(['github', 'weibo']);
    expect((await inventory()).github).toMatchObject({
      confidence: 'likely',
      evidence: [
        { source: 'aegis-json', kind: 'saved-login' },
        { source: 'google-authenticator', kind: 'saved-login' },
      ],
    });
  });

  it('in the person’s language', async () => {
    const { stdout, code } = await run(['import', fixture('keepass-xml/keepass.xml'), '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout).toContain('读到 3 条登录记录');
  });
});

describe('an encrypted export that nobody can open here', () => {
  it.each([
    ['proton-pass-json/data.pgp', /Proton Pass.*JSON 或 CSV/],
    ['otpauth/ente-encrypted.txt', /Ente Auth.*纯文本/],
    ['stratum-json/encrypted.stratum', /Stratum.*密码留空/],
  ])('%s: how to export it again', async (path, hint) => {
    const { code, stderr, stdout } = await run(['import', fixture(path), '--lang', 'zh']);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(hint);
    expect(stderr).toContain('把那份不加密的文件删掉');
  });
});

describe('a locked export, where nobody can be asked for its password,', () => {
  it.each(['bitwarden-json/encrypted.json', 'aegis-json/encrypted.json', '2fas-json/encrypted.2fas'])(
    '%s: how to give it',
    async (path) => {
      const { code, stderr, stdout } = await run(['import', fixture(path), '--lang', 'zh']);
      expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
      expect(stderr).toMatch(/会问您密码.*--passphrase-file/);
    },
  );

  it('a KeePass database', async () => {
    writeFileSync(at('passwords.kdbx'), Buffer.from([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 1, 2]));
    const { code, stderr } = await run(['import', at('passwords.kdbx'), '--lang', 'en']);
    expect(code).toBe(4);
    expect(stderr).toContain('--passphrase-file');
  });
});

describe('no password leaves the file it stands in', () => {
  /** Every fixture sound, cut at some places, and with bytes changed. */
  function damagedFolder(): string {
    const to = at('exports');
    mkdirSync(to);
    for (const path of LOGIN_FIXTURES) {
      const bytes = readFileSync(loginFile(path, folder));
      const name = path.replaceAll('/', ' ');
      writeFileSync(join(to, name), bytes);
      for (const part of [0.5, 0.9]) {
        writeFileSync(join(to, `${part} ${name}`), bytes.subarray(0, Math.floor(bytes.length * part)));
      }
      for (const seed of [1, 2]) {
        const damaged = Buffer.from(bytes);
        const place = (seed * 7919) % bytes.length;
        damaged[place] = (damaged[place] ?? 0) ^ (1 << seed);
        writeFileSync(join(to, `flipped ${seed} ${name}`), damaged);
      }
    }
    return to;
  }

  it('not into the store, a document, a view, an error or the remarks of --debug', async () => {
    const exports = damagedFolder();
    expect(readdirSync(exports).length).toBe(LOGIN_FIXTURES.length * 5);
    expect((await begin('all')).code).toBe(0);
    const said: string[] = [];
    for (const args of [
      ['import', exports, '--json', '--debug'],
      ['inventory', '--json'],
      ['status', '--json'],
      ['report', '--format', 'html'],
      ['import', fixture('bitwarden-json/encrypted.json'), '--debug'],
      ['import', fixture('chrome-csv/chrome.csv'), '--format', 'firefox-csv', '--debug'],
      ['import', fixture('keeper-csv/keeper.csv'), '--format', 'chrome-csv', '--debug'],
    ]) {
      const { stdout, stderr } = await run(args, 'all');
      said.push(stdout, stderr);
    }
    const [document = ''] = said;
    const { files, added } = JSON.parse(document) as Imported;
    expect(files.length).toBe(LOGIN_FIXTURES.length * 5);
    expect(added.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['taobao', 'wechat', 'jd', 'github', 'weibo']),
    );
    const kept = readdirSync(at('all'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(kept.length).toBeGreaterThan(1);
    for (const text of [...said, ...kept]) expect(MARKS.exec(text)?.[0] ?? null).toBeNull();
  });
});
