import type { Track } from '../../cleanup/record/cleanup.js';
import { size } from '../size.js';
import type { views as zhViews } from '../zh/views.js';
import { carriers } from './carriers.js';
import { codes } from './codes.js';
import { finding } from './finding.js';
import { generalSteps } from './general-steps.js';
import { many } from './many.js';
import { numberTaskWords } from './number-tasks.js';

const settled = (all: number, skipped: number): string =>
  skipped > 0 ? `${all - skipped} done, ${skipped} skipped` : `all ${all} done`;

/** Words of the views and documents, in English. */
export const views: typeof zhViews = {
  ...finding,
  ...codes,
  operationWords: numberTaskWords,
  stopDemands: 'make them stop asking you for money',
  moveOut: 'change the number, or else move everything out',
  mostUrgent: 'most urgent',
  chinese: (text) =>
    /\p{Script=Han}/u.test(text) ? `「${text.replace(/[「“]/g, '『').replace(/[」”]/g, '』')}」` : text,
  carriers,
  generalSteps,

  reaches: (things) => `gives access to ${things.join(', ')}`,
  list: (things) => things.join(', '),
  clauses: (clauses) => clauses.join('; '),
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/[.;]$/, '')).join('. '),
  labelled: (label, value) => `${label}: ${value}`,
  daysLeft: (days) => {
    if (days > 1) return `in ${days} days`;
    if (days === 1) return 'tomorrow';
    if (days === 0) return 'today';
    return `${many(-days, 'day')} ago`;
  },
  yes: 'yes',
  no: 'no',

  evidence: {
    counted: (kind, count) => `${kind}: ${count}`,
    official: (count: number): string => `official answer: ${count} accounts`,
    unsure: (counted) => `${counted} (no proof of an account)`,
    between: (first, last) => (first === last ? first : `${first} to ${last}`),
    more: (count) => `${count} more`,
    none: 'no evidence',
    carrier: {
      'prepare-cancel': 'the number to be cancelled is with it',
      'audit-new-number': 'the number is with it',
      'recover-accounts': 'the number was with it',
    } satisfies Record<Track, string>,
  },

  labels: {
    number: 'Number',
    newNumber: 'New number',
    carrier: 'Carrier',
    track: 'Track',
    platform: 'Platform',
    category: 'Category',
    exposure: 'Exposure',
    reasons: 'Reasons',
    confidence: 'Confidence',
    evidence: 'Evidence',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    operation: 'Operation',
    state: 'State',
    oldNumber: 'Old number',
    waitDays: 'Waiting days',
    startBy: 'Start by',
    finishBy: 'Finish by',
    until: 'Until',
    family: 'One account',
    basis: 'Basis',
    steps: 'Steps',
    note: 'Note',
    why: 'Why',
    dismissed: 'Dismissed',
    taskId: 'Task id',
    path: 'Where',
    conditions: 'Conditions',
    needs: 'Have ready',
    channels: 'By',
    url: 'Entrance',
    hotline: 'Hotline',
    web: 'Website',
    inApp: 'In the app',
    operator: 'Operator',
    aliases: 'Also called',
    smsLogin: 'Sign-in',
    official: 'Covered by',
    account: 'Uses the account of',
    opens: 'Can be signed in to with',
    notes: 'Note',
    after: 'Only after',
    source: 'Source',
  },

  task: {
    waits: (days) => `${many(days, 'day')} of waiting`,
    waitUnknown: 'waiting time not known',
    rests: (days) => `only ${many(days, 'day')} after the last change of password or security settings`,
    codeAfterWait: 'the number must receive one more code when the waiting days are over',
    startBy: (day) => `start by ${day}`,
    startNow: 'late for the day you want: start as soon as you can',
    finishBy: (day) => `finish by ${day}`,
    until: (day) => `until ${day}`,
    waitOver: (day) => `waited until ${day}: see now whether it went through`,
    planned: (day) => `planned for ${day}`,
    unverified: 'unverified',
    generalWay: 'Its own steps are not known; this is the general way:',
    covers: (names) => `Settles these too: ${names.join(', ')}`,
    howToComplain: 'Whom to turn to, what to write, how long to wait: numclean remedy',
    howToMark: (id) => `When done: numclean done ${id}`,
    howToWait: (id) => `If you must wait: numclean wait ${id} --until DAY`,
  },

  inventory: {
    title: 'Inventory',
    count: (count) => many(count, 'platform'),
    group: (level, count) => `Exposure ${level} · ${count}`,
    dismissed: (count) => `Dismissed · ${count}`,
    unknown: (count) => `Signatures and sites not known yet · ${count}`,
    unknownMore: (count) => `${count} more: numclean inventory --all`,
    answerHint:
      'An answer of 一证通查 is among them: copy the text of that message, run numclean official answer and paste it, and all the accounts that it names are noted',
    unknownHint: 'If you used one of them, add it: numclean add NAME',
    dismissHint: 'Not yours? numclean dismiss NAME; and back: numclean restore NAME',
    empty:
      'The inventory is empty. Import an SMS backup: numclean import FILE; or add by hand: numclean add NAME',
  },

  checklist: {
    title: 'Checklist',
    group: (level) => (open, all, skipped) =>
      `Exposure ${level} · ${open === 0 ? settled(all, skipped) : `${open} of ${all} left`}`,
    now: (open, all, skipped) =>
      open === 0
        ? `Most urgent · ${settled(all, skipped)}`
        : `Most urgent (demands, charges, a lost SIM, an account somebody uses, a stranger’s account that opened) · ${open} of ${all} left`,
    last: 'Last · the carrier',
    legend: '[ ] to do [>] doing [~] waiting [!] blocked [x] done [v] verified [-] skipped',
    hint: 'How to do one: numclean show NAME; when done: numclean done NAME',
    empty:
      'The checklist is empty. Import an SMS backup: numclean import FILE; or add by hand: numclean add NAME',
  },

  plan: {
    title: 'Plan',
    earliest: (day, left) => `Cancelling is safe from ${day} on (${left})`,
    wished: (day) => `You want to cancel on ${day}`,
    noWish: 'No day of cancelling is set yet',
    fits: 'This plan is in time',
    doesNotFit: 'This plan is not in time',
    pace: (weekday, weekend, away) =>
      [
        `Planned with ${many(weekday, 'minute')} on working days and ${weekend} on days off`,
        ...away.map(({ from, to }) => (from === to ? `away on ${from}` : `away from ${from} to ${to}`)),
        'numclean plan --help says how to change that',
      ].join('; '),
    late: (name, days) => `${name}: ${many(days, 'day')} short`,
    lateCount: (count, most) =>
      count === 1 ? '1 task is too late:' : `${count} tasks are too late, by ${many(most, 'day')} at most:`,
    lateMore: (count) => `${count} more; --all shows them`,
    onlyWatch: (days, day) =>
      `All tasks are in time, but the number should stay quiet for ${many(days, 'day')} after them: until ${day}.`,
    waysOut: 'Ways out',
    waysInOrder: 'Ways out, the cheapest first:',
    wayOut: (way, names, count, how) =>
      `${way}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}${how && ` (${how})`}`,
    cancelLater: (day) => `cancel on ${day} instead: all of it is in time (numclean plan --cancel-on ${day})`,
    insteadOf: (name, operation) => `numclean plan --instead ${name}=${operation}`,
    name: 'NAME',
    watch: (day) => `From ${day} on, watch: no platform should write to the number before it goes`,
    day: (day, note) => (note ? `${day} (${note})` : day),
    rests: (day) => `possible from ${day} on`,
    critical: (names) => `What sets the day: ${names.join(' → ')}`,
    asEarlyAsCanBe: 'With the time you have, this is already the earliest day',
    notBefore: (day) => `With the time you have, no order makes it earlier than ${day}`,
    forward: 'Only another way makes it earlier:',
    dropped: (names, days) =>
      `leave out ${names.join(', ')}: ${many(days, 'day')} earlier (numclean skip NAME --reason WHY)`,
    instead: (name, operation, days, how) => `${name}, ${operation}: ${many(days, 'day')} earlier (${how})`,
    beginNow: (name, days, id) =>
      `${name}, if its password and number were not changed lately, needs no rest: ${many(days, 'day')} earlier (numclean start ${id})`,
    moreMinutes: (days) =>
      `more time a day: up to ${many(days, 'day')} earlier (numclean plan --minutes-weekday MINUTES)`,
    minutes: (minutes) => `about ${many(minutes, 'minute')}`,
    out: 'you have to go out',
    off: 'a day off: ask first whether it is open',
    over: 'this one takes longer than the time you have a day',
    waitGuessed: (days) => `waiting time not known, planned with ${many(days, 'day')}`,
    holidays: (year) =>
      `How holidays are moved from ${year + 1} on is not known yet: only weekends and the holidays by law are left out. Look at that year’s notice before visits and calls`,
    keepNumber: (plan, yuan, source, day) =>
      `To keep the number: ${plan}, ${yuan} (from “${source}”, looked up on ${day}; go by what the carrier says)`,
    yuanPerMonth: (from, to) => (from === to ? `${from} yuan a month` : `${from}–${to} yuan a month`),
    priceUnknown: 'price not found',
    keepUnknown: 'keep the number on the carrier’s cheapest plan (its price was not found: ask the carrier)',
    empty: 'No task is left to plan.',
    hint: 'Begin with the first: numclean next',
  },

  status: {
    title: (track) => `Cleanup · ${track}`,
    progress: (done, all) => `${done} of ${all} done`,
    skipped: (count) => `${count} skipped`,
    waiting: (count) => `${count} waiting`,
    open: 'Still open',
    openAt: (level, count) => `${level} ${count}`,
    allDone: 'All done.',
    allButSkipped: (names, count, example) =>
      `What was to be done is done. Left out, and not done: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}. To do one after all: numclean reopen ${example}`,
    verifyHint: 'Import a later SMS backup to see who still writes: numclean verify FILE',
    onlyWaiting: 'Nothing to do now but wait. Look again when the day comes: numclean status',
    next: 'Next',
    hint: 'Step by step: numclean work; everything: numclean checklist',
  },

  next: {
    title: (count) => (count === 1 ? 'Next' : `The next ${count}`),
    none: 'No task can be done right now.',
    detail: 'More about one: numclean show NAME',
  },

  show: {
    operationsKnown: 'What can be done',
    noOperations: 'No way is known yet. Ask its support first.',
    contact: 'Contact',
    source: (title, day, age) => (age === null ? title : `${title} (looked up on ${day}, ${age})`),
    age: (days) => {
      if (days < 1) return 'today';
      if (days < 60) return `${many(days, 'day')} ago`;
      return days < 730 ? `${Math.floor(days / 30)} months ago` : `${Math.floor(days / 365)} years ago`;
    },
    policy: (date) =>
      date
        ? `Privacy policy of ${date}; it may have changed`
        : 'Privacy policy of an unknown day; it may have changed',
    task: (name, operation) => `${name} · ${operation}`,
  },

  imported: {
    title: 'Imported',
    file: (path, messages, logins) =>
      logins === 0
        ? `${path}: ${many(messages, 'message')}`
        : `${path}: ${messages > 0 ? `${many(messages, 'message')}, ` : ''}${many(logins, 'saved login')}`,
    files: (count, some, more) => `${many(count, 'file')} (${some}${more ? ' …' : ''})`,
    skipped: (count) => `${count} skipped`,
    older: (count) => `${count} from before the opening day, not counted`,
    problem: (at, why) => (at === '' ? why : `${at}: ${why}`),
    looked: (bytes) => `${size(bytes)} looked through`,
    moreProblems: (count) => `${count} more`,
    added: (count) => `${many(count, 'platform')} found`,
    strengthened: (count) => `new evidence for ${many(count, 'platform')}`,
    reopened: (count) => `${many(count, 'finished task')} reopened: the platform still writes`,
    nothingNew: 'Nothing new was found.',
    notes: {
      'hardly-any-codes':
        'Many messages here, but hardly a verification code: many Chinese phones let no other app read codes, so the export lacks just the most useful ones. Ways round it: switch off “verification code protection” in the settings and export again; use the phone’s own backup; or search the messages for “验证码”, copy what comes up into a .txt and import that.',
      'no-message-told':
        'No message was recognised in this text: no line tells who sent it (a signature in 【】, the number it came from). What can be read: backups and exports of a phone’s messages, exports of a browser’s or password manager’s passwords, and messages copied with their 【signature】. How to export them: numclean help exports.',
      'nothing-in-it':
        'The format is known, but not one received message and no saved login is in it: perhaps messages were left out of the export, perhaps there are only your own, perhaps it was taken for another format. Look into the file: for a table say with --columns what is in which column; name another format with --format; or copy the messages into a .txt and import that.',
    },
    columns: {
      unclear: (path) =>
        `Cannot tell what is in which column of this table: ${path}\nOf each column only its heading, days, beginnings of numbers and signatures are shown; …×42 stands for about 42 characters.`,
      column: (number, description) => `column ${number} ${description}`,
      which: {
        text: 'Which column is the text of the message?',
        sender: 'Which column is the number it came from?',
        time: 'Which column is the time?',
      },
      none: {
        text: 'None: there are no messages in this table',
        sender: 'There is no such column',
        time: 'There is no such column',
      },
    },
    whichSim: 'The messages came to several SIM cards. Which one is the number to clean up?',
    whichSimHint: 'Asked only once: later imports keep to it; change it with --sim',
    sim: (sim, messages) => `SIM ${sim} (${many(messages, 'message')})`,
    allSims: 'All of them (not sure, or all of them are this number)',
    onlySim: (sim) => `Only ${sim} counted; what came to other cards did not.`,
    severalSims: (count) =>
      `These messages came to ${count} SIM cards; all of them counted. For one of them: numclean import FILE --sim SIM`,
    hint: 'Look at the inventory: numclean inventory; begin: numclean next',
  },

  services: {
    title: 'Official services that help',
    none: 'No official service fits this situation.',
    more: (id) => `How to use it: numclean official ${id}`,
    notServing: (names) => `These do not serve you: ${names}`,
    entrances: 'Ways in',
    answer: 'How the answer comes',
    limits: 'Good to know',
    unknown: 'Not found out yet',
    sourcesOf: (day) => `Sources (all looked up on ${day})`,
    source: (title, day) => (day ? `${title} (looked up on ${day})` : title),
  },

  report: {
    title: (number) => `Cleanup of ${number}`,
    made: (day) => `Made on ${day}`,
    stand: 'Where it stands',
    next: 'What to do next',
    checklist: 'Checklist',
    inventory: 'Inventory and evidence',
    unknown: 'Signatures and sites not known yet',
    unknownIntro:
      'These signatures wrote to the number, but no platform in the catalog has them. Check the ones you used.',
    privacy:
      'This document says which platforms you use: mind that before you print or send it. The number is masked.',
    count: 'Count',
    signature: 'Signature',
  },
};
