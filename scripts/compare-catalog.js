// Compares the platform files of an earlier commit with those of today: was anything lost that had a source?
// Usage: node scripts/compare-catalog.js COMMIT [--list]
// Prints a table (Markdown), with --list also every source and every operation that is gone; exits 1 where an operation
// that had a source is there no more.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PLATFORMS = 'src/catalog/platforms';
const WAYS = 'src/catalog/ways';
const LISTS = ['steps', 'before', 'after', 'reportedSteps', 'unverifiedSteps'];

const [commit, ...options] = process.argv.slice(2);
if (!commit) {
  console.error('usage: compare-catalog.js COMMIT [--list]');
  process.exit(2);
}

const before = platformsAt(commit);
const now = new Map(
  filesIn(PLATFORMS)
    .map((text) => JSON.parse(text))
    .map((entry) => [entry.id, entry]),
);
const ways = new Map(
  filesIn(WAYS)
    .map((text) => JSON.parse(text))
    .map((way) => [way.id, way]),
);
const usual = new Set(stringsIn([...ways.values()]).map((text) => masked(text)));

const lost = { operations: [], sources: [] };
const kept = { sources: 0, steps: 0, movedToWay: 0, reworded: 0 };
for (const [id, entry] of before) {
  for (const [key, operation] of Object.entries(entry.ops)) {
    if (operation.basis === 'general' || !operation.sources?.length) continue;
    const today = now.get(id)?.ops[key];
    if (!today) {
      lost.operations.push(`${id}.${key}`);
      continue;
    }
    const named = [...addressesOf(now.get(id), today), ...addressesOfWay(today.way, key)];
    const gone = addressesOf(entry, operation).filter((url) => !named.includes(url));
    if (gone.length === 0) kept.sources += 1;
    lost.sources.push(...gone.map((url) => `${id}.${key} ${url}`));
    const missing = stepsOf(operation).filter((step) => !stepsOf(today).includes(step));
    if (missing.length === 0) kept.steps += 1;
    else if (missing.every((step) => usual.has(masked(step, entry)))) kept.movedToWay += 1;
    else kept.reworded += 1;
  }
}

const rows = [
  ['platforms', before.size, now.size],
  ['operations', count(before, () => true), count(now, () => true)],
  ['… with a source of their own', count(before, isSourced), count(now, isSourced)],
  ['… in the operator’s own words', count(before, isOfficial), count(now, isOfficial)],
  ['step lines in platform files', lines(before), lines(now)],
  ['step lines that three or more files share', shared(before), shared(now)],
];
console.log(`| | ${commit} | now |\n|---|---|---|`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
const sourced = count(before, isSourced);
console.log(
  `\nOf the ${sourced} operations that had a source: ${sourced - lost.operations.length} are there; ${kept.sources} name every source still, themselves or by their way; ` +
    `${kept.steps} kept every step, ${kept.movedToWay} left shared ones to a way, ${kept.reworded} have newer words.`,
);
console.log(`Operations gone: ${lost.operations.length}. Sources no longer named: ${lost.sources.length}.`);
if (options.includes('--list')) console.log([...lost.operations, ...lost.sources].join('\n'));
process.exit(lost.operations.length > 0 ? 1 : 0);

function platformsAt(revision) {
  const names = git('ls-tree', '--name-only', revision, `${PLATFORMS}/`).split('\n').filter(isEntry);
  return new Map(
    names.map((name) => JSON.parse(git('show', `${revision}:${name}`))).map((one) => [one.id, one]),
  );
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function filesIn(folder) {
  return readdirSync(folder)
    .filter(isEntry)
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function isEntry(name) {
  return name.endsWith('.json') && !basename(name).startsWith('_');
}

function stepsOf(operation) {
  return LISTS.flatMap((list) => operation[list] ?? []);
}

function addressesOf(entry, operation) {
  return (entry.sources ?? []).filter(({ id }) => operation.sources?.includes(id)).map(({ url }) => url);
}

/** What a way names for an operation, itself or by the way that it is like. */
function addressesOfWay(id, key) {
  const way = ways.get(id);
  if (!way) return [];
  return way.ops[key] ? addressesOf(way, way.ops[key]) : addressesOfWay(way.like, key);
}

function isSourced(operation) {
  return operation.sources?.length > 0 && (operation.basis ?? 'general') !== 'general';
}

function isOfficial(operation) {
  return operation.basis === 'official';
}

function count(entries, fits) {
  return [...entries.values()].flatMap(({ ops }) => Object.values(ops)).filter(fits).length;
}

function lines(entries) {
  return [...entries.values()].flatMap(({ ops }) => Object.values(ops).flatMap(stepsOf)).length;
}

/** How many lines say, names aside, what lines in two other files say too. */
function shared(entries) {
  const files = new Map();
  for (const entry of entries.values()) {
    for (const step of Object.values(entry.ops)
      .flatMap(stepsOf)
      .map((line) => masked(line, entry))) {
      files.set(step, [...(files.get(step) ?? []), entry.id]);
    }
  }
  return [...files.values()].filter((ids) => new Set(ids).size > 2).flat().length;
}

/** A sentence with its platform's names, numbers of hotlines and blanks left out. */
function masked(step, entry) {
  const names = entry ? [entry.name.zh, entry.name.en, ...(entry.aliases ?? [])] : [];
  return names
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length)
    .reduce((text, name) => text.replaceAll(name, '◻'), step)
    .replace(/\s/gu, '');
}

function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
