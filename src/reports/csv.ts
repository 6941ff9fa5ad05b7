import { stringify } from 'csv-stringify/sync';
import type { Binding, Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput, Whose } from './input.js';
import { basisInShort } from './looked-up.js';
import { outside } from './outside.js';
import { evidenceLine, oldNumberOf, operationName, reasonsOf, seenBetween, stepsOf } from './phrases.js';

/**
 * One row per binding and task, for Excel: UTF-8 with a byte order mark, formulas disarmed, the number masked. A
 * binding that another account's task settles shows that task; one without a task has those columns empty.
 */
export const csv = (input: ReportInput, words: Words): string =>
  stringify([header(words), ...rows(input, words)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });

function header(words: Words): string[] {
  const { labels } = words.views;
  return [
    labels.number,
    labels.platform,
    labels.category,
    labels.exposure,
    labels.reasons,
    labels.confidence,
    labels.evidence,
    labels.firstSeen,
    labels.lastSeen,
    labels.dismissed,
    labels.operation,
    labels.state,
    labels.oldNumber,
    labels.waitDays,
    labels.startBy,
    labels.finishBy,
    labels.until,
    labels.basis,
    labels.steps,
    labels.note,
    labels.why,
    labels.taskId,
  ];
}

function rows(input: ReportInput, words: Words): string[][] {
  const number = outside(input.cleanup.number);
  const known = new Set(input.bindings.map((binding) => binding.id));
  const ofBindings = input.bindings.flatMap((binding) => {
    const tasks = input.tasks.filter(
      (task) => task.binding === binding.id || task.covers.includes(binding.id),
    );
    const left = bindingCells(binding, input, words);
    return tasks.length > 0
      ? tasks.map((task) => [number, ...left, ...taskCells(task, input, words)])
      : [[number, ...left, ...NO_TASK]];
  });
  const ofOthers = input.tasks
    .filter((task) => !known.has(task.binding))
    .map((task) => [number, ...unboundCells(task, words), ...taskCells(task, input, words)]);
  return [...ofBindings, ...ofOthers];
}

function bindingCells(binding: Binding, whose: Whose, words: Words): string[] {
  const { views } = words;
  const seen = seenBetween(binding);
  return [
    outside(binding.name),
    views.categories[binding.category],
    views.levels[binding.exposure.level],
    views.clauses(reasonsOf(binding.exposure, words)),
    views.confidences[binding.confidence],
    evidenceLine(binding, whose, words),
    seen?.first ?? '',
    seen?.last ?? '',
    binding.dismissed ? views.yes : views.no,
  ];
}

const unboundCells = (task: Task, words: Words): string[] => [
  outside(task.name),
  '',
  words.views.levels[task.exposure],
  '',
  '',
  '',
  '',
  '',
  words.views.no,
];

function taskCells(task: Task, input: ReportInput, words: Words): string[] {
  const { views } = words;
  return [
    operationName(task, words),
    views.states[task.state],
    oldNumberOf(task.operation, task.needsOldNumber, words, input.stage) ?? '',
    task.waitDays > 0 ? String(task.waitDays) : '',
    task.startBy ?? '',
    task.finishBy ?? '',
    task.until ?? '',
    basisInShort(task, input, words),
    stepsOf(task, input, words)
      .steps.map((step, index) => `${index + 1}) ${step}`)
      .join(' '),
    outside(task.note ?? ''),
    outside(task.reason ?? ''),
    outside(task.id),
  ];
}

/** As many empty cells as a task fills. */
const NO_TASK: string[] = Array<string>(12).fill('');
