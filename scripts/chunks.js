// Which chunks the bundled program is in. A chunk holds its modules and all that they import, unless a chunk above in this
// list has it already: so a chunk only ever needs those above it. What fits none gets a small chunk of its own, and so do
// heavy things that only some need and that are loaded with `import()`.

const commands = (...names) => names.map((name) => `src/commands/${name}`);

/** Modules by the beginnings of their paths: below src/, or packages below node_modules/. */
export const CHUNKS = [
  // answers `--version`, and loads the rest
  { name: 'start', holds: ['src/main.ts'] },
  // looking for a platform, which needs nothing else
  { name: 'search', holds: ['src/quick-search.ts', 'scripts/when-needed/'] },
  // what every command needs, and looking into the catalog
  {
    name: 'core',
    holds: [
      'src/run-line.ts',
      ...commands('shared/run.ts', 'platform/show', 'platform/list'),
      'src/language/zh/carriers.ts',
      'src/language/en/carriers.ts',
      'src/language/size.ts',
      'src/language/program-names.ts',
    ],
  },
  { name: 'words-zh', holds: ['src/language/zh.ts'] },
  { name: 'words-en', holds: ['src/language/en.ts'] },
  // looking at a cleanup, and changing a task
  {
    name: 'views',
    holds: commands('status', 'next', 'show', 'task', 'plan', 'checklist', 'inventory', 'shared/'),
  },
  // any command line that is not a plain one
  { name: 'cli', holds: ['src/cli.ts'] },
  // the commonest format of exports
  { name: 'sources', holds: ['src/sources/index.ts'] },
  // what packed exports and packed cleanups are opened with
  { name: 'zip', holds: ['src/sources/reading/zip.ts', 'node_modules/yauzl/'] },
  // questions that commands and walks both ask
  {
    name: 'steps',
    holds: [
      ...['ask-incident', 'by-hand', 'check-path', 'circumstances', 'long-exporting', 'new-number'].map(
        (name) => `src/walks/${name}.`,
      ),
      'src/text/plain-markdown.ts',
    ],
  },
  // answers that stand in a file
  { name: 'answers', holds: ['src/prompts/answers-file.ts', 'node_modules/yaml/'] },
  // the demo person's files, also for walks
  { name: 'demo', holds: ['src/demo/'] },
  // the other commands that ask nothing, read no export and write no paper
  {
    name: 'commands',
    // biome-ignore format: one name a line would hide that it is one list
    holds: commands(
      'add', 'check.', 'circumstances', 'cleanup/', 'continue-as', 'demo', 'dismiss',
      'emergency', 'help', 'history', 'incident/add', 'incident/edit', 'incident/list', 'incident/remove',
      'official/official', 'letter/facts', 'letter/list', 'platform/corrections', 'proof/add', 'proof/list', 'proof/remove',
      'remedy/', 'restore', 'store/', 'timeline', 'undo', 'catalog/stats',
    ),
  },
  // every other format
  { name: 'formats', holds: ['src/sources/open-any.ts', 'src/sources/outline.ts'] },
  // what only some locked files are opened with
  { name: 'locked', holds: ['src/sources/locked/secret-stream.ts'] },
  // who is meant by what they hold
  { name: 'recognition', holds: ['src/walks/read-exports.ts', 'src/recognition/'] },
  // the first command of most people
  { name: 'import', holds: commands('import') },
  // what a second thread begins with
  { name: 'beside', holds: ['src/walks/part-worker.ts'] },
  // asking a person
  { name: 'questions', holds: ['src/prompts/'] },
  {
    name: 'walks',
    holds: [
      'src/walks/',
      'src/commands/shared/walking.ts',
      ...commands('prepare-cancel', 'audit-new-number', 'recover-accounts'),
    ],
  },
  { name: 'imports', holds: commands('verify', 'incident/import', 'official/answer') },
  { name: 'papers', holds: commands('letter/write', 'proof/bundle', 'proof/check') },
  { name: 'reports', holds: commands('report') },
  { name: 'catalog', holds: commands('catalog/validate', 'catalog/build', 'platform/correct', 'work') },
  { name: 'network', holds: ['src/network/', ...commands('catalog/')] },
];
