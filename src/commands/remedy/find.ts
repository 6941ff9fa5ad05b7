import { INCIDENT_KINDS, type IncidentKind } from '../../cleanup/record/incident.js';
import { OUTCOMES, type Outcome, type RungId } from '../../cleanup/record/remedy-steps.js';
import { MAPS } from '../../cleanup/remedies/maps/index.js';
import type { MapName } from '../../cleanup/remedies/maps/types.js';
import { MAP_OF_KIND } from '../../cleanup/remedies/problems.js';
import type { OpenProblem, RungStanding } from '../../cleanup/remedies/remedy.js';
import type { Situation } from '../../cleanup/situation.js';
import type { Binding } from '../../cleanup/types.js';
import { wordsOf } from '../../language/both.js';
import { Problem } from '../../problem.js';
import type { ReportInput } from '../../reports/input.js';
import { typedProblem } from '../../reports/typed-name.js';
import { bare } from '../../text/bare.js';
import { cleanLine } from '../../text/clean.js';
import { personPrompter } from '../shared/answering.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { openProblemsOf } from '../shared/open-problems.js';
import { bindingsFor, findBinding, tasksMeant } from '../shared/targets.js';

const LANGUAGES = ['zh', 'en'] as const;

const MAP_NAMES = Object.keys(MAPS) as MapName[];

/**
 * The one problem that is meant: by its id or what it is about, or by a binding's id or name where one fits. Where several
 * fit, a person picks.
 * @returns its id, and what it is called in a command
 * @throws Problem `usage.problem-unknown`, `usage.problem-ambiguous`
 */
export async function whichProblem(text: string, context: Context): Promise<{ id: string; typed: string }> {
  const input = await currentInput(context);
  const problems = openProblemsOf(input, context);
  const fitting = problemsFor(text, problems, input, context);
  const [only, ...others] = fitting;
  if (!only) throw unknownProblem(text, problems, context);
  const id = others.length === 0 ? only.id : await pick(text, fitting, problems, context);
  return { id, typed: typedAmong(problems.find((one) => one.id === id) ?? only, problems, context) };
}

/** The one of several that fit which a person picks. */
async function pick(
  text: string,
  fitting: readonly OpenProblem[],
  problems: readonly OpenProblem[],
  context: Context,
): Promise<string> {
  if (!context.asks) {
    const named = fitting.map((one) => `${called(one, context)} (${typedAmong(one, problems, context)})`);
    throw new Problem('usage.problem-ambiguous', { problem: text, problems: named });
  }
  const prompter = await personPrompter(context);
  return (await prompter.ask({
    kind: 'choice',
    key: 'problem',
    message: context.words.asking.whichProblem,
    choices: fitting.map((one) => ({ value: one.id, name: called(one, context) })),
  })) as string;
}

/**
 * The problem with an id.
 * @throws Problem `usage.problem-unknown` where it is not open any more
 */
export function problemWith(id: string, situation: Situation, context: Context): OpenProblem {
  const problems = openProblemsOf(situation, context);
  const problem = problems.find((one) => one.id === id);
  if (problem) return problem;
  throw unknownProblem(id, problems, context);
}

/**
 * All that is open about what is named: an account, or a kind of problem.
 * @returns the ids of the problems, and the account where one is meant: without either, of that kind nothing is open
 * @throws Problem `usage.binding-unknown`, `usage.binding-ambiguous`
 */
export async function problemsAt(
  text: string,
  input: ReportInput,
  context: Context,
): Promise<{ problems: string[]; binding: Binding | null }> {
  const problems = openProblemsOf(input, context);
  const meant = bindingsFor(text, input, context);
  const called = problemsCalled(text, problems);
  const fitting = called.length + meant.length > 0 ? called : problemsOfTasks(text, problems, input, context);
  const exact = fitting.map(({ id }) => id);
  if (meant.length !== 1 && (exact.length > 0 || isKind(text))) return { problems: exact, binding: null };
  const binding = await whichBinding(text, meant, input, context);
  const about = problems.filter(({ bindings }) => bindings.includes(binding.id)).map(({ id }) => id);
  return { problems: [...exact, ...about], binding };
}

