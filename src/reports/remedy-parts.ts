import type { Service } from '../catalog/service-types.js';
import type { Category, Platform } from '../catalog/types.js';
import type { Consequence } from '../cleanup/circumstances/consequences.js';
import type { OpenProblem, RungStanding } from '../cleanup/remedies/remedy.js';
import type { Ground } from '../cleanup/remedies/rung.js';
import type { Words } from '../language/words.js';
import { bestSources } from './best-sources.js';
import { triesAfter } from './circumstance-parts.js';

type SourcePart = { title: string; publisher: string | null; retrieved: string; url: string | null };

/** What stands behind a deadline or a claim, in words, with who says so and when that was looked up. */
export type GroundPart = { text: string; confidence: string; sources: SourcePart[] };

/** A rung as documents show it: where it stands, whom it leads to, with what, how long it takes. */
export type RungPart = Pick<
  RungStanding,
  'id' | 'state' | 'due' | 'sentOn' | 'answeredOn' | 'reason' | 'letter' | 'beside'
> & {
  who: string;
  /** done with nobody's answer to wait for */
  ownDoing: boolean;
  /** what the rung is called where room is short, and in commands */
  short: string;
  how: string[];
  /** what must be so before it is of use; null: nothing */
  when: string | null;
  proof: string[];
  /** where an office is reached, and who says so */
  entrances: { text: string; url: string | null }[];
  sources: SourcePart[];
  /** its whole procedure, one stage after the other, with the day on which each is over */
  wait: {
    what: string;
    days: number;
    count: 'calendar' | 'working';
    ends: string;
    ground: GroundPart | null;
  }[];
  answer: string;
};

/** An open problem as documents show it. All of it is general advice. */
export type RemedyPart = Omit<OpenProblem, 'id' | 'rungs' | 'grounds' | 'mustShow' | 'lender'> & {
  problem: string;
  rungs: RungPart[];
  /** what tells who watches over the lender, where its name does not */
  hint: string | null;
  mustShow: string[];
  /** what to try first, by the reason that was given */
  tries: string[];
  /** how the other side is reached; null where it is nobody that the catalog knows */
  contact: Platform['contact'] | null;
  grounds: GroundPart[];
};

/** Letters that go to the carrier, an office or a lawyer, whoever they are about. */
const TO_OTHERS: readonly string[] = ['carrier-statement', 'telecom-appeal', 'proof-list'];

/** To which binding a letter about a problem goes; undefined where its kind says it all. */
export const letterGoesTo = (
  letter: string,
  { binding, bindings }: Pick<RemedyPart, 'binding' | 'bindings'>,
): string | undefined =>
  TO_OTHERS.includes(letter) ? undefined : (binding ?? (bindings.length === 1 ? bindings[0] : undefined));

/** The letter that is due about a task that is stuck, to whoever is turned to first; null where none is. */
export function letterDue(
  task: string,
  problems: readonly RemedyPart[],
): { letter: string; to: string | undefined; who: string } | null {
  const problem = problems.find((one) => one.task === task);
  const rung = problem?.rungs.find(({ state, letter }) => state === 'due' && letter !== null);
  return problem && rung?.letter
    ? { letter: rung.letter, to: letterGoesTo(rung.letter, problem), who: rung.who }
    : null;
}

type FindService = (id: string) => Service | undefined;

/** What of the catalog, and of what follows from the cleanup, problems are told with. */
type Told = {
  consequences: readonly Consequence[];
  service: FindService;
  platform(id: string): Platform | undefined;
};

/** Open problems in words; what to try first, whom to turn to, with what, by when, and what all of it rests on. */
export const remedyParts = (problems: readonly OpenProblem[], told: Told, words: Words): RemedyPart[] =>
  problems.map(({ id, lender, ...problem }) => ({
    problem: id,
    ...problem,
    tries: triesAfter(problem.refusals, categoryOf(problem, told), told, words),
    contact: contactOf(problem, told),
    rungs: problem.rungs.map((rung) => rungPart(rung, told.service, words)),
    hint: (lender && words.remedies.lenders[lender]) || null,
    mustShow: problem.mustShow.map((code) => words.remedies.mustShow[code] ?? code),
    grounds: problem.grounds.flatMap((ground) => groundPart(ground, told.service, words) ?? []),
  }));

/** Of one of the person's own nothing is known. */
function categoryOf({ bindings }: Pick<OpenProblem, 'bindings'>, { platform }: Told): Category | undefined {
  const [only, ...others] = bindings;
  return only === undefined || others.length > 0 ? undefined : platform(only)?.category;
}

/** Of the one that it is about: several have each their own. */
function contactOf({ bindings }: Pick<OpenProblem, 'bindings'>, { platform }: Told): RemedyPart['contact'] {
  const [only, ...others] = bindings;
  return (only !== undefined && others.length === 0 && platform(only)?.contact) || null;
}

function rungPart(rung: RungStanding, service: FindService, words: Words): RungPart {
  const { remedies, views } = words;
  const office = rung.service === null ? undefined : service(rung.service);
  const { id, state, due, sentOn, answeredOn, reason, letter, beside } = rung;
  return {
    id,
    state,
    due,
    sentOn,
    answeredOn,
    reason,
    letter,
    beside,
    who: remedies.recipients[id],
    short: remedies.shortNames[id],
    how: [...(remedies.how[id] ?? [])],
    when: rung.when && remedies.conditions[rung.when],
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
    wait: rung.wait.map(({ what, days, count, ground }, index) => ({
      what: remedies.stages[what],
      days,
      count,
      ends: rung.ends[index]?.day ?? '',
      ground: groundPart(ground, service, words),
    })),
    answer: remedies.answers[rung.answer],
    ownDoing: ['name', 'quiet', 'own-eyes'].includes(rung.answer),
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
