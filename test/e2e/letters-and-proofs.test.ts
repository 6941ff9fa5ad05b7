import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEFORE, COMMAND, type ProgramResult } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';
import { unzip, writeFiles, zipFiles } from '../support/zip.js';

const SCHEMAS = new URL('../../src/reports/schemas/', import.meta.url);

let folder: string;
let store: string;
let terminal: TestTerminal | undefined;
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
afterEach(() => {
  terminal?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<ProgramResult> =>
  runHere([...args, '--now', '2026-11-24'], { store, cwd: folder });

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

  it('never take an ID number, and keep nothing typed among the events', async () => {
    const answers = join(folder, 'answers.json');
    const write = (facts: object) => {
      writeFileSync(answers, JSON.stringify({ complainedOn: '2026-10-20', ...facts }));
      return run('letter', 'write', 'telecom-appeal', '--answers', answers, '--out', 'a.html');
    };
    const refused = await write({ companyAnswer: '要我报 110105 19491231 002X' });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('companyAnswer');
    expect(refused.stderr).not.toContain('19491231');
    expect(existsSync(join(folder, 'a.html'))).toBe(false);
    expect((await write({ personName: '张某某', personAddress: '某路' })).code).toBe(0);
    const stored = readFileSync(join(store, 'cleanups', 'audit-8000-1.json'), 'utf8');
    expect(stored).toContain('letter-written');
    expect(stored).not.toMatch(/张某某|某路/);
  });

  it('ask a person only for what they have a place for', async () => {
    await run('incident', 'add', 'collection', '--sender', '10690000', '--day', '2026-10-02');
    terminal = startTerminal(
      COMMAND,
      [...BEFORE, 'letter', 'write', 'wrong-debtor', '--to', 'debt-collector-generic', '--out', 'w.txt'],
      { cwd: folder, env: { NUMCLEAN_HOME: store } },
    );
    await terminal.waitFor('对方单位的全称');
    terminal.type('某某小贷公司');
    terminal.press('enter');
    await terminal.waitFor('您的姓名');
    // a slip is mended: what was said stands there still
    terminal.press('escape');
    await terminal.waitFor('直接回车 = 某某小贷公司');
    terminal.press('enter');
    await terminal.waitFor(/您的姓名[\s\S]*您的姓名/);
    terminal.press('enter');
    await terminal.waitFor('号码怎么来的');
    terminal.press('enter');
    await terminal.waitFor('对方的地址');
    terminal.press('enter');
    await terminal.waitFor('您的电子邮箱');
    terminal.press('enter');
    expect(await terminal.exit).toBe(0);
    const asked = terminal.history().match(/^\? .*$/gm);
    expect(asked).toEqual([
      '? 对方单位的全称？',
      '? 您的姓名？',
      '? 对方单位的全称？',
      '? 您的姓名？',
      '? 号码怎么来的？新开户、过户、继承，还是单位的？',
      '? 对方的地址？',
      '? 您的电子邮箱？',
    ]);
    expect(readFileSync(join(folder, 'w.txt'), 'utf8')).toContain('\n某某小贷公司：\n');
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
  const put = (name: string, content: string | Uint8Array): string => {
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
      'letters/00-index.docx',
      'letters/01-wrong-debtor',
    ]) {
      expect(said).toContain(name);
    }
    expect(readFileSync(join(folder, 'out/incident-log.csv'), 'utf8')).toContain('10690000');
    expect(readFileSync(join(folder, 'out/letters/00-index.html'), 'utf8')).toContain(added.files[0]?.sha256);
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

  it('go with the letters as they were written, with what was given for them', async () => {
    const answers = join(folder, 'answers.json');
    const write = async (name: string, out: string) => {
      writeFileSync(answers, JSON.stringify({ complainedOn: '2026-10-20', personName: name }));
      expect((await run('letter', 'write', 'telecom-appeal', '--answers', answers, '--out', out)).code).toBe(
        0,
      );
    };
    await write('张旧名', 'old.txt');
    await write('张某某', 'new.html');
    await run(
      'incident',
      'add',
      'code',
      '--sender',
      '10690001',
      '--platform',
      '百度网盘',
      '--day',
      '2026-11-20',
    );
    await json('proof-bundle', 'proof', 'bundle', 'out.zip');
    const bundled = await unzip(join(folder, 'out.zip'));
    const name = 'letters/01-telecom-appeal-2026-11-24';
    const html = bundled.get(`${name}.html`)?.toString() ?? '';
    const sheets = (text: string) =>
      text.slice(text.indexOf('<section'), text.indexOf('<section class="notes"'));
    expect(html.slice(html.indexOf('<section'), html.indexOf('</body>')).trim()).toBe(
      sheets(readFileSync(join(folder, 'new.html'), 'utf8')).trim(),
    );
    const { value } = await mammoth.extractRawText({
      buffer: bundled.get(`${name}.docx`) ?? Buffer.alloc(0),
    });
    expect(value).toContain('张某某');
    const all = [...bundled].filter(([file]) => /\.(html|csv)$/.test(file)).join('\n');
    expect(all).not.toMatch(/张旧名|寄出前去掉/);
    expect(readdirSync(join(store, 'proof', 'audit-8000-1'))).toHaveLength(2);
  });

  it('say which letters are not there to go with them', async () => {
    await run('letter', 'write', 'carrier-statement', '--yes', '--out', 'c.txt');
    rmSync(join(store, 'proof'), { recursive: true });
    type Bundle = { files: string[]; lettersMissing: { kind: string }[] };
    const bundle = await json<Bundle>('proof-bundle', 'proof', 'bundle', 'out.zip');
    expect(bundle.lettersMissing.map(({ kind }) => kind)).toEqual(['carrier-statement']);
    expect((await run('proof', 'bundle', 'again.zip')).stderr).toContain('重新写一份');
    expect((await run('proof', 'check', 'out.zip')).code).toBe(0);
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('leave no half bundle on %s', async (signal) => {
    const video = put('video.mp4', '');
    truncateSync(video, 200 * 1024 * 1024);
    await run('proof', 'add', video);
    const out = join(folder, 'out.zip');
    const bundling = spawn(COMMAND, [...BEFORE, 'proof', 'bundle', out], {
      env: { ...process.env, NUMCLEAN_HOME: store },
      stdio: 'ignore',
    });
    // by a closed window it dies of the signal itself
    const ended = new Promise<number | null>((resolve) =>
      bundling.once('exit', (code, died) => resolve(code ?? (died === signal ? 129 : null))),
    );
    while (!existsSync(out) && bundling.exitCode === null) await new Promise((wait) => setTimeout(wait, 5));
    bundling.kill(signal);
    expect(await ended).toBeGreaterThan(128);
    expect(existsSync(out)).toBe(false);
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

  it('come back whole when taking one out is taken back', async () => {
    await run('proof', 'add', put('a.png', 'one'));
    await run('proof', 'remove', '1');
    expect((await run('undo')).stdout).toContain('已收回：去掉了一份证据');
    const bundled = await run('proof', 'bundle', join(folder, 'proof.zip'));
    expect([bundled.code, bundled.stderr]).toEqual([0, '']);
  });

  it('an archive of a cleanup with them that is cut or empty is told of as such and nothing is taken in', async () => {
    await run('proof', 'add', put('a.png', 'one'));
    const whole = join(folder, 'whole.zip');
    const exported = await run('cleanup', 'export', 'audit-8000-1', '--with-proofs', '--out', whole);
    expect(exported.code).toBe(0);
    const bytes = readFileSync(whole);
    const cut = put('cut.zip', bytes.subarray(0, bytes.length >> 1));
    const empty = put('empty.zip', Buffer.from([80, 75, 5, 6, ...Array(18).fill(0)]));
    for (const path of [cut, empty]) {
      const elsewhere = join(folder, 'elsewhere');
      const taken = await runHere(['cleanup', 'import', path, '--json'], { store: elsewhere });
      expect([taken.code, JSON.parse(taken.stderr).error.code]).toEqual([4, 'input.not-a-cleanup']);
      expect(existsSync(elsewhere)).toBe(false);
    }
    const other = put('other.json', '{"numclean": "cleanup"}');
    expect((await runHere(['cleanup', 'import', other])).stderr).toContain(other);
  });

  it('are spoken of when a cleanup is exported or removed', async () => {
    await run('proof', 'add', put('a.png', 'one'));
    const exported = await run('cleanup', 'export', 'audit-8000-1');
    expect(exported.stderr).toContain('--with-proofs');
    const removed = await run('cleanup', 'remove', 'audit-8000-1', '--yes');
    expect(removed.stdout).toContain(join(store, 'backups', 'audit-8000-1', 'proof'));
    expect(existsSync(join(store, 'backups', 'audit-8000-1', 'proof'))).toBe(true);
  });
});
