import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ProgramResult, runProgram } from '../support/built-program.js';

const folder = mkdtempSync(join(tmpdir(), 'numclean-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NUMBER = '13800138000';
/** What must be nowhere, ever: words of a message, its code, a password, a note, the passphrase. */
const SECRETS = ['918273', '藏在短信里', 'S3CRET', 'correct horse battery'];
/** What a locked store must not show either: whose it is, and where they have accounts. */
const READABLE = [NUMBER, '淘宝', 'taobao', '示例小站', 'proof.png'];

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('nothing secret is on the disk or on the screen after any of the main commands, clear and locked', async () => {
  const [store, temporary] = [join(folder, 'store'), join(folder, 'tmp')];
  mkdirSync(temporary);
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const messages = file(
    'messages.txt',
    '2026-01-05 10:00\n【淘宝】您的验证码是918273，藏在短信里，请勿泄露。\n',
  );
  const logins = file(
    'logins.csv',
    `name,url,username,password,note\n示例小站,https://example.org,${NUMBER},S3CRET,S3CRET\n`,
  );
  const picture = file('proof.png', 'a picture');
  const passphrase = 'correct horse battery staple';
  let isLocked = false;
  const run = async (args: readonly string[], code = 0, input = ''): Promise<ProgramResult> => {
    const env = { TMPDIR: temporary, ...(isLocked ? { NUMCLEAN_PASSPHRASE: passphrase } : {}) };
    const result = await runProgram([...args, '--now', '2026-03-01'], { store, env, input, cwd: folder });
    expect(`${args.join(' ')}: ${result.code} ${result.stderr}`).toMatch(`${args.join(' ')}: ${code} `);
    const kept = [...filesIn(store), ...filesIn(temporary)];
    const shown = [
      result.stdout,
      result.stderr,
      ...kept,
      ...kept.map((path) => readFileSync(path, 'latin1')),
    ];
    const bytes = (text: string): string => Buffer.from(text).toString('latin1');
    for (const secret of SECRETS) {
      expect(shown.some((text) => text.includes(secret) || text.includes(bytes(secret)))).toBe(false);
    }
    const onDisk = kept.flatMap((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]);
    if (isLocked) for (const word of READABLE) expect(onDisk.join('\n')).not.toContain(bytes(word));
    return result;
  };

  await run(['prepare-cancel', '-', '--yes'], 0, `${NUMBER}\n`);
  await run(['import', messages, logins, '--debug']);
  await run(['inventory', '--all', '--json']);
  await run(['proof', 'add', picture]);
  const clear = (await run(['cleanup', 'export', 'prepare-8000-1', '--with-proofs', '--out', 'a.zip'])).code;
  expect(clear).toBe(0);

  isLocked = true;
  await run(['store', 'encrypt']);
  await run(['import', messages, logins]);
  await run(['report', '--format', 'html', '--out', join(folder, 'report.html')]);
  await run(['add', '微信']);
  await run(['undo']);
  const { proofs } = (await run(['proof', 'list', '--json'])).json() as { proofs: { name: string }[] };
  expect(proofs.map(({ name }) => name)).toEqual(['proof.png']);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).not.toMatch(/918273|藏在短信里|S3CRET/);

  // what was exported comes back whole elsewhere, and gives the same archive again
  const other = join(folder, 'other');
  expect((await runProgram(['cleanup', 'import', 'a.zip'], { store: other, cwd: folder })).code).toBe(0);
  const again = [
    'cleanup',
    'export',
    'prepare-8000-1',
    '--with-proofs',
    '--out',
    'b.zip',
    '--now',
    '2026-03-01',
  ];
  expect((await runProgram(again, { store: other, cwd: folder })).code).toBe(0);
  expect(readFileSync(join(folder, 'b.zip')).equals(readFileSync(join(folder, 'a.zip')))).toBe(true);

  // a file that gives nothing is no success
  const empty = file('empty.xml', '<?xml version="1.0"?><smses count="0"></smses>');
  const nothing = await runProgram(['import', empty, '--json'], { store: other });
  expect(nothing.code).toBe(4);
  expect(nothing.json()).toMatchObject({ files: [{ messages: 0, notes: ['nothing-in-it'] }] });
}, 180_000);
