// Who may import whom (the house plan of the project), as rules. Type-only imports count like all others.

/** The folders of grouped commands. */
const GROUPS = [
  'catalog',
  'cleanup',
  'incident',
  'letter',
  'official',
  'platform',
  'proof',
  'remedy',
  'store',
];

/** What every room may use. */
const COMMON = ['problem.ts', 'package-root.ts', 'little-memory.ts', 'text/'];

/** Every room that knows nothing of walks and commands. */
const BELOW_WALKS = [
  'calendar/',
  'catalog/(?!build\\.ts)',
  'cleanup/',
  'demo/',
  'language/',
  'letters/',
  'network/',
  'prompts/',
  'proofs/',
  'recognition/',
  'reports/',
  'sources/',
  'store/',
];

/** The words of the heart and the catalog, with the small sums that belong to them; no rules. */
const SHARED_FACTS = [
  'cleanup/types.ts',
  'cleanup/days/day.ts',
  'cleanup/record/evidence.ts',
  'cleanup/record/tally.ts',
  'cleanup/record/circumstances.ts',
  'cleanup/checklist/accounting.ts',
  'catalog/types.ts',
  'catalog/service-types.ts',
  'catalog/parts.ts',
];

/**
 * The rooms of src/, and what each may import beside COMMON, as the beginnings of paths under src/.
 * `types`: only for the shape of its data; nothing of it may run there.
 * `pure`: neither packages nor modules of Node.
 */
const ROOMS = {
  'problem.ts': { may: [], pure: true },
  'package-root.ts': { may: [] },
  'little-memory.ts': { may: ['v8-flags.ts'] },
  'compile-later.ts': { may: ['v8-flags.ts'] },
  'v8-flags.ts': { may: [] },
  'standard-output.ts': { may: [] },
  'text/': { may: [] },
  'interruption.ts': { may: ['compile-later.ts'] },
  'hidden-typing.ts': { may: ['standard-output.ts', 'store/root.ts'] },
  'cleanup/': {
    may: ['cleanup/', 'catalog/types.ts', 'catalog/service-types.ts', 'catalog/circumstance-types.ts'],
    pure: true,
  },
  'catalog/': { may: ['catalog/(?!build\\.ts)'] },
  'calendar/': { may: ['calendar/'], types: ['cleanup/'] },
  'sources/': { may: ['sources/'] },
  'recognition/': {
    may: [
      'recognition/',
      'sources/types.ts',
      'catalog/(?!build\\.ts)',
      'cleanup/record/evidence.ts',
      'cleanup/days/day.ts',
    ],
  },
  'language/': {
    may: ['language/'],
    types: ['cleanup/', 'catalog/types.ts', 'catalog/service-types.ts'],
    pure: true,
  },
  'reports/': {
    may: ['reports/', 'language/', ...SHARED_FACTS],
    types: ['cleanup/'],
  },
  'letters/': {
    may: ['letters/', 'language/', ...SHARED_FACTS],
    types: ['cleanup/'],
  },
  'store/': { may: ['store/', 'cleanup/', 'make-folders.ts', 'move-over.ts'], types: ['catalog/types.ts'] },
  'proofs/': { may: ['proofs/'] },
  'network/': { may: ['network/'] },
  'demo/': {
    may: ['demo/', 'cleanup/days/day.ts', 'make-folders.ts'],
    types: ['prompts/types.ts', 'catalog/types.ts'],
  },
  'prompts/': {
    may: ['prompts/', 'interruption.ts', 'hidden-typing.ts', 'language/', 'catalog/types.ts', 'demo/'],
  },
  'walks/': { may: ['walks/', 'interruption.ts', ...BELOW_WALKS] },
  'commands/': {
    may: [
      'commands/',
      'walks/',
      'interruption.ts',
      'hidden-typing.ts',
      'kept-answers.ts',
      'make-folders.ts',
      'move-over.ts',
      'standard-output.ts',
      ...BELOW_WALKS,
    ],
  },
  'main.ts': {
    may: [
      'command-flags.ts',
      'hidden-typing.ts',
      'kept-answers.ts',
      'plain-line.ts',
      'standard-output.ts',
      'v8-flags.ts',
    ],
    lazily: ['run-line.ts', 'quick-search.ts'],
  },
  'kept-answers.ts': {
    may: ['standard-output.ts', 'store/root.ts', 'store/record-state.ts', 'cleanup/days/day.ts'],
  },
  'load.ts': { may: ['cache-folder.ts', 'make-folders.ts'], types: ['main.ts'] },
  'cache-folder.ts': { may: [] },
  'command-flags.ts': { may: ['compile-later.ts'] },
  'make-folders.ts': { may: [] },
  'move-over.ts': { may: [] },
  'plain-line.ts': { may: [] },
  'quick-search.ts': {
    may: [
      'catalog/look-up.ts',
      'commands/platform/search.ts',
      'commands/shared/',
      'language/',
      'store/root.ts',
    ],
    types: ['plain-line.ts'],
  },
  'executable/': { may: ['executable/', 'cache-folder.ts', 'move-over.ts'], types: ['load.ts'] },
  'run-line.ts': {
    may: ['language/', 'often.ts', 'interruption.ts', 'hidden-typing.ts', 'standard-output.ts'],
    types: ['kept-answers.ts'],
    lazily: ['cli.ts', 'commands/'],
  },
  'often.ts': { may: ['plain-line.ts'], lazily: ['commands/'] },
  'cli.ts': {
    may: ['language/', 'often.ts', 'sources/formats.ts', 'standard-output.ts'],
    types: ['kept-answers.ts'],
    lazily: ['commands/'],
  },
  'index.ts': { may: [...BELOW_WALKS, 'walks/read-exports.ts'] },
};

