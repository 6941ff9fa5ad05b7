import type { Circumstance } from '../../catalog/circumstance-types.js';
import type { Category, FactSource } from '../../catalog/types.js';
import { sayTo } from './said.js';
import { filled } from './variables.js';

/** What follows from a circumstance beside its tasks, in the person's language. */
export type Consequence = {
  /** the circumstance's id */
  id: string;
  name: string;
  summary: string;
  /** general advice; without sources nobody was found to say so, unless it is about the person's own cleanup; `at`: only of these kinds of platforms */
  advice: { text: string; sources: FactSource[]; own?: true; at?: readonly Category[] }[];
  /** kinds of letters for it */
  letters: string[];
  /** what nobody was found to say, and what the program can't do */
  unknown: string[];
  cannot: string[];
  sources: FactSource[];
  /** the reasons of a refusal that it is about; empty where it is about none */
  refusals: string[];
};

/** What follows from circumstances that hold, in their order. */
export const consequencesOf = (
  circumstances: readonly Circumstance[],
  variables: Readonly<Record<string, string | undefined>>,
  nameIn: 'zh' | 'en',
): Consequence[] =>
  circumstances.map((circumstance) => {
    const say = speakerOf(circumstance, circumstances, variables, nameIn);
    return {
      id: circumstance.id,
      name: say(circumstance.name),
      summary: say(circumstance.summary),
      advice: circumstance.advice.map((line) => ({
        text: say(line),
        ...(line.own ? { own: line.own } : {}),
        ...(line.at ? { at: line.at } : {}),
        sources: circumstance.sources.filter(({ id }) => line.sources.includes(id)),
      })),
      letters: circumstance.letters,
      unknown: circumstance.unknown.map(say),
      cannot: circumstance.cannot.map(say),
      sources: circumstance.sources,
      refusals: (circumstance.when ?? []).flatMap(({ refused = [] }) => refused),
    };
  });

/**
 * How a circumstance's texts are said: variables filled in, and what must not be said to this person said otherwise; the
 * circumstance that forbids it chooses its own words.
 */
export function speakerOf(
  { notSaid }: Circumstance,
  all: readonly Circumstance[],
  variables: Readonly<Record<string, string | undefined>>,
  nameIn: 'zh' | 'en',
): (text: { zh: string; en: string }) => string {
  const say = notSaid?.words ? (text: string) => text : sayTo(all, nameIn);
  return (text) => filled(say(text[nameIn]), variables);
}
