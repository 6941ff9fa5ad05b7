import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProgramResult, runProgram } from '../support/built-program.js';
import { unzip, writeFiles, zipFiles } from '../support/zip.js';

const SCHEMAS = new URL('../../src/reports/schemas/', import.meta.url);

let folder: string;
let store: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-letters-'));
  store = join(folder, 'store');
  const begun = await run(
    'audit-new-number',
    '13800138000',
    '--carrier',
    'mobile',
    '--since',
    '2026-09-01',
    '--add',
    '百度网盘',
    '花呗',
    '--yes',
  );
  expect(begun.code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<ProgramResult> =>
  runProgram([...args, '--now', '2026-11-24'], { store, cwd: folder });

async function json<Document>(schema: string, ...args: string[]): Promise<Document> {
  const result = await run(...args, '--json');
  const document = result.json();
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(new URL(`${schema}.schema.json`, SCHEMAS), 'utf8')),
  );
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document as Document;
}

describe('letters', () => {
  it('that fit a new holder are listed, with whom they can go to and what they lack', async () => {
    type List = {
      letters: { kind: string; to: { id: string }[] | null; missing: { key: string }[]; written: object[] }[];
    };
    const { letters } = await json<List>('letter-list', 'letter', 'list');
    expect(letters.map(({ kind }) => kind)).not.toContain('freeze-and-return');
    expect(letters.find(({ kind }) => kind === 'release-number')?.to?.map(({ id }) => id)).toContain(
      'baidu-netdisk',
    );
    expect(letters.find(({ kind }) => kind === 'telecom-appeal')?.missing.map(({ key }) => key)).toEqual([
      'complainedOn',
    ]);
    await run('letter', 'write', 'carrier-statement', '--yes', '--out', 'a.txt');
    const later = await json<List>('letter-list', 'letter', 'list');
    expect(later.letters.find(({ kind }) => kind === 'carrier-statement')?.written).toHaveLength(1);
  });

  it('are written in every form, for their owner only, and take no other file’s place', async () => {
    for (const format of ['md', 'txt', 'html', 'docx']) {
      const out = `letter.${format}`;
      const written = await run(
        'letter',
        'write',
        'release-number',
        '--to',
        '百度网盘',
        '--yes',
        '--out',
        out,
      );
      expect(written.code, written.stderr).toBe(0);
      const file = join(folder, out);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const bytes = readFileSync(file);
      const text =
        format === 'docx' ? (await mammoth.extractRawText({ buffer: bytes })).value : bytes.toString();
      expect(text).toContain('13800138000');
      expect(text).toContain('2026年9月1日');
      const again = await run('letter', 'write', 'release-number', '--to', '百度网盘', '--yes', '--out', out);
      expect(again.code).toBe(2);
      expect(readFileSync(file)).toEqual(bytes);
    }
  });

  it('without the facts they need exit 2 and list them all', async () => {
    const bare = await run('letter', 'write', 'telecom-appeal', '--yes');
    expect(bare.code).toBe(2);
    expect(bare.stderr).toContain('complainedOn');
    await run('recover-accounts', '13800138000', '--yes');
    const freeze = await run('letter', 'write', 'freeze-and-return', '--yes', '--json');
    expect(freeze.code).toBe(2);
    expect(JSON.parse(freeze.stderr).error.code).toBe('usage.letter-facts-missing');
    expect(freeze.stderr).toContain('cancelledOn');
    expect(freeze.stderr).toContain('--to');
  });

  it('take facts from an answers file, and refuse days that have not come and keys nobody knows', async () => {
    const answers = join(folder, 'answers.yaml');
    const write = (text: string) => {
      writeFileSync(answers, text);
      return run('letter', 'write', 'telecom-appeal', '--answers', answers, '--format', 'txt');
    };
    const good = await write('complainedOn: 2026-10-20\npersonName: 张三\n');
    expect(good.code, good.stderr).toBe(0);
    expect(good.stdout).toContain('2026年10月20日');
    expect(good.stdout).toContain('姓名：张三');
    expect(good.stderr).toContain('身份证号');
    expect((await write('complainedOn: 2026-12-20\n')).code).toBe(2);
    expect((await write('complainedOn: 2026-10-20\nidNumber: "1"\n')).code).toBe(2);
  });

  it('keep nothing that was typed for them', async () => {
    const answers = join(folder, 'answers.json');
    writeFileSync(
      answers,
      JSON.stringify({ complainedOn: '2026-10-20', personName: '张某某', personAddress: '某路' }),
    );
    await run('letter', 'write', 'telecom-appeal', '--answers', answers, '--out', 'a.html');
    const stored = readFileSync(join(store, 'cleanups', 'audit-8000-1.json'), 'utf8');
    expect(stored).toContain('letter-written');
    expect(stored).not.toMatch(/张某某|某路/);
  });

  it('say how a Word document is to be had', async () => {
    const result = await run('letter', 'write', 'carrier-statement', '--yes', '--format', 'docx');
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('--out');
    const wrong = await run('letter', 'write', 'freeze-and-return', '--yes');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('release-number');
  });

  it('come as one document with --json', async () => {
    type Written = { kind: string; to: string; blanks: { key: string }[]; text: string };
    const { to, blanks, text } = await json<Written>(
      'letter-write',
      'letter',
      'write',
      'release-number',
      '--to',
      '百度网盘',
    );
    expect(to).toBe('baidu-netdisk');
    expect(blanks.map(({ key }) => key)).toContain('signature');
    expect(text).toContain('13800138000');
  });
});

