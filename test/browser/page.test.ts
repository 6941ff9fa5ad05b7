// The page in a real browser: Debian's chromium, driven by playwright-core. Where there is none, this says so loudly.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/built-program.js';

const CHROMIUM = process.env.NUMCLEAN_CHROMIUM ?? '/usr/bin/chromium';
/** Reads a QR code off a picture, where it is installed. */
const READER = '/usr/bin/zbarimg';
const HAS_READER = existsSync(READER);
const HAS_BROWSER = existsSync(CHROMIUM);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DAY = '2026-12-01';
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "';alert(3);//",
  '</script><b>',
  '{{7*7}}',
];

if (!HAS_BROWSER) {
  process.stderr.write(`\n*** SKIPPED: the page was not tried in a browser, there is no ${CHROMIUM} ***\n\n`);
}

let folder: string;
let browser: Browser;
const at = (name: string): string => join(folder, name);
const run = (args: readonly string[], store: string, day = DAY) =>
  runProgram([...args, '--now', day], { store: at(store), cwd: folder });

/** A page as a file, of the store's current cleanup. */
async function pageOf(store: string, name: string, more: readonly string[] = []): Promise<string> {
  const made = await run(['report', '--format', 'html', ...more], store);
  expect(made.code).toBe(0);
  writeFileSync(at(name), made.stdout);
  return at(name);
}

/** A page opened, and all that went wrong or out in it. */
async function opened(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) wrong.push(`request: ${request.url()}`);
  });
  // noon of the day, so that what is ticked is ticked on it
  await page.clock.install({ time: `${DAY}T04:30:00Z` });
  await page.goto(pathToFileURL(path).href);
  return { page, context, wrong };
}

/** The stores and the pages of them, made beside each other while the browser starts. */
async function makePages(): Promise<void> {
  const given = ['--now', DAY];
  const files = at('files');
  await Promise.all([
    runProgram(['demo', files])
      .then(() =>
        runProgram(
          ['prepare-cancel', '--answers', join(files, 'answers-prepare-cancel.json'), '--json', ...given],
          { store: at('demo'), cwd: folder },
        ),
      )
      .then(() => pageOf('demo', 'demo.html')),
    run(
      [
        'prepare-cancel',
        '13800138000',
        '--new-number',
        '13800100500',
        '--add',
        '支付宝',
        '招商银行',
        '微信',
        ...HOSTILE,
      ],
      'small',
    ).then(() => Promise.all([pageOf('small', 'small.html'), pageOf('small', 'en.html', ['--lang', 'en'])])),
    makeStranger(),
    HAS_BROWSER &&
      chromium.launch({ executablePath: CHROMIUM, args: FLAGS }).then((launched) => {
        browser = launched;
      }),
  ]);
}

