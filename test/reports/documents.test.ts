import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import {
  checklistDocument,
  cleanupDocument,
  importDocument,
  inventoryDocument,
  nextDocument,
  planDocument,
  statusDocument,
  timelineDocument,
} from '../../src/reports/document.js';
import { reports } from '../../src/reports/index.js';
import type { ReportInput } from '../../src/reports/input.js';
import { cleanup, hostileInput, NUMBER, sample, TODAY } from './sample.js';

fc.configureGlobal({ seed: 20261124 });

const SCHEMAS = new URL('../../src/reports/schemas/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true });
for (const file of readdirSync(SCHEMAS))
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));

function errorsOf(schema: string, document: unknown): unknown[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(JSON.parse(JSON.stringify(document)));
  return validate.errors ?? [];
}

const documentsOf = (input: ReportInput): [string, object][] => [
  ['status', statusDocument('status', input, zh)],
  ['inventory', inventoryDocument('inventory', input)],
  ['checklist', checklistDocument('checklist', input, en)],
  ['plan', planDocument('plan', input, zh)],
  ['next', nextDocument('next', input, 3, zh)],
  [
    'timeline',
    timelineDocument('timeline', { number: NUMBER, timeline: input.timeline(), carrier: undefined }, zh),
  ],
  ['cleanup', cleanupDocument('cleanup use', input)],
  [
    'import',
    importDocument('import', {
      files: [
        {
          path: `sms-${NUMBER}.xml`,
          format: 'sms-backup-restore',
          messages: 1,
          logins: 0,
          skipped: 0,
          problems: [{ at: 'line 3', why: 'truncated' }],
        },
      ],
      added: input.bindings,
      strengthened: input.bindings,
      reopened: input.tasks,
      unknown: input.unknown,
    }),
  ],
];

