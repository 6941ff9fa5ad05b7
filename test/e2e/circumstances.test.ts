import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'numclean-circumstances-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

const NOW = ['--now', '2026-12-01'];
const run = (...args: string[]) => runHere([...args, ...NOW], { store });
const json = async <Document>(...args: string[]): Promise<Document> => {
  const result = await run(...args, '--json');
  expect(result.stderr).toBe('');
  return result.json() as Document;
};

const begin = (...more: string[]) =>
  run('prepare-cancel', '13800138000', '--add', '微信', '知乎', '--yes', ...more);

it.each(['reissued'])(
  'a number that is %s has no day to cancel on, and leads to recovering',
  async (state) => {
    await begin('--new-number', '13800100500');
    await run('circumstances', '--set', `number-state=${state}`);
    const { plan } = await json<{ plan: { whyNone: string; earliestSafeDay: null } }>('plan');
    expect(plan).toMatchObject({ whyNone: expect.stringContaining('没了'), earliestSafeDay: null });
    for (const view of ['status', 'plan']) {
      const { stdout } = await run(view);
      expect(stdout).toContain('continue-as recover-accounts');
      expect(stdout).not.toContain('您选了保号');
    }
    expect((await run('continue-as', 'recover-accounts')).code).toBe(0);
  },
);

it.each(['passport'])(
  'with a %s the query by ID card is no service to use, but named with what replaces it',
  async (paper) => {
    await begin();
    type Official = { services: { id: string }[]; notServing: { services: string[]; instead: object }[] };
    const before = await json<Official>('official');
    expect(before.services.map(({ id }) => id)).toContain('yizhengtongcha-accounts');
    expect(before.notServing).toEqual([]);
    await run('circumstances', '--set', `paper=${paper}`);
    const after = await json<Official>('official');
    expect(after.services.map(({ id }) => id)).not.toContain('yizhengtongcha-accounts');
    expect(after.services.length).toBeGreaterThan(0);
    expect(after.notServing).toMatchObject([
      {
        services: ['yizhengtongcha-accounts', 'yizhengtongcha-cards'],
        instead: { steps: expect.arrayContaining([expect.stringContaining('numclean import')]) },
      },
    ]);
    const one = await run('official', 'yizhengtongcha-accounts');
    expect(one.stdout).toContain('用不了');
    expect(one.stdout).toContain('numclean import');
    expect((await json<Official>('official', 'yizhengtongcha-accounts')).services).toEqual([]);
  },
);

it('the day by which a stopped number is to be back binds its task and stands in status, plan and timeline', async () => {
  await begin('--new-number', '13800100500');
  await run('circumstances', '--set', 'number-state=stopped', 'restore-by=2026-12-20');
  type Status = { checklist: { tasks: { id: string; finishBy: string | null; endOn: string | null }[] } };
  const { checklist } = await json<Status>('status');
  const task = checklist.tasks.find(({ id }) => id.endsWith('.bring-back'));
  expect(task?.finishBy).toBe('2026-12-20');
  expect(task?.endOn && task.endOn <= '2026-12-20').toBe(true);
  for (const view of ['status', 'plan', 'timeline']) {
    expect((await run(view)).stdout).toMatch(/最晚 2026-12-20/u);
  }
  const { timeline } = await json<{ timeline: object }>('timeline');
  expect(timeline).toMatchObject({ state: 'active', told: 'stopped', restoreBy: '2026-12-20' });
  expect((await run('timeline')).stdout).not.toContain('现在：在用');
});

it('says to check a new number before it is bound to anything', async () => {
  await begin('--new-number', '13800100500');
  expect((await run('status')).stdout).toContain('换绑之前');
  await run('circumstances', '--set', 'new-number-state=clean');
  expect((await run('status')).stdout).not.toContain('换绑之前');
});

it('whoever has an account on the number uses it, though nobody was named', async () => {
  const shown = async () => (await run('circumstances')).stdout;
  await begin();
  expect(await shown()).toMatch(/还有谁在用这个号 +没有别人/u);
  await run('add', '奶奶的淘宝');
  expect(await shown()).toMatch(/还有谁在用这个号 +奶奶/u);
  expect(await shown()).not.toContain('没有别人');
  await run('circumstances', '--set', '还有谁在用这个号=奶奶，爸爸');
  expect(await shown()).toMatch(/还有谁在用这个号 +奶奶、爸爸/u);
});

