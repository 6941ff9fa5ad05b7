import type { FactSource, Operation, OperationKey, Platform } from '../../catalog/types.js';
import { isSettled } from '../../cleanup/checklist/accounting.js';
import { type Day, daysBetween } from '../../cleanup/days/day.js';
import { type Binding, CATALOG_KEY, type Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { familySentences } from '../family-part.js';
import type { ReportInput, Whose } from '../input.js';
import { basisOf, operationBasis, operationOf } from '../looked-up.js';
import { BOXES, isCalledDone } from '../marks.js';
import { outside } from '../outside.js';
import {
  conditionsOf,
  evidenceLine,
  evidenceSources,
  isErrand,
  namesOf,
  needsOf,
  notesOf,
  oldNumberOf,
  operationName,
  operationOfKey,
  reasonsOf,
  seenBetween,
  stepsOf,
  tasksNamed,
} from '../phrases.js';
import { platformName } from '../platform-name.js';
import { typedTask } from '../typed-name.js';
import { unbrokenNames } from '../unbroken.js';
import { aboveSteps, belowSteps } from '../way-parts.js';
import { ownNoteLines, reportMistakeLines } from './corrections.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shellWord } from './shell-word.js';

/** One task, all that helps to do it: why, steps, needs, waiting days, contacts, and where that is known from. */
export function taskView(task: Task, input: ReportInput, words: Words, screen: Screen): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { views } = words;
  const known = operationOf(task, input);
  const platform = input.platform(task.binding);
  const binding = input.bindings.find((candidate) => candidate.id === task.binding);
  const standing = conditionsOf(task, input, words);
  return page([
    [
      ...pen.heading(
        `${BOXES[task.state]} ${views.show.task(outside(task.name), operationName(task, words))}`,
      ),
      ...pen.text(stateOf(task, words)),
    ],
    binding && !isErrand(task) ? bindingLines(binding, input, words, pen) : [],
    [
      ...(standing.length > 0 ? pen.text(dotted(standing)) : []),
      ...(task.operation === 'deregister' && task.waitDays === 0 && !isSettled(task.state)
        ? pen.text(views.task.waitUnknown)
        : []),
      ...(task.finishBy ? pen.text(views.task.finishBy(task.finishBy)) : []),
      ...(task.covers.length > 0 ? pen.text(views.task.covers(namesOf(task.covers, input))) : []),
      ...beforeLines(task, input, words, pen),
      ...notesOf(task, words).flatMap((note) => labelledText(pen, words, 'notes', note)),
      ...familySentences(platform?.family, task.operation, words).flatMap((text) => pen.text(text)),
    ],
    [
      ...ownNoteLines(known?.platform, CATALOG_KEY[task.operation], words, pen),
      ...stepLines(stepsOf(task, input, words), known?.operation, words, pen),
    ],
    paperLines(task, words, pen),
    known ? requirementLines(known.operation, words, pen) : [],
    platform ? contactLines(platform, words, pen) : [],
    [
      ...labelledText(pen, words, 'basis', basisOf(task, input, words)),
      ...(known ? sourceLines(sourcesOf(known.platform, known.operation), input.today, words, pen) : []),
      ...sourceLines(task.circumstance?.sources ?? [], input.today, words, pen),
    ],
    isSettled(task.state)
      ? []
      : [...markLines(task, input, words, pen), ...reportMistakeLines(platform, words, pen)],
  ]);
}

/** How to say what came of it. */
function markLines(task: Task, input: ReportInput, { views: { task: say } }: Words, pen: Pen): string[] {
  const typed = shellWord(outside(typedTask(task, input)));
  return [
    ...(task.asksMoney ? pen.aside(say.howToComplain) : []),
    ...(isCalledDone(task) ? pen.aside(say.howToMark(typed)) : []),
    ...pen.aside(say.howToWait(typed)),
  ];
}

/** What to bring, where circumstances say so. */
function paperLines({ circumstance }: Task, words: Words, pen: Pen): string[] {
  const papers = circumstance?.papers ?? [];
  if (papers.length === 0) return [];
  return [
    ...pen.text(words.circumstances.papers, 1),
    ...papers.flatMap((paper) => pen.item('-', outside(paper), 1)),
  ];
}

/** More tasks than this that must come first are counted instead of named. */
const AFTER_NAMED = 6;

