import { type Answer, type Place, type Prompter, type Question, WentBack } from '../prompts/types.js';

type Ask = (question: Question) => Promise<Answer>;

/**
 * Several questions in a row that belong together, with a way back through them: whoever goes back is asked the question before once
 * more, with their answer as its default. `talk` is then run anew, and gets the answers before that one without asking.
 * @param first where the first question stands; `back` there leaves the conversation
 * @throws Problem of the prompter, and `WentBack` from the first question where there is a way back from it
 */
export async function converse<Result>(
  prompter: Pick<Prompter, 'ask'>,
  talk: (ask: Ask) => Promise<Result>,
  first: Place = {},
): Promise<Result> {
  const told: Answer[] = [];
  let known = 0;
  for (;;) {
    let at = 0;
    const ask: Ask = async (question) => {
      const place = at;
      at += 1;
      if (place < known) return told[place] as Answer;
      const asked = place < told.length ? withDefault(question, told[place] as Answer) : question;
      const answer = await prompter.ask(asked, place === 0 ? first : { back: true });
      told[place] = answer;
      known = place + 1;
      return answer;
    };
    try {
      return await talk(ask);
    } catch (error) {
      if (!(error instanceof WentBack) || known === 0) throw error;
      known -= 1;
    }
  }
}

/** The question with an answer given before as its default, where it can have one. */
export function withDefault(question: Question, before: Answer): Question {
  if (question.kind === 'confirm' && typeof before === 'boolean') return { ...question, default: before };
  if (question.kind === 'choice' && typeof before === 'string') return { ...question, default: before };
  if (question.kind === 'text' && typeof before === 'string') {
    // what Enter alone means is said with the default: a hint about leaving it empty would say the opposite
    const { hint, ...asked } = question;
    return { ...asked, ...(hint && !question.optional ? { hint } : {}), default: before };
  }
  // what only lists bindings knows itself which are put aside
  if (question.kind === 'platforms' && question.addLabel && Array.isArray(before)) {
    return { ...question, selected: before };
  }
  return question;
}
