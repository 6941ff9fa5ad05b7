import type { Service } from '../catalog/types.js';
import type { OpenProblem } from '../cleanup/remedies/remedy.js';
import type { Ground } from '../cleanup/remedies/remedy-ladders.js';
import type { Words } from '../language/words.js';
import { bestSources } from './best-sources.js';

type SourcePart = { title: string; publisher: string | null; retrieved: string; url: string | null };

/** What stands behind a deadline or a claim, in words, with who says so and when that was looked up. */
export type GroundPart = { text: string; confidence: string; sources: SourcePart[] };

/** An open problem as documents show it. All of it is general advice. */
export type RemedyPart = Omit<OpenProblem, 'rung' | 'grounds' | 'mustShow'> & {
  rung: {
    to: string;
    who: string;
    letter: string | null;
    proof: string[];
    /** where an office is reached, and who says so */
    entrances: { text: string; url: string | null }[];
    sources: SourcePart[];
    wait: { days: number; count: 'calendar' | 'working'; ground: GroundPart | null } | null;
    answer: string;
  } | null;
  mustShow: string[];
  grounds: GroundPart[];
};

type FindService = (id: string) => Service | undefined;

/** Open problems in words; whom to turn to, with what, by when, and what all of it rests on. */
export const remedyParts = (
  problems: readonly OpenProblem[],
  service: FindService,
  words: Words,
): RemedyPart[] =>
  problems.map((problem) => ({
    ...problem,
    rung: problem.rung && rungPart(problem.rung, service, words),
    mustShow: problem.mustShow.map((code) => words.remedies.mustShow[code] ?? code),
    grounds: problem.grounds.flatMap((ground) => groundPart(ground, service, words) ?? []),
  }));

function rungPart(
  rung: NonNullable<OpenProblem['rung']>,
  service: FindService,
  words: Words,
): RemedyPart['rung'] {
  const { remedies, views } = words;
  const office = rung.service === null ? undefined : service(rung.service);
  return {
    to: rung.to,
    who: remedies.recipients[rung.to],
    letter: rung.letter,
    proof: rung.proof.map((proof) => remedies.proofs[proof]),
    entrances: (office?.entrances ?? []).map((entrance) => ({
      text: entrance[views.nameIn],
      url: entrance.url ?? null,
    })),
    sources: office
      ? sourceParts(
          office,
          office.entrances.flatMap(({ sources }) => sources),
        )
      : [],
    wait: rung.wait && {
      days: rung.wait.days,
      count: rung.wait.count,
      ground: groundPart(rung.wait.ground, service, words),
    },
    answer: remedies.answers[rung.answer],
  };
}

function groundPart(ground: Ground, service: FindService, words: Words): GroundPart | null {
  const found = service(ground.service);
  const fact = found?.facts.find(({ id }) => id === ground.fact);
  if (!found || !fact) return null;
  return {
    text: fact[words.views.nameIn],
    confidence: fact.confidence,
    sources: sourceParts(found, fact.sources),
  };
}

const sourceParts = (service: Service, ids: readonly string[]): SourcePart[] =>
  bestSources(service, ids).map(({ title, publisher, retrieved, linkable, url }) => ({
    title,
    publisher: publisher ?? null,
    retrieved,
    url: linkable ? url : null,
  }));
