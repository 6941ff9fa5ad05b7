import type { planning as zh } from '../zh/planning.js';
import { many } from './many.js';

/** Where each open task stands, and what a plan does with the time that there is. */
export const planning: typeof zh = {
  byThisPlan: (safeBy, earliest) =>
    `There is time, so what is dangerous comes first and what can wait comes later: this plan ends on ${safeBy}, and could end on ${earliest}`,
  pastDue: (name, day, days) =>
    days === null
      ? `Overdue: ${name} (to be safe, by ${day}). Ask today: it may still work`
      : `Due by ${day}: ${name}. With the usual wait it is ${days === 1 ? '1 day' : `${days} days`} late; do it today, and ask for a few days’ grace`,
  goneAfterLeaving: (leaves, goes) =>
    `You leave on ${leaves}, and by this plan the number cannot be cancelled before ${goes}: leave some days later; or keep it on the cheapest plan with roaming and take it along; or give somebody a power of attorney (ask the carrier first whether they take it)`,
  cancelTakes: (day, days) =>
    `The number stops as soon as you apply; the cancellation takes up to ${days === 1 ? '1 day' : `${days} days`}, until ${day}. Whether it can be taken back meanwhile is said on the carrier’s page`,
  notAtMonthEnd: (carrier, days) =>
    `${carrier} may take no cancellation on the last ${days === 1 ? 'day' : `${days} days`} of a month; the plan keeps clear of that`,
  whyThisMany: (count) =>
    `${[
      `${many(count.platforms, 'platform')}: ${
        count.accounts === count.ofAccounts
          ? `one task each at ${count.accounts}`
          : `${count.ofAccounts} tasks at ${count.accounts} of them`
      }`,
      ...(count.covered > 0 ? [`${count.covered} settled together with another account`] : []),
      ...(count.ofNumber > 0 ? [`${count.ofNumber} for the number itself`] : []),
    ].join(', ')}; ${many(count.all, 'task')} in all`,
  open: (count, counts) => `${count} left: ${counts}`,
  counts: {
    ready: (count) => `${count} can be done now`,
    held: (count) => `${count} must wait for something else`,
    waiting: (count) => (count === 1 ? '1 is on its way' : `${count} are on their way`),
    stuck: (count) => (count === 1 ? '1 is stuck' : `${count} are stuck`),
  },
  stuck: (name, reason) => (reason ? `${name}: stuck (${reason})` : `${name}: stuck`),
  stuckHint: 'Whom else to turn to: numclean remedy; to try again some other way: numclean reopen NAME',
  named: (name, operation) => `${name} (${operation})`,
  waiting: (name, day) => `${name}: wait until ${day}`,
  waitingOpen: (name) => `${name}: on its way`,
  noted: (text: string, note: string): string => `${text} (${note})`,
  waitOver: (name, day) => `${name}: the wait ended on ${day}; see whether it worked`,
  heldUntil: (name, day) => `${name}: possible from ${day} on`,
  heldBy: (name, others) => `${name}: only after ${others}`,
  heldByMany: (name, count) => `${name}: only after the other ${count}`,
  heldByStuck: (name, other) => `${name}: needs ${other} first, which is stuck`,
  heldBySkipped: (name, other) => `${name}: needs ${other} first, which was skipped`,
  otherWay: (operation, how) => `or ${operation} instead (${how})`,
  tryAgain: (how) => `try that one again: ${how}`,
  more: (count) => `${count} more; all of them: numclean checklist`,
  startsOn: (name, day) => `The next thing is on ${day}: ${name}. Look again then: numclean next`,
  roundOver: (count) => `That was this round; ${count} left for later. To go on: numclean work`,
  prefers: 'Best done first',
};
