import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { LOGIN_SOURCES } from '../../src/sources/formats.js';
import type { FileProblem, LoginRecord, Source } from '../../src/sources/types.js';
import { fixture, readExport, scratch } from '../support/exports.js';
import { LOGIN_FIXTURES, loginFile } from '../support/logins.js';

/** Stands in every password, note, secret and card of every fixture; in base64 and in hex where a program writes it so. */
const MARKS = /S3CRET|UzNDUkVU|53334352455/i;

type Case = { path: string; source: Source<LoginRecord>; bytes: Buffer };
const CASES: Case[] = LOGIN_FIXTURES.flatMap((path) => {
  const source = LOGIN_SOURCES.find(({ id }) => path.startsWith(`${id}/`));
  const bytes = readFileSync(fixture(path));
  return source && source.detect(bytes) > 0 && !source.isEncrypted?.(bytes) ? { path, source, bytes } : [];
});
/** So many damages of a file at the most, spread over it; EVERY_BYTE=1 takes all (npm run torture does). */
const MOST = process.env.EVERY_BYTE === '1' ? Number.POSITIVE_INFINITY : 160;
const stepFor = (count: number): number => Math.max(1, Math.ceil(count / MOST));

const NAMES = CASES.map(({ path }) => [path] as const);
const caseOf = (path: string): Case => CASES.find((one) => one.path === path) as Case;

/** The source that these bytes are taken for: another than before where the headings are damaged. */
function sourceOf(damaged: Buffer, { source, bytes }: Case): Source<LoginRecord> | undefined {
  const headings = bytes.subarray(0, bytes.indexOf('\n'));
  if (damaged.subarray(0, headings.length).equals(headings) || source.detect(damaged) > 0.3) return source;
  const [best] = LOGIN_SOURCES.map((source) => ({ source, sure: source.detect(damaged) })).sort(
    (a, b) => b.sure - a.sure,
  );
  return best && best.sure > 0 ? best.source : undefined;
}

/** Nothing secret is read of these bytes. */
async function readsNoSecret(one: Case, bytes: Buffer, pieceSize?: number): Promise<LoginRecord[]> {
  const source = sourceOf(bytes, one);
  if (!source) return [];
  const { logins, problems } = await readBytes(source, bytes, pieceSize);
  const text = JSON.stringify({ logins, problems });
  if (MARKS.test(text)) throw new Error(`a secret was read: ${text}\nof ${bytes.toString('latin1')}`);
  return logins;
}

