import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import type { AskPassword } from '../../src/sources/asked.js';
import { openExports } from '../../src/sources/index.js';
import { fixture, scratch } from '../support/exports.js';
import {
  letsThrough,
  lockedAegis,
  lockedBitwarden,
  lockedKdbx,
  lockedTwoFas,
  lockedXlsx,
  lockedZip,
  lockedZipAgainst,
  PASSWORD,
} from '../support/locked.js';
import { zipOf } from '../support/zip-of.js';

const here = scratch();
afterAll(() => here.remove());

type Read = { refused: string | null; formats: string[]; userNames: string[]; all: string };

async function read(content: Buffer, unlock?: AskPassword): Promise<Read> {
  const found: Read = { refused: null, formats: [], userNames: [], all: '' };
  const everything: unknown[] = [];
  try {
    for await (const opened of openExports(here.file('locked', content), unlock ? { unlock } : {})) {
      found.formats.push(opened.format);
      for await (const record of opened.records) {
        everything.push(record);
        if (record.type === 'login') found.userNames.push(...record.userNames);
      }
      everything.push(opened.problems);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    found.refused = error.code;
    everything.push(error.values);
  }
  return { ...found, all: JSON.stringify(everything) };
}

const giving =
  (...passwords: (string | null)[]): AskPassword =>
  async ({ attempt }) =>
    passwords[attempt] ?? null;

const KINDS: [name: string, format: string, make: () => Buffer | Promise<Buffer>][] = [
  ['Bitwarden, PBKDF2', 'bitwarden-json', () => lockedBitwarden('pbkdf2')],
  ['Bitwarden, Argon2id', 'bitwarden-json', () => lockedBitwarden('argon2')],
  ['Aegis', 'aegis-json', () => lockedAegis()],
  ['2FAS', '2fas-json', () => lockedTwoFas()],
  ['KeePass 3', 'keepass-xml', () => lockedKdbx(3)],
  ['KeePass 4, AES', 'keepass-xml', () => lockedKdbx(4, 'aes')],
  ['KeePass 4, Argon2d', 'keepass-xml', () => lockedKdbx(4, 'argon2d')],
  ['KeePass 4, Argon2id', 'keepass-xml', () => lockedKdbx(4, 'argon2id')],
  ['ZIP, AES', 'chrome-csv', () => lockedZip('aes')],
  ['ZIP, ZipCrypto', 'chrome-csv', () => lockedZipAgainst(['wrong', 'a', 'b', 'c'])],
];

describe.each(KINDS)('%s', (name, format, make) => {
  it('opens with its password, also after wrong ones, and gives no secret', async () => {
    const content = await make();
    const before = performance.now();
    const opened = await read(content, giving('wrong', PASSWORD));
    console.log(
      `${name}: ${Math.round(performance.now() - before)} ms, two passwords, ${content.length} bytes`,
    );
    expect(opened).toMatchObject({ refused: null, formats: [format], userNames: ['13800138000'] });
    expect(opened.all).not.toMatch(/S3CRET/);
    expect(opened.all).not.toContain(PASSWORD);
  });

  it('is refused without a password, and with wrong ones', async () => {
    const content = await make();
    expect(await read(content)).toMatchObject({ refused: 'input.encrypted', userNames: [] });
    expect(await read(content, giving(null))).toMatchObject({ refused: 'input.encrypted', userNames: [] });
    const wrong = await read(content, giving('a', 'b', 'c'));
    expect(wrong).toMatchObject({ refused: 'input.wrong-password', userNames: [] });
  });

  it('cut or changed anywhere gives what can be read or says so', async () => {
    const content = await make();
    const change = fc.tuple(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(change, async ([at, bits, isCut]) => {
        const damaged = isCut ? content.subarray(0, at) : Buffer.from(content);
        if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ bits;
        const { all } = await read(damaged, giving(PASSWORD));
        expect(all).not.toMatch(/S3CRET/);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a wrong password and a damaged file are told apart', () => {
  const flipped = (content: Buffer, at: number): Buffer => {
    const changed = Buffer.from(content);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };
  it('Bitwarden', async () => {
    const other = JSON.parse((await lockedBitwarden('pbkdf2')).toString()).encKeyValidation_DO_NOT_EDIT;
    const [iv, text = '', seal] = other.split('|');
    const changed = [iv, text.replace(/^./, (one: string) => (one === 'A' ? 'B' : 'A')), seal].join('|');
    const content = await lockedBitwarden('pbkdf2', { data: changed });
    expect(await read(content, giving(PASSWORD))).toMatchObject({ refused: 'input.damaged' });
  });
  it('KeePass', async () => {
    for (const version of [3, 4] as const) {
      const content = await lockedKdbx(version);
      expect(await read(flipped(content, Math.round(content.length * 0.7)), giving(PASSWORD))).toMatchObject({
        refused: 'input.damaged',
      });
    }
  });
});

it('a wrong password that ZipCrypto lets through gives way to the right one, and alone opens nothing', async () => {
  const content = await lockedZip('zipcrypto');
  let wrong = 0;
  while (!(await letsThrough(content, `${wrong}`))) wrong++;
  const opened = await read(content, giving(`${wrong}`, PASSWORD));
  expect(opened).toMatchObject({ refused: null, formats: ['chrome-csv'], userNames: ['13800138000'] });
  const alone = await read(content, giving(`${wrong}`));
  expect(alone.userNames).toEqual([]);
  expect(alone.all).not.toMatch(/S3CRET/);
});

it('a ZIP whose directory asks for what no file has is refused, and ends nothing else', async () => {
  const content = await lockedZip('aes');
  for (let at = content.length - 110; at < content.length; at++) {
    const damaged = Buffer.from(content);
    damaged[at] = 0xff;
    expect((await read(damaged, giving(PASSWORD))).all).not.toMatch(/S3CRET/);
  }
});

describe('a key that is made to harm is not made', () => {
  it('of more than a gibibyte, or with more rounds than anybody uses', async () => {
    const tooMuch = [
      await lockedBitwarden('argon2', { kdfMemory: 2048 }),
      await lockedBitwarden('pbkdf2', { kdfIterations: 4_000_000_000 }),
      lockedAegis(2 ** 24),
    ];
    for (const content of tooMuch)
      expect(await read(content, giving(PASSWORD))).toMatchObject({ refused: 'input.key-too-costly' });
  });
  it('of KeePass either, whatever its header asks for', async () => {
    const content = await lockedKdbx(4, 'argon2id');
    // M, the memory in bytes: eight of them behind the name and their number
    const at = content.indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x4d, 8, 0, 0, 0])) + 10;
    content.writeBigUInt64LE(0x6000_0000n, at);
    const end = content.indexOf(Buffer.from([0, 4, 0, 0, 0, 0, 0xd0, 0xad, 0x0a])) + 9;
    createHash('sha256').update(content.subarray(0, end)).digest().copy(content, end);
    expect(await read(content, giving(PASSWORD))).toMatchObject({ refused: 'input.key-too-costly' });
  });
  it('one locked with the account is told as such, and no password is asked for', async () => {
    const content = await lockedBitwarden('pbkdf2', { passwordProtected: false });
    const asked: string[] = [];
    const refused = await read(content, async ({ kind }) => {
      asked.push(kind);
      return PASSWORD;
    });
    expect(refused).toMatchObject({ refused: 'input.encrypted' });
    expect(refused.all).toContain('bitwarden-json.account');
    expect((await read(content)).all).toContain('bitwarden-json.account');
    expect(asked).toEqual([]);
  });
});

describe('a locked file in an archive', () => {
  const archive = async (): Promise<Buffer> =>
    zipOf([
      { name: 'aegis.json', content: lockedAegis() },
      { name: 'account.json', content: await lockedBitwarden('pbkdf2', { passwordProtected: false }) },
      { name: 'chrome.csv', content: readFileSync(fixture('chrome-csv/chrome.csv')) },
    ]);

  it('opens with its password', async () => {
    expect(await read(await archive(), giving('wrong', PASSWORD))).toMatchObject({
      refused: null,
      formats: ['aegis-json', 'chrome-csv', ''],
    });
  });
  it('is told where nobody gives it, while the others are read', async () => {
    const leftOut: string[] = [];
    for await (const open of openExports(here.file('archive.zip', await archive()), {
      unlock: giving(null),
    })) {
      for await (const _ of open.records);
      if (open.leftOut) leftOut.push(`${open.path.split('/').at(-1)} ${open.leftOut.values.kind}`);
      else expect(open.format).toBe('chrome-csv');
    }
    expect(leftOut.sort()).toEqual(['account.json bitwarden-json.account', 'aegis.json aegis-json']);
  });
});

describe('an Excel table with a password', () => {
  it('opens with it, and is refused without and with a wrong one', async () => {
    const content = await lockedXlsx();
    const opened = await read(content, giving('wrong', PASSWORD));
    expect(opened).toMatchObject({ refused: null, formats: ['xlsx-messages'] });
    expect(opened.all).toContain('【示例】验证码1234，请勿泄露');
    expect(await read(content, giving('a', 'b', 'c'))).toMatchObject({ refused: 'input.wrong-password' });
    expect((await read(content)).refused).toMatch(/^input\.(?:encrypted|old-spreadsheet)$/);
  });
  it('with a key that would take minutes is refused', async () => {
    const content = await lockedXlsx(3);
    const text = content
      .toString('latin1')
      .replace('spinCount="3" saltSize="16"', 'spinCount="99999999" saltS');
    const refused = (await read(Buffer.from(text, 'latin1'), giving(PASSWORD))).refused;
    expect(refused).toBe('input.key-too-costly');
  });
});

/** Made by libsodium 1.0.20 itself (libsodium-wrappers-sumo) after the program's own description. */
describe('SMS Import / Export', () => {
  const sealed = (name: string): Buffer => readFileSync(fixture(`locked/${name}.ssef`));
  const changed = (at: number): Buffer => {
    const bytes = sealed('messages.ndjson');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

  it.each(['messages.ndjson', 'messages.zip'])(
    '%s opens with its passphrase, after a wrong one',
    async (name) => {
      const opened = await read(sealed(name), giving('wrong', PASSWORD));
      expect(opened).toMatchObject({ refused: null, formats: ['sms-import-export'] });
      expect(opened.all).toContain('【示例】验证码1234，请勿泄露');
      expect(opened.all).toContain('您尾号0000入账1元【示例银行】');
    },
  );

  it('is refused without, with wrong ones, and with a key that is made to harm', async () => {
    const content = sealed('messages.ndjson');
    expect(await read(content)).toMatchObject({ refused: 'input.encrypted' });
    expect(await read(content, giving('a', 'b', 'c'))).toMatchObject({ refused: 'input.wrong-password' });
    const costly = Buffer.from(content);
    costly.writeUInt32BE(2 ** 24, 12);
    expect(await read(costly, giving(PASSWORD))).toMatchObject({ refused: 'input.key-too-costly' });
  });

  it('tells damage from a wrong passphrase, wherever it is cut or changed', async () => {
    const whole = sealed('messages.ndjson');
    const firstChunk = 60 + 64 + 17;
    for (let end = 7; end < whole.length; end += 13) {
      const { refused } = await read(whole.subarray(0, end), giving(PASSWORD));
      const isInFirst = end > 60 && end < firstChunk;
      expect(refused).toBe(isInFirst ? 'input.wrong-password' : 'input.damaged');
    }
    for (let at = firstChunk; at < whole.length; at += 37)
      expect(await read(changed(at), giving(PASSWORD))).toMatchObject({ refused: 'input.damaged' });
  });
});
