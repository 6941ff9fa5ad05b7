import { operationChoices } from '../cleanup/checklist/operation-choice.js';
import type { Day } from '../cleanup/days/day.js';
import type { Cleanup, OperationName, Order } from '../cleanup/record/cleanup.js';
import { type AwayTime, checkPace, PACE_AT_MOST, type Pace, parseAway } from '../cleanup/record/pace.js';
import { situationOf } from '../cleanup/situation.js';
import { carrierBindingId } from '../cleanup/types.js';
import { endedAtOnce } from '../interruption.js';
import { Problem } from '../problem.js';
import { saysNone } from '../prompts/says-none.js';
import { planDocument } from '../reports/document.js';
import { planView } from '../reports/terminal/plan.js';
import { typedNumber } from '../text/typed-number.js';
import type { Change } from '../walks/walk.js';
import { cancelDayOption } from './shared/cancel-day.js';
import type { Context } from './shared/context.js';
import { appendSettled, currentCleanup, currentInput, withWriter } from './shared/current.js';
import { type FilterOptions, filterFrom } from './shared/filters.js';
import { withMoved } from './shared/moved.js';
import { printLong } from './shared/pager.js';
import { findBinding, findTask } from './shared/targets.js';

type Options = {
  minutesWeekday?: string;
  minutesWeekend?: string;
  away?: string[];
  watchDays?: string;
  cancelOn?: string;
  order?: string[];
  forgetOrders?: boolean;
  instead?: string[];
};

/**
 * Prints the current cleanup's plan. What the person says of their time, their day or the order of things is stored
 * and holds for every later command; what does not make a plan is refused and nothing is stored.
 */
export async function run(
  context: Context,
  _given: [],
  options: Options & FilterOptions & { pager?: boolean },
): Promise<number> {
  const isTold = Object.keys(FORMS).some((key) => options[key as keyof Options] !== undefined);
  if (isTold) await store(context, options);
  const input = await withMoved(await currentInput(context), context);
  const only = filterFrom(options, input, context);
  context.document(() => planDocument('plan', input, context.words));
  const view = await endedAtOnce(input.cleanup.findings.length, () =>
    planView(input, context.words, context.screen, only),
  );
  printLong(view, options, context);
  return 0;
}

/** The options that change something; the rest of what a command is given are the general ones. */
const FORMS: Record<keyof Options, true> = {
  minutesWeekday: true,
  minutesWeekend: true,
  away: true,
  watchDays: true,
  cancelOn: true,
  order: true,
  forgetOrders: true,
  instead: true,
};

/** Stores what is told, once a plan could be made with it. */
async function store(context: Context, options: Options): Promise<void> {
  const { id } = await currentCleanup(context);
  await withWriter(context, async (writer) => {
    const before = context.store.read(id);
    const pace = paceOf(options, context);
    checkPace({ ...before.pace, ...pace });
    const orders = options.forgetOrders ? [] : before.orders;
    const told: Cleanup = { ...before, orders: [...orders] };
    const changes: Change[] = [
      ...(Object.keys(pace).length > 0 ? [{ type: 'paced' as const, pace }] : []),
      ...(options.cancelOn !== undefined
        ? [
            {
              type: 'set' as const,
              facts: { cancelOn: cancelDayOption(options.cancelOn, before, context.today) },
            },
          ]
        : []),
      ...(options.order || options.forgetOrders
        ? [{ type: 'ordered' as const, orders: [...orders, ...ordersOf(options.order ?? [], told, context)] }]
        : []),
      ...(options.instead
        ? [{ type: 'operation-chosen' as const, operations: operationsOf(options.instead, told, context) }]
        : []),
    ];
    await appendSettled(writer, before, changes, context);
  });
}

function paceOf(options: Options, { today }: Context): Partial<Pace> {
  return {
    ...(options.minutesWeekday === undefined
      ? {}
      : { minutesWeekday: checkCount('--minutes-weekday', options.minutesWeekday, PACE_AT_MOST.minutes) }),
    ...(options.minutesWeekend === undefined
      ? {}
      : { minutesWeekend: checkCount('--minutes-weekend', options.minutesWeekend, PACE_AT_MOST.minutes) }),
    ...(options.watchDays === undefined
      ? {}
      : { watchDays: checkCount('--watch-days', options.watchDays, PACE_AT_MOST.watchDays) }),
    ...(options.away === undefined ? {} : { away: awayTimes(options.away, today) }),
  };
}

function awayTimes(texts: readonly string[], today: Day): AwayTime[] {
  checkCount('--away', String(texts.length), PACE_AT_MOST.awayTimes);
  return texts.filter((text) => !saysNone(text)).map((text) => parseAway(text, today));
}

/** How many of something: a whole number in digits, no more than `most`. */
function checkCount(option: string, value: string, most: number): number {
  const count = typedNumber(value);
  if (count !== null && count <= most) return count;
  throw new Problem('usage.option-invalid', { option, value, expected: [`0–${most}`] });
}

/** Accounts with the operations that are to be done on them, as `QQ=unbind`. */
function operationsOf(
  texts: readonly string[],
  told: Cleanup,
  context: Context,
): Record<string, OperationName> {
  const situation = situationOf(told, context.facts, context.today);
  const choices = operationChoices(told);
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, wanted] = /^(.{1,200})=([^=]*)$/u.exec(text) ?? [];
      const operation = choices.find((choice) => choice === wanted);
      const task = name && operation && findTask(name, situation, context);
      // the carrier's own tasks have no other way
      if (!task || !choices.includes(task.operation)) {
        const expected = choices.map((choice) => `${name ?? text}=${choice}`);
        throw new Problem('usage.option-invalid', { option: '--instead', value: text, expected });
      }
      return [task.binding, operation];
    }),
  );
}

/**
 * Each named account before the next one.
 * @throws Problem `usage.dependency-circle` when that can't be, together with what was wanted before
 */
function ordersOf(names: readonly string[], told: Cleanup, context: Context): Order[] {
  if (names.length === 1)
    throw new Problem('usage.option-invalid', {
      option: '--order',
      value: names[0] ?? '',
      expected: [`${names[0]} …`],
    });
  const situation = situationOf(told, context.facts, context.today);
  const bindings = names.map((name) => findBinding(name, situation, context));
  const ids = bindings.map(({ id }) => id);
  const carrier = ids.slice(0, -1).indexOf(carrierBindingId(told.carrier));
  if (carrier >= 0) {
    // the number goes last, after every account
    const [first, next] = [bindings[carrier]?.name ?? '', bindings[carrier + 1]?.name ?? ''];
    throw new Problem('usage.dependency-circle', { names: [first, next, first] });
  }
  const added = ids.slice(1).map((next, index) => ({ first: ids[index] as string, next }));
  const twice = added.findIndex(({ first, next }) => first === next);
  if (twice >= 0) {
    const name = bindings[twice]?.name ?? '';
    throw new Problem('usage.dependency-circle', { names: [name, name] });
  }
  situationOf({ ...told, orders: [...told.orders, ...added] }, context.facts, context.today);
  return added;
}