it.each(['registered-to', 'on-behalf-of'])(
  'the first fifteen minutes speak to the family where %s says that the holder has died',
  async (fact) => {
    await begin();
    const said = async (...view: string[]) => (await run(...view)).stdout.replace(/\s+/gu, '');
    const report = ['report', '--format', 'md'];
    const own = /您的账号|您的名义|带身份证去营业厅补卡/u;
    expect(await said('emergency')).toMatch(own);
    await run('circumstances', '--set', `${fact}=deceased`);
    expect(await said('emergency')).not.toMatch(own);
    expect(await said('emergency')).toMatch(/亲人的账号.*家属要带哪些证明.*亲人的名义/u);
    expect(await said(...report)).toContain('进了亲人的账号');
    await run('circumstances', '--set', 'number-state=cancelled');
    expect(await said('emergency')).toMatch(/先冻结亲人的账号.*家属要带哪些证明/u);
    expect(await said('emergency')).not.toContain('换成现在的号码');
  },
);

it.each([
  ['parent', /父母的手机丢了.*让父母坐在旁边.*要父母本人带身份证.*用父母的名义/u],
  ['child', /孩子的手机或手表丢了.*孩子的身份证、户口本或出生医学证明.*用孩子的名义/u],
  ['company', /单位的手机丢了.*补卡要由单位去办.*用单位的名义/u],
])('the first fifteen minutes speak to whoever helps a %s', async (whose, helpers) => {
  await begin();
  await run('circumstances', '--set', `on-behalf-of=${whose}`);
  for (const view of [['emergency'], ['report', '--format', 'md']]) {
    const said = (await run(...view)).stdout.replace(/\s+/gu, '');
    expect(said).toMatch(helpers);
    expect(said).not.toMatch(/用您的(名义|账号)借钱/u);
  }
  expect((await run('emergency', '--lang', 'en')).stdout).not.toMatch(/not you|in your name/);
  await run('circumstances', '--set', 'number-state=cancelled');
  expect((await run('emergency')).stdout.replace(/\s+/gu, '')).toMatch(
    /别打它：先冻结(父母|孩子|单位)的账号/u,
  );
});

it('a new SIM is for the one in whose name the number is, whoever uses it', async () => {
  await begin();
  const newSim = async () => (await run('emergency')).stdout.replace(/\s+/gu, '');
  await run('circumstances', '--set', 'registered-to=stranger');
  expect(await newSim()).toMatch(/进了您的账号.*补卡要登记的人到场/u);
  await run('circumstances', '--set', 'registered-to=me', 'on-behalf-of=parent');
  expect(await newSim()).toMatch(/进了父母的账号.*带身份证去营业厅补卡/u);
  expect(await newSim()).not.toContain('要父母本人带身份证');
});

it.each(['company', 'stranger'])(
  'no query by the person’s own ID card for a number in the name of a %s',
  async (whose) => {
    await begin('--new-number', '13800100500');
    await run('circumstances', '--set', `registered-to=${whose}`);
    type Status = { checklist: { tasks: { id: string; operation: string }[] } };
    const { checklist } = await json<Status>('status');
    expect(checklist.tasks.map(({ operation }) => operation)).not.toContain('account-query');
    expect(checklist.tasks.map(({ id }) => id)).toContain('china-mobile.list-instead');
    expect((await run('status')).stdout).not.toContain('还没用“一证通查”核对过');
    expect((await run('official', 'yizhengtongcha-accounts')).stdout.replace(/\s+/gu, '')).toMatch(
      /只能查登记在本人名下的号码.*numclean ?import/u,
    );
  },
);

it('every circumstance is told with how it is known', async () => {
  type Known = { circumstances: { others: string[] }; known: object[]; holds: { id: string }[] };
  await begin();
  await run('add', '奶奶的淘宝');
  await run('circumstances', '--set', 'others=爸爸', 'place=abroad');
  const told = await json<Known>('circumstances');
  expect(told.circumstances.others).toEqual(['爸爸', '奶奶']);
  expect(told.known).toEqual(
    expect.arrayContaining([
      { fact: 'others', value: '爸爸', known: 'told' },
      { fact: 'others', value: '奶奶', known: 'account' },
      { fact: 'place', value: 'abroad', known: 'told' },
      { fact: 'paper', value: 'id-card', known: 'usual' },
    ]),
  );
  expect(told.holds.map(({ id }) => id)).toEqual(expect.arrayContaining(['abroad', 'others-on-it']));
});

it('says of whose number it is that nobody said so, until somebody does', async () => {
  await begin();
  await run('circumstances', '--set', 'on-behalf-of=parent');
  expect((await run('circumstances')).stdout).toMatch(/登记在谁名下 +我自己（没说过/);
  expect((await run('circumstances', '--lang', 'en')).stdout).toMatch(/\(assumed: nobody said\)/);
  await run('circumstances', '--set', 'registered-to=me');
  expect((await run('circumstances')).stdout).toMatch(/登记在谁名下 +我自己\n/);
});
