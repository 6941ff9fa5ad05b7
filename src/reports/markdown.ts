import type { FactSource } from '../catalog/types.js';
import { isSettled } from '../cleanup/checklist/accounting.js';
import { type Binding, LEVELS, type Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import { accountIn, allDoneIn, nextStartIn } from './account-parts.js';
import { cancelDayLines } from './cancel-day.js';
import { circumstanceAdvice } from './circumstance-parts.js';
import { emergencyIntro, emergencySteps, emergencyTitle } from './emergency.js';
import { errandsOf } from './errands.js';
import { bindingGroups, taskGroups, taskGroupTitle } from './groups.js';
import type { ReportInput, Whose } from './input.js';
import { lateSaid } from './late.js';
import { basisOf, operationOf } from './looked-up.js';
import { outside } from './outside.js';
import {
  conditionsOf,
  daysLeft,
  evidenceLine,
  evidenceSources,
  namesOf,
  needsOf,
  notesOf,
  operationName,
  reasonsOf,
  seenBetween,
  stepsOf,
} from './phrases.js';
import { summarizeUnknown } from './unknown.js';
import { upcomingTasks } from './upcoming.js';
import { aboveSteps, belowSteps } from './way-parts.js';

const NEXT_SHOWN = 5;

/** The whole cleanup as a document to print and tick off; numbers masked, outside text escaped for Markdown. */
export function markdown(input: ReportInput, words: Words): string {
  const { report } = words.views;
  return `${[
    `# ${escaped(report.title(outside(input.cleanup.number)))}`,
    escaped(report.made(input.today)),
    ...section(emergencyTitle(input.atStake, words), emergency(input, words)),
    ...section(report.stand, standing(input, words)),
    ...circumstanceAdvice(input, words).flatMap(({ title, lines }) =>
      section(title, bullets(lines.map(escaped))),
    ),
    ...section(report.next, nextSteps(input, words)),
    ...section(report.checklist, checklist(input, words)),
    ...section(words.emergency.errands, errands(input, words)),
    ...words.situations.advice[input.cleanup.track].flatMap(({ title, lines }) =>
      section(title, bullets(lines.map(escaped))),
    ),
    ...(input.stage === 'kept'
      ? section(
          words.keeping.title,
          bullets(words.keeping.lines(input.keepNumber?.plan ?? null).map(escaped)),
        )
      : []),
    ...section(report.inventory, inventory(input, words)),
    ...section(report.unknown, unknown(input, words)),
    '---',
    escaped(report.privacy),
  ].join('\n\n')}\n`;
}

/**
 * Text from outside as Markdown that says just that: one line, masked, everything that Markdown or HTML reads escaped.
 * Addresses in it do not become links, since only some may be handed to a person.
 */
const escaped = (text: string): string =>
  outside(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&');

/** A section with its heading; none where there is nothing to say. */
const section = (title: string, blocks: readonly string[]): string[] =>
  blocks.length > 0 ? [`## ${escaped(title)}`, ...blocks] : [];

const bullets = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];

const labelled = (label: string, value: string, words: Words): string =>
  escaped(words.views.labelled(label, value));

/** The first fifteen minutes stand at the top: nobody looks for them twice. */
function emergency(input: ReportInput, words: Words): string[] {
  const steps = emergencySteps(input.atStake, words).map(({ what, where, phone }, index) => {
    const at = where ? ` · ${escaped(words.views.labelled(words.views.labels.path, where))}` : '';
    return `${index + 1}. ${phone ? `**${escaped(phone)}** ` : ''}${escaped(what)}${at}`;
  });
  return [escaped(emergencyIntro(input.atStake, words)), steps.join('\n'), escaped(words.emergency.hint)];
}

function errands(input: ReportInput, words: Words): string[] {
  const { errands: list, bag } = errandsOf(input, words);
  if (list.length === 0) return [];
  return [
    ...bullets(
      list.map(({ where, tasks, papers }) =>
        escaped(
          words.emergency.errand(
            where,
            tasks.map(({ what }) => what),
            papers,
          ),
        ),
      ),
    ),
    escaped(words.emergency.bag(bag)),
  ];
}