/** The one account that is meant; where several fit, a person picks. */
async function whichBinding(
  text: string,
  meant: readonly Binding[],
  input: ReportInput,
  context: Context,
): Promise<Binding> {
  if (meant.length < 2 || !context.asks) return findBinding(text, input, context);
  const prompter = await personPrompter(context);
  const id = await prompter.ask({
    kind: 'choice',
    key: 'binding',
    message: context.words.asking.whichAccount,
    choices: meant.map((one) => ({ value: one.id, name: cleanLine(one.name) })),
  });
  return meant.find((one) => one.id === id) as Binding;
}

/** What a problem is called in a command, among those that are open. */
const typedAmong = (problem: OpenProblem, problems: readonly OpenProblem[], { words }: Context): string => {
  const named = problems.map((one) => ({ ...one, problem: one.id }));
  return typedProblem({ ...problem, problem: problem.id }, named, words);
};

const called = ({ name, map }: OpenProblem, { words }: Context): string =>
  [cleanLine(name), words.remedies.maps[map]].filter(Boolean).join(' · ');

const unknownProblem = (text: string, problems: readonly OpenProblem[], context: Context): Problem =>
  new Problem('usage.problem-unknown', {
    problem: text,
    known: problems.map((one) => {
      const typed = typedAmong(one, problems, context);
      return typed === one.name ? typed : `${one.name || context.words.remedies.maps[one.map]} (${typed})`;
    }),
  });

/** The problems that a text fits: those that are called so, else those of the accounts that it means. */
function problemsFor(
  text: string,
  problems: readonly OpenProblem[],
  situation: Pick<ReportInput, 'bindings' | 'tasks'>,
  context: Context,
): OpenProblem[] {
  const exact = problemsCalled(text, problems);
  if (exact.length > 0) return exact;
  const ids = new Set(bindingsFor(text, situation, context).map(({ id }) => id));
  const about = problems.filter(({ bindings }) => bindings.some((id) => ids.has(id)));
  return about.length > 0 ? about : problemsOfTasks(text, problems, situation, context);
}

/** The problems that hold up what a text calls a task by: 保号. */
function problemsOfTasks(
  text: string,
  problems: readonly OpenProblem[],
  situation: Pick<ReportInput, 'bindings' | 'tasks'>,
  context: Context,
): OpenProblem[] {
  const tasks = new Set(tasksMeant(text, situation, context).map(({ id }) => id));
  return problems.filter(({ task }) => task !== null && tasks.has(task));
}

/** The problems whose id, name or kind a text is. */
function problemsCalled(text: string, problems: readonly OpenProblem[]): OpenProblem[] {
  const wanted = bare(text);
  return problems.filter(({ id, name, map }) => [id, name, ...namesOfMap(map)].map(bare).includes(wanted));
}

/** Whether a text names a kind of problem, whatever is open. */
const isKind = (text: string): boolean =>
  MAP_NAMES.some((map) => namesOfMap(map).map(bare).includes(bare(text)));

/** A former holder's own notices are told by the word for those that a new holder gets. */
const mapsOf = (kind: IncidentKind): (MapName | undefined)[] => [
  MAP_OF_KIND.get(kind),
  ...(kind === 'private-notice' ? (['own-notices'] as const) : []),
];

/** What a map is called, and the kind of incident that leads to it. */
function namesOfMap(map: MapName): string[] {
  const kind = INCIDENT_KINDS.find((candidate) => mapsOf(candidate).includes(map));
  return LANGUAGES.flatMap((language) => {
    const { remedies, incidents } = wordsOf(language);
    const names = kind ? [kind, incidents.kinds[kind], ...incidents.kindWords[kind]] : [];
    return [remedies.maps[map], remedies.typed[map], ...names];
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
