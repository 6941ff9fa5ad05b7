import { expect, it } from 'vitest';
import { RUNG_IDS } from '../../../src/cleanup/record/remedy-steps.js';
import { MAPS } from '../../../src/cleanup/remedies/maps/index.js';
import { type Ground, stageEnds } from '../../../src/cleanup/remedies/rung.js';
import { wordsOf } from '../../../src/language/both.js';
import { LETTERS } from '../../../src/letters/index.js';
import { compiled } from '../../catalog/compiled.js';
import { calendar } from '../../support/heart.js';

const services = compiled().services();
const maps = Object.values(MAPS);
const rungs = maps.flatMap((map) => map.rungs);

const factOf = ({ service, fact }: Ground) =>
  services.find(({ id }) => id === service)?.facts.find(({ id }) => id === fact);

it('lead to offices and letters that there are', () => {
  const offices = services.map(({ id }) => id);
  const letters = LETTERS.map(({ kind }): string => kind);
  expect(rungs.flatMap(({ service }) => service ?? []).filter((id) => !offices.includes(id))).toEqual([]);
  expect(rungs.flatMap(({ letter }) => letter ?? []).filter((id) => !letters.includes(id))).toEqual([]);
});

it('rest on facts that name their sources', () => {
  const grounds = [
    ...rungs.flatMap(({ wait }) => wait.map(({ ground }) => ground)),
    ...maps.flatMap((map) => map.grounds),
  ];
  expect(grounds.filter((ground) => !factOf(ground)?.sources.length)).toEqual([]);
});

it('wait as long as the fact behind it says, in the days that it counts', () => {
  for (const { wait } of rungs) {
    for (const { days, count, ground } of wait) {
      const { zh, value } = factOf(ground) ?? {};
      expect(Object.values(value as object), ground.fact).toContain(days);
      expect(zh).toMatch(new RegExp(`${days} ?${count === 'working' ? '个工作日' : '日'}`));
    }
  }
});

it('wait for all of a procedure: acceptance, then mediation', () => {
  const [consumer] = MAPS.platform.rungs.filter(({ id }) => id === 'consumer-office');
  expect(stageEnds(consumer?.wait ?? [], '2026-12-01', calendar)).toEqual(['2026-12-10', '2027-02-11']);
});

it('have a way that is open on the first day, and come after rungs that there are', () => {
  for (const { name, rungs: own } of maps) {
    const ids = own.map(({ id }) => id);
    expect(
      own.some(({ after, when, beside }) => after.length === 0 && !when && !beside),
      name,
    ).toBe(true);
    expect(new Set(ids).size, name).toBe(ids.length);
    for (const { id, after } of own)
      expect(ids, `${name}: ${id}`).toEqual(expect.arrayContaining([...after]));
  }
});

it('send nobody who owes nothing to a consumer office, and no collector without a name to a hotline', () => {
  expect(MAPS.lender.rungs.map(({ id }) => id)).not.toContain('consumer-office');
  const collector = MAPS.collector.rungs.map(({ id }) => id);
  expect(collector.filter((id) => /^(lender|platform)-/.test(id))).toEqual([]);
  expect(collector).toEqual(expect.arrayContaining(['ask-who', 'spam-center', 'number-blocking', 'police']));
});

it('never ask to erase an account that is wanted back', () => {
  const letters = MAPS['account-back'].rungs.map(({ letter }) => letter);
  expect(letters).not.toContain('erasure-request');
});

it('know every rung by a name of its own, in both languages', () => {
  for (const { shortNames } of [wordsOf('zh').remedies, wordsOf('en').remedies]) {
    expect(new Set(RUNG_IDS.map((id) => shortNames[id])).size).toBe(RUNG_IDS.length);
  }
});
