import { CIRCUMSTANCE_FACTS, circumstancesOf } from '../cleanup/record/circumstances.js';
import type { ReportInput } from './input.js';

type Given = Pick<ReportInput, 'cleanup' | 'bindings'>;

/**
 * One value of a fact, and how it is known: the person said so, their accounts or the situation that they chose say it,
 * or it is what usually holds.
 */
export type KnownCircumstance = {
  fact: string;
  value: string;
  known: 'told' | 'account' | 'track' | 'usual';
};

/** Who else uses the number: whom the person named, and whose accounts are on it. */
export const othersOn = ({ cleanup, bindings }: Given): string[] => [
  ...new Set([...circumstancesOf(cleanup).others, ...ownersOn(bindings)]),
];

const ownersOn = (bindings: Given['bindings']): string[] =>
  bindings.flatMap(({ of, dismissed }) => (of === undefined || dismissed ? [] : of));

/** Everything that holds, fact by fact in the order in which they are shown, with how it is known. */
export const knownCircumstances = (input: Given): KnownCircumstance[] => {
  const { circumstances: told } = input.cleanup;
  const now = { ...circumstancesOf(input.cleanup), others: othersOn(input) };
  const usual = circumstancesOf({ circumstances: {}, track: '' });
  return CIRCUMSTANCE_FACTS.flatMap((fact): KnownCircumstance[] => {
    if (fact === 'others')
      return now.others.map((value) => ({
        fact,
        value,
        known: told.others?.includes(value) ? 'told' : 'account',
      }));
    const value = now[fact];
    if (!value) return [];
    const known = told[fact] ? 'told' : value === usual[fact] ? 'usual' : 'track';
    return [{ fact, value, known }];
  });
};
