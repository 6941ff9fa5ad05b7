import { Problem } from '../problem.js';
import { nextDocument } from '../reports/document.js';
import { nextView } from '../reports/terminal/next.js';
import { typedNumber } from '../text/typed-number.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';

const USUAL_COUNT = 3;

/** Prints the tasks to do next. */
export async function run(context: Context, [count]: [string?]): Promise<number> {
  const wanted = count === undefined ? USUAL_COUNT : typedNumber(count);
  if (!wanted) {
    throw new Problem('usage.option-invalid', {
      option: 'next',
      value: count ?? '',
      expected: ['1, 2, 3 …'],
    });
  }
  const input = await currentInput(context);
  context.document(() => nextDocument('next', input, wanted, context.words));
  context.print(nextView(input, wanted, context.words, context.screen));
  return 0;
}
