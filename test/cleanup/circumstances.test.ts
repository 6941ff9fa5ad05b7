import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChosenFact,
  CIRCUMSTANCE_DAYS,
  CIRCUMSTANCE_FACTS,
  CIRCUMSTANCE_VALUES,
  checkCircumstances,
  circumstancesOf,
  readCircumstances,
  withTold,
} from '../../src/cleanup/record/circumstances.js';
import { circumstances as english } from '../../src/language/en/circumstances.js';
import { circumstances as chinese } from '../../src/language/zh/circumstances.js';
import { cleanup, TODAY } from '../support/heart.js';

const FACTS = Object.keys(CIRCUMSTANCE_VALUES) as ChosenFact[];
const anyFact = fc
  .constantFrom(...FACTS)
  .chain((fact) => fc.constantFrom(...CIRCUMSTANCE_VALUES[fact]).map((value) => [fact, value] as const));

const check = (...written: string[]) => checkCircumstances(readCircumstances(written, TODAY), TODAY);

test('nothing told is what is usual; what is told stays until something else is told', () => {
  const usual = circumstancesOf(cleanup());
  expect(usual).toEqual({
    'number-state': 'works',
    'registered-to': 'me',
    'name-fits': 'unchecked',
    'on-behalf-of': 'me',
    others: [],
    place: 'home',
    paper: 'id-card',
    'new-number-state': 'unchecked',
  });
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), (told) => {
      const after = cleanup(
        ...told.map(([fact, value]) => ({ type: 'circumstances-told', told: { [fact]: value } }) as const),
      );
      expect(circumstancesOf(after)).toEqual({ ...usual, ...Object.fromEntries(told) });
    }),
  );
});

test('a former holder’s number is cancelled without saying so', () => {
  expect(circumstancesOf({ circumstances: {}, track: 'recover-accounts' })['number-state']).toBe('cancelled');
});

test('whatever has no such name or value lists those that there are', () => {
  expect(() => readCircumstances(['weather=good'], TODAY)).toThrow(
    expect.objectContaining({
      code: 'usage.circumstance-unknown',
      values: expect.objectContaining({ known: expect.arrayContaining(FACTS) }),
    }),
  );
  for (const fact of FACTS) {
    for (const written of [`${fact}=nonsense`, fact, `${fact}=`]) {
      expect(() => readCircumstances([written], TODAY)).toThrow(
        expect.objectContaining({
          code: 'usage.circumstance-value',
          values: expect.objectContaining({ known: CIRCUMSTANCE_VALUES[fact] }),
        }),
      );
    }
  }
});

test('names are parted by commas of either language, and taken back by none', () => {
  expect(readCircumstances(['others=妈妈,爸爸'], TODAY).others).toEqual(['妈妈', '爸爸']);
  expect(readCircumstances(['others= 妈妈 、爸爸，妈妈'], TODAY).others).toEqual(['妈妈', '爸爸']);
  expect(readCircumstances(['others='], TODAY).others).toEqual([]);
});

test('what cannot both be so names both', () => {
  const pairs: [string, string][] = [
    ['registered-to=deceased', 'name-fits=yes'],
    ['registered-to=unknown', 'name-fits=yes'],
    ['registered-to=parent', 'name-fits=yes'],
    ['number-state=reissued', 'name-fits=yes'],
    ['place=abroad', 'back-on=2026-11-23'],
    ['place=home', 'back-on=2027-01-01'],
    ['place=abroad', 'leave-on=2027-01-01'],
    ['number-state=works', 'restore-by=2026-12-20'],
  ];
  for (const [one, other] of pairs) {
    expect(() => check(one, other)).toThrow(
      expect.objectContaining({
        code: 'usage.circumstances-contradict',
        values: { one: one.split('='), other: other.split('=') },
      }),
    );
    check(one);
  }
  expect(() => readCircumstances(['place=home', 'place=abroad'], TODAY)).toThrow(
    expect.objectContaining({ values: { one: ['place', 'home'], other: ['place', 'abroad'] } }),
  );
});

test('a parent’s number may fit the parent’s ID card, where it is done for them', () => {
  check('registered-to=parent', 'name-fits=yes', 'on-behalf-of=parent');
});

test('a day goes with the fact that it belonged to', () => {
  const abroad = withTold({}, { place: 'abroad', 'back-on': '2027-01-01' });
  expect(withTold(abroad, { place: 'home' })).toEqual({
    place: 'home',
    'back-on': null,
  });
  expect(withTold(abroad, { paper: 'passport' })).toMatchObject({ 'back-on': '2027-01-01' });
});

const BOTH = [chinese, english];
const NAMED = BOTH.flatMap((words) =>
  FACTS.flatMap((fact) =>
    CIRCUMSTANCE_VALUES[fact].map((value) => {
      const names: Record<string, string> = words.values[fact];
      return [words.facts[fact], names[value] ?? '', fact, value] as const;
    }),
  ),
);

test.each(NAMED)('%s=%s, as the choices are listed, is %s=%s', (factName, valueName, fact, value) => {
  for (const written of [`${factName}=${valueName}`, `${fact}＝ ${valueName} `, `${factName}=${value}`])
    expect(readCircumstances([written], TODAY, BOTH)).toEqual({ [fact]: value });
});

test('days and who else uses it are called by their listed names too, and nobody is nobody', () => {
  for (const { facts, nobody } of BOTH) {
    for (const day of Object.keys(CIRCUMSTANCE_DAYS) as (keyof typeof CIRCUMSTANCE_DAYS)[])
      expect(readCircumstances([`${facts[day]}=2027-03-01`], TODAY, BOTH)).toEqual({ [day]: '2027-03-01' });
    expect(readCircumstances([`${facts.others}=${nobody}`], TODAY, BOTH)).toEqual({ others: [] });
    expect(readCircumstances([`${facts.others}=奶奶`], TODAY, BOTH)).toEqual({ others: ['奶奶'] });
  }
});

test('no listed name means two things, with or without what stands in brackets', () => {
  const bareOf = (name: string) => name.replace(/[（(].*$/u, '').trim();
  for (const { facts, values } of BOTH) {
    expect(new Set(Object.values(facts)).size).toBe(CIRCUMSTANCE_FACTS.length);
    for (const fact of FACTS) {
      const names: string[] = Object.values(values[fact]);
      expect(new Set(names.map(bareOf)).size).toBe(names.length);
    }
  }
});

test('what is left out in brackets need not be written', () => {
  expect(readCircumstances(['号码现在=没欠费，却被停机了'], TODAY, BOTH)).toEqual({
    'number-state': 'stopped',
  });
});
