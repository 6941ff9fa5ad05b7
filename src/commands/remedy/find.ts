import { INCIDENT_KINDS } from '../../cleanup/record/incident.js';
import { OUTCOMES, type Outcome, type RungId } from '../../cleanup/record/remedy-steps.js';
import type { MapName } from '../../cleanup/remedies/maps/types.js';
import { MAP_OF_KIND } from '../../cleanup/remedies/problems.js';
import type { OpenProblem, RungStanding } from '../../cleanup/remedies/remedy.js';
import type { Situation } from '../../cleanup/situation.js';
import { wordsOf } from '../../language/both.js';
import { Problem } from '../../problem.js';
import { bare } from '../../text/bare.js';
import type { Context } from '../shared/context.js';
import { bindingsFor } from '../shared/targets.js';
import { problemsOf } from './remedy.js';

const LANGUAGES = ['zh', 'en'] as const;

/**
 * The one problem that is meant: by its id, or by a binding's id or name where one fits.
 * @throws Problem `usage.problem-unknown`
 */
export function problemNamed(text: string, situation: Situation, context: Context): OpenProblem {
  const problems = problemsOf(situation, context);
  const wanted = bare(text);
  const exact = problems.filter(({ id, name, map }) =>
    [id, name, ...namesOfMap(map)].map(bare).includes(wanted),
  );
  const ids = new Set(bindingsFor(text, situation, context).map(({ id }) => id));
  const named = problems.filter(({ bindings }) => bindings.some((id) => ids.has(id)));
  const [problem, ...others] = exact.length > 0 ? exact : named;
  if (problem && others.length === 0) return problem;
  throw new Problem('usage.problem-unknown', {
    problem: text,
    known: problems.map(({ id, name: who, map }) => `${who || context.words.remedies.maps[map]} (${id})`),
  });
}

/** What a map is called, and the kind of incident that leads to it. */
function namesOfMap(map: MapName): string[] {
  const kind = INCIDENT_KINDS.find((candidate) => MAP_OF_KIND.get(candidate) === map);
  return LANGUAGES.flatMap((language) => {
    const { remedies, incidents } = wordsOf(language);
    const names = kind ? [kind, incidents.kinds[kind], ...incidents.kindWords[kind]] : [];
    return [remedies.maps[map], ...names];
  });
}

/**
 * The rung of a problem that is meant, by its id or by what it is called in either language.
 * @throws Problem `usage.rung-unknown`, which names the rungs there are
 */
export function rungNamed(text: string, { id, rungs }: OpenProblem, context: Context): RungStanding {
  const wanted = bare(text);
  const meant = rungs.find((rung) => namesOf(rung.id).includes(wanted));
  if (meant) return meant;
  const { shortNames } = context.words.remedies;
  const known = rungs.map((rung) => `${shortNames[rung.id]} (${rung.id})`);
  throw new Problem('usage.rung-unknown', { rung: text, problem: id, known });
}

/** How the map prints a rung, and the same without what it explains behind: “平台的个人信息保护负责人（隐私政策里写着联系方式）”. */
const printed = (name: string): string[] => [name, name.split(/[（(，；,;]/u)[0] as string];

/** Numbers that people know an office by. */
const HOTLINES: Readonly<Partial<Record<RungId, string>>> = { police: '110', 'local-finance': '12345' };

const namesOf = (id: RungId): string[] =>
  [
    id,
    HOTLINES[id] ?? id,
    ...LANGUAGES.flatMap((language) => {
      const { shortNames, recipients } = wordsOf(language).remedies;
      return [shortNames[id], ...printed(recipients[id])];
    }),
  ].map(bare);

/**
 * What came of it, by its word in either language.
 * @throws Problem `usage.option-invalid`
 */
export function outcomeNamed(text: string, context: Context): Outcome {
  const wanted = text.trim().toLowerCase();
  const meant = OUTCOMES.find(
    (outcome) =>
      outcome === wanted ||
      LANGUAGES.some((language) =>
        (wordsOf(language).remedies.outcomeWords[outcome] as readonly string[]).includes(wanted),
      ),
  );
  if (meant) return meant;
  const { outcomes } = context.words.remedies;
  const expected = OUTCOMES.map((outcome) => `${outcome} (${outcomes[outcome]})`);
  throw new Problem('usage.outcome-invalid', { value: text, expected });
}
