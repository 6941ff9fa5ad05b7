// Takes the pictures of docs/images/ anew: the page for the phone and what a terminal shows, of the demo's invented people. With a
// folder as argument it takes instead every page (three situations, two languages, three widths, light and dark, paper) to look at.
//   node scripts/pictures.js [folder]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PROGRAM = join(root, 'bin/numclean.js');
const CHROMIUM = process.env.NUMCLEAN_CHROMIUM ?? '/usr/bin/chromium';
const DAY = '2026-12-01';
const TRACKS = ['prepare-cancel', 'audit-new-number', 'recover-accounts'];

if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}: apt-get install chromium`);
const folder = mkdtempSync(join(tmpdir(), 'numclean-pictures-'));
const files = join(folder, 'files');

function run(args, store) {
  const env = { ...process.env, NUMCLEAN_HOME: join(folder, store), LANG: 'zh_CN.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, '--now', DAY], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The page of a situation as a file. */
function pageOf(track, lang) {
  const path = join(folder, `${track}-${lang}.html`);
  if (!existsSync(path)) writeFileSync(path, run(['report', '--format', 'html', '--lang', lang], track));
  return pathToFileURL(path).href;
}

/** What a command shows in a window of 80 columns, once it is done or shows the wanted text. */
function screenOf(args, store, { rows = 24, wanted, lang = 'zh_CN.UTF-8' } = {}) {
  const window = new xterm.Terminal({ cols: 80, rows, scrollback: 0, allowProposedApi: true });
  const env = { ...process.env, NUMCLEAN_HOME: join(folder, store), LANG: lang, NUMCLEAN_PAGER: 'cat' };
  for (const name of ['NO_COLOR', 'CI', 'LC_ALL']) delete env[name];
  const program = spawn(process.execPath, [PROGRAM, ...args, '--now', DAY], {
    name: 'xterm-256color',
    cols: 80,
    rows,
    env,
  });
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => program.kill(), 30_000);
    const look = () => {
      if (!wanted || !textOf(window.buffer.active, rows).includes(wanted)) return;
      clearTimeout(giveUp);
      program.kill();
    };
    program.onData((data) => window.write(data, look));
    program.onExit(() => window.write('', () => resolve(htmlOf(window.buffer.active, rows))));
  });
}

const textOf = (buffer, rows) =>
  Array.from(
    { length: rows },
    (_, y) => buffer.getLine(buffer.baseY + y)?.translateToString(true) ?? '',
  ).join('\n');

const COLOURS = ['#1e1e1e', '#f14c4c', '#23d18b', '#e5e510', '#3b8eea', '#d670d6', '#29b8db', '#e5e5e5'];

/** The lines of a terminal as HTML. */
function htmlOf(buffer, rows) {
  const lines = Array.from({ length: rows }, (_, y) => {
    const line = buffer.getLine(buffer.baseY + y);
    const cells = Array.from({ length: line?.length ?? 0 }, (_, x) => line.getCell(x));
    return cells
      .filter((cell) => cell.getWidth() > 0)
      .map(htmlOfCell)
      .join('')
      .trimEnd();
  });
  return lines.join('\n').trimEnd();
}

function htmlOfCell(cell) {
  const white = cell.getFgColor() === 231;
  const style = [
    cell.getWidth() === 2 && 'display:inline-block;width:2ch',
    cell.isBold() && 'font-weight:bold',
    cell.isDim() && 'opacity:.65',
    cell.isFgPalette() && `color:${white ? '#fff' : COLOURS[cell.getFgColor() % 8]}`,
    cell.isBgPalette() && 'background:#000',
  ].filter(Boolean);
  const text = (cell.getChars() || ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return style.length > 0 ? `<span style="${style.join(';')}">${text}</span>` : text;
}

/** Pictures of a page, each at a width, in colours, from its top or from an element on. */
async function takePage(
  browser,
  url,
  path,
  { width, height, colorScheme = 'light', scale = 1, at, full = false },
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  await page.clock.install({ time: `${DAY}T04:30:00Z` });
  await page.goto(url);
  if (at) {
    await page
      .locator(at)
      .first()
      .evaluate((element) => {
        const card = element.closest('details');
        if (card) card.open = true;
        element.scrollIntoView();
      });
  }
  await page.screenshot({ path, fullPage: full });
  await context.close();
}

async function takeTerminal(browser, html, path) {
  const page = await browser.newPage({ viewport: { width: 760, height: 200 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    `<body style="margin:0;background:#1e1e1e;color:#d4d4d4"><pre style="margin:14px;font:14px/1.35 'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace">${html}</pre>`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

const EACH_LOOK = [360, 768, 1280].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({
    width,
    height: width === 360 ? 2400 : 1600,
    colorScheme,
  })),
);

async function takeAll(browser, to) {
  for (const [track, lang] of TRACKS.flatMap((track) => ['zh', 'en'].map((lang) => [track, lang]))) {
    const url = pageOf(track, lang);
    for (const look of EACH_LOOK) {
      const path = join(to, `${track}-${lang}-${look.width}-${look.colorScheme}.png`);
      await takePage(browser, url, path, look);
    }
    const page = await browser.newPage();
    await page.goto(url);
    await page.pdf({ path: join(to, `${track}-${lang}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
}

async function takeForDocs(browser, to) {
  for (const lang of ['zh', 'en']) {
    const url = pageOf('prepare-cancel', lang);
    const phone = { width: 360, height: 740, scale: 2 };
    await takePage(browser, url, join(to, `page-top-${lang}.png`), phone);
    const locale = lang === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8';
    const last = lang === 'zh' ? '今天就到这里' : 'Enough for today';
    const work = await screenOf(['work', '--lang', lang], 'prepare-cancel', { wanted: last, lang: locale });
    await takeTerminal(browser, work, join(to, `work-${lang}.png`));
    const status = await screenOf(['status', '--lang', lang], 'prepare-cancel', { rows: 34, lang: locale });
    await takeTerminal(browser, status, join(to, `status-${lang}.png`));
  }
}

const [given] = process.argv.slice(2);
const to = given ?? join(root, 'docs/images');
mkdirSync(to, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  run(['demo', files], 'none');
  for (const track of TRACKS)
    run([track, '--answers', join(files, `answers-${track}.json`), '--json'], track);
  await (given ? takeAll(browser, to) : takeForDocs(browser, to));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