function standing(input: ReportInput, words: Words): string[] {
  const { views } = words;
  const { cleanup, plan, progress } = input;
  const open = LEVELS.filter((level) => progress.byExposure[level] > 0).map((level) =>
    views.status.openAt(views.levels[level], progress.byExposure[level]),
  );
  return bullets([
    labelled(views.labels.track, views.tracks[cleanup.track], words),
    labelled(views.labels.carrier, views.carriers[cleanup.carrier], words),
    ...(cleanup.newNumber ? [labelled(views.labels.newNumber, cleanup.newNumber, words)] : []),
    escaped(views.status.progress(progress.done, input.tasks.length)),
    ...(progress.skipped > 0 ? [escaped(views.status.skipped(progress.skipped))] : []),
    ...(progress.waiting > 0 ? [escaped(views.status.waiting(progress.waiting))] : []),
    ...(open.length > 0 ? [labelled(views.status.open, views.list(open), words)] : []),
    ...(plan.earliestSafeDay
      ? [
          `**${escaped(
            views.plan.earliest(plan.earliestSafeDay, daysLeft(plan.earliestSafeDay, input.today, words)),
          )}**`,
        ]
      : []),
    ...(plan.cancelOn ? [escaped(views.plan.wished(plan.cancelOn))] : []),
    ...(plan.cancelOn ? [escaped(plan.feasible ? views.plan.fits : views.plan.doesNotFit)] : []),
    ...(plan.earliestSafeDay && plan.safeBy && plan.safeBy > plan.earliestSafeDay
      ? [escaped(words.planning.byThisPlan(plan.safeBy, plan.earliestSafeDay))]
      : []),
    ...plan.late.map((late) => escaped(lateSaid(late, input, words))),
    ...cancelDayLines(input, words).map(escaped),
    ...(plan.whyNone ? [escaped(words.standing.whyNone[plan.whyNone])] : []),
    ...(plan.earliestSafeDay ? input.thin.map((code) => escaped(words.standing.thin[code])) : []),
    ...(plan.watchFrom ? [escaped(views.plan.watch(plan.watchFrom))] : []),
  ]);
}

function nextSteps(input: ReportInput, words: Words): string[] {
  const { views } = words;
  const tasks = upcomingTasks(input, NEXT_SHOWN);
  if (tasks.length > 0) {
    const list = tasks.map((task, index) => `${index + 1}. ${escaped(taskTitle(task, words))}`).join('\n');
    return [list, ...account(input, words)];
  }
  if (input.tasks.length === 0) return [escaped(views.checklist.empty)];
  if (input.progress.open + input.progress.waiting === 0)
    return [escaped(allDoneIn(input, words)), escaped(views.status.verifyHint)];
  const starts = nextStartIn(input, words);
  const now = input.progress.open > 0 ? views.next.none : views.status.onlyWaiting;
  return [escaped(now), ...(starts ? [escaped(starts)] : []), ...account(input, words)];
}

/** Where every open task stands. */
function account(input: ReportInput, words: Words): string[] {
  const found = accountIn(input, words);
  return found ? [escaped(found.sum), ...bullets(found.lines.map(escaped))] : [];
}

const taskTitle = (task: Task, words: Words): string =>
  words.views.show.task(task.name, operationName(task, words));

function checklist(input: ReportInput, words: Words): string[] {
  return taskGroups(input.tasks).flatMap((group) => [
    `### ${escaped(taskGroupTitle(group.level, group.tasks, words))}`,
    group.tasks.map((task) => taskItem(task, input, words)).join('\n'),
  ]);
}

/** A box to tick, and below it all that helps; of what is settled only the line with the box. */
function taskItem(task: Task, input: ReportInput, words: Words): string {
  const { views } = words;
  const settled = isSettled(task.state);
  const state = task.state === 'todo' ? '' : ` · ${escaped(views.states[task.state])}`;
  const head = `- [${settled ? 'x' : ' '}] **${escaped(taskTitle(task, words))}**${state}`;
  const remarks = [task.reason, task.note].flatMap((text) => (text ? escaped(text) : []));
  const help = settled ? [] : taskHelp(task, input, words);
  return [head, ...[...remarks, ...help].map((line) => `  ${line}`)].join('\n');
}