/** What it needs, and what had better come first. */
function beforeLines({ after, prefers }: Task, input: ReportInput, words: Words, pen: Pen): string[] {
  const { list, labelled, labels } = words.views;
  const named = (ids: readonly string[]): string =>
    ids.length > AFTER_NAMED
      ? words.standing.accountsBefore(ids.length)
      : list(tasksNamed(ids, input, words));
  return [
    ...(after.length > 0 ? pen.text(labelled(labels.after, named(after))) : []),
    ...(prefers.length > 0
      ? pen.text(
          labelled(words.planning.prefers, list(tasksNamed(prefers.slice(0, AFTER_NAMED), input, words))),
        )
      : []),
  ];
}

/** How a platform is shown: `binding`: what the current cleanup holds of it; `whose`: whose eyes it is for; `nameOf`: what a platform is called. */
type Beholder = {
  binding?: Binding | undefined;
  whose?: Whose | undefined;
  today: Day;
  nameOf(id: string): string;
};

/**
 * One platform of the catalog, with every operation that is known. To a new holder an account there is a stranger's:
 * how to sign in to it, move it or get it back is not theirs to be told.
 */
export function platformView(
  platform: Platform,
  { binding, whose, today, nameOf }: Beholder,
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  const { views } = words;
  const isStrangers = whose?.cleanup.track === 'audit-new-number';
  const operations = (Object.entries(platform.ops) as [OperationKey, Operation][]).filter(
    ([key]) => !isStrangers || key === 'newOwner',
  );
  return page([
    pen.heading(dotted([platformName(platform, words), views.categories[platform.category], platform.id])),
    factLines(platform, isStrangers, nameOf, words, pen),
    binding && whose ? bindingLines(binding, whose, words, pen) : [],
    operations.length > 0
      ? pen.heading(views.show.operationsKnown)
      : isStrangers
        ? stepLines({ steps: views.generalSteps['new-owner'], general: true }, undefined, words, pen)
        : pen.text(views.show.noOperations),
    // how a freeze is undone stands there under a heading of its own
    ...operations.map(([key, { undo: _, ...operation }]) =>
      operationLines(platform, key, operation, today, words, pen),
    ),
    contactLines(platform, words, pen),
    platform.policy && !platform.policy.appliesTo
      ? pen.aside(views.show.policy(platform.policy.date ?? null))
      : [],
    reportMistakeLines(platform, words, pen),
  ]);
}

type Label = keyof Words['views']['labels'];

const labelledText = (pen: Pen, words: Words, label: Label, value: string, indent = 0): string[] =>
  pen.text(words.views.labelled(words.views.labels[label], value), indent);

function stateOf(task: Task, words: Words): string {
  const { states, task: say } = words.views;
  return dotted([
    states[task.state],
    task.until && say.until(task.until),
    task.reason && outside(task.reason),
    task.note && outside(task.note),
  ]);
}

function bindingLines(binding: Binding, whose: Whose, words: Words, pen: Pen): string[] {
  const { views } = words;
  const seen = seenBetween(binding);
  const sources = evidenceSources(binding, words);
  return [
    ...labelledText(
      pen,
      words,
      'exposure',
      dotted([
        pen.level(binding.exposure.level, views.levels[binding.exposure.level]),
        ...reasonsOf(binding.exposure, words),
      ]),
    ),
    ...labelledText(
      pen,
      words,
      'evidence',
      dotted([
        evidenceLine(binding, whose, words),
        seen && views.evidence.between(seen.first, seen.last),
        views.confidences[binding.confidence],
        sources,
      ]),
    ),
  ];
}

function factLines(
  platform: Platform,
  isStrangers: boolean,
  nameOf: (id: string) => string,
  words: Words,
  pen: Pen,
): string[] {
  const { views } = words;
  const official = (Object.keys(views.official) as (keyof Platform['official'])[])
    .filter((service) => platform.official[service] === true)
    .map((service) => views.official[service]);
  const ownersOnly: [Label, string | undefined][] = [
    ['smsLogin', views.smsLogins[platform.smsLogin]],
    ['account', platform.accountOf && outside(nameOf(platform.accountOf))],
    ['opens', views.list((platform.signInWith ?? []).map((id) => outside(nameOf(id))))],
    ['notes', platform.notes && outside(platform.notes)],
    ['family', familySentences(platform.family, null, words).join(words.families.between)],
  ];
  const facts: [Label, string | undefined][] = [
    ['aliases', views.list(platform.aliases.map((alias) => views.chinese(outside(alias))))],
    ['operator', platform.operator && views.chinese(outside(platform.operator))],
    ['official', views.list(official)],
    ...(isStrangers ? [] : ownersOnly),
  ];
  return facts.flatMap(([label, value]) => (value ? labelledText(pen, words, label, value) : []));
}

