import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chineseWorkCalendar } from '../../calendar/chinese-work-calendar.js';
import type { Circumstance } from '../../catalog/circumstance-types.js';
import { loadCircumstances } from '../../catalog/circumstances.js';
import { loadCatalog } from '../../catalog/file-catalog.js';
import type { Correction } from '../../catalog/types.js';
import { chinaDay } from '../../cleanup/days/day.js';
import { platformIdOf } from '../../cleanup/inventory/binding-id.js';
import { showTyping } from '../../hidden-typing.js';
import type { Question } from '../../kept-answers.js';
import { isLanguage, LANGUAGES, languageOf } from '../../language/choose.js';
import type { allInDemo } from '../../language/in-demo.js';
import type { Words } from '../../language/words.js';
import { packagePath } from '../../package-root.js';
import { Problem } from '../../problem.js';
import { isConversation, writeAside, writeOutput } from '../../standard-output.js';
import { openStore, type Store } from '../../store/store.js';
import { temporaryFolder } from '../../text/temporary-folder.js';
import { carrierHelp } from './carrier-help.js';
import { isDumb } from './colour.js';
import { type Context, dayOption, type GlobalOptions } from './context.js';
import { type Fold, foldedForTerminal } from './fold.js';
import { listening } from './keep-answer.js';
import { newestCatalog } from './newest-catalog.js';
import { unlock } from './passphrase.js';
import { terminalScreen } from './terminal-screen.js';

/**
 * Runs a command in its context. With `--demo` the store and the demo person's files live in a temporary folder that
 * is gone afterwards.
 * @param needs whether a locked store is unlocked first, and whether the command asks for a passphrase itself
 * @param question what is asked, where the answer may be kept
 * @returns the command's exit code
 * @throws Problem of the command, or `usage.option-invalid` for a `--now` that is no day
 */
export async function withContext(
  options: GlobalOptions,
  words: Words,
  command: (context: Context) => Promise<number>,
  needs: { store: boolean; hiddenTyping: boolean },
  question: Question | null = null,
): Promise<number> {
  if (options.store === '') throw new Problem('usage.store-empty');
  if (!options.demo) {
    const notes = notesFor(options, await foldedForTerminal());
    const context = createContext(options, words, null, notes.note);
    if (needs.store && context.store.isSealed()) await unlock(context);
    if (!needs.hiddenTyping) showTyping();
    const exitCode = await (question ? answerAndKeep(command, context, question) : command(context));
    notes.tell();
    return exitCode;
  }
  const [{ DEMO_DAY, writeDemo }, { allInDemo }] = await Promise.all([
    import('../../demo/demo.js'),
    import('../../language/in-demo.js'),
  ]);
  const dir = temporaryFolder();
  const drop = (): void => rmSync(dir, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    writeDemo(join(dir, 'files'));
    const notes = notesFor(options, await foldedForTerminal());
    const exitCode = await command(
      createContext(options, words, { dir, day: DEMO_DAY, told: allInDemo }, notes.note),
    );
    notes.tell();
    return exitCode;
  } finally {
    drop();
    process.off('exit', drop);
  }
}

async function answerAndKeep(
  command: (context: Context) => Promise<number>,
  context: Context,
  question: Question,
): Promise<number> {
  const heard = listening(context, question);
  const exitCode = await command(heard.context);
  if (exitCode === 0) heard.keep();
  return exitCode;
}

/**
 * What is said beside a result, on stderr. Whoever wants JSON reads an error there, too: for them it is said only once all
 * went well, so that an error stands alone.
 */
function notesFor({ json }: GlobalOptions, folded: Fold): { note(text: string): void; tell(): void } {
  const held: string[] = [];
  const say = (text: string): void => writeAside(`${folded(text)}\n`);
  return {
    note: (text) => void (json === true ? held.push(text) : say(text)),
    tell: () => held.splice(0).forEach(say),
  };
}

