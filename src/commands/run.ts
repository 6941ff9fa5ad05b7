import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supportsColor } from 'chalk';
import { chineseWorkCalendar } from '../calendar/chinese-work-calendar.js';
import { loadCatalog } from '../catalog/file-catalog.js';
import { chinaDay } from '../cleanup/day.js';
import { DEMO_DAY, writeDemo } from '../demo/demo.js';
import { isLanguage, LANGUAGES, languageOf } from '../language/choose.js';
import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import { openStore } from '../store/store.js';
import { prepareCancel } from '../walks/prepare-cancel.js';
import { type Context, dayOption, type GlobalOptions } from './context.js';
import { walkInSilence } from './walking.js';

/**
 * Runs a command in its context. With `--demo` the store and the demo person's files live in a temporary folder that
 * is gone afterwards.
 * @returns the command's exit code
 * @throws Problem of the command, or `usage.option-invalid` for a `--now` that is no day
 */
export async function withContext(
  options: GlobalOptions,
  words: Words,
  command: (context: Context) => Promise<number>,
): Promise<number> {
  const demoDir = options.demo ? await mkdtemp(join(tmpdir(), 'numclean-demo-')) : null;
  try {
    if (demoDir) await writeDemo(join(demoDir, 'files'));
    return await command(createContext(options, words, demoDir));
  } finally {
    if (demoDir) await rm(demoDir, { recursive: true, force: true });
  }
}

function createContext(options: GlobalOptions, words: Words, demoDir: string | null): Context {
  if (options.lang !== undefined && !isLanguage(options.lang)) {
    throw new Problem('usage.option-invalid', { option: '--lang', value: options.lang, expected: LANGUAGES });
  }
  const fixedDay = dayOption('--now', options.now) ?? (demoDir ? DEMO_DAY : null);
  const json = options.json === true;
  const catalog = loadCatalog();
  const context: Context = {
    words,
    language: languageOf(words),
    catalog,
    facts: {
      platform: (id) => catalog.platform(id),
      calendar: chineseWorkCalendar(),
      nameIn: languageOf(words),
      carrierName: words.views.labels.carrier,
    },
    store: openStore({
      ...(demoDir ? { dir: join(demoDir, 'store') } : options.store ? { dir: options.store } : {}),
      env: process.env,
      now: () => (fixedDay ? noonInChina(fixedDay) : new Date().toISOString()),
    }),
    cleanupId: options.cleanup ?? null,
    today: fixedDay ?? chinaDay(Date.now()),
    json,
    asks: !json && !options.yes && !options.answers && process.stdin.isTTY && process.stdout.isTTY,
    answersFile: options.answers ?? null,
    debug: options.debug === true,
    demo: demoDir ? { dir: join(demoDir, 'files'), walk: () => walkInSilence(context, prepareCancel) } : null,
    screen: {
      width: process.stdout.columns || 80,
      colour: options.color !== false && process.stdout.isTTY && supportsColor !== false,
    },
    print: (text) => {
      if (!json) process.stdout.write(`${text}\n`);
    },
    document: (document) => {
      if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
    note: (text) => {
      process.stderr.write(`${text}\n`);
    },
  };
  return context;
}

const noonInChina = (day: string): string => `${day}T04:00:00.000Z`;