describe('documents', () => {
  it('keep to their published schemas, mask every number, and hold no control character', () => {
    fc.assert(
      fc.property(hostileInput, (input) => {
        for (const [schema, document] of documentsOf(input)) {
          expect(errorsOf(schema, document), schema).toEqual([]);
          expect(JSON.stringify(document)).not.toContain(NUMBER);
          expect(JSON.stringify(document)).not.toMatch(/\p{Cc}|\\u001b|\\u0000|[\u{202a}-\u{202e}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say what the contract says, in its order', () => {
    const document = statusDocument('prepare-cancel', sample(['甲']), zh);
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'command',
      'cleanup',
      'inventory',
      'checklist',
      'plan',
      'progress',
      'incidents',
      'advice',
    ]);
    expect(document.cleanup).toEqual({
      id: 'c1',
      track: 'prepare-cancel',
      number: '138****8000',
      carrier: 'mobile',
      newNumber: '138****8000',
      cancelOn: '2026-12-20',
      since: null,
      cancelledOn: null,
      stage: 'open',
      createdAt: cleanup.createdAt,
      updatedAt: cleanup.updatedAt,
      circumstances: expect.objectContaining({ 'number-state': 'works', others: [] }),
    });
    expect(Object.keys(document.checklist.tasks[0] ?? {})).toEqual([
      'id',
      'binding',
      'name',
      'operation',
      'state',
      'exposure',
      'danger',
      'hurtsNow',
      'asksMoney',
      'until',
      'note',
      'reason',
      'since',
      'reopenedBy',
      'needsOldNumber',
      'waitDays',
      'waitKnown',
      'plannedWaitDays',
      'codeAfterWait',
      'notBefore',
      'minutes',
      'place',
      'startOn',
      'endOn',
      'startBy',
      'finishBy',
      'basis',
      'steps',
      'after',
      'prefers',
      'ready',
      'heldBy',
      'covers',
      'notes',
      'cautions',
      'accounts',
      'instead',
    ]);
  });

  it('count an unknown signature once when two exports hold the same messages, most frequent first', () => {
    const days = (count: number) => ({ [TODAY]: count, '2026-11-01': 1 });
    const { inventory } = inventoryDocument('inventory', {
      bindings: [],
      unknown: [
        { signature: '乙', source: 'a', days: { [TODAY]: 2 } },
        { signature: '甲', source: 'a', days: days(4) },
        { signature: '甲', source: 'b', days: days(3) },
        { signature: '丙', source: 'b', days: { '': 2 } },
      ],
    });
    expect(inventory.unknown).toEqual([
      { signature: '甲', count: 5, first: '2026-11-01', last: TODAY },
      { signature: '丙', count: 2, first: null, last: null },
      { signature: '乙', count: 2, first: TODAY, last: TODAY },
    ]);
  });

  it('give the general steps in the language asked for where a task has none', () => {
    const [, closing] = checklistDocument('checklist', sample(['甲', '乙']), en).checklist.tasks;
    expect(closing?.steps).toEqual(en.views.generalSteps.deregister);
  });
});

/** RFC 4180, read by somebody else than the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match && match.index < text.length; match = cell.exec(text)) {
    const [, value = '', end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('the page', () => {
  it('has no elements and no attributes but its own, whatever the names, and masks every number', () => {
    const bare = partsOf(reports.html(sample(Array.from({ length: 16 }, (_, place) => `平台${place}`)), zh));
    const own = new Set(bare);
    const scripts = (parts: readonly string[]) => parts.filter((part) => part === '<script').length;
    fc.assert(
      fc.property(hostileInput, (input) => {
        const text = reports.html(input, zh);
        const parts = partsOf(text);
        expect(text).not.toContain(NUMBER);
        expect(parts.filter((part) => !own.has(part))).toEqual([]);
        expect(scripts(parts)).toBe(scripts(bare));
      }),
      { numRuns: 40 },
    );
  });
});

/** The elements of a page and the names of their attributes. */
const partsOf = (html: string): string[] =>
  [...html.matchAll(/<([a-z]\w*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(
    ([, name, attributes = '']) => [
      `<${name}`,
      ...[...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, one = '']) => one),
    ],
  );

describe('csv', () => {
  it('is read back by another parser: every row whole, formulas disarmed, no number', () => {
    fc.assert(
      fc.property(hostileInput, (input) => {
        const text = reports.csv(input, zh);
        expect(text.startsWith('\u{feff}')).toBe(true);
        expect(text).not.toContain(NUMBER);
        const [header = [], ...rows] = parseCsv(text.slice(1));
        expect(header.slice(0, 3)).toEqual(['号码', '平台', '类别']);
        expect(rows.every((row) => row.length === header.length)).toBe(true);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        const named = inventoryDocument('inventory', input).inventory.bindings;
        const ids = rows.map((row) => row.at(-1));
        for (const task of input.tasks) expect(ids).toContain(task.id);
        const inRows = rows.map((row) => row[1]?.replace(/^'/, ''));
        for (const { name } of named)
          expect(inRows).toContain(name.replace(/\s+/gu, ' ').trim().replace(/^'/, ''));
      }),
      { numRuns: 60 },
    );
  });

  it('says per binding what is done about it, and that a dismissed one is dismissed', () => {
    const input = sample(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
    const [header = [], ...rows] = parseCsv(reports.csv(input, zh).slice(1));
    const of = (name: string, label: string) => rows.find((row) => row[1] === name)?.[header.indexOf(label)];
    expect(of('甲', '号码')).toBe('138****8000');
    expect(of('甲', '操作')).toBe('换绑到新号');
    expect(of('丙', '状态')).toBe('等待中');
    expect(of('丙', '等到')).toBe('2026-12-01');
    expect(of('庚', '已排除')).toBe('是');
    expect(of('庚', '操作')).toBe('');
    expect(of('中国移动', '操作')).toBe('注销号码');
  });
});

describe('json', () => {
  it('is the status document', () => {
    const input = sample(['甲', '乙']);
    expect(JSON.parse(reports.json(input, zh))).toEqual(statusDocument('report', input, zh));
  });
});

/** What of a Markdown text is structure: how each line begins, and the characters that mean something. */
const structure = (text: string): string[] =>
  text
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .split('\n')
    .map((line) => {
      const start = /^\s*(?:[-+>=]+|#+|\d+[.)])?\s?/.exec(line)?.[0] ?? '';
      return `${start}…${line.slice(start.length).replace(/[^*_[\]<>|`~&$]/g, '')}`;
    });

describe('markdown', () => {
  it('has the same structure whatever the names are: none opens a box, a link, a tag or a table', () => {
    fc.assert(
      fc.property(hostileInput, fc.constantFrom(zh, en), (input, words) => {
        const harmless = sample(input.bindings.map(() => '名字'));
        const apart = (entries: ReportInput['unknown']) =>
          entries.map((entry, index) => ({ ...entry, signature: `${index} ${entry.signature}` }));
        const hostile = { ...input, unknown: apart(input.unknown) };
        const tame = { ...harmless, unknown: apart(harmless.unknown) };
        const text = reports.md(hostile, words);
        expect(structure(text)).toEqual(structure(reports.md(tame, words)));
        expect(text).not.toContain(NUMBER);
        expect(text).not.toMatch(/(?<!\]\(<)https?:\/\/example\.com/);
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 100 },
    );
  });

  it('tells a person where it stands, what is next, and how sure the steps are', () => {
    const text = reports.md(sample(['甲', '乙', '丙', '丁', '戊']), zh);
    expect(text).toContain('# 手机号 138\\*\\*\\*\\*8000 的清理');
    expect(text).toContain('**最早 2026-12-25 销号才安全（还有 31 天）**');
    expect(text).toContain('- [ ] **甲 · 换绑到新号**');
    expect(text).toContain('- [x] **戊 · 清掉前机主的绑定** · 办了，待核实');
    expect(text).toContain('依据：出自媒体或网上教程（2026-11-23 查到）');
    expect(text).toContain('依据：未核实');
    expect(text).toContain('](<https://pay.example.com/help?a=1>)');
    expect(text).not.toContain('tips.example.org');
    expect(text).toContain('验证码 35 条');
    expect(text.indexOf('暴露程度极高')).toBeLessThan(text.indexOf('暴露程度高'));
  });
});
