import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

const SCHEMAS = new URL('../../src/reports/schemas/', import.meta.url);
const ajv = new Ajv2020({ strict: false });
for (const name of readdirSync(SCHEMAS))
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')));

function check(schema: string, document: unknown): void {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  expect(validate?.(document), JSON.stringify(validate?.errors)).toBe(true);
}

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'numclean-situations-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

const NOW = ['--now', '2026-11-24'];
const run = (...args: string[]) => runHere([...args, ...NOW], { store });
const json = async (...args: string[]) => {
  const result = await run(...args, '--json');
  expect(result.stderr).toBe('');
  return result.json() as never;
};

type Status = {
  checklist: {
    tasks: {
      id: string;
      operation: string;
      hurtsNow: boolean;
      state: string;
      until: string | null;
      instead: object[];
    }[];
  };
  incidents: {
    kind: string;
    who: string;
    own: boolean;
    count: number;
    day: string;
    meantFor: string | null;
  }[];
  inventory: { bindings: { id: string }[] };
  plan: { days: { tasks: string[] }[] };
};

describe('the demo of a new holder', () => {
  it('has 40 incidents: two lenders, codes of 15 platforms, a drive that opened itself; the same every time', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => runHere(['audit-new-number', '--demo', '--yes', '--json'])),
    );
    expect(one?.code).toBe(0);
    expect(one?.stdout).toBe(two?.stdout);
    const document = one?.json() as Status;
    check('status', document);
    const strange = document.incidents.filter(({ own }) => !own);
    const of = (kind: string) => strange.filter((incident) => incident.kind === kind);
    expect(strange.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(new Set(of('collection').map(({ who }) => who))).toEqual(new Set(['示例速贷', '示例分期']));
    expect(new Set(of('collection').map(({ meantFor }) => meantFor))).toEqual(new Set(['甄*']));
    expect(new Set(of('code').map(({ who }) => who)).size).toBe(15);
    expect(of('opened-account').map(({ who }) => who)).toEqual(['百度网盘']);
    expect(one?.stdout).not.toContain('旧主');
    expect(one?.stdout).not.toContain('逾期已');
    // nothing that leads into an account: only its release, and what the carrier does
    const { tasks } = document.checklist;
    expect(new Set(tasks.map(({ operation }) => operation))).toEqual(
      new Set(['new-owner', 'renewal', 'renewal-check']),
    );
    expect(tasks.flatMap(({ instead }) => instead)).toEqual([]);
  });

  it('is the same when the same answers are walked again', async () => {
    const files = join(store, 'files');
    await run('demo', files);
    const answers = join(files, 'answers-audit-new-number.json');
    const more = { moreIncidents: true, incidentKind: 'acquaintance', incidentDay: '2026-11-03' };
    writeFileSync(answers, JSON.stringify({ ...JSON.parse(readFileSync(answers, 'utf8')), ...more }));
    const first = (await json('audit-new-number', '--answers', answers)) as Status;
    const again = (await json('audit-new-number', '--answers', answers)) as Status;
    expect(first.incidents.filter(({ own }) => !own).reduce((sum, { count }) => sum + count, 0)).toBe(41);
    expect(again.incidents).toEqual(first.incidents);
    expect(again.checklist).toEqual(first.checklist);
  });

  it('counts nothing from before the opening day, and plans what hurts first: the drive that opened itself, the lenders', async () => {
    const document = (await runHere(['audit-new-number', '--demo', '--yes', '--json'])).json() as Status;
    expect(document.incidents.every(({ day }) => day >= '2026-08-20')).toBe(true);
    expect(document.inventory.bindings.map(({ id }) => id)).not.toContain('hupu');
    const [opened, ...lenders] = document.plan.days[0]?.tasks ?? [];
    expect(opened).toBe('baidu-netdisk.new-owner');
    expect(lenders.slice(0, 2).every((id) => id.startsWith('own-示例'))).toBe(true);
  });
});

it('the demo of a former holder keeps to its schema and is the same every time', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => runHere(['recover-accounts', '--demo', '--yes', '--json'])),
  );
  expect(one?.code).toBe(0);
  expect(one?.stdout).toBe(two?.stdout);
  check('status', one?.json());
  const document = one?.json() as Status | undefined;
  expect(document?.plan.days[0]?.tasks[0]).toBe('china-mobile.restore-number');
});

describe('incidents and remedies in scripts', () => {
  beforeEach(async () => {
    expect((await run('audit-new-number', '13800138000', '--since', '2026-08-20', '--yes')).code).toBe(0);
  });

  it('note what came in, with a masked name and number, as evidence and as a row of the log', async () => {
    const added = (await json(
      ...['incident', 'add', 'collection', '--day', '2026-09-01', '--call', '--sender', '13800100500'],
      ...['--platform', '拍拍贷', '--for', '张三', '--answered', '说了打错了'],
    )) as { incidents: object[] };
    check('incidents', added);
    expect(added.incidents).toMatchObject([
      { platform: 'ppdai', sender: '138****0500', meantFor: '张*', form: 'call', answered: '说了打错了' },
    ]);
    const status = (await json('status')) as Status;
    expect(status.inventory.bindings.map(({ id }) => id)).toContain('ppdai');
    expect(status.checklist.tasks.find(({ id }) => id === 'ppdai.new-owner')?.hurtsNow).toBe(true);
    check('incidents', await json('incident', 'list'));
  });

  it('take demands and codes out of an export, and nothing twice', async () => {
    const files = join(store, 'files');
    await runHere(['demo', files]);
    const first = (await json('incident', 'import', join(files, 'messages-new-number.xml'))) as {
      noted: number;
    };
    const again = (await json('incident', 'import', join(files, 'messages-new-number.xml'))) as object;
    check('incidents', first);
    expect(first.noted).toBeGreaterThan(39);
    expect(again).toEqual({ ...first, noted: 0 });
  });

  it('climb the ladder: what was sent waits in the plan, a refusal leads on, a solution ends it', async () => {
    await run('incident', 'add', 'collection', '--platform', '示例贷');
    const due = await json('remedy');
    check('remedy', due);
    expect(due).toMatchObject({ remedy: [{ problem: 'lender.own-示例贷', next: 'lender-service' }] });
    check('remedy', await json('remedy', 'sent', '示例贷'));
    const task = async () =>
      ((await json('status')) as Status).checklist.tasks.find(({ id }) => id === 'own-示例贷.new-owner');
    expect(await task()).toMatchObject({ state: 'waiting', until: '2026-12-09' });
    const refused = await json('remedy', 'answered', '示例贷', 'refused');
    expect(refused).toMatchObject({ remedy: [{ state: 'due', next: 'finance-regulator' }] });
    await run('remedy', 'sent', '示例贷');
    expect(await json('remedy', 'answered', '示例贷', 'solved')).toMatchObject({ remedy: [] });
    expect(await task()).toMatchObject({ state: 'claimed' });
  });
});

