import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const JUDGED = join(import.meta.dirname, 'judged-expressions.txt');

type Expression = { file: string; source: string; flags: string };

/**
 * Not judged, and why. Whoever rewrites one of these files takes its line out.
 */
const NOT_JUDGED: Readonly<Record<string, string>> = {
  'recognition/owners.ts': 'a name between brackets, of at most 40 characters',
};

/** Single ones that recheck can't vouch for, by how they begin, and what bounds what they read. */
const BOUNDED: readonly [file: string, beginning: string, why: string][] = [
  ['recognition/brackets.ts', '[[(（【［<]?\\s{0,4}', 'reads the last 40 characters of a text'],
  [
    'recognition/official-answer.ts',
    '^\\s{0,8}【[^】]{1,20}】|',
    'each alternative is short; timed in hostile.test.ts',
  ],
  [
    'sources/logins/login-text/labelled.ts',
    '^[ \\t]{0,20}([^:：\\n]{1,30}?)',
    'anchored, and every repetition is counted',
  ],
  ...[
    '(旧|原|老|以前的?',
    '收不(到|了).{0,6}(验证码',
    '(\\d{1,3}|[一二两三四五六七八九十几半]{1,3}) ?个?(天',
    '(境外|国外|海外|外国|国际',
  ].map((beginning): [string, string, string] => [
    'cleanup/circumstances/refusals.ts',
    beginning,
    'reads 500 characters of a reason; timed in refusals.test.ts',
  ]),
];
const isBounded = ({ file, source }: Expression): boolean =>
  BOUNDED.some(([where, beginning]) => file === where && source.startsWith(beginning));

/** Every expression written down in the program. */
function literals(file: string): Expression[] {
  const found: Expression[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SRC, file), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'catalog/build.ts')
  .map((name) => name.replaceAll('\\', '/'));
const builders = files.filter((file) => /new RegExp\(/.test(readFileSync(join(SRC, file), 'utf8')));

/** Begin to work as soon as they are loaded: a thread, the single executable, and a step of the build. */
const BEGINNERS = ['walks/part-worker.ts', 'executable/main.ts', 'recognition/tables/build.ts'];
/** Compiled to WebAssembly; in it there are no expressions. */
const COMPILED = ['recognition/core/', 'text/sums/'];
const isCompiled = (file: string): boolean => COMPILED.some((folder) => file.startsWith(folder));

/** Every expression that is put together while the program loads and reads something of each kind. */
async function built(): Promise<Expression[]> {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      // whoever asks first: what a package puts together for itself is bounded by the length of what it is given
      const maker = (new Error('where').stack ?? '')
        .split('\n')
        .find((at) => /\/src\/|\/node_modules\//.test(at));
      const place = /\/src\/([^:?]+\.ts)/.exec(maker ?? '')?.[1];
      if (place && !maker?.includes('/node_modules/'))
        found.push({ file: place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of files.filter((name) => !BEGINNERS.includes(name) && !isCompiled(name)))
      await import(/* @vite-ignore */ join(SRC, file));
    await readSomethingOfEachKind();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

async function readSomethingOfEachKind(): Promise<void> {
  const { loadCatalog } = await import('../../src/catalog/file-catalog.js');
  const { readOfficialAnswer } = await import('../../src/recognition/official-answer.js');
  const { saysEncrypted } = await import('../../src/sources/messages/iphone-backup/manifest-plist.js');
  const catalog = loadCatalog();
  const { loadCircumstances } = await import('../../src/catalog/circumstances.js');
  const { sayTo } = await import('../../src/cleanup/circumstances/said.js');
  for (const language of ['zh', 'en'] as const) sayTo(loadCircumstances(), language);
  for (const answer of ['微信 2个\n淘宝 1个', '名下电话卡有 3 张', '一键解绑结果：微信解绑成功']) {
    readOfficialAnswer(answer, catalog);
  }
  saysEncrypted(Buffer.from('<plist>'));
  const { openExports } = await import('../../src/sources/index.js');
  const fixtures = resolve(import.meta.dirname, '../fixtures');
  const xml = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(xml|vmsg|vmg|msg)$/.test(name),
  );
  for (const name of xml) {
    try {
      for await (const { records } of openExports(join(fixtures, name))) for await (const _ of records);
    } catch {
      // damaged ones are among them
    }
  }
}

const keyOf = ({ source, flags }: Expression): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

let all: Expression[];
beforeAll(async () => {
  all = [...files.flatMap(literals), ...(await built())];
}, 120_000);

test('every place that puts an expression together has done so here', () => {
  const seen = new Set(all.map(({ file }) => file));
  expect(builders.filter((file) => !seen.has(file))).toEqual([]);
});

test('no file is left out that has no expressions any more', () => {
  expect(Object.keys(NOT_JUDGED).filter((file) => !all.some((one) => one.file === file))).toEqual([]);
  expect(
    BOUNDED.filter(([file, from]) => !all.some((one) => one.file === file && one.source.startsWith(from))),
  ).toEqual([]);
});

/**
 * No text makes an expression take more than time in proportion to its length, as recheck judges. It takes minutes for all, so what
 * it has found safe is written down by its sum; what is new is judged here. `JUDGE_ALL=1` judges everything anew and
 * writes the list (npm run torture does).
 */
test('time in proportion to the text, for every expression', { timeout: 900_000 }, async () => {
  const anew = process.env.JUDGE_ALL === '1';
  const safe = new Set(anew ? [] : readFileSync(JUDGED, 'utf8').split('\n'));
  const unsafe: string[] = [];
  const judged = new Set<string>();
  for (const one of all) {
    const key = keyOf(one);
    if (one.file in NOT_JUDGED || isBounded(one) || safe.has(key) || judged.has(key)) continue;
    judged.add(key);
    const found = await check(one.source, one.flags.replace(/[dv]/g, ''), {
      timeout: 20_000,
    });
    if (found.status === 'safe') safe.add(key);
    else unsafe.push(`${one.file}: ${found.status} /${one.source}/${one.flags}`);
  }
  if (anew || process.env.JUDGE_NEW === '1') {
    const { writeFileSync } = await import('node:fs');
    const known = new Set(all.filter(({ file }) => !(file in NOT_JUDGED)).map(keyOf));
    writeFileSync(
      JUDGED,
      `${[...safe]
        .filter((key) => known.has(key))
        .sort()
        .join('\n')}\n`,
    );
  }
  expect(unsafe).toEqual([]);
});
