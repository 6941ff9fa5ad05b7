import type { StoredAnswer } from '../cleanup/record/cleanup.js';
import type { Words } from '../language/words.js';
import type { Answer, Question } from '../prompts/types.js';
import type { SimCount } from '../recognition/types.js';
import { cleanLine } from '../text/clean.js';
import { maskNumber } from '../text/mask.js';
import type { Change } from './walk.js';

/** The key of the question and of the stored answer. */
export const SIM_KEY = 'sim';
/** The answer that no SIM is left out. */
const ALL = 'all';
/** What a script answers: all count, but the person may still say which. */
const UNDECIDED = 'undecided';

export type SimSetting = {
  /** what the person chose at an earlier import */
  remembered: StoredAnswer | undefined;
  /** whether `--sim` or an answers file says which */
  given: boolean;
  words: Words;
  ask(question: Question): Promise<Answer>;
};

/** The SIM that counts (null: all), and what makes later imports keep to it. */
export type SimChoice = { sim: string | null; changes: Change[] };

/** Where there is no choice to make. */
export const ANY_SIM: SimChoice = { sim: null, changes: [] };

/**
 * Which of the SIMs in an import is the person's. One is no question; what was chosen before still holds; else it is asked, and
 * where nobody answers all count.
 * @throws Problem `usage.answer-invalid` for a given SIM that is none of them
 */
export async function whichSim(sims: readonly SimCount[], setting: SimSetting): Promise<SimChoice> {
  const { remembered, given, words, ask } = setting;
  if (sims.length === 0 || (sims.length === 1 && !given)) return ANY_SIM;
  const known = sims.find(({ sim }) => sim === remembered);
  if (!given && (known || remembered === ALL)) return { sim: known?.sim ?? null, changes: [] };
  const answer = (await ask({
    kind: 'choice',
    key: SIM_KEY,
    message: words.views.imported.whichSim,
    hint: words.views.imported.whichSimHint,
    default: UNDECIDED,
    choices: [
      ...sims.map(({ sim, messages }) => ({
        value: sim,
        name: words.views.imported.sim(maskNumber(cleanLine(sim)), messages),
      })),
      { value: ALL, name: words.views.imported.allSims },
    ],
  })) as string;
  if (answer === UNDECIDED) return ANY_SIM;
  return {
    sim: answer === ALL ? null : answer,
    changes: [{ type: 'answered', key: SIM_KEY, value: answer }],
  };
}
