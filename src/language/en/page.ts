import type { page as zhPage } from '../zh/page.js';

/** Words of the page for the phone, in English. */
export const page: typeof zhPage = {
  skip: 'Skip to the tasks',
  contents: 'Contents',
  doNow: 'Do this one now',
  moreOfDay: 'More about this day',
  nothingNow: 'Nothing can be done right now',
  progress: {
    title: 'How far you are',
    picture: (done, waiting, open) => `${done} done, ${waiting} waiting, ${open} still to do`,
    done: 'done',
    waiting: 'waiting',
    open: 'to do',
  },
  agenda: {
    title: 'Today and this week',
    today: 'Today',
    week: 'The next six days',
    nothingToday: 'Nothing is planned for today.',
    nothingWeek: 'Nothing is planned for these days.',
    minutes: (minutes) => `about ${minutes} min`,
    out: 'at a counter',
    day: (date, weekday, count, minutes) =>
      `${weekday} ${date} · ${count === 1 ? '1 task' : `${count} tasks`} · about ${minutes} min`,
  },
  timeline: {
    title: 'When what happens',
    picture: (rows) => `Timeline: ${rows}`,
    row: (label, from, to) => (from === to ? `${label} ${from}` : `${label} ${from} to ${to}`),
    trips: 'Days at counters',
    legend: {
      doing: 'to do',
      waiting: 'waiting',
      watch: 'watching messages',
      sure: 'counted on',
      perhaps: 'perhaps',
      mark: 'due, or cancelled',
      trip: 'at a counter',
      today: 'today',
    },
    month: (year, month) => (month === 1 ? `Jan ${year}` : (MONTHS[month - 1] ?? '')),
  },
  accounts: {
    title: 'Accounts',
    search: 'Find an account',
    level: 'Exposure',
    state: 'Progress',
    all: 'all',
    open: 'not done yet',
    settled: 'done',
  },
  states: {
    title: 'Where each account stands',
    count: (count) => (count === 1 ? '1 account' : `${count} accounts`),
  },
  tasks: {
    title: 'One at a time',
    done: 'Done',
    until: 'Waiting for a result: until when',
    note: 'Note (goes back to the computer)',
    place: 'Where',
    open: 'Open the entrance',
    scan: (name) => `QR code of the entrance of ${name}`,
    scanHint: 'scan with the phone',
    planned: 'Planned for',
    after: 'Only after',
    prefers: 'Better after',
    often: 'Good to know for many of them',
    usedBy: (names, count) => `For ${names} and others, ${count} in all`,
    some: (names, count) => `${names} and others, ${count} in all`,
  },
  emergencyNav: 'First fifteen minutes',
  emergencyMore: (count) => `${count} more, after those above`,
  incidents: {
    title: 'Messages and calls for somebody else',
    picture: (parts) => `How many of each kind: ${parts}`,
    counted: (kind, count) => `${kind}: ${count}`,
    between: (first, last) => `${first} to ${last}`,
    all: (count) => (count === 1 ? 'See it' : `See each of the ${count}`),
  },
  remedies: { title: 'Whom to turn to next', by: 'By' },
  letters: {
    title: 'Letters you can write',
    write: (command) => `On the computer: ${command}`,
    to: (names) => `To: ${names}`,
    missing: (names) => `Still to fill in: ${names}`,
    written: (day) => `written on ${day}`,
  },
  back: {
    title: 'Take your ticks back to the computer',
    nav: 'Take back',
    intro:
      'Ticks and notes are kept in this device’s browser only. When you have done some, send this text to your computer:',
    how: 'There, type numclean import, a space, and paste the text after it. If you saved it as a file, write its name instead.',
    empty: 'Nothing to take back yet. Whatever you tick, date or note in a task becomes a short text here.',
    notKept: 'This browser keeps nothing: take the text below along before you close the page.',
    noScript:
      'This viewer does not run the page’s script, so ticks will not stay. Open the page in a browser.',
    private: 'The text tells which platforms you use and what you noted: send it only to yourself.',
    text: 'The text to take back',
    copy: 'Copy',
    share: 'Share…',
    save: 'Save as a file',
    forget: 'Clear the ticks here',
    bar: 'Take back',
    code: 'The text to take back, as a QR code',
    scan: 'Or scan this with another phone or the computer’s camera: it holds the text above.',
    tooLong: 'The text is too long for a QR code: copy it, or save it as a file.',
  },
  paper: 'Print',
  print: 'Print for the counter',
  printAll: 'Print every step',
  printHint:
    'On paper each task takes one line; those for a counter bring their steps. To bring the steps of another, open it first.',
  script: {
    claimed: 'done',
    waiting: 'waiting until',
    doing: 'begun',
    todo: 'to do',
    count: 'Not yet on the computer: #',
    copied: 'Copied. Send it to your computer and read it in with numclean import.',
    saved: 'Saved. Send the file to your computer and read it in with numclean import.',
    found: 'Accounts found: #',
    forget: 'This clears all ticks and notes here; what was not taken back is lost. Clear them?',
  },
  taken: {
    title: (count) =>
      count === 0
        ? 'No new ticks to note'
        : count === 1
          ? 'Noted 1 task from the page'
          : `Noted ${count} tasks from the page`,
    line: (task, state) => `${task}: ${state}`,
    overruled: (count) => `Changed on both sides, later on the page, so the page counts (${count}):`,
    overruledLine: (task, before, now) => `${task}: was “${before}” here, now “${now}”`,
    older: (count) => `Changed here after the page was ticked, left as it is here (${count}):`,
    olderLine: (task, here, there) => `${task}: “${here}” here, “${there}” on the page`,
    same: (count) => `Already so here: ${count}`,
    unknown: (count) => `No longer on the checklist, not noted (${count}):`,
    refused: (count) =>
      `A note holds an ID number, which is never kept; the tick was noted without it (${count}):`,
    outdated: 'Things have changed here since the page was made. Make a new one: numclean report --open',
    undo: 'Not right? Take it back: numclean undo',
  },
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