/** A new holder's page with hostile names in the account, in what came in, and in the reasons and notes of tasks. */
async function makeStranger(): Promise<void> {
  const [image, quote, script, end, braces] = HOSTILE as [string, string, string, string, string];
  for (const args of [
    [
      'audit-new-number',
      '13800100500',
      '--since',
      '2026-08-20',
      '--carrier',
      'mobile',
      '--add',
      '支付宝',
      image,
    ],
    ['incident', 'add', 'collection', '--platform', quote, '--sender', '95555', '--answered', script],
    ['incident', 'add', 'collection', '--platform', braces],
    ['incident', 'add', 'order', '--platform', end],
    ['block', '支付宝', '--reason', end, '--note', image],
    ['skip', 'img', '--reason', script],
  ]) {
    const { code, stderr } = await run(args, 'stranger');
    expect(code, stderr).toBe(0);
  }
  await pageOf('stranger', 'stranger.html');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-page-'));
  await makePages();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page as a file', () => {
  it('of 150 accounts is below 600 kB, its script below 15 kB compressed', async () => {
    const ids = (await run(['platform', 'list', '--json'], 'many')).json() as { platforms: { id: string }[] };
    const added = ids.platforms.slice(0, 150).map(({ id }) => id);
    await run(
      ['prepare-cancel', '13800138000', '--new-number', '+447700900123', '--add', ...added, '--yes'],
      'many',
    );
    const text = readFileSync(await pageOf('many', 'many.html'), 'utf8');
    expect(text.match(/data-account=/g)).toHaveLength(150);
    const script = /<script>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    const sizes = { page: Buffer.byteLength(text), script: gzipSync(script).length };
    process.stderr.write(`page ${sizes.page} bytes, script ${sizes.script} bytes gzip\n`);
    expect(sizes.page).toBeLessThan(600_000);
    expect(sizes.script).toBeGreaterThan(500);
    expect(sizes.script).toBeLessThan(15_000);
  });

  it('says the deadline of a former holder once at its top', async () => {
    const given = ['13800138000', '--cancelled-on', '2026-09-10', '--carrier', 'mobile', '--add', '支付宝'];
    const made = await run(['recover-accounts', ...given], 'former');
    expect(made.code, made.stderr).toBe(0);
    const [top = ''] =
      /<header>[\s\S]*?<\/header>/.exec(readFileSync(await pageOf('former', 'former.html'), 'utf8')) ?? [];
    const days = top.match(/\d{4}-\d{2}-\d{2}/g)?.filter((day) => day !== DAY) ?? [];
    expect(days).toHaveLength(1);
  });

  it('opens in the person’s browser, and says where it is when there is none', async () => {
    const { code, stderr } = await run(['report', '--open', '--out', 'mine.html'], 'small');
    expect(code).toBe(0);
    expect(stderr).toContain('mine.html');
    expect(readFileSync(at('mine.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });
});

// beside each other: each has a window of its own, and most of the time one waits for the other's program
describe.runIf(HAS_BROWSER).concurrent('the page in a browser', () => {
  // the largest page where it is hardest to read; what else can go wrong by width, colours and language shows on a small one
  it.each([
    [360, 'light', 'demo'],
    [768, 'dark', 'en'],
    [1280, 'dark', 'small'],
  ] as const)(
    'at %i px, %s, is whole, accessible and silent',
    async (width, colorScheme, name) => {
      const { page, context, wrong } = await opened(at(`${name}.html`), {
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.evaluate(() => {
        for (const card of [...document.querySelectorAll('details')].slice(0, 12)) card.open = true;
      });
      await page.evaluate(axe.source);
      const violations = () =>
        page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
      expect(await violations()).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      if (name !== 'demo') expect(await violations()).toEqual([]);
      expect(wrong).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('brings ticks, waits and notes back, past closing it, as one change', async () => {
    const { page, context, wrong } = await opened(at('small.html'));
    const card = (task: string) => page.locator(`[data-task="${task}"]`);
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('details')) card.open = true;
    });
    await card('alipay.change').locator('[data-done]').check();
    // what stands at the top goes on with it
    expect(await page.locator('#progress strong').first().textContent()).toBe('1');
    const link = `a[href="#${await card('alipay.change').getAttribute('id')}"]`;
    expect(await page.locator(`#accounts ${link}`).getAttribute('class')).toBe('over');
    expect(await page.locator(`.now p:not([hidden]) ${link}`).count()).toBe(0);
    expect(await page.locator('.now p:not([hidden])').count()).toBe(1);
    await card('cmb.change').locator('[data-until]').fill('2026-12-09');
    await card('cmb.change').locator('[data-note]').fill('柜台说“七天”<b>');
    await card('wechat.change').locator('.steps input').first().check();
    await page.reload();
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('details')) card.open = true;
    });
    expect(await card('alipay.change').locator('[data-done]').isChecked()).toBe(true);
    const text = await page.locator('#ticks-text').inputValue();
    expect(await page.locator('#ticks-code path').getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
    if (HAS_READER) {
      await page.locator('#back-bar a').click();
      await page.locator('#ticks-code').screenshot({ path: at('code.png') });
      expect(
        execFileSync(READER, ['-q', '--raw', at('code.png')], { stdio: 'pipe' })
          .toString()
          .trim(),
      ).toBe(text);
    }
    await card('alipay.change').locator('[data-note]').fill('很长的备注'.repeat(99));
    await card('alipay.change').locator('[data-note]').blur();
    // out of sight by then, which is another thing than hidden
    const isHidden = (id: string) => page.locator(id).evaluate((element) => (element as HTMLElement).hidden);
    expect(await isHidden('#ticks-code')).toBe(true);
    expect(await isHidden('#code-too-long')).toBe(false);

    writeFileSync(at('back.txt'), `发给自己的：\n${text.replace(/(.{60})/g, '$1\n')}\n`);
    const back = await run(['import', 'back.txt', '--json'], 'small', '2026-12-02');
    expect(back.json()).toMatchObject({
      ticks: { taken: ['alipay.change', 'cmb.change', 'wechat.change'], older: [], unknown: [] },
    });
    const { checklist } = (await run(['status', '--json'], 'small', '2026-12-02')).json() as {
      checklist: { tasks: { id: string; state: string; until: string | null; note: string | null }[] };
    };
    const states = Object.fromEntries(checklist.tasks.map((task) => [task.id, task]));
    expect(states['alipay.change']).toMatchObject({ state: 'claimed', since: DAY });
    expect(states['cmb.change']).toMatchObject({
      state: 'waiting',
      until: '2026-12-09',
      note: '柜台说“七天”<b>',
    });
    expect(states['wechat.change']).toMatchObject({ state: 'doing' });
    // on a page made anew what came back is the computer's, and the long note, written after that, is still to come
    await page.goto(pathToFileURL(await pageOf('small', 'anew.html')).href);
    expect(await page.locator('#back-bar [data-count]').textContent()).toMatch(/1/);
    expect(await page.locator('#ticks-text').inputValue()).not.toBe(text);
    expect(await card('alipay.change').getAttribute('class')).toContain('done');
    expect(await card('wechat.change').locator('.steps :checked').count()).toBe(1);
    expect(wrong).toEqual([]);
    await context.close();

    expect((await run(['undo', '--yes'], 'small', '2026-12-02')).code).toBe(0);
    const undone = (await run(['status', '--json'], 'small', '2026-12-02')).json() as typeof Object & {
      checklist: { tasks: { state: string }[] };
    };
    expect(undone.checklist.tasks.some(({ state }) => state === 'claimed')).toBe(false);
    expect((await run(['import', text.slice(0, 60)], 'small')).stderr).toMatch(/不完整/);
    await run(['prepare-cancel', '13800100500', '--new-number', '+447700900123', '--add', '支付宝'], 'other');
    expect((await run(['import', text, '--json'], 'other')).stderr).toContain('input.ticks-of-another');
  }, 60_000);

  it('finds accounts by name and level', async () => {
    const { page, context, wrong } = await opened(at('small.html'));
    await page.locator('#search').fill('支付宝');
    expect(await page.locator('[data-account]:visible').count()).toBe(1);
    expect(await page.locator('#found').textContent()).toMatch(/1/);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('finds accounts on the English page by their English names, and says how many', async () => {
    const { page, context, wrong } = await opened(at('en.html'));
    await page.locator('#search').fill('alipay');
    expect(await page.locator('[data-account]:visible').count()).toBe(1);
    expect(await page.locator('[data-account]:visible').textContent()).toContain('Alipay');
    expect(await page.locator('#found').textContent()).toBe('Accounts found: 1');
    await page.locator('#search').fill('');
    const all = await page.locator('[data-account]:visible').count();
    await page.locator('#level').selectOption('critical');
    const critical = await page.locator('[data-account]:visible').count();
    expect(critical).toBeGreaterThan(0);
    expect(critical).toBeLessThan(all);
    await page.locator('#open').selectOption('no');
    expect(await page.locator('[data-account]:visible').count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it.each(['small', 'stranger'])('lets no name become markup (%s)', async (name) => {
    const { page, context, wrong } = await opened(at(`${name}.html`));
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('details')) card.open = true;
    });
    expect(await page.locator('img, iframe, b').count()).toBe(0);
    const text = (await page.locator('body').textContent()) ?? '';
    for (const hostile of HOSTILE) expect(text).toContain(hostile);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('keeps a hostile note in its field, shows reasons and incidents as they were told, and dials from the remedies', async () => {
    const { page, context, wrong } = await opened(at('stranger.html'));
    const [image, quote, script, end, braces] = HOSTILE as [string, string, string, string, string];
    const alipay = page.locator('[data-task="alipay.new-owner"]');
    await alipay.evaluate((card) => {
      (card as HTMLDetailsElement).open = true;
    });
    await alipay.locator('[data-note]').waitFor();
    expect(await alipay.locator('[data-note]').inputValue()).toBe(image);
    expect(await alipay.textContent()).toContain(end);
    expect(await page.locator('#tasks').textContent()).toContain(script);
    const log = await page.locator('#incidents').textContent();
    for (const name of [quote, end]) expect(log).toContain(name);
    // two collectors at the same point of the same way: one ladder under both names
    const ladders = await page.locator('#remedies h3').allTextContents();
    expect(ladders.filter((title) => title.includes(quote) || title.includes(braces))).toEqual([
      expect.stringMatching(/.*、.* · /),
    ]);
    const dialled = await page
      .locator('#remedies a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent]));
    expect(dialled).toContainEqual(['tel:01012321', '010-12321']);
    expect(dialled).toContainEqual(['tel:110', '110']);
    expect(dialled).toContainEqual(['tel:96110', '96110']);
    for (const [href, text] of dialled) expect(href).toBe(`tel:${text?.replaceAll('-', '')}`);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('hands the ticks over by copying, by the share sheet and as a file, each taken by the computer', async () => {
    const { page, context, wrong } = await opened(at('stranger.html'), {
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      Object.assign(navigator, { share: async (what: unknown) => void shared.push(what) });
    });
    await page.reload();
    const card = page.locator('[data-task="china-mobile.renewal"]');
    await card.locator('summary').click();
    await card.locator('[data-done]').check();
    const text = await page.locator('#ticks-text').inputValue();
    await page.locator('#copy').click();
    await page.locator('#ticks-status:not(:empty)').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.locator('#share').click();
    expect(await page.evaluate(() => (globalThis as unknown as { shared: unknown[] }).shared)).toEqual([
      { text },
    ]);
    const saving = page.waitForEvent('download');
    await page.locator('#save').click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('numclean-ticks.txt');
    await download.saveAs(at('numclean-ticks.txt'));
    const taken = { ticks: { taken: ['china-mobile.renewal'], older: [], unknown: [] } };
    expect((await run(['import', 'numclean-ticks.txt', '--json'], 'stranger')).json()).toMatchObject(taken);
    expect((await run(['undo', '--yes'], 'stranger')).code).toBe(0);
    expect((await run(['import', text, '--json'], 'stranger')).json()).toMatchObject(taken);
    expect(wrong).toEqual([]);
    await context.close();
  }, 40_000);

  it('keeps in two windows that are open at once what was ticked in either', async () => {
    const { page, context, wrong } = await opened(at('small.html'));
    const other = await context.newPage();
    other.on('pageerror', (error) => wrong.push(error.message));
    await other.goto(pathToFileURL(at('small.html')).href);
    const tick = async (window: Page, task: string) => {
      const card = window.locator(`[data-task="${task}"]`);
      await card.locator('summary').click();
      await card.locator('[data-done]').check();
    };
    await tick(page, 'alipay.change');
    await tick(other, 'cmb.change');
    for (const window of [page, other]) {
      await window.waitForFunction(() => document.querySelectorAll('.card.done').length === 2);
      expect(await window.locator('#progress strong').first().textContent()).toBe('2');
    }
    expect(await page.locator('#ticks-text').inputValue()).toBe(
      await other.locator('#ticks-text').inputValue(),
    );
    await page.reload();
    expect(await page.locator('.card.done').count()).toBe(2);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('shows inside each card whether it is open, and gives an open one the whole width', async () => {
    const { page, context } = await opened(at('en.html'), { viewport: { width: 1280, height: 900 } });
    const card = page.locator('#tasks .card').nth(1);
    const mark = () =>
      card.locator('summary').evaluate((summary) => {
        const { content, display, left, transform } = getComputedStyle(summary, '::before');
        return {
          isDrawn: content !== 'none' && display !== 'none' && Number.parseFloat(left) >= 0,
          transform,
        };
      });
    const width = async () => (await card.boundingBox())?.width ?? 0;
    const [closed, narrow] = [await mark(), await width()];
    expect(closed.isDrawn).toBe(true);
    await card.locator('summary').click();
    expect((await mark()).transform).not.toBe(closed.transform);
    expect(await width()).toBeGreaterThan(1.9 * narrow);
    await context.close();
  });

  it('is reached by keyboard, and a link opens its card', async () => {
    const { page, context } = await opened(at('small.html'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#tasks');
    await page.locator('.now p:not([hidden]) a').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
    await context.close();
  });

  it('has links that lead to their place, however far it is', async () => {
    const { page, context } = await opened(at('demo.html'));
    for (const id of ['tasks', 'accounts', 'emergency', 'back', 'agenda']) {
      await page.locator(`nav a[href="#${id}"]`).click();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const top = await page.locator(`#${id}`).evaluate((part) => part.getBoundingClientRect().top);
      expect(top, id).toBeGreaterThanOrEqual(0);
      expect(top, id).toBeLessThan(740);
      await page.evaluate(() => scrollTo(0, 0));
    }
    await context.close();
  });

  it('leaves no hole beside a card that is opened on the right', async () => {
    const { page, context } = await opened(at('demo.html'), { viewport: { width: 1280, height: 900 } });
    const cards = page.locator('#tasks .cards').first().locator('details.card');
    await cards.nth(1).locator('summary').first().click();
    const topOf = (place: number) => cards.nth(place).evaluate((one) => one.getBoundingClientRect().top);
    expect(await topOf(2)).toBe(await topOf(0));
    expect(await topOf(1)).toBeGreaterThan(await topOf(0));
    await context.close();
  });

  it('numbers the first fifteen minutes without a gap where most calls are folded away', async () => {
    const { page, context } = await opened(at('demo.html'));
    const lists = page.locator('#emergency .box > ol');
    expect(await lists.count()).toBe(1);
    expect(await lists.first().getAttribute('start')).toBeNull();
    expect(await lists.first().locator('> li').count()).toBeGreaterThan(11);
    await context.close();
  });

  it('prints a line for each task and whole cards for the counter, on A4; all steps where they are asked for', async () => {
    const { page, context } = await opened(at('small.html'));
    await page.evaluate(() => {
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    const pages = async () => {
      const body = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      // 210 × 297 mm in points
      expect(body).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
      return body.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    const shown = (cards: string) =>
      page.locator(`${cards} .inside`).evaluateAll((inside) => inside.map((one) => one.checkVisibility()));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(new Set(await shown('.card.counter:not(.done)'))).toEqual(new Set([true]));
    expect(new Set(await shown('.card:not(.counter)'))).toEqual(new Set([false]));
    const few = await pages();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('#print-all')?.click());
    expect(new Set(await shown('.card:not(.done)'))).toEqual(new Set([true]));
    expect(await pages()).toBeGreaterThan(few);
    const card = page.locator('details.card').first();
    expect(await card.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
    await context.close();
  });
});
