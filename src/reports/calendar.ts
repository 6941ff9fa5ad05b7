import { createHash } from 'node:crypto';
import ical, {
  type ICalAlarmData,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { isSettled } from '../cleanup/checklist/accounting.js';
import type { Day } from '../cleanup/days/day.js';
import type { Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';
import { outside } from './outside.js';
import { operationName } from './phrases.js';

/** What an event is about; part of its UID, so that the same thing keeps its place when the day moves. */
type Kind =
  | 'start'
  | 'wait-end'
  | 'watch'
  | 'safe-day'
  | 'cancel'
  | 'restore-end'
  | 'reissue'
  | 'keep-alive'
  | 'keep-check';

type Entry = {
  kind: Kind;
  /** an account or a task of the carrier's; empty for what is about the number itself */
  about: string;
  day: Day;
  summary: string;
  details: readonly string[];
  /** hours after the day's beginning at which to remind; before it where negative */
  reminders: readonly number[];
  isOff?: true;
  /** it comes again, forever */
  every?: ICalEventRepeatingFreq;
};

const MORNING = 9;
const MORNING_BEFORE = MORNING - 24;

/**
 * The plan as one calendar (RFC 5545) of whole days: starts, visits to counters, ends of waits, the watch, the safe day,
 * the cancellation and what becomes of the number after it, with reminders. Numbers masked, outside text on one line.
 * An event's UID hangs on the cleanup, the account and the kind alone, and SEQUENCE grows with every change and day:
 * importing the calendar again moves what is there instead of adding to it.
 */
export function calendar(input: ReportInput, words: Words): string {
  const { cleanup } = input;
  const calendar = ical({
    name: words.calendar.name(outside(cleanup.number)),
    prodId: { company: 'numclean', product: 'numclean', language: words.views.nameIn === 'zh' ? 'ZH' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stamp = new Date(cleanup.updatedAt);
  const sequence = sequenceOf(input);
  for (const entry of entriesOf(input, words)) {
    const event = calendar.createEvent({
      id: uidOf(entry, cleanup),
      stamp,
      sequence,
      start: new Date(`${entry.day}T00:00:00Z`),
      allDay: true,
      summary: entry.summary,
      description: entry.details.filter(Boolean).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(entry.every ? { repeating: { freq: entry.every } } : {}),
      status: entry.isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    // said apart: the library overlooks it among the alarm's data and would count from the day's end
    for (const hours of entry.reminders)
      event.createAlarm(alarmAt(hours, entry.summary)).relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/**
 * Seconds from the cleanup's beginning to its last change or, since a plan moves with the days, to the beginning of
 * today: so it grows with every change of today as well.
 */
function sequenceOf({ cleanup, today }: ReportInput): number {
  const last = Math.max(Date.parse(cleanup.updatedAt), Date.parse(`${today}T00:00:00+08:00`));
  return Math.max(0, Math.floor((last - Date.parse(cleanup.createdAt)) / 1000));
}

/** The instant of its beginning tells apart cleanups of the same id on two people's machines. */
const uidOf = ({ kind, about }: Entry, { id, createdAt }: ReportInput['cleanup']): string =>
  `${createHash('sha256')
    .update(JSON.stringify([id, createdAt, about, kind]))
    .digest('hex')
    .slice(0, 32)}@numclean`;

const alarmAt = (hours: number, description: string): ICalAlarmData => ({
  type: ICalAlarmType.display,
  description,
  ...(hours < 0 ? { triggerBefore: -hours * 3600 } : { triggerAfter: hours * 3600 }),
});

const entriesOf = (input: ReportInput, words: Words): Entry[] => [
  ...input.tasks
    .filter((task) => task.operation !== 'cancel-number')
    .flatMap((task) => [...startOf(task, words), ...waitEndOf(task, words)]),
  ...endOf(input, words),
  ...afterwards(input, words),
  ...keeping(input, words),
];

/** A number that is kept is called from once a month and looked after once a year, from the day on which it was decided. */
function keeping({ stage, today }: ReportInput, { keeping: say }: Words): Entry[] {
  if (stage !== 'kept') return [];
  const entry = { about: '', day: today, reminders: [MORNING] } as const;
  return [
    {
      ...entry,
      kind: 'keep-alive',
      summary: say.monthly,
      details: [say.monthlyDetail],
      every: ICalEventRepeatingFreq.MONTHLY,
    },
    {
      ...entry,
      kind: 'keep-check',
      summary: say.yearly,
      details: [say.yearlyDetail],
      every: ICalEventRepeatingFreq.YEARLY,
    },
  ];
}

/** An account keeps its events when another operation is chosen for it; the tasks beside its own have theirs. */
const aboutOf = ({ id, binding, operation }: Task): string => (CHOSEN.includes(operation) ? binding : id);

const CHOSEN: readonly Task['operation'][] = ['change', 'unbind', 'deregister', 'recover', 'new-owner'];

/** When a task is to begin, or when it did: an event that is there already then says so. */
function startOf(task: Task, words: Words): Entry[] {
  const { calendar: say } = words;
  const called = [outside(task.name), operationName(task, words)] as const;
  const entry = { kind: 'start', about: aboutOf(task), details: [], reminders: [] } as const;
  if (isSettled(task.state)) {
    return task.since ? [{ ...entry, day: task.since, summary: say.done(...called) }] : [];
  }
  if (task.state === 'waiting') {
    return task.since ? [{ ...entry, day: task.since, summary: say.begun(...called) }] : [];
  }
  if (!task.startOn) return [];
  const isVisit = task.place === 'counter';
  const id = outside(task.id);
  return [
    {
      ...entry,
      day: task.startOn,
      summary: isVisit ? say.visit(...called) : say.start(...called),
      details: [
        isVisit ? say.details.visit : '',
        say.details.start(task.waitDays),
        say.details.steps(id),
        say.details.markDone(id),
      ],
      reminders: isVisit ? [MORNING_BEFORE, MORNING] : [MORNING],
    },
  ];
}

/** When a wait is over; once the task is settled the event is called off. */
function waitEndOf(task: Task, words: Words): Entry[] {
  const { calendar: say } = words;
  const entry = {
    kind: 'wait-end',
    about: aboutOf(task),
    summary: say.waitEnd(outside(task.name), operationName(task, words)),
    details: [
      task.operation === 'deregister' ? say.details.closed : say.details.waitEnd,
      say.details.markDone(outside(task.id)),
    ],
  } as const;
  if (isSettled(task.state)) {
    return task.since && task.plannedWaitDays > 0
      ? [{ ...entry, day: task.since, reminders: [], isOff: true }]
      : [];
  }
  const day = task.state === 'waiting' ? task.until : task.startOn && task.endOn;
  return day && day !== task.startOn ? [{ ...entry, day, reminders: [MORNING] }] : [];
}

/** The watch, the safe day, and the cancellation: on the wished day where that is safe. */
function endOf({ plan }: ReportInput, { calendar: say }: Words): Entry[] {
  const { watchFrom, watchDays, earliestSafeDay, goesOn } = plan;
  if (!earliestSafeDay || !goesOn) return [];
  const about = '';
  return [
    ...(watchFrom
      ? [
          {
            kind: 'watch' as const,
            about,
            day: watchFrom,
            summary: say.watch(watchDays),
            details: [say.details.watch],
            reminders: [MORNING],
          },
        ]
      : []),
    {
      kind: 'safe-day',
      about,
      day: earliestSafeDay,
      summary: say.safeDay,
      details: [say.details.safeDay],
      reminders: [MORNING_BEFORE],
    },
    {
      kind: 'cancel',
      about,
      day: goesOn,
      summary: say.cancel,
      details: [say.details.cancel],
      reminders: [MORNING_BEFORE, MORNING],
    },
  ];
}

/** What becomes of the number once it is gone, on the cautious days. */
function afterwards(input: ReportInput, { calendar: say }: Words): Entry[] {
  const { restore, reissue } = input.timeline();
  return [
    ...(restore.countOn
      ? [
          {
            kind: 'restore-end' as const,
            about: '',
            day: restore.countOn,
            summary: say.restoreEnd,
            details: [say.details.restoreEnd],
            reminders: [-24 * 7 + MORNING, MORNING_BEFORE],
          },
        ]
      : []),
    ...(reissue.possibleFrom
      ? [
          {
            kind: 'reissue' as const,
            about: '',
            day: reissue.possibleFrom,
            summary: say.reissue,
            details: [say.details.reissue],
            reminders: [MORNING_BEFORE],
          },
        ]
      : []),
  ];
}