function createContext(
  options: GlobalOptions,
  words: Words,
  demo: { dir: string; day: string; told: typeof allInDemo } | null,
  note: (text: string) => void,
): Context {
  if (options.lang !== undefined && !isLanguage(options.lang)) {
    throw new Problem('usage.option-invalid', { option: '--lang', value: options.lang, expected: LANGUAGES });
  }
  const fixedDay = dayOption('--now', options.now, chinaDay(Date.now())) ?? demo?.day ?? null;
  const json = options.json === true;
  const store = openStore({
    ...(demo ? { dir: join(demo.dir, 'store') } : options.store ? { dir: options.store } : {}),
    env: process.env,
    onWait: () => context.note(words.store.waiting),
    now: () => (fixedDay ? noonInChina(fixedDay) : new Date().toISOString()),
  });
  const folder = newestCatalog(store.path);
  const corrections = readable(store, (path) => context.note(words.store.correctionsUnread(path)));
  const catalog = loadCatalog(folder, languageOf(words), corrections);
  const { env } = process;
  const screen = terminalScreen(options);
  const context: Context = {
    words,
    language: languageOf(words),
    catalog,
    facts: factsOf(catalog, words, () => {
      const all = loadCircumstances(folder);
      return demo ? demo.told(all) : all;
    }),
    store,
    ...(demo ? {} : { basis: () => basisOf(folder, corrections(), [languageOf(words), context.today]) }),
    cleanupId: options.cleanup ?? null,
    today: fixedDay ?? chinaDay(Date.now()),
    json,
    asks: !json && !options.yes && !options.answers && isConversation() && !isDumb(env),
    yes: options.yes === true,
    answersFile: options.answers ?? null,
    passphraseFile: options.passphraseFile ?? null,
    debug: options.debug === true,
    demo: demo ? { dir: join(demo.dir, 'files'), told: demo.told, walk: () => walkDemo(context) } : null,
    screen,
    print: (text) => {
      if (!json) writeOutput(`${text}\n`);
    },
    document: (document) => {
      if (!json) return;
      const made = typeof document === 'function' ? document() : document;
      writeOutput(`${JSON.stringify(made, null, 2)}\n`);
    },
    note,
  };
  return context;
}

/** What the heart asks about platforms, days and circumstances; only what looks at a cleanup needs the last two. */
function factsOf(
  catalog: Context['catalog'],
  words: Words,
  load: () => readonly Circumstance[],
): Context['facts'] {
  const language = languageOf(words);
  let circumstances: readonly Circumstance[] | undefined;
  let calendar: ReturnType<typeof chineseWorkCalendar> | undefined;
  return {
    platform: (id) => catalog.platform(platformIdOf(id)),
    // reading its days takes as long as a view that needs none of them
    get calendar() {
      calendar ??= chineseWorkCalendar();
      return calendar;
    },
    nameIn: language,
    carrierName: words.views.labels.carrier,
    belongingsOf: words.circumstances.belongingsOf,
    accountOf: words.circumstances.accountOf,
    get circumstances() {
      circumstances ??= load();
      return circumstances;
    },
    numberName: words.standing.newNumber,
    carrierHelp: (carrier, about) => carrierHelp(catalog, carrier, about, words),
  };
}

/**
 * Names what a situation follows from beside its cleanup: this build of the program on this Node, the catalog and the
 * person's corrections of it, and what the caller adds. A file is known by its time and length.
 */
function basisOf(
  folder: string | undefined,
  corrections: readonly Correction[],
  more: readonly string[],
): string {
  const files = [packagePath('dist/main.cjs'), folder ?? packagePath('dist/catalog/release.json')];
  const stamps = files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return [mtimeMs, size];
  });
  return JSON.stringify([process.version, stamps, corrections, ...more]);
}

/** The person's corrections; damaged ones are told once and left alone: the cleanup itself can be read without them. */
function readable(store: Store, tell: (path: string) => void): () => readonly Correction[] {
  let isTold = false;
  return () => {
    try {
      return store.corrections();
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'store.damaged')) throw error;
      if (!isTold) tell(String(error.values.path));
      isTold = true;
      return [];
    }
  };
}

/** The demo person's walk. Loaded only for them: a walk reads exports. */
async function walkDemo(context: Context): Promise<void> {
  const [{ walkInSilence }, { prepareCancel }] = await Promise.all([
    import('./walking.js'),
    import('../../walks/prepare-cancel.js'),
  ]);
  await walkInSilence(context, prepareCancel);
}

const noonInChina = (day: string): string => `${day}T04:00:00.000Z`;
