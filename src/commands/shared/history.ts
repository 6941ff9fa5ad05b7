import type { Catalog } from '../../catalog/catalog.js';
import { bindingIdOf, platformIdOf } from '../../cleanup/inventory/inventory.js';
import type { Cleanup, CleanupEvent, OperationName } from '../../cleanup/record/cleanup.js';
import type { Finding } from '../../cleanup/record/evidence.js';
import type { Words } from '../../language/words.js';
import { cleanLine } from '../../text/clean.js';
import { maskNumber } from '../../text/mask.js';

/** A change in words: when, of which kind, what; `undone` where it was taken back later. */
export type HistoryEntry = { at: string; type: CleanupEvent['type']; what: string; undone: boolean };

type Told = { words: Words; catalog: Catalog };
type Setting = Told & { findings: ReadonlyMap<string, Finding> };

/** What is written with another change and says nothing to a person. */
const SILENT: readonly CleanupEvent['type'][] = ['begun', 'operation-chosen', 'answer-taken-back'];

/** The changes of a cleanup in words, oldest first; a walk's answers stand as one line. */
export function historyOf(
  events: readonly CleanupEvent[],
  { cleanup, words, catalog }: Told & { cleanup: Cleanup },
): HistoryEntry[] {
  const setting = { words, catalog, findings: firstOfBindings(cleanup.findings) };
  const undone = undonePlaces(events);
  const entries: HistoryEntry[] = [];
  events.forEach((event, place) => {
    if (SILENT.includes(event.type)) return;
    const what = maskNumber(cleanLine(sentence(event, setting)));
    const isUndone = undone.has(place);
    const last = entries.at(-1);
    const isSame = last?.type === event.type && last.what === what && last.undone === isUndone;
    if (what !== '' && !isSame) entries.push({ at: event.at, type: event.type, what, undone: isUndone });
  });
  return entries;
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
      return say.answered;
    case 'found':
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

const NAMED_AT_MOST = 6;

const taskName = (id: string, setting: Setting): string => {
  const at = id.lastIndexOf('.');
  const operation = setting.words.views.operations[id.slice(at + 1) as OperationName];
  const name = nameOf(id.slice(0, at), setting);
  return operation ? `${name} · ${operation}` : name;
};

/** A platform's name in the person's language, or what they called it. */
function nameOf(id: string, { findings, words, catalog }: Setting): string {
  const finding = findings.get(id);
  const name = catalog.platform(platformIdOf(id))?.name[words.views.nameIn] ?? finding?.name;
  if (name === undefined) return id === 'carrier' ? words.views.labels.carrier : id;
  return finding?.of ? words.circumstances.accountOf(finding.of, name) : name;
}
