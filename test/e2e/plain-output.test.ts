// Nothing that a command prints holds an escape sequence where no colour is wanted, or where there is no terminal that understands
// it; and colour, where it is asked for, says nothing that the words do not say.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BEFORE, COMMAND, surroundings } from '../support/built-program.js';
import { folderForLines, LINES } from '../support/command-lines.js';
import { runHere } from '../support/in-process.js';

/** What those lines leave out, since it prints no document of its own: after them, on the store that they leave. */
const MORE = [
  'audit-new-number 13800100500 --since 2026-11-01 --add 微信 拍拍贷',
  'incident add collection --platform 拍拍贷',
  'letter write wrong-debtor --to 拍拍贷',
  'remedy sent collector --on 2026-11-20',
  'remedy answered collector silent --on 2026-11-30',
  'remedy skip collector --rung 12378 --reason 不用',
  'skip wechat.new-owner --reason 不用',
  'recover-accounts 13800100501 --add 微信',
  'report --format md',
  'report --format ics',
  'work',
  'completion bash',
  'store restore --yes',
  'statsu',
  'show 没有这个',
  '支付宝',
];

/** Needs a network, and is tested with one. */
const WITH_NETWORK = ['catalog check-links'];

/** What only looks: printed once more in colour, it must say the same. */
const LOOKS =
  /^(?:emergency|status|inventory|checklist|plan|next|timeline|check|show|history|official$|incident list|remedy$|letter list|proof list|platform (?:search|list|show)|cleanup list|doctor|circumstances$|支付宝|statsu)/;

const NOW = ['--now', '2026-12-01'];
const ALL: readonly string[] = [...LINES.map(([line]) => line), ...MORE];

let folder: string;
beforeAll(() => {
  folder = folderForLines();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Escapes, and what moves the cursor: anything of it but tabs and ends of lines (a calendar's are those of Windows). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const withPlainEnds = (text: string): string => text.replaceAll(/\r+\n/g, '\n');

it('every command on a pipe prints plain text, and with FORCE_COLOR the same in colour', async () => {
  let coloured = 0;
  for (const line of ALL) {
    const run = (env: Record<string, string>) =>
      runHere([...line.split(' '), ...NOW], { store: join(folder, 'store'), cwd: folder, env });
    const plain = await run({});
    expect(withPlainEnds(plain.stdout + plain.stderr), line).not.toMatch(CONTROL);
    expect(plain.stdout + plain.stderr, line).not.toBe('');
    if (!LOOKS.test(line)) continue;
    const forced = await run({ FORCE_COLOR: '1' });
    expect(stripVTControlCharacters(forced.stdout), line).toBe(plain.stdout);
    if (forced.stdout !== plain.stdout) coloured += 1;
  }
  expect(coloured).toBeGreaterThan(10);
}, 300_000);

it('no command is left out of that', async () => {
  const commands = await commandsBelow([]);
  expect(commands.length).toBeGreaterThan(60);
  const missing = commands.filter(
    (command) =>
      ![...ALL, ...WITH_NETWORK].some((line) => line === command || line.startsWith(`${command} `)),
  );
  expect(missing).toEqual([]);
}, 60_000);

/** The commands that the help names, down to those that have none below them. */
async function commandsBelow(words: readonly string[]): Promise<string[]> {
  const { json } = await runHere(['help', ...words, '--json', '--lang', 'en']);
  const { text } = json() as { text: string };
  const [, listed = words.length === 0 ? text : ''] = text.split('Commands:\n');
  const names = [...listed.matchAll(/^ {2}([a-z][a-z-]*)(?: |$)/gm)].map(([, name = '']) => name);
  const below = await Promise.all(
    names
      .filter((name) => name !== 'help' || words.length === 0)
      .map((name) => commandsBelow([...words, name])),
  );
  return names.length === 0 ? [words.join(' ')] : below.flat();
}

/** What a terminal is sent by all the commands, one after the other, unread by any emulator. */
function sentTo(env: Record<string, string>): Promise<string> {
  const own = folderForLines();
  const program = [COMMAND, ...BEFORE].map((part) => `'${part}'`).join(' ');
  const script = ALL.map((line) => `echo '@ ${line}'; ${program} ${line} --yes ${NOW.join(' ')} 2>&1`);
  const terminal = spawn('sh', ['-c', script.join('\n')], {
    cols: 80,
    rows: 24,
    cwd: own,
    env: { ...surroundings(own, join(own, 'store'), env), TERM: env.TERM ?? 'xterm-256color' },
  });
  let sent = '';
  terminal.onData((data) => {
    sent += data;
  });
  return new Promise((resolve) => {
    terminal.onExit(() => {
      rmSync(own, { recursive: true, force: true });
      resolve(withPlainEnds(sent));
    });
  });
}

it.each([[{ NO_COLOR: '1' }], [{ TERM: 'dumb' }]])(
  'a terminal with %o is sent nothing but text by any command',
  async (env) => {
    const sent = await sentTo(env as Record<string, string>);
    for (const part of sent.split(/^@ /m).slice(1)) {
      expect(part, part.split('\n')[0]).not.toMatch(CONTROL);
    }
    expect(sent.split(/^@ /m)).toHaveLength(ALL.length + 1);
  },
  300_000,
);
