import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

const SCRIPT = fileURLToPath(new URL('../support/ask.mjs', import.meta.url));
const WINDOWS = [
  ['80x24', { cols: 80, rows: 24 }],
  ['40x10', { cols: 40, rows: 10 }],
] as const;

let terminal: TestTerminal;
afterEach(() => terminal?.kill());

function ask(kind: string, size: { cols?: number; rows?: number } = {}, language = 'zh'): TestTerminal {
  terminal = startTerminal(process.execPath, [SCRIPT, kind, language], size);
  return terminal;
}

async function answer(): Promise<unknown> {
  await terminal.waitFor(/^(ANSWER|PROBLEM) /m);
  await terminal.exit;
  // a long answer goes on in the next rows of the window
  const [, json] = /ANSWER ([\s\S]*)$/.exec(terminal.screen()) ?? [];
  return json === undefined ? terminal.screen() : JSON.parse(json.replaceAll('\n', ''));
}

/** Lines of the whole history that are there more than once: what a wrong redrawing leaves behind. */
function leftBehind(): string[] {
  const lines = terminal
    .history()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.filter((line, at) => lines.indexOf(line) !== at);
}

describe.each(WINDOWS)('the picker at %s', (_name, size) => {
  it('finds by Chinese and pinyin, takes own entries, and leaves a short result', async () => {
    ask('platforms', size);
    await terminal.waitFor('> [ ] 微信');
    expect(terminal.screen()).toContain('? 还用这个号码注册过哪些');
    terminal.type('支付');
    await terminal.waitFor(/查找：支付\n> \[ \] 支付宝/);
    terminal.press('tab');
    await terminal.waitFor('已选 1 个  支付宝');
    terminal.type('wx');
    await terminal.waitFor('> [ ] 微信');
    terminal.press('tab');
    await terminal.waitFor('支付宝、微信');
    terminal.type('小区门禁');
    await terminal.waitFor('添加“小区门禁”(目录里没有)');
    terminal.press('enter');
    await terminal.waitFor('[x] 小区门禁');
    terminal.press('enter');
    expect(await answer()).toEqual(['alipay', 'wechat', '小区门禁']);
    expect(terminal.history().split('\n').slice(0, 3)).toEqual([
      '? 还用这个号码注册过哪些?',
      '  想到什么选什么',
      expect.stringMatching(/^✔ 已选 3 个 {2}支付宝、微信、小区/),
    ]);
  });

  it('moves through a list longer than the window and leaves nothing behind', async () => {
    ask('platforms', size);
    await terminal.waitFor('> [ ] 微信');
    for (let at = 0; at < 40; at += 1) terminal.press('down');
    await terminal.waitFor('> [ ] 网店29号');
    expect(terminal.screen().split('\n').length).toBeLessThanOrEqual(size.rows);
    terminal.press('pageup', 'space');
    await terminal.waitFor(/> \[x\] 网店\d+号/);
    expect(leftBehind()).toEqual([]);
    terminal.press('enter');
    expect(await answer()).toEqual([expect.stringMatching(/^shop-\d+$/)]);
  });

  it('takes back wide characters and shows the end of a text wider than the window', async () => {
    ask('platforms', size);
    await terminal.waitFor('> [ ] 微信');
    terminal.type('一二三四五六七八九十'.repeat(5));
    await terminal.waitFor(/查找：[一二三四五六七八九十]{8,}八九十\n/u);
    for (let at = 0; at < 48; at += 1) terminal.press('backspace');
    await terminal.waitFor(/查找：一二\n/);
    expect(leftBehind()).toEqual([]);
    terminal.press('ctrl+u');
    terminal.type('微博');
    await terminal.waitFor(/查找：微博\n/);
    terminal.press('backspace');
    await terminal.waitFor(/查找：微\n/);
    terminal.press('escape');
    await terminal.waitFor(/查找：\n 聊天/);
    terminal.press('enter');
    expect(await answer()).toEqual([]);
  });
});

