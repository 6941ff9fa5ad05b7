// `npm run source:new NAME`: the skeleton of a new source of messages, with a fixture and a test that says what is left to do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const [name = ''] = process.argv.slice(2);

const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const FILES = {
  [at('src', 'sources', 'messages', `${name}.ts`)]: `import { decodeHead } from '../reading/encoding.js';
import { textLines } from '../reading/text-lines.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { messageOf } from './shared/message-object.js';

/** Which program writes this, how one gets it, and where its form is described. */
export const ${camel}: Source = { id: '${name}', detect, read };

/** What only this form begins with. */
const BEGIN = /^${name}:/;

function detect(head: Buffer): number {
  return BEGIN.test(decodeHead(head)) ? 0.9 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  let line = 0;
  for await (const text of textLines(input)) {
    line++;
    const [, address, date, body] = text.split('\\t');
    if (body === undefined) continue;
    const message = messageOf({ address, date, body }, dates, (why) => report({ at: \`line \${line}\`, why }));
    if (message) yield message;
  }
}
`,
  [at('test', 'fixtures', name, 'messages.txt')]: `${name}:
-\t106900000001\t1700000000000\t【示例】验证码1234，请勿泄露
-\t95588\t1700000060000\t您尾号0000入账1元【示例银行】
`,
};

/** Adds a line to a list in a file where it belongs; the lists are in order. */
function addLine(path, pattern, line) {
  const text = readFileSync(path, 'utf8');
  const there = [...text.matchAll(pattern)].map(({ 0: found }) => found);
  const [before] = there.filter((found) => found > line);
  const neighbour = before ?? there.at(-1);
  if (!neighbour) throw new Error(`no place for "${line.trim()}" in ${path}`);
  writeFileSync(
    path,
    text.replace(neighbour, () => (before ? `${line}\n${before}` : `${neighbour}\n${line}`)),
  );
}

if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
  process.stderr.write('npm run source:new NAME, in small letters with hyphens: my-program\n');
  process.exitCode = 2;
} else if (Object.keys(FILES).some((path) => existsSync(path))) {
  process.stderr.write(`there is a source ${name} already\n`);
  process.exitCode = 2;
} else {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const list = at('src', 'sources', 'formats.ts');
  addLine(list, /^import .* from '\.\/messages\/.*$/gm, `import { ${camel} } from './messages/${name}.js';`);
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace('  smsBackupRestore,\n', (first) => `${first}  ${camel},\n`),
  );
  const test = at('test', 'sources', 'messages.test.ts');
  writeFileSync(
    test,
    readFileSync(test, 'utf8').replace('const TEXT_FORMATS = [\n', (first) => `${first}  '${name}',\n`),
  );
  process.stdout.write(
    `${Object.keys(FILES).join('\n')}\nNow: its form into the first, what it really looks like (invented, number 13800138000) into the second,\nits name into "sources" of src/language/*/codes.ts, how one gets it into docs/exports.md.\nnpx vitest run --project rooms test/sources/messages.test.ts\n`,
  );
}
