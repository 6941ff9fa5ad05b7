import fc from 'fast-check';
import type { Platform } from '../../src/catalog/types.js';
import { withHolds } from '../../src/cleanup/checklist/accounting.js';
import { addDays } from '../../src/cleanup/days/day.js';
import { type Period, timelineOf } from '../../src/cleanup/lifecycle.js';
import type { Cleanup, OperationName, TaskState } from '../../src/cleanup/record/cleanup.js';
import type { UnknownSignature } from '../../src/cleanup/record/evidence.js';
import { type Binding, LEVELS, type Task } from '../../src/cleanup/types.js';
import type { ReportInput } from '../../src/reports/input.js';
import { cleanLine } from '../../src/text/clean.js';

export const NUMBER = '13800138000';
export const TODAY = '2026-11-24';

const OPERATIONS: readonly OperationName[] = ['change', 'deregister', 'unbind', 'recover', 'new-owner'];
const STATES: readonly TaskState[] = [
  'todo',
  'doing',
  'waiting',
  'blocked',
  'claimed',
  'verified',
  'skipped',
];

export const cleanup: Cleanup = {
  id: 'c1',
  track: 'prepare-cancel',
  number: NUMBER,
  carrier: 'mobile',
  newNumber: NUMBER,
  withoutNumber: false,
  keep: false,
  cancelOn: '2026-12-20',
  since: null,
  cancelledOn: null,
  numberState: null,
  stateSince: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  answers: {},
  findings: [],
  unknown: [],
  dismissed: [],
  confirmed: [],
  operations: {},
  marks: {},
  pace: { minutesWeekday: 60, minutesWeekend: 120, away: [], watchDays: 14 },
  orders: [],
  incidents: [],
  remedies: {},
  proofs: [],
  letters: [],
  circumstances: {},
};

/** An invented platform in which every outside text is `text`. */
export const platformSaying = (id: string, text: string): Platform => ({
  id,
  name: { zh: text, en: text },
  aliases: [text],
  category: 'payment',
  operator: text,
  domains: [],
  androidPackages: [],
  smsSignatures: [],
  smsSenders: [],
  holds: ['money'],
  smsLogin: 'alone',
  official: { yizhengtongcha: true, oneClickUnbind: null, huanxin: false },
  ops: {
    change: {
      path: text,
      steps: [text, text],
      channels: ['app', 'hotline'],
      oldNumber: 'required',
      needs: ['password', text],
      waitDays: 7,
      restDays: 30,
      codeAfterWait: true,
      conditions: [text],
      basis: 'reported',
      sources: ['open', 'closed'],
    },
    deregister: {
      steps: [],
      channels: ['web'],
      oldNumber: 'unknown',
      needs: [],
      basis: 'general',
      sources: [],
    },
  },
  contact: { hotline: '95000', web: 'https://pay.example.com', inApp: text },
  notes: text,
  policy: { source: 'open', date: '2020-01-01' },
  sources: [
    {
      id: 'open',
      url: 'https://pay.example.com/help?a=1',
      title: text,
      retrieved: '2026-11-20',
      linkable: true,
    },
    {
      id: 'closed',
      url: 'https://tips.example.org/x',
      title: text,
      retrieved: '2026-11-23',
      linkable: false,
    },
  ],
});

/** A freeze of 60 to 90 days in which every outside text is `text`. */
const periodSaying = (text: string): Period => ({
  id: 'freeze',
  kind: 'fact',
  from: 'freeze',
  to: 'freeze-end',
  days: { from: 60, to: 90, usual: 60 },
  zh: text,
  en: text,
  sources: [
    {
      id: 'open',
      url: 'https://news.example.com/freeze',
      title: text,
      retrieved: '2026-11-23',
      tier: 'B',
      linkable: true,
    },
  ],
});

