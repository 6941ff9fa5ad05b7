import { afterAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { createAnswersPrompter } from '../../src/prompts/answers.js';
import type { Answer, Question } from '../../src/prompts/types.js';
import { readExports } from '../../src/walks/read-exports.js';
import { ANY_SIM, whichSim } from '../../src/walks/which-sim.js';
import { scratch } from '../support/exports.js';
import { smallCatalog } from '../support/small-catalog.js';

const words = wordsOf('zh');
const SIMS = [
  { sim: '2', messages: 300 },
  { sim: '13800138000', messages: 20 },
];
const never = (): Promise<Answer> => Promise.reject(new Error('not to be asked'));
const scripted = (answers: Record<string, string>) => createAnswersPrompter({ answers }).ask;

const chose = (sim: string) => ({ sim, changes: [{ type: 'answered', key: 'sim', value: sim }] });

describe('which SIM counts', () => {
  it('is no question where messages came to one, or nothing says to which', async () => {
    const setting = { remembered: undefined, given: false, words, ask: never };
    expect(await whichSim([], { ...setting, given: true })).toEqual(ANY_SIM);
    expect(await whichSim(SIMS.slice(0, 1), setting)).toEqual(ANY_SIM);
  });

  it('is asked with numbers masked, and the answer holds', async () => {
    const asked: Question[] = [];
    const ask = async (question: Question) => {
      asked.push(question);
      return '2';
    };
    expect(await whichSim(SIMS, { remembered: undefined, given: false, words, ask })).toEqual(chose('2'));
    expect(JSON.stringify(asked)).toContain('138****8000');
    expect(asked[0]).toMatchObject({ kind: 'choice', key: 'sim', default: 'undecided' });
  });

  it('is remembered, all of them too', async () => {
    const setting = { given: false, words, ask: never };
    expect(await whichSim(SIMS, { ...setting, remembered: '2' })).toEqual({ sim: '2', changes: [] });
    expect(await whichSim(SIMS, { ...setting, remembered: 'all' })).toEqual(ANY_SIM);
  });

  it('may be all of them, which is remembered too', async () => {
    const setting = { remembered: undefined, given: false, words, ask: scripted({ sim: 'all' }) };
    expect(await whichSim(SIMS, setting)).toEqual({ ...chose('all'), sim: null });
  });

  it('is asked anew where the remembered one is none of them', async () => {
    const setting = { remembered: '7', given: false, words, ask: scripted({ sim: '2' }) };
    expect(await whichSim(SIMS, setting)).toEqual(chose('2'));
  });

  it('is what is given, whatever was remembered; one that is not there is refused', async () => {
    const setting = { remembered: 'all', given: true, words };
    expect(await whichSim(SIMS, { ...setting, ask: scripted({ sim: '2' }) })).toEqual(chose('2'));
    await expect(whichSim(SIMS, { ...setting, ask: scripted({ sim: '9' }) })).rejects.toMatchObject({
      code: 'usage.answer-invalid',
    });
  });

  it('is all of them where nobody answers, until somebody does', async () => {
    const setting = { remembered: undefined, given: false, words, ask: scripted({}) };
    expect(await whichSim(SIMS, setting)).toEqual(ANY_SIM);
  });
});

describe('an import of several files', () => {
  const here = scratch();
  afterAll(() => here.remove());
  const sms = (sim: string, text: string) =>
    `<sms address="1069" date="1700000000000" type="1" body="${text}" sub_id="${sim}" />`;
  const paths = [
    here.file(
      'one.xml',
      `<smses>${sms('1', '【支付宝】验证码1234')}${sms('-1', '【淘宝】验证码1234')}</smses>`,
    ),
    here.file('two.xml', `<smses>${sms('2', '【美团】验证码1234')}${sms('2', '【美团】验证码1235')}</smses>`),
  ];
  const platforms = async (sim: string | null) => {
    const seen: unknown[] = [];
    const read = await readExports(paths, smallCatalog(), {
      chooseSim: async (sims) => {
        seen.push(sims);
        return sim;
      },
    });
    expect(seen).toEqual([
      [
        { sim: '2', messages: 2 },
        { sim: '1', messages: 1 },
      ],
    ]);
    expect(read.sim).toBe(sim);
    expect(read.files.map(({ messages }) => messages)).toEqual([2, 2]);
    return read.findings.map(({ platform }) => platform).sort();
  };

  it('asks once, for all files', async () => {
    expect(await platforms('1')).toEqual(['alipay', 'taobao']);
    expect(await platforms('2')).toEqual(['meituan', 'taobao']);
    expect(await platforms(null)).toEqual(['alipay', 'meituan', 'taobao']);
  });

  it('says by which rules messages were judged only when asked', async () => {
    const quiet = await readExports(paths, smallCatalog());
    const loud = await readExports(paths, smallCatalog(), { reasons: true });
    expect(quiet.reasons).toEqual([]);
    expect(loud.reasons).toContainEqual({
      signature: '美团',
      platform: 'meituan',
      kind: 'code',
      reason: 'code-word-and-digits',
      count: 2,
    });
  });

  it('notes a file that lacks codes', async () => {
    const names = '支付宝 淘宝 美团 天猫 抖音 快手 百度 京东'.split(' ');
    const bills = Array.from({ length: 160 }, (_, i) => sms('1', `【${names[i % 8]}】您的订单${i}已发货`));
    const path = here.file('bills.xml', `<smses>${bills.join('')}</smses>`);
    const { files } = await readExports([path, ...paths], smallCatalog());
    expect(files.map(({ notes }) => notes)).toEqual([['hardly-any-codes'], [], []]);
  });
});
