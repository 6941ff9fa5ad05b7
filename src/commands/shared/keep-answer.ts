import { answersFile, type KeptAnswers, type Question } from '../../kept-answers.js';
import { keepDerived } from '../../store/derived.js';
import { ordinaryText } from '../../store/record-state.js';
import { shortSum } from '../../text/short-sum.js';
import type { Context } from './context.js';

/** More answers than a person asks for between two changes, and longer ones than they read, are not kept. */
const ANSWERS = 12;
const LONGEST = 200_000;

/**
 * Listens to what a command says, so that it can be said again.
 * @returns the context to run it in, and what keeps its answer: only a whole one, with nothing said beside it, of a command
 *   that has changed nothing
 */
export function listening(context: Context, question: Question): { context: Context; keep(): void } {
  const before = question.state();
  const said: string[] = [];
  let isWhole = true;
  const heard: Context = {
    ...context,
    print(text) {
      if (!context.json) said.push(`${text}\n`);
      context.print(text);
    },
    document(document) {
      const made = typeof document === 'function' && context.json ? document() : document;
      if (context.json) said.push(`${JSON.stringify(made, null, 2)}\n`);
      context.document(made);
    },
    note(text) {
      isWhole = false;
      context.note(text);
    },
  };
  return {
    context: heard,
    keep() {
      const text = said.join('');
      if (!isWhole || text === '' || text.length > LONGEST || before === null) return;
      if (before !== question.state()) return;
      keep(question, before, text);
    },
  };
}

function keep({ root, id, asked }: Question, state: string, text: string): void {
  const others = inState(root, id, state).filter((answer) => answer.asked !== asked);
  const answers = [...others, { asked, text, sum: shortSum(text) }].slice(-ANSWERS);
  keepDerived(root, `${id}.answers`, [Buffer.from(JSON.stringify({ state, answers } satisfies KeptAnswers))]);
}

function inState(root: string, id: string, state: string): KeptAnswers['answers'] {
  try {
    const kept = JSON.parse(ordinaryText(answersFile(root, id))) as KeptAnswers;
    return kept.state === state ? kept.answers : [];
  } catch {
    return [];
  }
}
