import type { Catalog } from '../../catalog/catalog.js';
import { bindingIdOf, bindingOfTask, platformIdOf } from '../../cleanup/inventory/binding-id.js';
import type { Cleanup, CleanupEvent, OperationName } from '../../cleanup/record/cleanup.js';
import type { Finding } from '../../cleanup/record/evidence.js';
import type { Words } from '../../language/words.js';
import { cleanLine } from '../../text/clean.js';
import { maskNumber } from '../../text/mask.js';

/** A change in words: when, of which kind, what; `undone` where it was taken back later. */
export type HistoryEntry = { at: string; type: CleanupEvent['type']; what: string; undone: boolean };

type Told = { words: Words; catalog: Catalog };
type Setting = Told & {
  /** what was asked, of answers in a row */
  topics?: readonly string[];
  findings: ReadonlyMap<string, Finding>;
};

/** What is written with another change and says nothing to a person. */
const SILENT: readonly CleanupEvent['type'][] = ['begun', 'operation-chosen', 'answer-taken-back'];

/** The changes of a cleanup in words, oldest first; a walk's answers in a row stand as one line that says what was asked. */
export function historyOf(
  events: readonly CleanupEvent[],
  { cleanup, words, catalog }: Told & { cleanup: Cleanup },
): HistoryEntry[] {
  const setting = { words, catalog, findings: firstOfBindings(cleanup.findings) };
  const undone = undonePlaces(events);
  const told = events.flatMap((event, place) =>
    SILENT.includes(event.type) || isOfAnswer(event, events[place + 1])
      ? []
      : [{ event, undone: undone.has(place) }],
  );
  const entries: HistoryEntry[] = [];
  for (const { first, topics } of answersTogether(told, words)) {
    const { event, undone: isUndone } = first;
    const what = maskNumber(cleanLine(sentence(event, { ...setting, topics })));
    const last = entries.at(-1);
    const isSame = last?.type === event.type && last.what === what && last.undone === isUndone;
    if (what !== '' && !isSame) entries.push({ at: event.at, type: event.type, what, undone: isUndone });
  }
  return entries;
}

type Change = { event: CleanupEvent; undone: boolean };

/** Each change, answers in a row as one with what was asked. */
function answersTogether(changes: readonly Change[], words: Words): { first: Change; topics: string[] }[] {
  const together: { first: Change; topics: string[] }[] = [];
  for (const change of changes) {
    const last = together.at(-1);
    const { event, undone } = change;
    const topics = event.type === 'answered' ? topicOf(event.key, words) : [];
    const goesOn =
      event.type === 'answered' && last?.first.event.type === 'answered' && last.first.undone === undone;
    if (goesOn) last.topics.push(...topics.filter((topic) => !last.topics.includes(topic)));
    else together.push({ first: change, topics });
  }
  return together;
}

/** Whether a change is what the answer that follows it set: the answer says it. */
const isOfAnswer = (event: CleanupEvent, next: CleanupEvent | undefined): boolean =>
  event.type === 'set' && next?.type === 'answered' && next.at === event.at;

/** What a question was about; nothing for what only marks the end of a walk. */
function topicOf(key: string, { history }: Words): string[] {
  const topics: Readonly<Record<string, string>> = history.topics;
  return key === 'finished' ? [] : [topics[key] ?? history.otherTopic];
}

const firstOfBindings = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.toReversed().map((finding) => [bindingIdOf(finding), finding]));

/** The places of the events that were taken back. */
function undonePlaces(events: readonly CleanupEvent[]): ReadonlySet<number> {
  const runs: number[][] = [[]];
  const undone: number[] = [];
  events.forEach(({ type }, place) => {
    if (type === 'begun') runs.push([]);
    else if (type !== 'undone') runs.at(-1)?.push(place);
    else if (runs.length > 1) undone.push(...(runs.pop() ?? []));
  });
  return new Set(undone);
}

function sentence(event: CleanupEvent, setting: Setting): string {
  const { words } = setting;
  const say = words.history.events;
  const named = (ids: readonly string[]): string => words.views.list(ids.map((id) => nameOf(id, setting)));
  switch (event.type) {
    case 'created':
      return say.created(words.views.tracks[event.track]);
    case 'answered':
      return setting.topics?.length ? say.answered(setting.topics) : '';
    case 'found':
      if (event.findings.length === 0) return '';
      return say.found(
        named([...new Set(event.findings.map(bindingIdOf))].slice(0, NAMED_AT_MOST)),
        event.findings.length,
      );
    case 'dismissed':
    case 'restored':
    case 'confirmed':
      return event.bindings.length === 0 ? '' : say[event.type](named(event.bindings));
    case 'task-marked':
      return say.marked(taskName(event.task, setting), words.views.states[event.mark.state]);
    case 'remedy-marked':
      return remedyLine(event, setting);
    case 'incidents-noted':
      return say.incidents(event.incidents.length);
    case 'continued':
      return say.continued(words.views.tracks[event.track]);
    case 'begun':
    case 'operation-chosen':
    case 'answer-taken-back':
      return '';
    default:
      return say.others[event.type];
  }
}

/** Whom the person turned to about what, and what came of it. */
function remedyLine(
  { problem, step }: Extract<CleanupEvent, { type: 'remedy-marked' }>,
  setting: Setting,
): string {
  const { remedies, history } = setting.words;
  const [map = '', ...binding] = problem.split('.');
  const titles: Readonly<Record<string, string>> = remedies.maps;
  const name = binding.length > 0 ? nameOf(binding.join('.'), setting) : (titles[map] ?? map);
  const came =
    step.outcome &&
    (step.outcome === 'skipped' ? setting.words.views.states.skipped : remedies.outcomes[step.outcome]);
  return history.events.remedy(name, remedies.shortNames[step.to], came);
}

const NAMED_AT_MOST = 6;

const taskName = (id: string, setting: Setting): string => {
  const binding = bindingOfTask(id);
  const operation = setting.words.views.operations[id.slice(binding.length + 1) as OperationName];
  const name = nameOf(binding, setting);
  return operation ? `${name} · ${operation}` : name;
};

/** A platform's name in the person's language, or what they called it. */
function nameOf(id: string, { findings, words, catalog }: Setting): string {
  const finding = findings.get(id);
  const name = catalog.platform(platformIdOf(id))?.name[words.views.nameIn] ?? finding?.name;
  if (name === undefined) return id === 'carrier' ? words.views.labels.carrier : id;
  return finding?.of ? words.circumstances.accountOf(finding.of, name) : name;
}
