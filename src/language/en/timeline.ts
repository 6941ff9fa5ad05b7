import type { Milestone, RestoreChance } from '../../cleanup/lifecycle.js';
import type { NumberState } from '../../cleanup/record/cleanup.js';

const states: Record<NumberState, string> = {
  active: 'in use',
  arrears: 'in arrears, not stopped yet',
  'one-way-stop': 'stopped one way (no calls out, still reachable)',
  'both-ways-stop': 'stopped both ways',
  cancelled: 'cancelled',
  're-issued': 'used by somebody else now',
};

const points: Record<Milestone['point'], string> = {
  stop: 'Stopped',
  freeze: 'Cancelled, the freeze begins',
  'restore-end': 'Can be restored until',
  're-issue': 'Somebody else may have it',
};

const howLong: Record<Milestone['point'], string> = {
  stop: 'How long arrears go on before it is stopped',
  freeze: 'How long it is stopped before it is cancelled',
  'restore-end': 'How long a cancelled number can be restored',
  're-issue': 'How long until somebody else may have it',
};

const chances: Record<RestoreChance, (countOn: string | null, perhapsUntil: string | null) => string> = {
  running: (countOn) =>
    countOn
      ? `The number is still yours. Once cancelled, count on restoring it until ${countOn} only`
      : 'The number is still yours. Whether it can be restored later is not sure: do not count on it',
  'counted-on': (countOn) =>
    `It can still be restored: count on ${countOn} at the latest, go as soon as you can`,
  perhaps: (_, perhapsUntil) =>
    perhapsUntil
      ? `Perhaps: by the shortest account it is too late, by the longest it is possible until ${perhapsUntil}. Ask today`
      : 'Perhaps: by the shortest account it is too late. Ask the carrier today',
  unlikely: () => 'Restoring it is unlikely now; asking the carrier once costs nothing',
  gone: () => 'It cannot be restored: it is somebody else’s now',
  unknown: () =>
    'Whether it can still be restored was not found: ask the hotline first, and see the carrier’s own page',
};

export const timeline = {
  title: 'The number’s timeline',
  states,
  points,
  howLong,
  chances,
  yours: 'The number is yours now',
  chanceNeedsDay:
    'Whether it can be restored depends on how long ago it was cancelled; if you do not know, ask the hotline first',
  now: (state: string, since: string | null): string =>
    since ? `Now: ${state} (since ${since})` : `Now: ${state}`,
  restoreBy: (day: string): string =>
    `Must be restored by ${day} (as the carrier told you); after that the number may be taken away`,
  cancelOn: (day: string): string => `Worked out for cancelling on ${day}`,
  kept: 'You keep the number: paid for and used now and then, it stays yours. How to keep it: numclean plan',
  noCancelOn: 'No day of cancelling is set, so nothing after it can be worked out.',
  noSince: (state: string): string =>
    `Since when is not known, so no days can be worked out. If you know: numclean timeline --state ${state} --state-since DAY`,
  reissue: (possible: string, likely: string | null): string =>
    likely
      ? `From ${possible} on, take it that somebody else may have it; from ${likely} on, that it is likely`
      : `From ${possible} on, take it that somebody else may have it`,
  noReissue: 'When somebody else may get it was not found. See the carrier’s own page.',
  formerHolder: (day: string): string =>
    `Its former holder cancelled it on ${day} at the latest (by the shortest freeze): older bindings and messages are theirs`,
  carrierUnknown:
    'No rules of this carrier itself were found; below is what is said of all. See the carrier’s own page.',
  carrierNotGiven: 'The carrier is not known: what is said of the three big ones is shown.',
  sayings: 'Who says what',
  span: (point: string, from: string, to: string | null): string => {
    if (to === null) return `${point}: ${from} at the earliest, no latest day is known`;
    return from === to ? `${point}: ${from}` : `${point}: ${from} to ${to}`;
  },
  differ: 'sources differ',
  usual: (day: string): string => `usually ${day}`,
  sourcesOf: (retrieved: string): string => `Sources (all looked up on ${retrieved})`,
  source: (title: string, published: string | null, retrieved: string | null): string => {
    const days = [
      ...(published ? [`published ${published}`] : []),
      ...(retrieved ? [`looked up ${retrieved}`] : []),
    ];
    return days.length > 0 ? `${title} (${days.join(', ')})` : title;
  },
  how: 'How to restore it',
  payFirst: 'Pay what is owed: by the Telecom Regulation it works again within 48 hours',
  hotline: (number: string): string => `Hotline ${number}`,
  next: 'What to do next: numclean next',
  basis: 'It differs by place and carrier; the carrier’s own page and shop decide.',
  rows: {
    restore: 'restorable',
    reissue: 'somebody else',
    freeze: 'freeze',
    stop: 'stopped',
    former: 'earlier freeze',
    yours: 'yours',
  },

  chart: {
    scale: (first: string, last: string, days: number): string =>
      days === 1 ? `${first} to ${last}, a day per column` : `${first} to ${last}, ${days} days per column`,
    planLegend: {
      doing: 'doing',
      waiting: 'waiting',
      watch: 'watching',
      milestone: 'over or cancelled',
      today: 'today',
    },
    timelineLegend: { sure: 'assumed', perhaps: 'only possible', milestone: 'that day', today: 'today' },
    rest: (count: number): string => `${count} more not drawn: they are over sooner`,
    watch: 'watch messages',
    cancel: 'cancel number',
  },
};
