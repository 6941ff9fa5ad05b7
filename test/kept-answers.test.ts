import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answersFile, keptAnswer, type Question, questionOf } from '../src/kept-answers.js';
import { runCommandLine } from '../src/run-line.js';

let root: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'numclean-answers-'));
  env = { NUMCLEAN_HOME: root, LANG: 'zh_CN.UTF-8' };
  vi.stubEnv('NUMCLEAN_HOME', root);
  await said(['prepare-cancel', '13800138000', '--yes', '--add', '微信', '支付宝', '京东', 'QQ', ...NOW]);
  // loading the program takes long on a busy machine
}, 60_000);
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const NOW = ['--now', '2026-11-24'];
const STATUS = ['status', ...NOW];

/** What a command says on stdout. */
async function said(argv: readonly string[], question: Question | null = null): Promise<string> {
  const texts: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => texts.push(`${text}`) > 0);
  // what is no terminal is written to without its stream
  const { writeSync } = fs;
  const sync = vi
    .spyOn(fs, 'writeSync')
    .mockImplementation(((file: number, content: Buffer, ...rest: []) =>
      file === 1 ? texts.push(`${content}`) && content.length : writeSync(file, content, ...rest)) as never);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await runCommandLine(argv, question);
  } finally {
    stdout.mockRestore();
    sync.mockRestore();
    stderr.mockRestore();
  }
  return texts.join('');
}

const asked = (argv: readonly string[]): Question => questionOf(argv, env) as Question;

/** Asks twice: the first look at a safe day is noted, and so changes something. */
async function keep(argv: readonly string[]): Promise<string> {
  await said(argv, asked(argv));
  return said(argv, asked(argv));
}

test('what was answered is said again, to the same question in the same state', async () => {
  const text = await keep(STATUS);
  expect(text).not.toBe('');
  expect(keptAnswer(asked(STATUS))).toBe(text);
  expect(keptAnswer(asked(['status', '--now', '2026-11-25']))).toBeNull();
  expect(keptAnswer(asked([...STATUS, '--json']))).toBeNull();
  expect(keptAnswer(questionOf(STATUS, { ...env, NO_COLOR: '1' }) as Question)).toBeNull();
  expect(keptAnswer(questionOf(STATUS, { ...env, PWD: '/elsewhere' }) as Question)).toBe(text);
});

test('what changes something, asks back or hangs on more is no question', () => {
  for (const line of [
    'done wechat',
    'work',
    'show',
    'show --now 2026-11-24',
    'status --help',
    'status -h',
    'status -yh',
    'status --debug',
    'status --answers a.json',
    'status --passphrase-file p',
    'status --store=elsewhere',
    'status -- x',
    '--now 2026-11-24 status',
  ]) {
    expect(questionOf(line.split(' '), env), line).toBeNull();
  }
});

test('nothing is kept of a locked store, or where there is none', async () => {
  await keep(STATUS);
  mkdirSync(join(root, 'sealed'));
  expect(questionOf(STATUS, env)).toBeNull();
  expect(questionOf(STATUS, { NUMCLEAN_HOME: join(root, 'nowhere') })).toBeNull();
});

test('damage to what is kept, anywhere, only means that it is worked out anew', async () => {
  const text = await keep(STATUS);
  const file = answersFile(root, asked(STATUS).id);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      writeFileSync(file, damaged);
      expect([null, text]).toContain(keptAnswer(asked(STATUS)));
    }),
    { numRuns: 500 },
  );
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  expect(keptAnswer(asked(STATUS))).toBeNull();
});

const VIEWS = ['status', 'next', 'next 1', 'show 微信', 'plan', 'checklist --open', 'inventory', 'timeline'];
const CHANGES = [
  ...[
    'start 微信',
    'done 支付宝',
    'reopen 支付宝',
    'skip 京东 --reason 不要了',
    'wait 微信 --until 2026-12-01',
  ],
  ...['add 淘宝', 'dismiss QQ', 'restore QQ', 'undo', 'cleanup set --cancel-on 2027-03-01'],
  ...['cleanup set --new-number 13800100500', 'circumstances --set phone-lost=yes', 'plan --away 2026-12-05'],
];

test('whatever happened before, what is kept is what would be said now', { timeout: 60_000 }, async () => {
  const step = fc.oneof(
    fc.constantFrom(...VIEWS.map((line) => line.split(' '))),
    fc.constantFrom(...CHANGES.map((line) => line.split(' '))),
  );
  let again = 0;
  for (const steps of fc.sample(fc.array(step, { minLength: 14, maxLength: 14 }), { numRuns: 3, seed: 15 })) {
    for (const words of [...steps, ...VIEWS.slice(0, 4).map((line) => line.split(' '))]) {
      const argv = [...words, ...NOW];
      const question = questionOf(argv, env);
      const kept = question && keptAnswer(question);
      const now = await said(argv, question);
      if (kept === null) continue;
      expect(kept, argv.join(' ')).toBe(now);
      again++;
    }
  }
  expect(again).toBeGreaterThan(3);
});

test.each([
  ['lost', 3, () => rmSync(join(root, 'cleanups', 'prepare-8000-1.json'))],
  ['removed', 2, () => said(['cleanup', 'remove', 'prepare-8000-1', '--yes'])],
])(
  'a cleanup that is %s is told of by the command, not taken for a fault of the program',
  async (_how, exitCode, go) => {
    const text = await keep(STATUS);
    await go();
    expect(text).not.toBe('');
    expect(asked(STATUS).state()).toBeNull();
    expect(keptAnswer(asked(STATUS))).toBeNull();
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await runCommandLine(STATUS, asked(STATUS))).toBe(exitCode);
    vi.mocked(process.stderr.write).mockRestore();
  },
);
