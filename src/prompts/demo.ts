import type { Words } from '../language/words.js';
import type { Answer, Prompter, Question } from './types.js';

/**
 * The demo person: answers as written in their file, and shows the conversation as if somebody typed.
 * @param scripted gives the answers
 * @param print where the conversation goes
 */
export function createDemoPrompter(
  scripted: Prompter,
  words: Words,
  print: (text: string) => void,
): Prompter {
  return {
    interactive: false,
    show: print,
    ask: async (question) => {
      const answer = await scripted.ask(question);
      print(words.prompts.demoLine(question.message, inWords(answer, question, words)));
      return answer;
    },
  };
}

function inWords(answer: Answer, question: Question, words: Words): string {
  if (typeof answer === 'boolean') return answer ? words.views.yes : words.views.no;
  if (answer === null || answer.length === 0) return words.prompts.nothing;
  if (question.kind === 'choice') return question.choices.find(({ value }) => value === answer)?.name ?? '';
  if (question.kind === 'paste') return words.prompts.pasted;
  if (question.kind === 'files')
    return (answer as string[]).map((path) => path.split(/[\\/]/).at(-1)).join(' ');
  if (question.kind === 'platforms') return words.views.list(namesOf(answer as string[], question));
  if (question.kind === 'assign') return words.prompts.accepted;
  return String(answer);
}

function namesOf(chosen: readonly string[], question: Question & { kind: 'platforms' }): string[] {
  const items = question.groups.flatMap((group) => group.items);
  return chosen.map((id) => items.find((item) => item.id === id)?.name ?? id);
}
