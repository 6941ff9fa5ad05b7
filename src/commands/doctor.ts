import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { release } from 'node:os';
import { dirname } from 'node:path';
import { daysBetween } from '../cleanup/days/day.js';
import { packagePath } from '../package-root.js';
import { type Check, doctorView } from '../reports/terminal/doctor.js';
import { FORMATS } from '../sources/formats.js';
import { cleanLine } from '../text/clean.js';
import type { Context } from './shared/context.js';

/** A catalog older than this is said to be old: menus move within a year. */
const OLD_MONTHS = 12;
const DAYS_A_MONTH = 30.44;

/** Looks at all that the program needs on this computer. @returns 0 when all is well, else 1 */
export async function run(context: Context): Promise<number> {
  const checks = [
    program(context),
    store(context),
    catalog(context),
    clock(context),
    terminal(context),
    await reading(context),
  ];
  const ok = checks.every(({ trouble }) => trouble.length === 0);
  context.document({ schemaVersion: 1, command: 'doctor', ok, checks });
  context.print(doctorView(checks, context.words, context.screen));
  return ok ? 0 : 1;
}

function program({ words: { doctor } }: Context): Check {
  const { version, engines } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8'));
  const wanted = String(engines.node).replace(/^>=/, '');
  const system = `${process.platform} ${release()} ${process.arch}`;
  return {
    id: 'program',
    finding: doctor.program(version, process.versions.node, system),
    trouble: isOlder(process.versions.node, wanted) ? [doctor.nodeTooOld(wanted)] : [],
  };
}

function isOlder(version: string, wanted: string): boolean {
  const parts = (text: string): number[] => text.split('.').map(Number);
  const [have, want] = [parts(version), parts(wanted)];
  const differing = want.findIndex((part, i) => part !== have[i]);
  return differing >= 0 && (have[differing] ?? 0) < (want[differing] ?? 0);
}

function store({ store, words: { doctor } }: Context): Check {
  const path = cleanLine(store.path);
  if (!existsSync(store.path)) {
    return {
      id: 'store',
      finding: doctor.storeNotYet(path),
      trouble: canWrite(nearestFolder(store.path)) ? [] : [doctor.storeNotWritable(path)],
    };
  }
  // it looks without the passphrase: what is locked is the concern of store check
  const isLocked = store.isSealed();
  const cleanups = isLocked ? [] : store.list();
  const damaged = cleanups.filter((cleanup) => cleanup.damaged).map(({ id }) => cleanLine(id));
  return {
    id: 'store',
    finding: isLocked ? doctor.storeLocked(path) : doctor.storeHolds(path, cleanups.length),
    trouble: [
      ...(damaged.length > 0 ? [doctor.storeDamaged(damaged)] : []),
      ...(isOpenToOthers(store.path) ? [doctor.storeOpenToOthers(path)] : []),
      ...(canWrite(store.path) ? [] : [doctor.storeNotWritable(path)]),
    ],
  };
}

/** Windows has no such bits: there the profile's folder keeps others out. */
const isOpenToOthers = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

function catalog(context: Context): Check {
  const { catalog, today, words } = context;
  const newest = newestDay(context);
  const months = Math.floor(daysBetween(newest, today) / DAYS_A_MONTH);
  return {
    id: 'catalog',
    finding: words.doctor.catalog(catalog.cards().length, catalog.services().length, newest),
    trouble: months >= OLD_MONTHS ? [words.doctor.catalogOld(months)] : [],
  };
}

/** The day on which anything of the catalog's services was last looked up. */
const newestDay = ({ catalog }: Context): string =>
  catalog
    .services()
    .flatMap(({ sources }) => sources.map(({ retrieved }) => retrieved))
    .sort()
    .at(-1) ?? '';

function clock(context: Context): Check {
  const { today, words } = context;
  const newest = newestDay(context);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    id: 'clock',
    finding: words.doctor.clock(today, zone),
    trouble: today < newest ? [words.doctor.clockBehind(newest)] : [],
  };
}

/** Encodings in which Chinese arrives whole; where none is set, a terminal of today takes UTF-8. */
const WHOLE = /^$|utf-?8|gb18030|gbk|big5/i;

function terminal({ screen, words: { doctor } }: Context): Check {
  if (!process.stdout.isTTY) return { id: 'terminal', finding: doctor.noTerminal, trouble: [] };
  const encoding = (process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || '').split('.')[1] ?? '';
  return {
    id: 'terminal',
    finding: doctor.terminal(screen.width, process.stdout.rows, screen.colour),
    trouble: [
      ...(screen.width < 60 ? [doctor.terminalNarrow] : []),
      ...(WHOLE.test(encoding) ? [] : [doctor.encoding(cleanLine(encoding))]),
    ],
  };
}

/** The data base reader is the one part that may be missing from a broken installation. */
async function reading({ words: { doctor } }: Context): Promise<Check> {
  const works = await import('../sources/reading/sqlite.js')
    .then(({ startSqlite }) => startSqlite())
    .then(
      () => true,
      () => false,
    );
  return {
    id: 'reading',
    finding: doctor.reading(FORMATS.length),
    trouble: works ? [] : [doctor.readingBroken],
  };
}