describe('what will not do', () => {
  const refused = async (args: string[], code: string, exit = 2): Promise<void> => {
    const result = await run(...args, '--json');
    expect(result.code).toBe(exit);
    expect(JSON.parse(result.stderr).error.code).toBe(code);
  };

  it.each([
    [['audit-new-number', '13800138000', '--since', '2026-11-25'], 'usage.day-future'],
    [['audit-new-number', '13800138000', '--since', '1979-01-01'], 'usage.day-too-early'],
    [['audit-new-number', '13800138000', '--since', '1987-11-17'], 'usage.day-too-early'],
    [['audit-new-number', '13800138000', '--since', '2026-13-01'], 'usage.day-invalid'],
    [['audit-new-number', '13800138000'], 'usage.answer-missing'],
    [['audit-new-number', '13800138000', '--carrier', 'other'], 'usage.carrier-unknown'],
    [['recover-accounts', '13800138000', '--cancelled-on', '2026-11-25'], 'usage.day-future'],
    [['recover-accounts', '13800138000', '--cancelled-on', '1979-01-01'], 'usage.day-too-early'],
    [['recover-accounts'], 'usage.answer-missing'],
    [['incident', 'list'], 'usage.no-cleanup'],
    [['remedy'], 'usage.no-cleanup'],
  ])('%j is refused with %s', async (args, code) => {
    await refused(args, code);
  });

  it('is an opening day after the first incident, and an incident before the opening day', async () => {
    await run('audit-new-number', '13800138000', '--since', '2026-08-20', '--yes');
    await refused(['incident', 'add', 'code', '--day', '2026-08-19'], 'usage.incident-before-opening');
    await refused(['incident', 'add', 'code', '--day', '2026-11-25'], 'usage.day-future');
    await refused(['incident', 'add', 'gossip'], 'usage.incident-kind-unknown');
    await refused(['incident', 'add'], 'usage.incident-kind-unknown');
    await run('incident', 'add', 'code', '--day', '2026-08-25', '--platform', 'weibo');
    await run('incident', 'add', "Somebody else's order or parcel", '--day', '2026-08-26');
    await refused(['audit-new-number', '--since', '2026-08-26', '--yes'], 'usage.since-after-incident');
    const opened = join(store, 'opened.json');
    writeFileSync(opened, '{"opened": ["weibo"], "openedOn": "2026-08-19"}');
    await refused(['audit-new-number', '--answers', opened], 'usage.incident-before-opening');
    expect((await run('audit-new-number', '--since', '2026-08-25', '--yes')).code).toBe(0);
    await refused(['remedy', 'sent', 'nothing'], 'usage.problem-unknown');
    await refused(['incident', 'import', join(store, 'none.xml')], 'input.not-found', 4);
  });

  it('is an answer of somebody who was not asked; and a debt collector who calls again is pursued again', async () => {
    await run('audit-new-number', '13800138000', '--since', '2026-08-20', '--yes');
    await run('incident', 'add', 'collection', '--platform', '示例速贷', '--day', '2026-08-25');
    await refused(['remedy', 'answered', 'lender.own-示例速贷', 'solved'], 'usage.remedy-not-sent');
    await run('remedy', 'sent', 'lender.own-示例速贷');
    await run('remedy', 'answered', 'lender.own-示例速贷', 'solved');
    expect(await json('remedy')).toMatchObject({ remedy: [] });
    await runHere(['incident', 'add', 'collection', '--platform', '示例速贷', '--now', '2026-12-01'], {
      store,
    });
    expect(await json('remedy')).toMatchObject({
      remedy: [{ problem: 'lender.own-示例速贷', state: 'due' }],
    });
  });

  it('is a platform called one’s own of which nothing was found', async () => {
    const files = join(store, 'files');
    await run('demo', files);
    const walked = ['audit-new-number', '13800138000', '--since', '2026-08-20', '--yes'];
    const imported = [...walked, '--import', join(files, 'messages-new-number.xml')];
    await refused([...imported, '--mine', 'steam'], 'usage.answer-invalid');
    const { incidents } = (await json(...imported, '--mine', '中国工商银行', 'jd', 'meituan')) as Status;
    expect(new Set(incidents.filter(({ own }) => own).map(({ who }) => who))).toEqual(
      new Set(['中国工商银行', '美团']),
    );
  });

  it('is a wrong key in an answers file, told with the right one', async () => {
    const file = join(store, 'answers.json');
    writeFileSync(file, '{"number": "13800138000", "sinse": "2026-08-20"}');
    const result = await run('audit-new-number', '--answers', file);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('since');
  });
});
