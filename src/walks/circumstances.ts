import { readDay } from '../cleanup/days/read-day.js';
import {
  type ChosenFact,
  CIRCUMSTANCE_DAYS,
  CIRCUMSTANCE_VALUES,
  type Circumstances,
  checkCircumstances,
  circumstancesOf,
  type DayFact,
  readNames,
  type ToldCircumstances,
  withTold,
} from '../cleanup/record/circumstances.js';
import type { Answer, AssignItem, Question } from '../prompts/types.js';
import { keptText } from './kept-text.js';
import type { Change, Step, WalkView } from './walk.js';

const KEY = 'circumstances';
const DAYS = Object.keys(CIRCUMSTANCE_DAYS) as DayFact[];

/** What a step of a walk, or the command, needs to ask for circumstances. */
export type CircumstancesSetting = Pick<WalkView, 'cleanup' | 'words' | 'today'> & {
  ask(question: Question): Promise<Answer>;
};

/** One screen: every fact with what holds now; a person accepts all with one Enter, or changes some. */
export function circumstancesQuestion({
  cleanup,
  words,
}: Pick<CircumstancesSetting, 'cleanup' | 'words'>): Question {
  const now = circumstancesOf(cleanup);
  const { facts, values, walk } = words.circumstances;
  const chosen = (Object.keys(CIRCUMSTANCE_VALUES) as ChosenFact[]).map((fact): AssignItem => {
    const names: Record<string, string> = values[fact];
    return {
      id: fact,
      name: facts[fact],
      suggested: now[fact],
      choices: CIRCUMSTANCE_VALUES[fact].map((value) => ({ value, name: names[value] ?? value })),
    };
  });
  const others: AssignItem = {
    id: 'others',
    name: facts.others,
    suggested: now.others.length > 0 ? 'yes' : 'no',
    choices: (['no', 'yes'] as const).map((value) => ({ value, name: walk.othersItem[value] })),
  };
  return { kind: 'assign', key: KEY, message: walk.message, hint: walk.hint, items: [...chosen, others] };
}

/**
 * What a person's answer tells, with what it makes necessary to ask (names, days).
 * @throws Problem `usage.circumstances-contradict`, or of the prompter
 */
export async function toldBy(answer: Answer, setting: CircumstancesSetting): Promise<ToldCircumstances> {
  const chosen = answer as Record<ChosenFact | 'others', string>;
  const now = circumstancesOf(setting.cleanup);
  const told: Record<string, unknown> = Object.fromEntries(
    Object.entries(chosen).filter(([fact, value]) => fact !== 'others' && value !== now[fact as ChosenFact]),
  );
  const others = await askOthers(chosen.others, now, setting);
  if (others.join() !== now.others.join()) told.others = others;
  for (const day of DAYS) {
    if (!isAbout(day, chosen)) continue;
    const said = await askDay(day, now[day], setting);
    if (said !== (now[day] ?? null)) told[day] = said;
  }
  checkCircumstances(withTold(setting.cleanup.circumstances, told), setting.today);
  return told;
}

/** Whether a day is to be asked for, since the fact that it belongs to holds. */
function isAbout(day: DayFact, chosen: Readonly<Record<ChosenFact, string>>): boolean {
  const { fact, values } = CIRCUMSTANCE_DAYS[day];
  return (values as readonly string[]).includes(chosen[fact]);
}

/** The names are asked for also where an answers file gives them without saying that somebody does. */
async function askOthers(
  anybody: string,
  now: Circumstances,
  { ask, words }: CircumstancesSetting,
): Promise<readonly string[]> {
  if (anybody !== 'yes') return [];
  const { message, hint } = words.circumstances.othersQuestion;
  const names = (await ask({
    kind: 'text',
    key: 'others',
    message,
    hint,
    optional: true,
    ...(now.others.length > 0 ? { default: now.others.join(',') } : {}),
    check: (text) => keptText(text) || null,
  })) as string | null;
  return names === null ? [] : readNames(names);
}

async function askDay(
  day: DayFact,
  now: string | undefined,
  { ask, words, today }: CircumstancesSetting,
): Promise<string | null> {
  return (await ask({
    kind: 'text',
    key: day,
    message: words.circumstances.day[day],
    hint: words.circumstances.dayHint,
    optional: true,
    ...(now ? { default: now } : {}),
    check: (text) => (text.trim() === '' ? null : readDay(text, today)),
  })) as string | null;
}

/** The change that tells it; none where all is as it was. */
export const circumstancesChange = (told: ToldCircumstances): Change[] =>
  Object.keys(told).length === 0 ? [] : [{ type: 'circumstances-told', told }];

/** The first screen of every walk. */
export const circumstances: Step = {
  key: KEY,
  asksAlso: ['others', ...DAYS],
  question: circumstancesQuestion,
  changes: async (answer, view) => circumstancesChange(await toldBy(answer, view)),
  stored: () => true,
  // names and days are asked anew: they may be told otherwise
  isSame: (answer, { cleanup }) => {
    const { others, ...chosen } = answer as Record<ChosenFact | 'others', string>;
    const now = circumstancesOf(cleanup);
    const facts = Object.entries(chosen) as [ChosenFact, string][];
    return (
      others === 'no' &&
      now.others.length === 0 &&
      facts.every(([fact, value]) => value === now[fact]) &&
      !DAYS.some((day) => isAbout(day, chosen))
    );
  },
};