describe('nothing secret is read', () => {
  it.each(NAMES)('of %s, sound or cut anywhere', async (path) => {
    const one = caseOf(path);
    const whole = await readsNoSecret(one, one.bytes);
    expect(await readsNoSecret(one, one.bytes, 7)).toEqual(whole);
    const step = stepFor(one.bytes.length);
    for (let end = one.bytes.length - 1; end > 0; end -= step) {
      const cut = await readsNoSecret(one, one.bytes.subarray(0, end));
      if (cut.length > whole.length) throw new Error(`more logins in the first ${end} bytes than in all`);
    }
  });
  // in a table at most one comma, quote or line end, and no heading beside: what loses one here and gains one there looks sound
  it.each(NAMES)('of %s with bytes changed', async (path) => {
    const one = caseOf(path);
    const isTable = path.endsWith('.csv');
    const isMark = (byte: number | undefined): boolean => /[,;"\t\r\n]/.test(String.fromCharCode(byte ?? 0));
    const rows = one.bytes.indexOf('\n');
    const change = fc.tuple(fc.nat(one.bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const marks = changes.filter(([at, byte]) => isMark(byte) || isMark(one.bytes[at]));
        fc.pre(!isTable || changes.length === 1 || (marks.length <= 1 && changes.every(([at]) => at > rows)));
        const damaged = Buffer.from(one.bytes);
        for (const [at, byte] of changes) damaged[at] = byte;
        await readsNoSecret(one, damaged);
      }),
      { numRuns: 30 },
    );
  });

  const TABLES = NAMES.filter(([path]) => path.endsWith('.csv'));
  it.each(TABLES)('of %s with a comma, a quote or a line end lost, changed or gained', async (path) => {
    const one = caseOf(path);
    const text = one.bytes.toString('latin1');
    const damages = [...text].flatMap((char, at) => {
      const isMark = /[,;"\r\n]/.test(char);
      const others = isMark
        ? ['', 'x', '"', ',']
        : at % 24 === 0
          ? [`"${char}`, `,${char}`, `\n${char}`]
          : [];
      return others.map((other) => text.slice(0, at) + other + text.slice(at + 1));
    });
    const step = stepFor(damages.length);
    for (const damaged of damages.filter((_, index) => index % step === 0)) {
      await readsNoSecret(one, Buffer.from(damaged, 'latin1'));
    }
  });
});

describe('of a damaged database', () => {
  const here = scratch();
  afterAll(() => here.remove());
  it.each(LOGIN_FIXTURES.filter((path) => path.endsWith('.sql')))(
    '%s nothing secret is read, whichever bit of its row is wrong',
    async (path) => {
      const bytes = readFileSync(loginFile(path, here.path));
      const secret = bytes.indexOf('S3CRET');
      const bits = fc.tuple(fc.integer({ min: secret - 40, max: secret + 20 }), fc.nat(7));
      const every = Array.from({ length: 40 }, (_, i) => [1, 4, 7].map((bit) => [secret - 40 + i, bit]));
      await fc.assert(
        fc.asyncProperty(bits, async ([at, bit]) => {
          const damaged = Buffer.from(bytes);
          damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
          const { records, problems } = await readExport(here.file('damaged.db', damaged));
          expect(JSON.stringify({ records, problems })).not.toMatch(MARKS);
        }),
        { numRuns: 140, examples: every.flat().map(([at = 0, bit = 0]) => [[at, bit]]) },
      );
    },
  );

  it.each(LOGIN_FIXTURES.filter((path) => path.endsWith('.sql')))('%s cut anywhere', async (path) => {
    const bytes = readFileSync(loginFile(path, here.path));
    for (let end = bytes.length - 1; end > 0; end -= 509) {
      const { records, problems } = await readExport(here.file('cut.db', bytes.subarray(0, end)));
      expect(JSON.stringify({ records, problems })).not.toMatch(MARKS);
    }
  });
});

describe('a file made to harm gives an end and problems', () => {
  const LONG = 3_000_000;
  const by = (id: string): Source<LoginRecord> => LOGIN_SOURCES.find((source) => source.id === id) as never;
  const JSON_IDS = LOGIN_SOURCES.map(({ id }) => id).filter((id) => /json|1pif|1pux/.test(id));
  const CSV_IDS = LOGIN_SOURCES.map(({ id }) => id).filter((id) => id.endsWith('csv'));
  const XML_IDS = ['keepass-xml', 'keepassx-xml', 'authy-xml'];

  /** Reads pieces that are made as they are asked for; `most` is how many logins may come of them. */
  async function readsFew(id: string, pieces: Iterable<string>, most = 0): Promise<FileProblem[]> {
    const problems: FileProblem[] = [];
    let count = 0;
    async function* input(): AsyncGenerator<Buffer> {
      for (const piece of pieces) yield Buffer.from(piece);
    }
    for await (const _ of by(id).read(input(), (problem) => problems.push(problem))) count++;
    expect(count).toBeLessThanOrEqual(most);
    expect(problems.length).toBeLessThanOrEqual(1000);
    return problems;
  }
  function* repeated(head: string, piece: string, times: number, tail = ''): Generator<string> {
    yield head;
    for (let i = 0; i < times; i++) yield piece;
    yield tail;
  }

  it.each(JSON_IDS)('%s: nested a hundred thousand deep', async (id) => {
    for (const bracket of ['[', '{"a":']) {
      const problems = await readsFew(id, [bracket.repeat(100_000)]);
      expect(problems).not.toEqual([]);
    }
  });
  it.each([...JSON_IDS, ...CSV_IDS])('%s: one line of many megabytes', async (id) => {
    const piece = 'x'.repeat(1_000_000);
    await readsFew(id, repeated('[{"a":"', piece, LONG / piece.length));
  });
  it('a hundred megabytes on one line hold no memory', async () => {
    const before = process.memoryUsage().rss;
    for (const id of [
      'chrome-csv',
      'bitwarden-json',
      'keepass-xml',
      'otpauth',
      'macos-keychain',
      'freeotp-backup',
    ]) {
      await readsFew(id, repeated('', 'otpauth://<a>{"'.repeat(65_536), 100));
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });
  it.each(XML_IDS)('%s: entities that multiply are not resolved', async (id) => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const entry = `<Entry><String><Key>Title</Key><Value>&e20;</Value></String></Entry>`;
    const text = `<!DOCTYPE x [<!ENTITY e0 "lol">${entities.join('')}]><KeePassFile><Root><Group>${entry}`;
    await readsFew(id, [text], 1);
    await readsFew(id, [text.replaceAll('KeePassFile', 'database').replaceAll('Entry', 'entry')], 1);
  });
  it.each(XML_IDS)('%s: elements a hundred thousand deep', async (id) => {
    const problems = await readsFew(id, [
      '<KeePassFile>',
      ...Array.from({ length: 100 }, () => '<Group>'.repeat(1000)),
    ]);
    expect(problems.map(({ why }) => why)).toContain('too-deep');
  });
});

describe('another encoding', () => {
  const TEXTS = NAMES.filter(([path]) => !/wps|freeotp-backup/.test(path));
  it.each(TEXTS)('%s saved again as UTF-16 reads the same', async (path) => {
    const { source, bytes } = caseOf(path);
    const { logins } = await readBytes(source, bytes);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const saved of [utf16, Buffer.from(utf16).swap16(), Buffer.from(`\uFEFF${text}`)]) {
      expect(source.detect(saved)).toBeGreaterThan(0);
      expect((await readBytes(source, saved)).logins).toEqual(logins);
    }
  });
});

type ReadLogins = { logins: LoginRecord[]; problems: FileProblem[] };

/** What a source makes of these bytes, in pieces of this size. */
async function readBytes(
  { read }: Source<LoginRecord>,
  bytes: Buffer,
  pieceSize = 65_536,
): Promise<ReadLogins> {
  const found: ReadLogins = { logins: [], problems: [] };
  for await (const login of read(pieces(bytes, pieceSize), (problem) => found.problems.push(problem))) {
    found.logins.push(login);
  }
  return found;
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
