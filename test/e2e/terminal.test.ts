import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

const DAY = '2026-11-24';

let folder: string;
let terminal: TestTerminal | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-terminal-'));
  const told = ['13800138000', '--new-number', '13800100500', '--add', '微信', '支付宝', '豆瓣', '--json'];
  await runProgram(['prepare-cancel', ...told, '--now', DAY], { store: join(folder, 'store') });
});
afterEach(() => terminal?.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(
  args: readonly string[],
  { store = 'store', ...options }: { store?: string; rows?: number } = {},
) {
  terminal = startTerminal(COMMAND, [...BEFORE, ...args, '--now', DAY], {
    env: { NUMCLEAN_HOME: join(folder, store) },
    ...options,
  });
  return terminal;
}

it('the walk goes back through its questions, also to the number, and draws itself anew in another window', async () => {
  const walk = start(['prepare-cancel'], { store: 'walked' });
  await walk.waitFor('要处理的是哪个手机号');
  walk.type('13800100500');
  walk.press('enter');
  await walk.waitFor('按 Esc 回到上一问');
  walk.press('escape');
  await walk.waitFor('直接回车 = 13800100500');
  walk.type('13800138000');
  walk.press('enter');
  await walk.waitFor(/第 1 问，共 \d+ 问[\s\S]*就按这样/);
  walk.press('enter');
  await walk.waitFor(/哪家运营商[\s\S]*第 2 问[\s\S]*> 中国移动/);
  walk.type('中国联通');
  await walk.waitFor('> 中国联通');
  walk.press('enter');
  await walk.waitFor('新的手机号是多少');
  walk.resize(50, 16);
  walk.type('没有');
  walk.press('enter');
  await walk.waitFor('打算哪天注销');
  walk.press('escape');
  await walk.waitFor(/↩ 回到上一问[\s\S]*新的手机号是多少/);
  walk.press('escape');
  // what was answered is the default
  await walk.waitFor(/> 中国联通/);
  walk.press('ctrl+c');
  expect(await walk.exit).toBe(130);
  const { cleanup } = (
    await runProgram(['status', '--json', '--now', DAY], { store: join(folder, 'walked') })
  ).json() as {
    cleanup: { number: string; carrier: string };
  };
  expect(cleanup).toMatchObject({ number: '138****8000', carrier: 'unicom' });
  const list = await runProgram(['cleanup', 'list', '--json'], { store: join(folder, 'walked') });
  expect((list.json() as { cleanups: unknown[] }).cleanups).toHaveLength(1);
}, 60_000);

it('a command without its words asks for them, and says without a terminal what is missing', async () => {
  const wait = start(['wait']);
  await wait.waitFor(/是哪一件[\s\S]*> /);
  wait.type('豆瓣');
  await wait.waitFor(/> 豆瓣/);
  wait.press('enter');
  await wait.waitFor('等到哪一天');
  wait.type('7天后');
  wait.press('enter');
  await wait.waitFor('等到 2026-12-01');
  expect(await wait.exit).toBe(0);

  const letter = start(['letter', 'write']);
  await letter.waitFor(/写哪一种文书[\s\S]*> /);
  letter.press('ctrl+c');
  expect(await letter.exit).toBe(130);

  const proof = join(folder, '截图.txt');
  writeFileSync(proof, '示例');
  const add = start(['proof', 'add']);
  await add.waitFor('证据的文件在哪里');
  add.type(proof);
  add.press('enter');
  await add.waitFor(/✔ [\s\S]*截图/);
  add.press('enter');
  await add.waitFor('是关于哪些账号的');
  add.type('豆瓣');
  await add.waitFor('> [ ] 豆瓣');
  add.press('enter', 'enter');
  await add.waitFor(/已[\s\S]*截图/);
  expect(await add.exit).toBe(0);

  const store = join(folder, 'store');
  for (const words of [['wait'], ['show'], ['letter', 'write'], ['proof', 'add'], ['incident', 'add']]) {
    const { code, stderr } = await runProgram([...words, '--now', DAY], { store });
    expect([words, code]).toEqual([words, 2]);
    expect(stderr).toContain(`例如 numclean ${words.join(' ')}`);
  }
  const { stderr } = await runProgram(['wait', '微信', '--now', DAY], { store });
  expect(stderr).toContain('等到哪天');
}, 90_000);

it('a reader that has seen enough ends a view without a complaint', async () => {
  const command = `${[COMMAND, ...BEFORE].map((part) => `"${part}"`).join(' ')} platform list | head -2; echo "CODE $?"`;
  terminal = startTerminal('bash', ['-o', 'pipefail', '-c', command]);
  await terminal.waitFor(/CODE 0/);
  expect(terminal.screen()).not.toMatch(/EPIPE|Error/);
  await terminal.exit;
});

it('a closed window ends a walk by SIGHUP, with every answer kept', async () => {
  const walk = start(['prepare-cancel'], { store: 'closed' });
  await walk.waitFor('要处理的是哪个手机号');
  walk.type('13800100500');
  walk.press('enter');
  await walk.waitFor('先看看您的处境');
  walk.close();
  expect(await walk.exit).toBe(128 + 1);
  const { cleanup } = (
    await runProgram(['status', '--json', '--now', DAY], { store: join(folder, 'closed') })
  ).json() as { cleanup: { number: string } };
  expect(cleanup.number).toBe('138****0500');
});

it('what goes wrong, and what is said beside a result, breaks between words in a window', async () => {
  const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const unknown = ['letter', 'write', 'foo', '--lang', 'en'];
  const wrong = start(unknown);
  expect(await wrong.exit).toBe(2);
  const { stderr } = await runProgram([...unknown, '--now', DAY], { store: join(folder, 'store') });
  expect(Math.max(...stderr.split('\n').map(({ length }) => length))).toBeGreaterThan(80);
  expect(wordsOf(wrong.screen())).toEqual(wordsOf(stderr));

  const paper = ['letter', 'write', 'proof-list', '--lang', 'en', '--yes', '--out'];
  const written = start([...paper, join(folder, 'a.md')]);
  expect(await written.exit).toBe(0);
  const beside = await runProgram([...paper, join(folder, 'b.md'), '--now', DAY], {
    store: join(folder, 'store'),
  });
  const said = beside.stderr.split('\n').filter((line) => line.length > 80);
  expect(said.length).toBeGreaterThan(0);
  expect(wordsOf(written.screen())).toEqual(expect.arrayContaining(wordsOf(said.join('\n'))));
}, 60_000);

it('an unfinished walk goes on from where numclean alone finds it, or shows where things stand', async () => {
  const walk = start(['prepare-cancel', '13800100500'], { store: 'unfinished' });
  await walk.waitFor('先看看您的处境');
  walk.press('enter');
  await walk.waitFor('哪家运营商');
  walk.press('ctrl+c');
  expect(await walk.exit).toBe(130);

  const home = start([], { store: 'unfinished' });
  await home.waitFor(/上次没问完，接着走吗[\s\S]* > \(/);
  home.press('enter');
  await home.waitFor(/接着上次的清理[\s\S]*哪家运营商[\s\S]*> 中国移动/);
  home.press('ctrl+c');
  expect(await home.exit).toBe(130);

  const look = start([], { store: 'unfinished', rows: 60 });
  await look.waitFor(/上次没问完，接着走吗[\s\S]* > \(/);
  look.type('否');
  look.press('enter');
  await look.waitFor('一步一步做：numclean work');
  expect(await look.exit).toBe(0);
}, 60_000);

it('the guided loop takes the new number and goes back from a reason', async () => {
  const told = ['13800138000', '--carrier', 'mobile', '--add', '微信', '豆瓣', '--json', '--now', DAY];
  await runProgram(['prepare-cancel', ...told], { store: join(folder, 'worked') });
  const work = start(['work'], { store: 'worked' });
  await work.waitFor(/定好换到哪个号码[\s\S]*> \[ \] 1\)/);
  work.type('做完了');
  await work.waitFor('> 做完了');
  work.press('enter');
  await work.waitFor(/账号都换到哪个号码[\s\S]* >$/);
  work.type('13800100500');
  work.press('enter');
  await work.waitFor(/记下了[\s\S]*今天就到这里/);
  work.type('卡住了');
  await work.waitFor('> 卡住了');
  work.press('enter');
  await work.waitFor(/什么原因[\s\S]* >$/);
  work.press('escape');
  await work.waitFor(/回到上一问[\s\S]*今天就到这里/);
  work.press('ctrl+c');
  expect(await work.exit).toBe(130);
  const status = await runProgram(['status', '--json', '--now', DAY], { store: join(folder, 'worked') });
  const { cleanup, progress } = status.json() as {
    cleanup: { newNumber: string };
    progress: { waiting: number };
  };
  expect(cleanup.newNumber).toBe('138****0500');
  expect(progress.waiting).toBe(0);
}, 60_000);

it('the guided loop offers the letter itself where a platform refuses', async () => {
  const told = ['13800138000', '--carrier', 'mobile', '--new-number', '13800100500', '--add', '豆瓣'];
  const store = join(folder, 'refused');
  await runProgram(['prepare-cancel', ...told, '--json', '--now', DAY], { store });
  await runProgram(['done', '新号码', '--now', DAY], { store });
  const work = start(['work'], { store: 'refused' });
  const refuse = async (reason: string, choice: string) => {
    await work.waitFor(/豆瓣[\s\S]*今天就到这里/);
    work.type('卡住了');
    await work.waitFor('> 卡住了');
    work.press('enter');
    await work.waitFor(/什么原因[\s\S]* >$/);
    work.type(reason);
    work.press('enter');
    await work.waitFor(/平台客服的文书，现在写好吗[\s\S]*以后再写/);
    work.type(choice);
    await work.waitFor(`> ${choice}`);
    work.press('enter');
  };
  await refuse('客服说换不了', '现在写');
  await work.waitFor(/账号名、昵称或用户编号[\s\S]* >$/);
  work.press('ctrl+c');
  expect(await work.exit).toBe(130);
  const status = await runProgram(['checklist', '--json', '--now', DAY], { store });
  const { checklist } = status.json() as { checklist: { tasks: { id: string; state: string }[] } };
  expect(checklist.tasks.find(({ id }) => id === 'douban.change')?.state).toBe('blocked');
}, 60_000);

it.each([
  ['zh', 24, '来路不明的催收', '今天就到这里', '[ ] 7)'],
  ['zh', 20, '来路不明的催收', '今天就到这里', '后面还有'],
  ['en', 24, 'Unknown debt collectors', 'enough for today', ' after'],
])(
  'the longest task of the catalog stands with its choices on one screen: %s, %s lines',
  async (language, rows, name, lastChoice, more) => {
    const store = `longest-${language}-${rows}`;
    const told = ['13800138000', '--since', '2026-06-01', '--add', 'debt-collector-generic', '--json'];
    await runProgram(['audit-new-number', ...told, '--now', DAY], { store: join(folder, store) });
    const work = start(['work', '--lang', language], { store, rows });
    for (let tasks = 0; tasks < 12; tasks += 1) {
      await work.waitFor(/> \[ \] 1\)[\s\S]*(?:今天就到这里|nough for today)/);
      if (work.screen().includes(name)) break;
      work.type(language === 'zh' ? '先放放' : 'Later');
      await work.waitFor(/> (?:先放放|Later)/);
      work.press('enter');
    }
    expect(work.screen()).toContain(name);
    expect(work.screen().toLowerCase()).toContain(lastChoice);
    expect(work.screen()).toContain(more);
    // all steps can be reached and ticked, each with the name and the choices beside it
    for (let step = 1; step <= 6; step += 1) {
      work.press('enter');
      // a terminal may be sent one screen in two pieces
      await work.waitFor(new RegExp(`> \\[ \\] ${step + 1}\\)[\\s\\S]*${lastChoice}`, 'i'));
      expect(work.screen()).toContain(name);
    }
    work.press('ctrl+c');
    expect(await work.exit).toBe(130);
  },
  60_000,
);

it.skipIf(!existsSync('/bin/bash'))(
  'a question is left for the shell by Ctrl+Z, and come back to',
  async () => {
    terminal = startTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], {
      env: { NUMCLEAN_HOME: join(folder, 'let-go'), PS1: 'shell> ' },
    });
    const walk = terminal;
    await walk.waitFor('shell>');
    walk.type(`'${[COMMAND, ...BEFORE].join("' '")}' prepare-cancel 13800138000 --now ${DAY}`);
    walk.press('enter');
    await walk.waitFor('就按这样');
    for (const chosen of ['号码现在', '登记在谁名下']) {
      walk.press('down');
      await walk.waitFor(`> ${chosen}`);
      walk.press('ctrl+z');
      await walk.waitFor(/Stopped[^>]*shell>/);
      walk.type('clear; fg');
      walk.press('enter');
      // drawn anew, and what is typed counts
      await walk.waitFor(new RegExp(`^(?![\\s\\S]*Stopped)[\\s\\S]*> ${chosen}`));
    }
    // keys that mean nothing here leave the mark where it is
    walk.press('right', 'tab', 'pageup', 'f1', 'left', 'down');
    await walk.waitFor('> 登记的姓名证件');
    walk.press('down', 'down', 'down', 'down', 'down', 'down');
    await walk.waitFor('> 还有谁在用这个号');
    walk.press('ctrl+c');
    await walk.waitFor(/先停在这里[\s\S]*shell>/);
  },
);

it('a walk whose cleanup is removed in another window says so once, and ends', async () => {
  const walk = start(['prepare-cancel', '13800138000'], { store: 'removed' });
  await walk.waitFor('就按这样');
  await runProgram(['cleanup', 'remove', 'prepare-8000-1', '--yes'], { store: join(folder, 'removed') });
  walk.press('enter');
  expect(await walk.exit).toBe(2);
  expect(walk.history().match(/没有编号为/g)).toHaveLength(1);
});
