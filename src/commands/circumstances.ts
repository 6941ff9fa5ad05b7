import {
  checkCircumstances,
  readCircumstances,
  type ToldCircumstances,
  withTold,
} from '../cleanup/record/circumstances.js';
import type { Cleanup } from '../cleanup/record/cleanup.js';
import { circumstances as english } from '../language/en/circumstances.js';
import { circumstances as chinese } from '../language/zh/circumstances.js';
import { Problem } from '../problem.js';
import { circumstancesDocument } from '../reports/document.js';
import { circumstancesView } from '../reports/terminal/circumstances.js';
import { circumstancesChange, circumstancesQuestion, toldBy } from '../walks/circumstances.js';
import { keptText } from '../walks/kept-text.js';
import { personPrompter } from './shared/answering.js';
import type { Context } from './shared/context.js';
import { changeCurrent, currentCleanup, currentInput } from './shared/current.js';

/** Shows whose number it is, in what state, and where the person is; keeps what they say of it. */
export async function run(context: Context, _given: [], { set }: { set?: string[] }): Promise<number> {
  if (set) await keep(context, set);
  else if (context.asks) await ask(context);
  const input = await currentInput(context);
  context.document(() => circumstancesDocument('circumstances', input, context.words));
  context.print(circumstancesView(input, context.words, context.screen));
  return 0;
}

async function keep(context: Context, set: readonly string[]): Promise<void> {
  const told = readCircumstances(
    set.map((text) => keptText(text)),
    context.today,
    // the words that a view or a complaint shows are the ones that people write
    [chinese, english],
  );
  await changeCurrent(context, ({ cleanup }) => {
    checkCircumstances(withTold(cleanup.circumstances, told), context.today);
    return circumstancesChange(told);
  });
}

/** Asks on one screen; what contradicts itself is named and asked again. */
async function ask(context: Context): Promise<void> {
  const cleanup = await currentCleanup(context);
  const told = await askUntilClear(context, cleanup);
  await changeCurrent(context, () => circumstancesChange(told));
}

async function askUntilClear(context: Context, cleanup: Cleanup): Promise<ToldCircumstances> {
  const { words, today } = context;
  const prompter = await personPrompter(context);
  for (;;) {
    const answer = await prompter.ask(circumstancesQuestion({ cleanup, words }));
    try {
      return await toldBy(answer, { cleanup, words, today, ask: (question) => prompter.ask(question) });
    } catch (error) {
      if (!(error instanceof Problem) || error.exitCode !== 2) throw error;
      const { message, hint } = words.errors.describe(error);
      prompter.show(`${message}\n${hint}`);
    }
  }
}
