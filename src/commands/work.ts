import { parseComingDay } from '../cleanup/days/coming-day.js';
import { CATALOG_KEY, type Task } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import type { Prompter } from '../prompts/types.js';
import { accountLines, nothingNowLines } from '../reports/terminal/account.js';
import { page, penFor } from '../reports/terminal/screen.js';
import { upcomingTasks } from '../reports/upcoming.js';
import { askOperation, keepNote } from './platform/correct.js';
import { personPrompter } from './shared/answering.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { taskText } from './show.js';
import { mark, sayMark, type TaskCommand } from './task.js';

const OUTCOMES = ['done', 'wait', 'block', 'skip', 'later', 'stop'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The guided loop: the next task with its steps and a code for the phone, then how it went, until the person stops. */
export async function run(context: Context): Promise<number> {
  if (!context.asks) throw new Problem('usage.needs-terminal');
  const prompter = await personPrompter(context);
  const later = new Set<string>();
  for (;;) {
    const input = await currentInput(context);
    const task = upcomingTasks(input, input.tasks.length).find((candidate) => !later.has(candidate.id));
    if (!task) {
      const pen = penFor(context.screen);
      // what was put off in this round can still be done: nothing else is claimed
      const now =
        later.size > 0
          ? pen.text(context.words.planning.roundOver(later.size))
          : nothingNowLines(input, context.words, pen);
      context.print(page([now, accountLines(input, context.words, pen)]));
      return 0;
    }
    context.print(taskText(task, input, context, { qr: true }));
    const outcome = await askOutcome(prompter, context);
    if (outcome === 'stop') return 0;
    if (outcome === 'later') later.add(task.id);
    else await settle(task, outcome, prompter, context);
  }
}

async function askOutcome(prompter: Prompter, { words }: Context): Promise<Outcome> {
  const answer = await prompter.ask({
    kind: 'choice',
    key: 'outcome',
    message: words.cli.workQuestion,
    choices: OUTCOMES.map((value) => ({ value, name: words.cli.workChoices[value] })),
  });
  return answer as Outcome;
}

async function settle(
  task: Task,
  command: TaskCommand & Outcome,
  prompter: Prompter,
  context: Context,
): Promise<void> {
  const { task: marked } = await mark(
    context,
    command,
    task.id,
    await detailsFor(command, prompter, context),
  );
  context.print(sayMark(marked, context));
  if (command === 'done') await askWhatWasSeen(marked, prompter, context);
}

/** Once in each run of the loop: whoever has just done it knows best whether the catalog is right. */
async function askWhatWasSeen(task: Task, prompter: Prompter, context: Context): Promise<void> {
  const key = CATALOG_KEY[task.operation];
  const written = context.catalog.written(task.binding);
  if (asked.has(context) || !key || !written) return;
  asked.add(context);
  const { asSeen, asSeenChoices, kept } = context.words.corrections;
  const answer = await prompter.ask({
    kind: 'choice',
    key: 'asSeen',
    message: asSeen,
    choices: (['same', 'different', 'skip'] as const).map((value) => ({ value, name: asSeenChoices[value] })),
  });
  if (answer !== 'different') return;
  await keepNote(written, { ops: { [key]: await askOperation(context) } }, context);
  context.print(kept(task.name));
}

const asked = new WeakSet<Context>();

async function detailsFor(
  command: TaskCommand,
  prompter: Prompter,
  { words, today }: Context,
): Promise<{ until?: string; reason?: string }> {
  if (command === 'wait') {
    const check = (text: string): string => parseComingDay(text, today);
    const until = await prompter.ask({ kind: 'text', key: 'until', message: words.cli.workUntil, check });
    return { until: until as string };
  }
  if (command === 'done') return {};
  const check = (text: string): string => {
    if (text.trim() === '') throw new Problem('usage.option-missing', { option: '--reason' });
    return text;
  };
  const reason = await prompter.ask({ kind: 'text', key: 'reason', message: words.cli.workReason, check });
  return { reason: reason as string };
}
