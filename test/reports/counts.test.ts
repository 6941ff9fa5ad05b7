import { describe, expect, it } from 'vitest';
import type { Binding, Task } from '../../src/cleanup/types.js';
import { wordsOf } from '../../src/language/both.js';
import { countsSaid } from '../../src/reports/counts.js';
import { typedTask } from '../../src/reports/typed-name.js';

const binding = (id: string, name = id): Binding => ({ id, name, dismissed: false }) as Binding;
const task = (id: string, covers: string[] = []): Task =>
  ({ id: `${id}.change`, binding: id, name: id, covers }) as Task;

const said = (bindings: string[], tasks: Task[], language: 'zh' | 'en' = 'zh') =>
  countsSaid(
    { bindings: bindings.map((id) => binding(id)), tasks, carrierBinding: 'china-mobile' },
    wordsOf(language),
  );

describe('how many', () => {
  it('says nothing where each account is one task', () => {
    expect(said(['微信', '淘宝'], [task('微信'), task('淘宝')])).toBeNull();
    expect(said(['微信'], [])).toBeNull();
  });

  it('says why there are not as many tasks as accounts', () => {
    const tasks = [task('微信'), task('淘宝', ['闲鱼', '天猫']), task('china-mobile')];
    const bindings = ['微信', '淘宝', '闲鱼', '天猫', 'china-mobile'];
    expect(said(bindings, tasks)).toBe(
      '5 个平台：2 个各办一件，2 个随别的账号一起办，号码本身 1 件，一共 3 件',
    );
    expect(said(bindings, tasks, 'en')).toBe(
      '5 platforms: one task each at 2, 2 settled together with another account, 1 for the number itself; 3 tasks in all',
    );
    expect(said(['微信'], [task('微信'), { ...task('微信'), id: '微信.freeze' }])).toBe(
      '1 个平台：1 个要办 2 件，一共 2 件',
    );
  });

  it('never adds up to something else', () => {
    const text = said(['a', 'b', 'c'], [task('a', ['b', 'c']), task('b'), task('china-mobile')]) ?? '';
    const [, each, covered, own, all] =
      text.match(/：(\d+) 个各办一件，(\d+) 个随.*本身 (\d+) 件，一共 (\d+)/) ?? [];
    expect(Number(each) + Number(own)).toBe(Number(all));
    expect(covered).toBe('1');
  });
});

describe('what a task is called in a command', () => {
  const bindings = [binding('wechat', '微信'), binding('apple', 'Apple 账户（Apple ID）')];

  it('is its account where that means no other task', () => {
    const change = { ...task('wechat'), name: '微信' };
    expect(typedTask(change, { tasks: [change], bindings })).toBe('微信');
    const freeze = { ...change, id: 'wechat.freeze' };
    expect(typedTask(change, { tasks: [change, freeze], bindings })).toBe('wechat.change');
  });

  it('is its id where the name would have to be quoted', () => {
    const apple = { ...task('apple'), name: 'Apple 账户（Apple ID）' };
    expect(typedTask(apple, { tasks: [apple], bindings })).toBe('apple.change');
  });
});