/** A cleanup with one binding and one task per name, of every level, operation and state in turn. */
export function sample(names: readonly string[]): ReportInput {
  const bindings = names.map(binding);
  const tasks = bindings.filter((one) => !one.dismissed).map(task);
  const cancellation: Task = {
    ...task(binding('中国移动', 0), 0),
    id: 'china-mobile.cancel-number',
    binding: 'china-mobile',
    operation: 'cancel-number',
    state: 'todo',
    basis: 'general',
    steps: [],
    after: tasks.map(({ id }) => id),
  };
  const open = tasks.filter(({ state }) => ['todo', 'doing', 'blocked'].includes(state));
  return {
    cleanup,
    stage: 'open',
    thin: [],
    carrierBinding: 'china-mobile',
    atStake: {
      accounts: [],
      carriers: [],
      numberGone: false,
      behalf: 'me',
      registeredTo: 'me',
      platform: () => undefined,
    },
    bindings,
    incidents: [],
    unknown: names.map(
      (signature, index): UnknownSignature => ({
        signature,
        source: 'sms-backup-restore',
        days: { [TODAY]: index + 1 },
      }),
    ),
    tasks: withHolds([...tasks, cancellation], TODAY),
    plan: {
      earliestSafeDay: '2026-12-25',
      whyNone: null,
      safeBy: '2026-12-25',
      dangerDays: 120.8,
      lowerBound: '2026-12-23',
      cancelOn: '2026-12-20',
      feasible: false,
      watchFrom: '2026-12-11',
      watchDays: 14,
      goesOn: '2026-12-25',
      late: tasks
        .slice(0, 2)
        .map(({ id }) => ({ task: id, daysShort: 5, waysOut: ['change-instead', 'keep-number'] })),
      days: [
        ...open.map(({ id }, index) => ({
          day: addDays(TODAY, index),
          tasks: [id],
          minutes: 15,
          out: false,
          off: false,
        })),
        { day: '2026-12-25', tasks: [cancellation.id], minutes: 105, out: true, off: true },
      ],
      critical: [...tasks.slice(0, 1).map(({ id }) => id), cancellation.id],
      forward: [
        { by: 'drop', tasks: tasks.slice(0, 1).map(({ id }) => id), daysEarlier: 9 },
        { by: 'instead', tasks: tasks.slice(0, 1).map(({ id }) => id), operation: 'change', daysEarlier: 5 },
        { by: 'more-minutes', tasks: [], daysEarlier: 2 },
      ],
      holidaysKnownUntil: 2026,
    },
    progress: {
      done: tasks.filter(({ state }) => ['claimed', 'verified'].includes(state)).length,
      skipped: tasks.filter(({ state }) => state === 'skipped').length,
      open: open.length + 1,
      waiting: tasks.filter(({ state }) => state === 'waiting').length,
      ready: open.filter(({ state }) => state !== 'blocked').length,
      held: 1,
      stuck: tasks.filter(({ state }) => state === 'blocked').length,
      byExposure: { critical: 1, high: open.length, medium: 0, low: 0 },
    },
    today: TODAY,
    keepNumber: {
      plan: {
        id: 'cheapest-plan',
        kind: 'cheapest-plan',
        name: { zh: names[0] ?? '', en: names[0] ?? '' },
        yuanPerMonth: { from: 8, to: 8 },
        receivesSms: true,
        conditions: [],
        confidence: 'medium',
        sources: ['s'],
      },
      source: { title: names[0] ?? '', retrieved: '2026-11-23' },
    },
    platform: (id) => (id.startsWith('p') ? platformSaying(id, names[Number(id.slice(1))] ?? '') : undefined),
    consequences: [],
    say: (text) => text,
    remedies: () => [],
    letters: () => [],
    toldAt: () => new Map(),
    timeline: () => timelineOf(cleanup, [], { earliestSafeDay: null }, [periodSaying(names[0] ?? '')], TODAY),
  };
}

function binding(name: string, index: number): Binding {
  return {
    id: `p${index}`,
    platform: index % 3 === 2 ? null : `p${index}`,
    name,
    category: index % 3 === 2 ? 'own' : 'payment',
    confidence: 'likely',
    exposure: {
      level: LEVELS[index % LEVELS.length] ?? 'low',
      reasons: ['sms-opens', 'reaches-money', 'opens-others', 'a-code-without-words'],
    },
    evidence: [
      { source: 'sms-backup-restore', kind: 'code', count: 35, first: '2023-01-02', last: '2026-11-01' },
      { source: 'by-hand', kind: 'by-hand', count: 1, first: null, last: null },
    ],
    dismissed: index % 7 === 6,
  };
}

function task(of: Binding, index: number): Task {
  const operation = OPERATIONS[index % OPERATIONS.length] ?? 'change';
  const state = STATES[index % STATES.length] ?? 'todo';
  return {
    id: `${of.id}.${operation}`,
    binding: of.id,
    name: of.name,
    operation,
    state,
    exposure: of.exposure.level,
    danger: 4,
    hurtsNow: false,
    asksMoney: false,
    until: state === 'waiting' ? '2026-12-01' : null,
    note: of.name,
    reason: state === 'blocked' ? of.name : null,
    since: state === 'todo' ? null : TODAY,
    reopenedBy: state === 'todo' ? { day: TODAY, kind: 'code' } : null,
    needsOldNumber: 'required',
    waitDays: index % 2 ? 7 : 0,
    waitKnown: index % 2 === 1,
    plannedWaitDays: index % 2 ? 7 : 21,
    codeAfterWait: false,
    notBefore: index % 5 === 4 ? '2026-12-08' : null,
    minutes: 15,
    place: index % 6 === 5 ? 'counter' : 'anywhere',
    startOn: '2026-11-25',
    endOn: '2026-12-02',
    startBy: '2026-11-29',
    finishBy: '2026-12-06',
    basis: operation === 'change' ? 'reported' : 'general',
    steps: operation === 'change' ? [of.name] : [],
    after: [],
    prefers: [],
    ready: false,
    heldBy: [],
    covers: index === 0 ? ['p1'] : [],
    notes: [],
    cautions: [],
    accounts: null,
    instead: [],
  };
}

const ESC = '\u{1b}';

/** What a name from outside may hold at worst: our person's number, escape sequences, markup, formulas, wide text. */
export const hostileName = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        ` ${NUMBER} `,
        ` +86${NUMBER} `,
        ` 138${ESC}[0m00138000 `,
        ` 1380013\u{200b}8000 `,
        `${ESC}[31m`,
        `${ESC}]8;;https://example.com\u{7}x`,
        '\u{9b}2J',
        '\u{202e}',
        '|',
        '\n',
        '\r\n- [x] ',
        '# ',
        '1. ',
        '**',
        '`',
        '<script>alert(1)</script>',
        '<!--',
        '[a](https://example.com)',
        'https://example.com',
        '=HYPERLINK("x")',
        '+1',
        '-1',
        '@SUM(1)',
        '"',
        ';',
        '招商银行信用卡中心',
        '👨‍👩‍👧‍👦',
        '｜＝',
      ),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))
  .filter((name) => cleanLine(name) !== '');

/** Cleanups with such names. */
export const hostileInput = fc.array(hostileName, { maxLength: 16 }).map(sample);
