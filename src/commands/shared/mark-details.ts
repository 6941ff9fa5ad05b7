import { parseComingDay } from '../../cleanup/days/coming-day.js';
import { Problem } from '../../problem.js';
import type { Place, Prompter } from '../../prompts/types.js';
import { keptText } from '../../walks/kept-text.js';
import type { Context } from './context.js';
import { NEEDED } from './needed.js';

/** What is said with a mark. */
export type MarkOptions = { until?: string; note?: string; reason?: string };

/**
 * Asks for what a state needs and was not told yet: the day of a wait, the reason why something is stuck or left out.
 * @throws Problem of the prompter, `WentBack` where the place lets the person go back
 */
export async function askDetails(
  command: string,
  told: MarkOptions,
  prompter: Prompter,
  { words, today }: Context,
  place: Place = {},
): Promise<MarkOptions> {
  const needed = NEEDED[command];
  if (!needed || told[needed]?.trim()) return told;
  const { work } = words;
  const answer = await prompter.ask(
    needed === 'until'
      ? {
          kind: 'text',
          key: needed,
          message: work.until,
          hint: work.untilHint,
          check: (text) => parseComingDay(text, today),
        }
      : {
          kind: 'text',
          key: needed,
          message: work.reason,
          hint: work.reasonHint,
          check: (text) => {
            if (text.trim() === '')
              throw new Problem('usage.option-missing', { option: '--reason', command });
            return keptText(text);
          },
        },
    place,
  );
  return { ...told, [needed]: answer as string };
}
