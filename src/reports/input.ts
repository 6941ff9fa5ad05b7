import type { KeepPlan } from '../catalog/service-types.js';
import type { Platform } from '../catalog/types.js';
import type { Consequence } from '../cleanup/circumstances/consequences.js';
import type { Day } from '../cleanup/days/day.js';
import type { Timeline } from '../cleanup/lifecycle.js';
import type { Cleanup } from '../cleanup/record/cleanup.js';
import type { UnknownSignature } from '../cleanup/record/evidence.js';
import type { Stage } from '../cleanup/record/stage.js';
import type { LoggedIncident } from '../cleanup/remedies/incident-log.js';
import type { Thin } from '../cleanup/safe-day.js';
import type { Binding, Plan, Progress, Task } from '../cleanup/types.js';
import type { AtStake } from './at-stake.js';
import type { RemedyPart } from './remedy-parts.js';
import type { LetterLine } from './terminal/letters.js';

/** By how many days the safe day moved, later where positive, to which, and by what in words; empty: not known. */
export type Moved = { days: number; day: Day; by: string };

/** One cleanup with all that is derived from it: what every report and view is made of. Nothing in it is masked yet. */
export type ReportInput = {
  cleanup: Cleanup;
  /** where it stands */
  stage: Stage;
  /** dismissed ones included */
  bindings: readonly Binding[];
  /** the id of the binding with the number's own carrier */
  carrierBinding: string;
  unknown: readonly UnknownSignature[];
  /** with the plan's days in them */
  tasks: readonly Task[];
  plan: Plan;
  progress: Progress;
  /** what came in for somebody else, oldest first */
  incidents: readonly LoggedIncident[];
  /** the day the report is made */
  today: Day;
  /** what follows from the person's circumstances, beside the tasks */
  consequences: readonly Consequence[];
  /** kinds of letters that are not for this person, each with the one in its place; absent: all are */
  letterInstead?: Readonly<Record<string, string>>;
  /** ways out of too little time, by the plan's code, that are others for this person; absent: none is */
  waysOutInstead?: Readonly<Record<string, string>>;
  /** rungs of remedies that are not for this person; absent: all are */
  rungsNotSaid?: readonly string[];
  /** a sentence as it is said to this person, where it is not the catalog's */
  say(text: string): string;
  /** the catalog's whole entry, as it is told to this person; undefined for an unknown id */
  platform(id: string): Platform | undefined;
  /** the carrier's cheapest way to keep the number in use, and who says so; null where nobody does */
  keepNumber: { plan: KeepPlan; source: { title: string; retrieved: string } } | null;
  /** how the safe day moved since the person last saw it; absent: hardly, or they had not seen one */
  moved?: Moved;
  /** what is in danger when the phone is gone */
  atStake: AtStake;
  /** what makes the safe day less than firm */
  thin: readonly Thin[];
  /** when a task was last told of, an instant per task id */
  toldAt(): ReadonlyMap<string, string>;
  /** what happens to the number and when */
  timeline(): Timeline;
  /** open problems with whom to turn to; as they would be, where tasks are given that stand otherwise */
  remedies(asIf?: readonly Task[]): RemedyPart[];
  /** the letters that fit */
  letters(): LetterLine[];
};

/** Whose number it is, and with which carrier: what a binding is called without evidence follows from it. */
export type Whose = Pick<ReportInput, 'cleanup' | 'carrierBinding'>;
