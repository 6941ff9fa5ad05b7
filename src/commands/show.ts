import type { Platform } from '../catalog/types.js';
import type { Task } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { renderQr } from '../prompts/qr.js';
import { checklistDocument } from '../reports/document.js';
import type { ReportInput } from '../reports/input.js';
import { platformView, taskView } from '../reports/terminal/show.js';
import { whichTask } from './shared/ask-task.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { nameIn } from './shared/name-in.js';
import { type LookOptions, printLong } from './shared/pager.js';
import { findTask, nearestInCatalog } from './shared/targets.js';

/** Shows a task of the current cleanup, or, where the name means none, a platform of the catalog. */
export async function run(
  context: Context,
  [given]: [string?],
  { qr = false, ...options }: { qr?: boolean } & LookOptions,
): Promise<number> {
  const name = given ?? (await whichTask(undefined, 'show', context));
  const input = await inputIfAny(context);
  const tasks = input ? tasksNamed(name, input, context) : [];
  if (input && tasks.length > 0) {
    context.document(() => checklistDocument('show', { ...input, tasks }, context.words));
    const texts = tasks.map((task, place) => taskText(task, input, context, { qr: qr && place === 0 }));
    printLong(texts.join('\n\n'), options, context);
    return 0;
  }
  const platform = platformNamed(name, context);
  const binding = input?.bindings.find(({ id }) => id === platform.id);
  context.document({ schemaVersion: 1, command: 'show', platform });
  const beholder = { binding, whose: input ?? undefined, today: context.today, nameOf: nameIn(context) };
  const text = platformView(platform, beholder, context.words, context.screen);
  printLong(qr ? text + qrText(platform, context) : text, options, context);
  return 0;
}

/**
 * A task with all that helps to do it.
 * @param options.qr with a code for the phone, where the catalog has a link of the operator's own
 */
export function taskText(task: Task, input: ReportInput, context: Context, { qr }: { qr: boolean }): string {
  const text = taskView(task, input, context.words, context.screen);
  return qr ? text + qrText(context.catalog.platform(task.binding), context) : text;
}

/** A code with the operator's own site for the phone; nothing where the catalog has none. */
function qrText(platform: Platform | undefined, { words, screen }: Context): string {
  const link = platform?.contact.web;
  return link ? `\n\n${words.marks.scan(link)}\n${renderQr(link, { colour: screen.colour })}` : '';
}

/** Looking something up needs no cleanup. */
async function inputIfAny(context: Context): Promise<ReportInput | null> {
  try {
    return await currentInput(context);
  } catch (error) {
    if (error instanceof Problem && error.code === 'usage.no-cleanup') return null;
    throw error;
  }
}

/** The task that is meant; of an account that has several, all of them, in their order. */
function tasksNamed(name: string, input: ReportInput, context: Context): Task[] {
  try {
    return [findTask(name, input, context)];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'usage.task-unknown') return [];
    const atOne = error.code === 'usage.task-ambiguous' ? tasksAtOne(error, input) : [];
    if (atOne.length > 0) return atOne;
    throw error;
  }
}

/** The tasks that a name fits, where all of them are about one account. */
function tasksAtOne({ values }: Problem, { tasks }: ReportInput): Task[] {
  const named = tasks.filter(({ id }) => Array.isArray(values.tasks) && values.tasks.includes(id));
  return new Set(named.map(({ binding }) => binding)).size === 1 ? named : [];
}

function platformNamed(name: string, context: Context): Platform {
  const { catalog } = context;
  const card = catalog.named(name)[0] ?? catalog.pointedAt(name)[0];
  const platform = catalog.platform(name) ?? (card && catalog.platform(card.id));
  if (!platform)
    throw new Problem('usage.platform-unknown', { platform: name, nearest: nearestInCatalog(name, context) });
  return platform;
}