describe('the picker', () => {
  it('takes a pasted name with a line break as text', async () => {
    ask('platforms');
    await terminal.waitFor('> [ ] 微信');
    terminal.paste('某某 App\n');
    await terminal.waitFor('添加“某某 App”');
    terminal.press('tab', 'enter');
    expect(await answer()).toEqual(['某某 App']);
  });
});

it('speaks English as well', async () => {
  ask('platforms', { cols: 40, rows: 10 }, 'en');
  await terminal.waitFor('Type to find, Space picks, Enter ends');
  expect(terminal.screen()).toContain('None chosen');
});

describe('a line of text', () => {
  it('says what is wrong and goes on from there', async () => {
    ask('text', { cols: 40, rows: 10 });
    await terminal.waitFor('直接回车 = 13800138000');
    terminal.type('138001380');
    terminal.press('enter');
    await terminal.waitFor('不像是手机号');
    // what does not fit goes on below its own beginning, not at the margin
    const rows = terminal.screen().split('\n');
    const complaint = rows.slice(rows.findIndex((row) => row.includes('不像是手机号')));
    expect(complaint.filter((row) => !row.startsWith('  '))).toEqual([]);
    terminal.type('00');
    terminal.press('enter');
    expect(await answer()).toBe('13800138000');
  });

  it('takes Chinese wider than the window, Backspace over it, and nothing where it is optional', async () => {
    ask('name', { cols: 40, rows: 10 });
    await terminal.waitFor('>');
    terminal.type(`${'示例'.repeat(15)}某某`);
    await terminal.waitFor('某某');
    terminal.press('backspace', 'backspace', 'enter');
    expect(await answer()).toBe('示例'.repeat(15));
    ask('name');
    await terminal.waitFor('>');
    terminal.press('enter');
    expect(await answer()).toBeNull();
  });
});

describe('yes or no', () => {
  it.each([
    ['', true],
    ['n', false],
    ['否', false],
    ['是', true],
  ])('reads “%s”', async (typed, expected) => {
    ask('confirm');
    await terminal.waitFor('是 / 否');
    terminal.type(typed);
    terminal.press('enter');
    expect(await answer()).toBe(expected);
    expect(terminal.history()).toContain(` ✔ ${expected ? '是' : '否'}`);
  });

  it('guesses nothing', async () => {
    ask('confirm');
    await terminal.waitFor('是 / 否');
    terminal.type('随便');
    terminal.press('enter');
    await terminal.waitFor('没看懂');
    terminal.press('backspace', 'backspace');
    terminal.type('不');
    terminal.press('enter');
    expect(await answer()).toBe(false);
  });
});

describe.each(WINDOWS)('lists at %s', (_name, size) => {
  /** Opens what can be done with the second of those that are proposed. */
  async function openSecond(): Promise<void> {
    ask('assign', size);
    await terminal.waitFor('> 就按这样（共 20 项）');
    terminal.press('down', 'down');
    await terminal.waitFor('> 支付宝：换绑');
    terminal.press('enter');
    await terminal.waitFor('> 换绑');
  }

  it('choose one', async () => {
    ask('choice', size);
    await terminal.waitFor('> 中国联通');
    expect(terminal.screen()).toContain('? 是哪家运营商的');
    for (let at = 0; at < 20; at += 1) terminal.press('down');
    await terminal.waitFor('> 虚拟运营商19');
    expect(leftBehind()).toEqual([]);
    terminal.press('enter');
    expect(await answer()).toBe('v19');
  });

  it('a list left by going back does not stay as if it still waited for an answer', async () => {
    await openSecond();
    terminal.press('escape');
    await terminal.waitFor('> 支付宝：换绑');
    expect(terminal.history()).not.toContain('> 换绑');
  });

  it('accept all but one that is changed', async () => {
    await openSecond();
    terminal.press('down');
    await terminal.waitFor('> 注销');
    terminal.press('enter');
    await terminal.waitFor('> 支付宝：注销');
    terminal.press('up', 'up');
    await terminal.waitFor('> 就按这样');
    terminal.press('enter');
    await terminal.exit;
    expect(terminal.history()).toContain('✔ 定好了 20 项');
    expect(terminal.history().replaceAll('\n', '')).toContain('"wechat":"change","alipay":"deregister"');
  });
});