describe('proofs', () => {
  const put = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('are kept, bundled with log and letters, confirmed by sha256sum, and checked', async () => {
    await run(
      'incident',
      'add',
      'collection',
      '--sender',
      '10690000',
      '--platform',
      '花呗',
      '--day',
      '2026-10-02',
    );
    type Added = { files: { outcome: string; sha256: string }[] };
    const files = [put('a.png', 'one'), put('b.png', 'two'), put('again.png', 'one')];
    const added = await json<Added>('proof-add', 'proof', 'add', ...files, '--for', '花呗');
    expect(added.files.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'known']);
    await run('letter', 'write', 'wrong-debtor', '--to', '花呗', '--yes', '--out', 'w.docx');
    await json('proof-bundle', 'proof', 'bundle', 'out.zip');
    const bundled = await unzip(join(folder, 'out.zip'));
    writeFiles(join(folder, 'out'), bundled);
    const said = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], {
      cwd: join(folder, 'out'),
      encoding: 'utf8',
    });
    for (const name of [
      'files/001-a.png',
      'incident-log.csv',
      'letters/00-proof-list.docx',
      'letters/01-wrong-debtor',
    ]) {
      expect(said).toContain(name);
    }
    expect(readFileSync(join(folder, 'out/incident-log.csv'), 'utf8')).toContain('10690000');
    expect(readFileSync(join(folder, 'out/letters/00-proof-list.html'), 'utf8')).toContain(
      added.files[0]?.sha256,
    );
    expect((await run('proof', 'check', 'out.zip')).code).toBe(0);
    expect((await run('proof', 'bundle', 'out.zip')).code).toBe(2);

    bundled.set('files/001-a.png', Buffer.from('other'));
    bundled.delete('files/002-b.png');
    bundled.set('new.txt', Buffer.from('new'));
    await zipFiles(join(folder, 'tampered.zip'), bundled);
    const check = await json<object>('proof-check', 'proof', 'check', 'tampered.zip');
    expect(check).toMatchObject({
      ok: false,
      changed: ['files/001-a.png'],
      missing: ['files/002-b.png'],
      added: ['new.txt'],
    });
    const told = await run('proof', 'check', 'tampered.zip');
    expect(told.code).toBe(1);
    expect(told.stdout).toContain('改动过：files/001-a.png');
  });

  it('that are gone are named before anything is written, and put back by adding them again', async () => {
    const file = put('a.png', 'one');
    await run('proof', 'add', file);
    rmSync(join(store, 'proof'), { recursive: true });
    const bundle = await run('proof', 'bundle', 'out.zip');
    expect(bundle.code).toBe(3);
    expect(bundle.stderr).toContain('a.png');
    expect(existsSync(join(folder, 'out.zip'))).toBe(false);
    type List = { proofs: { state: string }[] };
    expect((await json<List>('proof-list', 'proof', 'list')).proofs).toMatchObject([{ state: 'missing' }]);
    expect((await run('proof', 'add', file)).stdout).toContain('补回来了');
    expect((await run('proof', 'bundle', 'out.zip')).code).toBe(0);
  });

  it('keep what came before a file that is refused', async () => {
    const result = await run('proof', 'add', put('a.png', 'one'), join(folder, 'none.png'));
    expect(result.code).toBe(4);
    expect(result.stdout).toContain('收好了：a.png');
    type List = { proofs: { name: string }[] };
    expect((await json<List>('proof-list', 'proof', 'list')).proofs.map(({ name }) => name)).toEqual([
      'a.png',
    ]);
  });

  it('are spoken of when a cleanup is exported or removed', async () => {
    await run('proof', 'add', put('a.png', 'one'));
    const exported = await run('cleanup', 'export', 'audit-8000-1');
    expect(exported.stderr).toContain('proof bundle');
    const removed = await run('cleanup', 'remove', 'audit-8000-1', '--yes');
    expect(removed.stdout).toContain(join(store, 'backups', 'audit-8000-1', 'proof'));
    expect(existsSync(join(store, 'backups', 'audit-8000-1', 'proof'))).toBe(true);
  });
});
