import type { TaskMark } from '../cleanup/record/cleanup.js';
import { CATALOG_KEY, type Task } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { renderQr } from '../prompts/qr.js';
import { type Choice, type PhoneLink, type Prompter, WentBack } from '../prompts/types.js';
import type { ReportInput } from '../reports/input.js';
import { operationOf } from '../reports/looked-up.js';
import { letterDue } from '../reports/remedy-parts.js';
import { accountLines, nothingNowLines } from '../reports/terminal/account.js';
import { page, penFor } from '../reports/terminal/screen.js';
import { stepsInSight, taskCard } from '../reports/terminal/task-card.js';
import { unbrokenNames } from '../reports/unbroken.js';
import { upcomingTasks } from '../reports/upcoming.js';
import { cleanLine } from '../text/clean.js';
import { newNumberFacts, parseNewNumber } from '../walks/new-number.js';
import { askOperation, keepNote } from './platform/correct.js';
import { personPrompter } from './shared/answering.js';
import type { Context } from './shared/context.js';
import { changeCurrent, currentInput, inputOf } from './shared/current.js';
import { askDetails } from './shared/mark-details.js';
import { printLong } from './shared/pager.js';
import { taskText } from './show.js';
import { isRefused, mark, sayMark, type TaskCommand, whereTo } from './task.js';