function operationLines(
  platform: Platform,
  key: OperationKey,
  operation: Operation,
  today: Day,
  words: Words,
  pen: Pen,
): string[] {
  const { views } = words;
  const name = operationOfKey(key);
  const steps = operation.steps.length > 0 ? operation.steps.map(outside) : views.generalSteps[name];
  const terms = dotted([
    oldNumberOf(name, operation.oldNumber, words),
    operation.waitDays
      ? views.task.waits(operation.waitDays)
      : key === 'deregister' && views.task.waitUnknown,
  ]);
  return [
    ...pen.text(pen.paint.bold(views.operations[name])),
    ...(terms === '' ? [] : pen.text(terms, 1)),
    ...ownNoteLines(platform, key, words, pen),
    ...stepLines({ steps, general: operation.steps.length === 0 }, operation, words, pen),
    ...requirementLines(operation, words, pen),
    ...labelledText(pen, words, 'basis', operationBasis(platform, operation, today, words), 1),
    ...sourceLines(sourcesOf(platform, operation), today, words, pen),
  ];
}

function stepLines(
  way: { steps: string[]; general: boolean },
  operation: Operation | undefined,
  words: Words,
  pen: Pen,
): string[] {
  return [
    ...(operation?.path ? labelledText(pen, words, 'path', outside(operation.path), 1) : []),
    ...(operation?.url ? labelledText(pen, words, 'url', outside(operation.url), 1) : []),
    ...(way.general ? pen.aside(words.views.task.generalWay, 1) : []),
    ...aboveSteps(operation, words).flatMap((text) => pen.aside(text, 1)),
    ...way.steps.flatMap((step, index) => pen.item(`${index + 1})`, step, 1)),
    ...belowSteps(operation, words).flatMap(({ label, texts: [only, ...more] }) =>
      more.length === 0
        ? pen.text(words.views.labelled(label, only ?? ''), 1)
        : [
            ...pen.text(words.views.labelled(label, ''), 1),
            ...[only ?? '', ...more].flatMap((text) => pen.item('-', text, 2)),
          ],
    ),
  ];
}

function requirementLines(operation: Operation, words: Words, pen: Pen): string[] {
  const { views } = words;
  const facts: [Label, string][] = [
    ['conditions', views.sentences((operation.conditions ?? []).map(outside))],
    ['needs', views.list(needsOf(operation, words))],
    ['channels', views.list(operation.channels.map((channel) => views.channels[channel]))],
  ];
  return [
    ...facts.flatMap(([label, value]) => (value ? labelledText(pen, words, label, value, 1) : [])),
    ...(operation.restDays ? pen.text(views.task.rests(operation.restDays), 1) : []),
    ...(operation.codeAfterWait ? pen.text(views.task.codeAfterWait, 1) : []),
  ];
}

function contactLines(platform: Platform, words: Words, pen: Pen): string[] {
  const { hotline, web, inApp } = platform.contact;
  const contacts: [Label, string | undefined][] = [
    ['hotline', hotline],
    ['web', web],
    ['inApp', inApp],
  ];
  const lines = contacts.flatMap(([label, value]) =>
    value ? labelledText(pen, words, label, outside(value), 1) : [],
  );
  return lines.length > 0 ? [...pen.text(words.views.show.contact), ...lines] : [];
}

const sourcesOf = (platform: Platform, operation: Operation): FactSource[] => [
  ...platform.sources.filter((source) => operation.sources.includes(source.id)),
  ...(operation.way?.leads ? operation.way.sources : []),
];

/**
 * Title of each source, with day and age where they differ: of one day the basis above has said it. An address only where
 * a person may be handed it.
 */
function sourceLines(sources: readonly FactSource[], today: Day, words: Words, pen: Pen): string[] {
  const { show, chinese } = words.views;
  const ofOneDay = new Set(sources.map(({ retrieved }) => retrieved)).size === 1;
  return sources.flatMap(({ title, retrieved, linkable, url }) => {
    const age = ofOneDay ? null : show.age(daysBetween(retrieved, today));
    return [
      ...pen.item('-', show.source(chinese(outside(title)), retrieved, age), 1),
      ...(linkable ? pen.aside(outside(url), 2) : []),
    ];
  });
}
