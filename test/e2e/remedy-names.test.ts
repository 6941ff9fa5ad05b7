import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'numclean-remedy-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

const run = (...args: string[]) => runHere([...args, '--now', '2026-12-01'], { store });
const newHolder = async (...names: string[]): Promise<void> => {
  const walk = ['audit-new-number', '13800138000', '--since', '2026-08-20', '--carrier', 'mobile'];
  await run(...walk, '--add', ...names, '--yes');
};
type Remedies = { remedy: { problem: string }[]; ifRefused?: { name: string }[] };

describe('remedy NAME', () => {
  it('shows what is open about that account alone, and how much else is', async () => {
    await newHolder('微信', '支付宝');
    await run('block', '微信', '--reason', '不给办');
    await run('incident', 'add', 'collection', '--sender', '10690000');
    for (const name of ['微信', 'wechat', 'weixin', 'platform.wechat']) {
      const { code, stdout } = await run('remedy', name);
      expect(code).toBe(0);
      expect(stdout).toContain('1. 微信 · 让平台放开号码');
      expect(stdout).not.toContain('催债');
      expect(stdout).toContain('另外还有 1 件：numclean remedy');
      const { remedy } = (await run('remedy', name, '--json')).json() as Remedies;
      expect(remedy.map(({ problem }) => problem)).toEqual(['platform.wechat']);
    }
  });

  it('takes down every step that it shows, at the account of another person, too', async () => {
    const walk = ['prepare-cancel', '13800138000', '--new-number', '13800100500', '--carrier', 'mobile'];
    await run(...walk, '--add', '妈妈的招商银行', '--yes');
    await run('block', '妈妈的招商银行', '--reason', '要本人到柜台');
    const { remedy } = (await run('remedy', '--json')).json() as { remedy: { rungs: { id: string }[] }[] };
    expect(remedy[0]?.rungs.map(({ id }) => id)).toContain('platform-counter');
    const { code } = await run('remedy', 'sent', '妈妈的招商银行', '--rung', 'platform-counter');
    expect(code).toBe(0);
  });

  it('says of an account that refused nothing whom to turn to if it does', async () => {
    await newHolder('支付宝');
    const { code, stdout } = await run('remedy', '支付宝');
    expect(code).toBe(0);
    expect(stdout).toContain('支付宝现在没有要追的事');
    expect(stdout).toContain('numclean block 支付宝 --reason 原');
    expect(stdout).toContain('现在：平台客服');
    expect(stdout).not.toContain('remedy sent');
    const { remedy, ifRefused } = (await run('remedy', '支付宝', '--json')).json() as Remedies;
    expect(remedy).toEqual([]);
    expect(ifRefused?.map(({ name }) => name)).toEqual(['支付宝']);
  });

  it('says that nothing is open where a kind of problem is named, or an account with nothing left to do', async () => {
    await newHolder('支付宝', '豆瓣');
    expect(await run('remedy', '催债')).toMatchObject({ code: 0, stdout: '催债现在没有要追的事。\n' });
    await run('done', '豆瓣');
    expect(await run('remedy', '豆瓣')).toMatchObject({ code: 0, stdout: '豆瓣现在没有要追的事。\n' });
  });

  it('names the accounts where a name fits several, and the nearest where it fits none', async () => {
    await newHolder('招商银行', '平安银行');
    const several = await run('remedy', 'yinhang');
    const none = await run('remedy', '招商银航');
    expect([several.code, none.code]).toEqual([2, 2]);
    expect(none.stderr).toContain('招商银行');
  });

  it('a mistyped word for what was done is no name', async () => {
    await newHolder('微信');
    expect((await run('remedy', 'answerd', '微信')).stderr).toContain('answered');
  });
});

describe('problems without a name of their own', () => {
  beforeEach(async () => {
    await newHolder('豆瓣', '微信');
    await run('incident', 'add', 'collection', '--sender', '10690000', '--day', '2026-11-28');
    await run('incident', 'add', 'order', '--day', '2026-11-28');
    await run('incident', 'add', 'code', '--platform', '豆瓣', '--day', '2026-11-28');
    await run('incident', 'add', 'code', '--platform', '微信', '--day', '2026-11-28');
  });

  it('are named in words wherever a command is shown, not by their ids', async () => {
    const { stdout } = await run('remedy');
    for (const word of ['催债', '快递', '验证码']) expect(stdout).toContain(`numclean remedy sent ${word}`);
    const said = [
      await run('remedy', 'sent', 'nobody'),
      await run('remedy', 'answered', '快递', '解决'),
      await run('remedy', 'skip', '验证码'),
      await run('remedy', 'sent', '催债'),
      await run('remedy', 'sent', '催债'),
    ];
    for (const { stdout, stderr } of said)
      expect(stdout + stderr).not.toMatch(/collector|parcels|(?<!-)codes|debt-collector/u);
  });

  it('are noted under the word as under the id, in either language', async () => {
    for (const name of ['催债', 'collector', 'debt', '快递', 'parcels', '验证码'])
      expect(await run('remedy', 'sent', name)).toMatchObject({ code: 0 });
    const { remedy } = (await run('remedy', '--json')).json() as {
      remedy: { problem: string; taken: unknown[] }[];
    };
    expect(remedy.every(({ taken }) => taken.length > 0)).toBe(true);
  });

  it('after a step is noted only its own problem is shown', async () => {
    const { stdout } = await run('remedy', 'sent', '快递');
    expect(stdout).toContain('别人的快递、订单');
    expect(stdout).not.toContain('来路不明的人催债');
    expect(stdout).toContain('另外还有 2 件：numclean remedy');
    expect(((await run('remedy', 'sent', '催债', '--json')).json() as Remedies).remedy).toHaveLength(3);
  });

  it('a name that fits two problems is asked about, each named so that the word can be typed', async () => {
    await run('block', '豆瓣', '--reason', '不给办');
    await run('incident', 'remove', '4');
    const { code, stderr } = await run('remedy', 'sent', '豆瓣');
    expect(code).toBe(2);
    expect(stderr).toContain('豆瓣 · 让平台放开号码（platform.douban）、豆瓣 · 没要过的验证码（验证码）');
    for (const typed of ['验证码', 'platform.douban'])
      expect(await run('remedy', 'sent', typed)).toMatchObject({ code: 0 });
  });
});