/**
 * The rooms within a room, lowest floor first: each may import those below it, and those of its own floor never each
 * other. What stands in the room itself (`sources/index.ts`, `cleanup/situation.ts`) is above all of them.
 */
const FLOORS = {
  'cleanup/': [
    ['days/'],
    ['record/'],
    ['types.ts'],
    ['circumstances/'],
    ['inventory/'],
    ['checklist/'],
    ['plan/'],
    ['remedies/'],
  ],
  'sources/': [
    ['asked.ts'],
    ['types.ts', 'file-problem.ts'],
    ['reading/'],
    ['messages/', 'logins/'],
    ['locked/'],
  ],
  'commands/': [['shared/'], GROUPS.map((group) => `${group}/`)],
};

const TYPE_ONLY = ['type-only', 'type-import'];
const PACKAGE_OR_NODE = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const under = (paths) => paths.map((path) => `^src/${path}`);

const roomRules = Object.entries(ROOMS).flatMap(([room, { may, types = [], lazily = [], pure = false }]) => {
  const from = { path: under([room]) };
  const allowed = [...COMMON, ...may];
  const rule = (name, comment, to) => ({ name: `${room} ${name}`, comment, severity: 'error', from, to });
  return [
    rule('imports', `${room} may import only ${[...allowed, ...types, ...lazily].join(' ')}`, {
      path: '^src/',
      pathNot: under([...allowed, ...types, ...lazily]),
    }),
    types.length > 0 &&
      rule('types only', `${room} may use only the types of ${types.join(' ')}`, {
        path: under(types),
        pathNot: under(allowed),
        dependencyTypesNot: TYPE_ONLY,
      }),
    lazily.length > 0 &&
      rule('lazily', `${room} loads ${lazily.join(' ')} only when it is called for`, {
        path: under(lazily),
        dependencyTypesNot: ['dynamic-import', ...TYPE_ONLY],
      }),
    pure &&
      rule('pure', `${room} uses no package and no module of Node`, { dependencyTypes: PACKAGE_OR_NODE }),
  ].filter(Boolean);
});

const floorRules = Object.entries(FLOORS).flatMap(([room, floors]) =>
  floors.flatMap((inner, floor) =>
    inner.map((name) => ({
      name: `${room}${name} floor`,
      comment: `Within ${room} arrows run one way: ${floors.map((names) => names.join(' ')).join(' → ')}`,
      severity: 'error',
      from: { path: `^src/${room}${name}` },
      to: {
        path: `^src/${room}`,
        pathNot: [name, ...floors.slice(0, floor).flat()].map((below) => `^src/${room}${below}`),
      },
    })),
  ),
);

export default {
  forbidden: [
    ...roomRules,
    ...floorRules,
    {
      name: 'known rooms',
      comment: 'A new room first gets its line in the plan of the house.',
      severity: 'error',
      from: { path: '^src/', pathNot: under(Object.keys(ROOMS)) },
      to: {},
    },
    {
      name: 'no cycle',
      comment: 'Modules that need each other, if only for a type, are one module or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'connections only in network/',
      comment: 'Nothing leaves the machine except through src/network/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/network/' },
      to: {
        path: [
          '^(https?|http2|net|tls|dgram|dns|inspector)(/|$)',
          '(^|/)node_modules/(https-proxy-agent|agent-base)/',
        ],
      },
    },
    {
      name: 'named packages only',
      comment: 'What is bundled must stand in "devDependencies", with its version.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'found',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product without tests',
      comment: 'The product knows nothing of its tests and measurements.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '/fixtures/'] },
  },
};
