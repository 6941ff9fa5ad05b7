import { expect, test } from 'vitest';
import { filled, variablesOf } from '../../../src/cleanup/circumstances/variables.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import type { Incident } from '../../../src/cleanup/record/incident.js';
import { cleanup, facts, finding, found, incident, platform } from '../../support/heart.js';

test.each([
  ['等 {back-on|您回来} 再办', { 'back-on': '2027-06-30' }, '等 2027-06-30 再办'],
  ['等 {back-on|您回来} 再办', {}, '等您回来再办'],
  ['打 {hotline|运营商客服} 问', { hotline: '10086' }, '打 10086 问'],
  ['打 {hotline|运营商客服} 问', {}, '打运营商客服问'],
  ['back on {back-on|whenever that is}: wait', {}, 'back on whenever that is: wait'],
  ['到{carrier|运营商}营业厅', { carrier: '中国移动' }, '到中国移动营业厅'],
])('%s with %j', (text, variables, said) => {
  expect(filled(text, variables)).toBe(said);
});

test('count the accounts that the person has, neither the carrier nor what is put aside, and each demand for money', () => {
  const known = facts(...['a', 'b', 'china-mobile', 'property-generic'].map((id) => platform({ id })));
  const noted = (kind: Incident['kind'], count: number): Incident => incident({ kind, count });
  const of = cleanup(
    { type: 'set', facts: { carrier: 'mobile' } },
    found(...['a', 'b', 'china-mobile', 'property-generic'].map((id) => finding(id, 'code'))),
    { type: 'dismissed', bindings: ['b'] },
    { type: 'incidents-noted', incidents: [noted('collection', 2), noted('charge', 1), noted('code', 4)] },
  );
  const variables = variablesOf(of, inventory(of, known), known.platform('china-mobile'), 'zh');
  expect(variables).toMatchObject({ platforms: '1', demands: '3', carrier: 'china-mobile' });
});