const OUTCOMES = ['done', 'wait', 'block', 'skip', 'later', 'stop'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The guided loop: the next task with its steps to tick and how it went, one screen each, until the person stops. */
export async function run(context: Context): Promise<number> {
  if (!context.asks) throw new Problem('usage.needs-terminal');
  const prompter = await personPrompter(context);
  const later = new Set<string>();
  for (;;) {
    const input = await currentInput(context);
    const coming = upcomingTasks(input, input.tasks.length);
    const task = coming.find((candidate) => !later.has(candidate.id));
    if (!task) {
      sayNothingLeft(later.size, input, context);
      return 0;
    }
    const outcome = await workAt(task.id, coming.length, prompter, context);
    if (outcome === 'stop') return 0;
    if (outcome === 'later') later.add(task.id);
    else await settleOrBack(task, outcome, prompter, context);
  }
}

function sayNothingLeft(putOff: number, input: ReportInput, { words, screen, print }: Context): void {
  const pen = penFor(screen, unbrokenNames(input));
  // what was put off in this round can still be done: nothing else is claimed
  const now = putOff > 0 ? pen.text(words.planning.roundOver(putOff)) : nothingNowLines(input, words, pen);
  print(page([now, accountLines(input, words, pen)]));
}

/** Lines that a list keeps for its keys. */
const LINES_OF_KEYS = 4;
/** Steps come before what the head says more than this, as far as they have no more lines. */
const LINES_OF_STEPS = 8;
const FEWEST_HEAD_LINES = 3;
const STEP = 'step ';
/** A row that brings steps into sight which the screen had no room for. */
const SIGHT = 'sight ';

/** Stays at one task until it is known how it went: steps are ticked, and all that helps is shown, meanwhile. */
async function workAt(id: string, left: number, prompter: Prompter, context: Context): Promise<Outcome> {
  let last: string | undefined;
  let isNew = true;
  for (;;) {
    const input = await currentInput(context);
    const task = input.tasks.find((one) => one.id === id) as Task;
    const done = input.cleanup.marks[id]?.steps ?? [];
    const link = linkOf(task, input);
    const rest = rowsOf(link, context);
    const room = roomFor(rest);
    const most = (lines: number): number =>
      Math.max(FEWEST_HEAD_LINES, room - Math.min(lines, LINES_OF_STEPS));
    const { head, steps } = taskCard(task, { done, left, most }, input, context.words, context.screen);
    if (isNew) context.print(`\n${head.join('\n')}`);
    const now = last ?? firstRow(steps, done);
    const answer = (await prompter.ask({
      kind: 'choice',
      key: 'outcome',
      message: '',
      passing: true,
      below: head.length,
      keys: context.words.work.keys,
      default: now,
      choices: [...stepRows(steps, placeOf(now, steps), room - head.length, context), ...rest],
    })) as string;
    isNew = !isAboutSteps(answer);
    if ((OUTCOMES as readonly string[]).includes(answer)) return answer as Outcome;
    if (answer === 'code' && link) await showCode(link, prompter, context);
    else if (answer === 'details') await showAll(task, input, prompter, context);
    else if (answer.startsWith(SIGHT)) last = STEP + answer.slice(SIGHT.length);
    else last = await tick(task, Number(answer.slice(STEP.length)), steps.length, context);
  }
}

/** The first step that is not ticked; where all are, or there are none, what is shown before the choices. */
function firstRow(steps: readonly string[], done: readonly number[]): string {
  const open = steps.findIndex((_, place) => !done.includes(place));
  return open >= 0 ? `${STEP}${open}` : 'details';
}

/** Lines for the head and the steps above the other rows. */
const roomFor = (rest: readonly Choice[]): number =>
  (process.stdout.rows || 24) - LINES_OF_KEYS - rest.length;

const isAboutSteps = (row: string): boolean => row.startsWith(STEP) || row.startsWith(SIGHT);

/** The place of the step that a row is; behind the last step the last one. */
const placeOf = (row: string, steps: readonly string[]): number =>
  row.startsWith(STEP) ? Number(row.slice(STEP.length)) : Math.max(0, steps.length - 1);

/** The steps that there is room for, and how many are before and after them. */
function stepRows(
  steps: readonly string[],
  at: number,
  room: number,
  { words: { work } }: Context,
): Choice[] {
  const { from, to } = stepsInSight(steps, at, room);
  const after = steps.length - to;
  return [
    ...(from > 0 ? [{ value: `${SIGHT}${from - 1}`, name: work.before(from) }] : []),
    ...steps.slice(from, to).map((name, place) => ({ value: `${STEP}${from + place}`, name })),
    ...(after > 0 ? [{ value: `${SIGHT}${to}`, name: work.after(after) }] : []),
  ];
}

function rowsOf(link: PhoneLink | null, { words: { work } }: Context): Choice[] {
  return [
    ...(link ? [{ value: 'code', name: work.code }] : []),
    { value: 'details', name: work.details },
    ...OUTCOMES.map((value) => ({ value, name: work.choices[value] })),
  ];
}

/** Ticks a step, or takes its tick away. @returns the row to go on from: the next step, or “done” after the last */
async function tick(task: Task, place: number, count: number, context: Context): Promise<string> {
  let isAllDone = false;
  let isTicked = false;
  await changeCurrent(context, ({ cleanup }) => {
    const before = cleanup.marks[task.id]?.steps ?? [];
    isTicked = !before.includes(place);
    const steps = isTicked ? [...before, place].sort((a, b) => a - b) : before.filter((one) => one !== place);
    isAllDone = steps.length === count;
    const { note } = cleanup.marks[task.id] ?? {};
    const now: TaskMark = { state: 'doing', on: context.today, ...(note ? { note } : {}), steps };
    return [{ type: 'task-marked', task: task.id, mark: now }];
  });
  if (isAllDone) return 'done';
  return `${STEP}${isTicked && place + 1 < count ? place + 1 : place}`;
}

/** The operator's own address for this, else its site, for the phone; nothing where the catalog has none. */
function linkOf(task: Task, input: ReportInput): PhoneLink | null {
  const url = operationOf(task, input)?.operation.url ?? input.platform(task.binding)?.contact.web;
  return url ? { title: cleanLine(task.name), url } : null;
}

/** Beside the code: its name and address above it, and the question below it. */
const LINES_BESIDE_CODE = 5;

async function showCode(
  { title, url }: PhoneLink,
  prompter: Prompter,
  { print, screen, words }: Context,
): Promise<void> {
  const rows = (process.stdout.rows || 24) - LINES_BESIDE_CODE;
  print(`\n${title}\n${url}\n${renderQr(url, { colour: screen.colour, rows })}`);
  await goOn(prompter, words.work.goOn);
}

async function showAll(task: Task, input: ReportInput, prompter: Prompter, context: Context): Promise<void> {
  printLong(`\n${taskText(task, input, context, { qr: false })}\n`, {}, context);
  await goOn(prompter, context.words.work.goOn);
}

const goOn = (prompter: Prompter, message: string) =>
  prompter.ask({ kind: 'text', key: 'goOn', message, optional: true, check: () => null });

type Settling = TaskCommand & Outcome;

/** Whoever goes back from what else is asked is at the same task again. */
async function settleOrBack(
  task: Task,
  command: Settling,
  prompter: Prompter,
  context: Context,
): Promise<void> {
  try {
    if (command === 'done' && task.operation === 'choose-number') await askNewNumber(prompter, context);
    else await settle(task, command, prompter, context);
  } catch (error) {
    if (!(error instanceof WentBack)) throw error;
  }
}

async function settle(task: Task, command: Settling, prompter: Prompter, context: Context): Promise<void> {
  const details = await askDetails(command, {}, prompter, context, { back: true });
  const { task: marked, after } = await mark(context, command, task.id, details);
  context.print(sayMark(marked, context));
  const input = inputOf(after, context);
  if (isRefused(marked, input)) {
    context.print(whereTo(marked, input, context));
    await offerLetter(letterDue(task.id, input.remedies()), prompter, context);
  }
  if (command === 'done') await askWhatWasSeen(marked, prompter, context);
}

/** Whoever is refused may write at once what is to be sent; going back, or the second choice, leaves it for later. */
async function offerLetter(
  due: ReturnType<typeof letterDue>,
  prompter: Prompter,
  context: Context,
): Promise<void> {
  if (!due) return;
  const { letterNow, letterChoices } = context.words.work;
  const answer = await prompter.ask({
    kind: 'choice',
    key: 'letterNow',
    message: letterNow(cleanLine(due.who)),
    choices: (['write', 'later'] as const).map((value) => ({ value, name: letterChoices[value] })),
  });
  if (answer !== 'write') return;
  const { run: write } = await import('./letter/write.js');
  try {
    await write(context, [due.letter], due.to === undefined ? {} : { to: due.to });
  } catch (error) {
    // back from its first question: the letter is left, the task stays as it was marked
    if (!(error instanceof WentBack)) throw error;
  }
}

/** The choice of a number is done when it is told. */
async function askNewNumber(prompter: Prompter, context: Context): Promise<void> {
  const { work } = context.words;
  const { number } = (await currentInput(context)).cleanup;
  const answer = await prompter.ask(
    {
      kind: 'text',
      key: 'newNumber',
      message: work.toNumber,
      hint: work.toNumberHint,
      check: (text) => {
        const chosen = parseNewNumber(text, number);
        if (chosen === null) throw new Problem('usage.number-not-chosen');
        return chosen;
      },
    },
    { back: true },
  );
  await changeCurrent(context, () => [
    { type: 'set', facts: newNumberFacts(answer as string) },
    { type: 'answered', key: 'newNumber', value: true },
  ]);
  context.print(work.numberKept);
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
