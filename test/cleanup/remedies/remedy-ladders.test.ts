import { expect, it } from 'vitest';
import { type Ground, LADDERS } from '../../../src/cleanup/remedies/remedy-ladders.js';
import { LETTERS } from '../../../src/letters/index.js';
import { compiled } from '../../catalog/compiled.js';

const services = compiled().services();
const ladders = Object.values(LADDERS);
const rungs = ladders.flatMap((ladder) => ladder.rungs);

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
    ...rungs.flatMap(({ wait }) => wait?.ground ?? []),
    ...ladders.flatMap((ladder) => ladder.grounds),
  ];
  for (const ground of grounds) expect(factOf(ground)?.sources, ground.fact).not.toHaveLength(0);
  expect(grounds.filter((ground) => !factOf(ground))).toEqual([]);
});

it('wait as long as the fact behind it says, in the days that it counts', () => {
  for (const { wait } of rungs) {
    if (!wait) continue;
    const { zh, value } = factOf(wait.ground) ?? {};
    expect(Object.values(value as object), wait.ground.fact).toContain(wait.days);
    expect(zh).toMatch(new RegExp(`${wait.days} ?${wait.count === 'working' ? '个工作日' : '日'}`));
  }
});

it('begin with whoever did it and end in court', () => {
  for (const { name, rungs: own } of ladders) {
    expect(own[0]?.to, name).toMatch(/-service$|^police$/);
    expect(
      own.map(({ to }) => to === 'court'),
      name,
    ).toEqual([...own.slice(1).map(() => false), true]);
  }
});

it('ask of the claims of a former holder what each must show', () => {
  for (const { name, mustShow } of ladders) expect(mustShow.length > 0, name).toBe(name.startsWith('leak-'));
});