function taskHelp(task: Task, input: ReportInput, words: Words): string[] {
  const { views } = words;
  const known = operationOf(task, input);
  const { steps, general } = stepsOf(task, input, words);
  const needs = known ? needsOf(known.operation, words) : [];
  const conditions = known?.operation.conditions ?? [];
  const path = known?.operation.path;
  const whose = aboveSteps(known?.operation, words);
  const standing = conditionsOf(task, input, words);
  const facts = [
    ...(standing.length > 0 ? [escaped(standing.join(' · '))] : []),
    ...(task.finishBy ? [escaped(views.task.finishBy(task.finishBy))] : []),
    ...(task.covers.length > 0 ? [escaped(views.task.covers(namesOf(task.covers, input)))] : []),
    ...notesOf(task, words).map((note) => labelled(views.labels.notes, note, words)),
    ...(path ? [labelled(views.labels.path, path, words)] : []),
    ...(conditions.length > 0 ? [labelled(views.labels.conditions, views.sentences(conditions), words)] : []),
    ...(needs.length > 0 ? [labelled(views.labels.needs, views.list(needs), words)] : []),
    ...paperFacts(task, words),
    ...(known?.operation.restDays ? [escaped(views.task.rests(known.operation.restDays))] : []),
    ...(known?.operation.codeAfterWait ? [escaped(views.task.codeAfterWait)] : []),
    labelled(views.labels.basis, basisOf(task, input, words), words),
    ...(known ? links(known.platform.sources, known.operation.sources, words) : []),
    ...circumstanceLinks(task, words),
    escaped(general ? views.task.generalWay : whose.length > 0 ? whose.join(' · ') : views.labels.steps),
  ];
  return [
    ...facts.map((line) => `- ${line}`),
    ...steps.map((step, index) => `  ${index + 1}. ${escaped(step)}`),
    ...belowSteps(known?.operation, words).flatMap(({ label, texts: [only, ...more] }) =>
      more.length === 0
        ? `- ${labelled(label, only ?? '', words)}`
        : [`- ${escaped(label)}`, ...[only ?? '', ...more].map((text) => `  - ${escaped(text)}`)],
    ),
  ];
}

/** What to bring, where circumstances say so. */
function paperFacts({ circumstance }: Task, words: Words): string[] {
  const papers = circumstance?.papers ?? [];
  return papers.length > 0 ? [labelled(words.circumstances.papers, words.views.list(papers), words)] : [];
}

function circumstanceLinks({ circumstance }: Task, words: Words): string[] {
  const sources = circumstance?.sources ?? [];
  return links(
    sources,
    sources.map(({ id }) => id),
    words,
  );
}

/** Links to those sources that a person may be handed. */
const links = (sources: readonly FactSource[], ids: readonly string[], words: Words): string[] =>
  sources
    .filter((source) => source.linkable && ids.includes(source.id) && /^https?:/.test(source.url))
    .map((source) => `[${escaped(words.views.chinese(source.title))}](<${new URL(source.url).href}>)`);

function inventory(input: ReportInput, words: Words): string[] {
  const { views } = words;
  const { labels } = views;
  const dismissed = input.bindings.filter((binding) => binding.dismissed);
  const groups = bindingGroups(input.bindings).flatMap((group) => [
    `### ${escaped(views.inventory.group(views.levels[group.level], group.bindings.length))}`,
    table(
      [labels.platform, labels.category, labels.confidence, labels.evidence, labels.reasons],
      group.bindings.map((binding) => bindingCells(binding, input, words)),
    ),
  ]);
  return [
    ...(groups.length > 0 ? groups : [escaped(views.inventory.empty)]),
    ...(dismissed.length > 0
      ? [
          `### ${escaped(views.inventory.dismissed(dismissed.length))}`,
          escaped(views.list(dismissed.map((binding) => binding.name))),
        ]
      : []),
  ];
}

function bindingCells(binding: Binding, whose: Whose, words: Words): string[] {
  const { views } = words;
  const seen = seenBetween(binding);
  const sources = evidenceSources(binding, words);
  const evidence = [
    evidenceLine(binding, whose, words),
    ...(seen ? [views.evidence.between(seen.first, seen.last)] : []),
    ...(sources ? [sources] : []),
  ];
  return [
    binding.name,
    views.categories[binding.category],
    views.confidences[binding.confidence],
    evidence.join(' · '),
    reasonsOf(binding.exposure, words).join(' · '),
  ];
}

function unknown(input: ReportInput, words: Words): string[] {
  const { report, labels } = words.views;
  const signatures = summarizeUnknown(input.unknown);
  if (signatures.length === 0) return [];
  return [
    escaped(report.unknownIntro),
    table(
      [report.signature, report.count, labels.firstSeen, labels.lastSeen],
      signatures.map(({ signature, count, first, last }) => [
        signature,
        String(count),
        first ?? '',
        last ?? '',
      ]),
    ),
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
