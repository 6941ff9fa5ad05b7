import type { Category, Operation } from '../catalog/types.js';
import type { OperationName, TaskState } from './cleanup.js';
import type { Day } from './day.js';
import type { Evidence } from './evidence.js';

export type Level = 'critical' | 'high' | 'medium' | 'low';
export type Confidence = 'confirmed' | 'likely' | 'possible';

/** Worst first. */
export const LEVELS: readonly Level[] = ['critical', 'high', 'medium', 'low'];

/** What somebody holding the number reaches, and how easily; the reasons are codes that `language` words. */
export type Exposure = { level: Level; reasons: string[] };

/** A platform (or one the person named) held to know the number. */
export type Binding = {
  /** the platform's id, or `own-…` for the person's own */
  id: string;
  platform: string | null;
  /** zh name of the platform, or what the person called it */
  name: string;
  category: Category | 'own';
  confidence: Confidence;
  exposure: Exposure;
  evidence: Evidence[];
  dismissed: boolean;
};

/** One operation on one binding, with its steps and its state. */
export type Task = {
  /** `<binding>.<operation>` */
  id: string;
  binding: string;
  /** the binding's name */
  name: string;
  operation: OperationName;
  state: TaskState;
  exposure: Level;
  /** while waiting: until when */
  until: Day | null;
  /** the person's remark, and why it is blocked or skipped */
  note: string | null;
  reason: string | null;
  needsOldNumber: Operation['oldNumber'];
  /** known waiting or cooling-off days, 0 when none is known */
  waitDays: number;
  /** latest safe start and end for the wished day; null without one */
  startBy: Day | null;
  finishBy: Day | null;
  basis: Operation['basis'];
  /** zh, from the catalog; empty where it has none: the views then give the general way in words */
  steps: string[];
  /** task ids that come first */
  after: string[];
  /** other bindings on the same account that this task settles */
  covers: string[];
};

/** The checklist in order, with days, and the earliest safe day. */
export type Plan = {
  earliestSafeDay: Day | null;
  cancelOn: Day | null;
  feasible: boolean;
  watchFrom: Day | null;
  late: { task: string; daysShort: number; waysOut: string[] }[];
  days: { day: Day; tasks: string[] }[];
  critical: string[];
};

export type Progress = { done: number; open: number; waiting: number; byExposure: Record<Level, number> };
