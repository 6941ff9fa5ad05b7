// Which chunks the bundled program is in. A chunk holds its modules and all that they import, unless a chunk above in this
// list has it already; one that is marked `alone` holds just its modules, and may need what is below. A chunk is loaded when
// something of it is first asked for. What fits none gets a small chunk of its own, and so do heavy things that only some need and
// that are loaded with `import()`.

const words = (language, ...rooms) => rooms.map((room) => `src/language/${language}/${room}.ts`);
/** What looks and marks say. */
const SHOWN =
  'views standing planning circumstances timeline situations keeping filters families marks ways'.split(' ');
const commands = (...names) => names.map((name) => `src/commands/${name}`);

/** What other commands share with looks and marks, which seldom run anything of it. At the top none of it may need other chunks. */
const SELDOM = [
  ...['sealed-files', 'age', 'sealing', 'upkeep', 'proofs'].map((name) => `src/store/${name}.`),
  ...['nearest-words', 'lengths'].map((name) => `src/text/${name}.`),
  'src/prompts/qr.',
  ...['known-circumstances', 'remedy-parts', 'timeline'].map((name) => `src/reports/${name}.`),
  ...commands(
    'platform/list',
    ...['passphrase.', 'error', 'command-line-problem'].map((name) => `shared/${name}`),
  ),
  'src/cleanup/days/day-in-words.',
  'src/cleanup/lifecycle.',
  'node_modules/uqr/',
];

/** Modules by the beginnings of their paths: below src/, or packages below node_modules/. */
export const CHUNKS = [
  // answers `--version`, and loads the rest
  { name: 'main', holds: ['src/main.ts'] },
  // looking for a platform, which needs nothing else
  {
    name: 'search',
    holds: [
      'src/quick-search.ts',
      'scripts/when-needed/',
      // both languages share it
      ...['full-width', 'program-names', 'size', 'with-address'].map((name) => `src/language/${name}.ts`),
      ...['zh', 'en'].flatMap((language) => words(language, 'carriers')),
    ],
  },
  { name: 'words-zh', holds: words('zh', ...SHOWN) },
  { name: 'words-en', holds: words('en', ...SHOWN) },
  { name: 'other-words-zh', holds: ['src/language/zh/'] },
  { name: 'other-words-en', holds: ['src/language/en/'] },
  // names written in traditional characters
  { name: 'simplified', holds: ['src/text/simplified'] },
  // working days and the moon
  { name: 'calendar', holds: ['src/calendar/'] },
  { name: 'seldom', alone: true, holds: SELDOM },
  {
    name: 'letters',
    alone: true,
    holds: [
      'src/letters/',
      ...['lender-kind.', 'rung.', 'maps/', 'problems.', 'remedy.'].map(
        (name) => `src/cleanup/remedies/${name}`,
      ),
      'src/cleanup/days/past-day.',
      ...commands('shared/one-case', 'shared/own-facts', 'shared/letter-facts', 'shared/letter-lines'),
    ],
    // what writes one
    but: ['render/', 'compose.', 'cites.', 'incident-log.'].map((name) => `src/letters/${name}`),
  },
  // what a change works out anew
  {
    name: 'planning',
    alone: true,
    holds: [
      'src/cleanup/plan/',
      'src/cleanup/checklist/',
      ...['inventory', 'exposure', 'unknown-senders'].map((name) => `src/cleanup/inventory/${name}.`),
    ],
    // views of one account ask it
    but: ['src/cleanup/checklist/accounting.'],
  },
  // what every command needs, looking at a cleanup or into the catalog, and changing a task
  {
    name: 'core',
    holds: [
      'src/run-line.ts',
      'src/language/zh.ts',
      'src/language/en.ts',
      'src/prompts/types.ts',
      // it shares them with letters, or with planning
      'src/cleanup/circumstances/',
      'src/cleanup/remedies/incident-log.ts',
      'src/cleanup/inventory/misuse.ts',
      'src/cleanup/record/stage.ts',
      'src/text/shorten.ts',
      'src/walks/kept-text.ts',
      ...commands(
        ...['run.ts', 'targets', 'gained', 'walk-options'].map((name) => `shared/${name}`),
        'platform/show',
        ...['status', 'next', 'show', 'task', 'plan', 'checklist', 'inventory'],
      ),
    ],
  },
  // any command line that is not a plain one, and a search that is none
  { name: 'cli', holds: ['src/cli.ts', ...commands('platform/search-or')] },
  // the commonest format of exports
  { name: 'sources', holds: ['src/sources/index.ts'] },
  // what packed exports and packed cleanups are opened with
  { name: 'zip', holds: ['src/sources/reading/zip.ts', 'node_modules/yauzl/'] },
  // questions that commands and walks both ask
  {
    name: 'steps',
    holds: [
      // biome-ignore format: one name a line would hide that it is one list
      ...[
        'ask-incident', 'by-hand', 'check-path', 'circumstances', 'conversation', 'long-exporting', 'new-number',
      ].map((name) => `src/walks/${name}.`),
      'src/text/plain-markdown.ts',
      ...commands('add.'),
    ],
  },
  // answers that stand in a file
  { name: 'answers', holds: ['src/prompts/answers-file.ts', 'node_modules/yaml/'] },
  // the demo person's files, also for walks
  { name: 'demo', holds: ['src/demo/', 'src/language/in-demo.ts'] },
  // the other commands that ask nothing, read no export and write no paper
  {
    name: 'commands',
    // biome-ignore format: one name a line would hide that it is one list
    holds: commands(
      'check.', 'circumstances', 'cleanup/', 'continue-as', 'demo', 'dismiss',
      'emergency', 'help', 'history', 'incident/add', 'incident/edit', 'incident/list', 'incident/remove',
      'official/official', 'letter/facts', 'letter/list', 'platform/corrections', 'proof/add', 'proof/list', 'proof/remove',
      'remedy/', 'restore', 'store/', 'timeline', 'undo', 'catalog/stats',
    ),
  },
  // every other format
  {
    name: 'formats',
    holds: [
      'src/sources/open-any.ts',
      'src/sources/outline.ts',
      'node_modules/bplist-parser/',
      ...commands('doctor'),
    ],
  },
  // what only some locked files are opened with
  { name: 'locked', holds: ['src/sources/locked/secret-stream.ts', 'node_modules/cfb/'] },
  // who is meant by what they hold
  { name: 'recognition', holds: ['src/walks/read-exports.ts', 'src/recognition/'] },
  // the first command of most people, and others that read exports
  { name: 'import', holds: commands('import', 'verify', 'incident/import', 'official/answer') },
  // what a second thread begins with
  { name: 'beside', holds: ['src/walks/part-worker.ts'] },
  // asking a person
  { name: 'questions', holds: ['src/prompts/'] },
  {
    name: 'walks',
    holds: [
      'src/walks/',
      'src/commands/shared/walking.ts',
      ...commands('prepare-cancel', 'audit-new-number', 'recover-accounts', 'home'),
    ],
  },
  { name: 'papers', holds: commands('letter/write', 'proof/bundle', 'proof/check') },
  { name: 'reports', holds: commands('report') },
  { name: 'catalog', holds: commands('catalog/validate', 'catalog/build', 'platform/correct', 'work') },
  { name: 'network', holds: ['src/network/', ...commands('catalog/')] },
];
