// Every command in the code blocks of README and docs is one that the program takes: they are run one after the other, each document
// in a folder of its own with invented files of the names that it uses.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = [
  'README.md',
  'README.en.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What a file of such a kind holds. */
const CONTENT: Readonly<Record<string, string>> = {
  '.csv': '号码,时间,短信内容\n10690000,2026-10-01 10:00,【知乎】您的验证码是 123456\n',
  '.xml':
    '<smses count="1"><sms address="10690000" date="1790000000000" type="1" body="【知乎】您的验证码是 123456" /></smses>',
  '.txt': '您的手机号关联的互联网账号情况如下:\n微信 1个\n',
  '.png': 'one',
  '.m4a': 'two',
};
/** A password list is another kind of table. */
const LOGINS = 'name,url,username,password\n知乎,https://www.zhihu.com/,13800138000,x\n';

/** What cannot be done here, though it is taken: a release needs its key, and a pasted text somebody who pastes it. */
const NOT_HERE = [/^catalog build\b/, /^official answer$/];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command lines of a document's shell blocks, as words; what a pipe hands on to is left out. */
function commandsIn(document: string): string[][] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block?.split('\n') ?? []);
  return lines.flatMap((line) => {
    const [, command] = /(?:^|&& )(?:npx |node bin\/)?numclean(?:\.js)? ([^#|]*)/.exec(line.trim()) ?? [];
    return command ? [command.trim().split(/\s+/)] : [];
  });
}

/** Makes the files that a command reads; what it writes must not be there. */
function makeFiles(args: readonly string[], cwd: string): void {
  args.forEach((word, at) => {
    const content = CONTENT[extname(word)];
    if (!content || args[at - 1] === '--out' || existsSync(join(cwd, word))) return;
    writeFileSync(join(cwd, word), /密码|password/.test(word) ? LOGINS : content);
  });
}

it.each(DOCUMENTS.filter((document) => commandsIn(document).length > 0))(
  '%s',
  async (document) => {
    const cwd = join(folder, document.replace(/\W/g, '-'));
    mkdirSync(cwd);
    const store = join(cwd, 'store');
    const isAbout = document.includes('letters') ? 'audit-new-number' : 'prepare-cancel';
    const since =
      isAbout === 'audit-new-number' ? ['--since', '2026-06-01'] : ['--new-number', '13800100500'];
    const begin = [
      isAbout,
      '13800138000',
      ...since,
      '--add',
      '百度网盘',
      '微信',
      '招商银行',
      '--json',
      '--now',
      '2026-12-01',
    ];
    const begun = await runHere(begin, { store, cwd });
    expect(begun.code, begun.stderr).toBe(0);
    for (const args of commandsIn(document)) {
      const line = args.join(' ');
      if (NOT_HERE.some((command) => command.test(line))) continue;
      makeFiles(args, cwd);
      // what would be asked is agreed to
      const { code, stderr } = await runHere([...args, '--yes'], { store, cwd });
      const isCheck = args[0] === 'check';
      expect(isCheck ? [0, 1] : [0], `${document}: numclean ${line}\n${stderr}`).toContain(code);
    }
  },
  60_000,
);

/** What a document's console blocks show: each block a store of its own, each command with what it prints. */
const shownIn = (document: string): { words: string[]; shown: string[] }[][] =>
  [...readFileSync(join(ROOT, document), 'utf8').matchAll(/```console\n([\s\S]*?)```/g)].map(([, block]) =>
    (block ?? '').split(/^\$ numclean /m).flatMap((part) => {
      const [command, ...shown] = part.trimEnd().split('\n');
      return command ? [{ words: command.split(' '), shown }] : [];
    }),
  );

it.each([
  ['README.md', 'zh'],
  ['README.en.md', 'en'],
])('%s shows what the program prints', async (document, lang) => {
  const blocks = shownIn(document);
  expect(blocks).toHaveLength(3);
  for (const [place, block] of blocks.entries()) {
    const store = join(folder, `shown-${lang}-${place}`);
    for (const { words, shown } of block) {
      const { code, stdout, stderr } = await runHere([...words, '--lang', lang, '--now', '2026-12-01'], {
        store,
        cwd: folder,
      });
      expect(code, stderr).toBe(0);
      let from = 0;
      for (const piece of shown.join('\n').split(/^…$/m)) {
        const at = stdout.indexOf(piece.trim(), from);
        expect(at, `${words.join(' ')}:\n${piece}\n--- printed\n${stdout}`).toBeGreaterThanOrEqual(0);
        from = at + piece.trim().length;
      }
    }
  }
});

/** Commands whose document a line hands on to jq, with the field that is read first there. */
function readByJq(document: string): [string[], string][] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(/^numclean ([^|\n]*--json) \| jq (?:-\w+ )?'\[?\.(\w+)/gm)].map(
    ([, command = '', field = '']) => [command.trim().split(/\s+/), field],
  );
}

it.each(DOCUMENTS.flatMap((document) => readByJq(document).map((line) => [document, ...line] as const)))(
  '%s: %j prints what jq is asked for, %s',
  async (document, args, field) => {
    const store = join(folder, `jq-${document.replace(/\W/g, '-')}`);
    const told = ['--new-number', '13800100500', '--add', '微信', '--json', '--now', '2026-12-01'];
    if (!existsSync(store)) await runHere(['prepare-cancel', '13800138000', ...told], { store });
    const { stdout } = await runHere([...args, '--now', '2026-12-01'], { store });
    expect(JSON.parse(stdout)[field] ?? null).not.toBeNull();
  },
);