describe('files', () => {
  it('takes dragged ones until an empty line, and asks again for what is not there', async () => {
    ask('files', { cols: 40, rows: 10 });
    await terminal.waitFor('拖进这个窗口');
    expect(terminal.screen()).not.toContain('✔');
    terminal.type("'/tmp/我的 短信.xml' ");
    terminal.press('enter');
    await terminal.waitFor(/✔ '\/tmp\/我的 短信.xml'\s*\n >/);
    terminal.type('/tmp/没有.xml');
    terminal.press('enter');
    await terminal.waitFor('找不到文件');
    terminal.press('ctrl+u');
    terminal.type('~/b\\ 2.xml /c.xml');
    terminal.press('enter');
    await terminal.waitFor(/✔ ~.*\n(.*\n)* >$/);
    terminal.press('enter');
    expect(await answer()).toEqual(['/tmp/我的 短信.xml', join(homedir(), 'b 2.xml'), '/c.xml']);
  });
});

describe('a pasted text', () => {
  const text = '您的手机号关联情况:\n\n微信 1个\n淘宝 2个\n';

  it('keeps empty lines inside, and stays off the screen', async () => {
    ask('paste', { cols: 40, rows: 10 });
    await terminal.waitFor('已有 0 行');
    terminal.paste(text);
    await terminal.waitFor('已有 4 行');
    terminal.press('enter');
    expect(await answer()).toBe(text.trim());
    expect(terminal.history().split('ANSWER')[0]).not.toContain('微信');
    expect(terminal.history()).toContain('✔ 收到 4 行');
  });

  it('is whole also where the terminal does not mark it', async () => {
    ask('paste');
    await terminal.waitFor('已有 0 行');
    terminal.type(text.replaceAll('\n', '\r\n'));
    await terminal.waitFor('已有 4 行');
    terminal.press('enter');
    expect(await answer()).toBe(text.trim());
  });

  it('ends with Ctrl+D, or at once when there is none', async () => {
    ask('paste');
    await terminal.waitFor('已有 0 行');
    terminal.type('微信 1');
    terminal.press('ctrl+d');
    expect(await answer()).toBe('微信 1');
    ask('paste');
    await terminal.waitFor('已有 0 行');
    terminal.press('enter');
    expect(await answer()).toBe('');
  });
});

const KINDS = ['text', 'confirm', 'choice', 'files', 'platforms', 'paste', 'assign'];

describe.each(KINDS)('the question %s', (kind) => {
  it('speaks only Chinese to a Chinese person, and ends with Ctrl+C', async () => {
    ask(kind);
    await terminal.waitFor('>');
    expect(terminal.screen().replace(/[abcde]{4,}/g, '')).not.toMatch(/[A-Za-z]{4,}/);
    terminal.press('ctrl+c');
    expect(await answer()).toContain('PROBLEM interrupted.by-person');
    expect(await terminal.exit).toBe(130);
  });

  it('ends when the input does', async () => {
    const child = spawn(process.execPath, [SCRIPT, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end();
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(output).toContain('PROBLEM interrupted.by-person');
    expect(code).toBe(130);
  });
});

it('Esc leaves a list that nothing lies behind', async () => {
  ask('choice');
  await terminal.waitFor('> 中国联通');
  terminal.press('escape');
  expect(await answer()).toContain('PROBLEM interrupted.by-person');
});

it.each(['text', 'choice', 'platforms'])('Ctrl+D ends the question %s', async (kind) => {
  ask(kind);
  await terminal.waitFor(/>/);
  terminal.press('ctrl+d');
  expect(await answer()).toContain('PROBLEM interrupted.by-person');
});
