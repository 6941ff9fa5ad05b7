// Whoever keeps a number to save money is told that it can go to a cheaper carrier, as far as the catalog's sources say.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { runHere } from '../support/in-process.js';

const service = JSON.parse(readFileSync('src/catalog/services/number-porting.json', 'utf8')) as {
  id: string;
  name: { zh: string };
  facts: { id: string; value?: { minDays?: number }; sources: string[] }[];
};

it('the conditions are those of the catalog, and the service can be asked for as it is called there', async () => {
  const days = service.facts.find(({ id }) => id === 't5-port')?.value?.minDays;
  expect(wordsOf('zh').keeping.porting).toContain(`满 ${days} 天`);
  expect(wordsOf('en').keeping.porting).toContain(`${days} days`);
  for (const language of ['zh', 'en'] as const) {
    const [, named = ''] = /numclean official (\S+)$/.exec(wordsOf(language).keeping.porting) ?? [];
    const { code, stdout } = await runHere(['official', named, '--lang', 'zh']);
    expect([code, stdout.split('\n')[0]]).toEqual([0, service.name.zh]);
  }
});

it.each([
  ['mobile', true],
  ['unicom', true],
  ['telecom', true],
  ['broadnet', true],
  // the catalog's fact t5-port-no
  ['virtual', false],
])('a number of %s that is kept: %s', async (carrier, isSaid) => {
  const line = `prepare-cancel 13800138000 --carrier ${carrier} --keep --yes --lang zh`;
  const { code, stdout } = await runHere(line.split(' '));
  expect(code).toBe(0);
  expect(stdout.includes('携号转网')).toBe(isSaid);
});
