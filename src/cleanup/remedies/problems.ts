import type { Platform } from '../../catalog/types.js';
import { isSettled } from '../checklist/accounting.js';
import { bindingIdOf } from '../inventory/binding-id.js';
import { grouped } from '../inventory/grouped.js';
import { wasMisused } from '../inventory/misuse.js';
import { notedAt } from '../inventory/noted-at.js';
import type { Cleanup } from '../record/cleanup.js';
import type { IncidentKind, NotedIncident } from '../record/incident.js';
import type { RemedyStep } from '../record/remedy-steps.js';
import { type Binding, carrierBindingId, type Task, UNNAMED_COLLECTOR } from '../types.js';
import type { MapName } from './maps/types.js';

/** What problems are found in. */
export type Given = {
  cleanup: Cleanup;
  bindings: readonly Binding[];
  tasks: readonly Task[];
  /** the catalog's whole entry */
  platform?(id: string): Platform | undefined;
  /** kinds of letters that are not for this person, each with the one in its place */
  letterInstead?: Readonly<Record<string, string>>;
  /** what this person brings along in place of what others would */
  proofInstead?: Readonly<Record<string, string>>;
  /** rungs that are not for this person */
  rungsNotSaid?: readonly string[];
};

/** Something that is not settled. */
export type FoundProblem = {
  /** `<map>.<binding>`, or the map alone */
  id: string;
  map: MapName;
  /** binding id; null where it is about no single one */
  binding: string | null;
  /** everybody whom it is about: what a person may name it by */
  bindings: readonly string[];
  name: string;
  /** the task that it holds up, or that it is; null where there is none */
  task: string | null;
  /** what came in because of it */
  incidents: readonly NotedIncident[];
  /** a former holder says that somebody used the account */
  misused: boolean;
};

/** All that may be open, what hurts the person first; what was solved since is among it. */
export function findProblems(given: Given): FoundProblem[] {
  switch (given.cleanup.track) {
    case 'audit-new-number':
      return ofNewHolder(given);
    case 'recover-accounts':
      return ofFormerHolder(given);
    case 'prepare-cancel':
      return beforeCancelling(given);
  }
}

/** Names that problems had before: what was noted under them goes on. */
const FORMER_NAMES: Readonly<Partial<Record<MapName, string>>> = {
  'account-back': 'leak-platform',
  collector: 'lender',
  'cheap-plan': 'carrier',
};

/** The steps taken about a problem, also under the name that it had in older versions. */
export function stepsOf({ map, binding, id }: FoundProblem, { remedies }: Cleanup): readonly RemedyStep[] {
  const former = FORMER_NAMES[map];
  const before = former === undefined ? [] : (remedies[idOf(former, binding)] ?? []);
  return [...before, ...(remedies[id] ?? [])];
}

const idOf = (map: string, binding: string | null): string => (binding === null ? map : `${map}.${binding}`);

const problem = (
  map: MapName,
  own: Partial<Omit<FoundProblem, 'id' | 'map'>> & { binding?: string | null },
): FoundProblem => ({
  id: idOf(map, own.binding ?? null),
  map,
  binding: null,
  bindings: own.binding ? [own.binding] : [],
  name: '',
  task: null,
  incidents: [],
  misused: false,
  ...own,
});

/** The kinds of what comes in for somebody else that have a map of their own, the most urgent first. */
export const MAP_OF_KIND: ReadonlyMap<IncidentKind, MapName> = new Map<IncidentKind, MapName>([
  ['official-notice', 'notices'],
  ['private-notice', 'private-notices'],
  ['order', 'parcels'],
  ['acquaintance', 'acquaintances'],
  ['code', 'codes'],
  ['marketing', 'advertising'],
  ['label', 'labels'],
]);

/** Whose account it is: these hurt from the first day, and lead to the platform. */
const HURTS: readonly IncidentKind[] = ['charge', 'opened-account'];

function ofNewHolder(given: Given): FoundProblem[] {
  const { cleanup, bindings, tasks } = given;
  const carrier = carrierBindingId(cleanup.carrier);
  const open = others(bindings, carrier).filter((binding) => {
    const task = taskAt(binding, tasks);
    return task === undefined || !isSettled(task.state);
  });
  const demands = open.flatMap((binding) => demandOf(binding, given) ?? []);
  const demanding = new Set(demands.map(({ binding }) => binding));
  const atPlatforms = open
    .filter(({ id }) => !demanding.has(id))
    .flatMap((binding) => platformProblem(binding, given) ?? []);
  return [
    ...demands,
    ...unnamed(given),
    ...atPlatforms.toSorted((a, b) => Number(isHurt(b)) - Number(isHurt(a))),
    ...refusedByCarrier(given),
    ...strays(given),
  ];
}

const isHurt = ({ incidents }: FoundProblem): boolean => incidents.some(({ kind }) => HURTS.includes(kind));

function demandOf(binding: Binding, given: Given): FoundProblem | null {
  const incidents = incidentsAt(binding.id, given.cleanup);
  const isLender = binding.category === 'loan' && incidents.some(({ kind }) => kind === 'charge');
  if (!incidents.some(({ kind }) => kind === 'collection') && !isLender) return null;
  if (binding.id !== UNNAMED_COLLECTOR) return at('lender', binding, given);
  // who that is, nobody knows: it is one, and has no name
  return { ...at('collector', binding, given), id: 'collector', name: '' };
}

function platformProblem(binding: Binding, given: Given): FoundProblem | null {
  const map = binding.category === 'loan' ? 'lender' : 'platform';
  const found = at(map, binding, given);
  const task = taskAt(binding, given.tasks);
  const isRefused = task !== undefined && refusedOf(found.id, [task], given.cleanup) !== undefined;
  return isHurt(found) || isRefused ? found : null;
}

const at = (map: MapName, binding: Binding, { cleanup, tasks }: Given): FoundProblem =>
  problem(map, {
    binding: binding.id,
    name: binding.name,
    task: taskAt(binding, tasks)?.id ?? null,
    incidents: incidentsAt(binding.id, cleanup),
  });

/** A charge, or an account that opened itself, where nobody can be named. */
function unnamed({ cleanup }: Given): FoundProblem[] {
  const of = (kind: IncidentKind): NotedIncident[] =>
    cleanup.incidents.filter((incident) => incident.kind === kind && bindingOf(incident) === null);
  return [
    ...(of('charge').length > 0 ? [problem('charges', { incidents: of('charge') })] : []),
    ...(of('opened-account').length > 0 ? [problem('platform', { incidents: of('opened-account') })] : []),
  ];
}

/** What else came in, one problem for each kind: not the person's own accounts', nor what was settled since. */
function strays({ cleanup, bindings, tasks }: Given): FoundProblem[] {
  const byId = new Map(bindings.map((binding) => [binding.id, binding]));
  const counts = (incident: NotedIncident): boolean => {
    const id = bindingOf(incident);
    const binding = id === null ? undefined : byId.get(id);
    if (binding?.dismissed) return false;
    const task = binding && taskAt(binding, tasks);
    return !task || !isSettled(task.state);
  };
  return [...MAP_OF_KIND].flatMap(([kind, map]) => {
    const incidents = cleanup.incidents.filter((incident) => incident.kind === kind && counts(incident));
    if (incidents.length === 0) return [];
    const ids = bindingsOf(incidents);
    const [only] = ids.length === 1 ? ids : [];
    return [
      problem(map, {
        binding: null,
        bindings: ids,
        name: (only && byId.get(only)?.name) ?? '',
        incidents,
      }),
    ];
  });
}

/** Whom incidents are about, each once. */
const bindingsOf = (incidents: readonly NotedIncident[]): string[] => [
  ...new Set(incidents.flatMap((incident) => bindingOf(incident) ?? [])),
];

function refusedByCarrier({ cleanup, tasks }: Given): FoundProblem[] {
  const carrier = carrierBindingId(cleanup.carrier);
  const own = tasks.filter((task) => task.binding === carrier && !task.operation.startsWith('claim-'));
  return (['carrier', 'cheap-plan'] as const).flatMap((map) => {
    const refused = refusedOf(
      map,
      own.filter(({ operation }) => (operation === 'cheapest-plan') === (map === 'cheap-plan')),
      cleanup,
    );
    return refused ? [problem(map, { bindings: [carrier], name: refused.name, task: refused.id })] : [];
  });
}

function ofFormerHolder(given: Given): FoundProblem[] {
  const { cleanup, bindings, tasks } = given;
  const claims = tasks.filter((task) => !isSettled(task.state));
  const isUnnamed = wasMisused(cleanup) && !tasks.some(({ operation }) => operation === 'claim-platform');
  const accounts = others(bindings, carrierBindingId(cleanup.carrier)).flatMap((binding): FoundProblem[] => {
    const id = idOf('account-back', binding.id);
    const own = tasksAt(binding, tasks);
    const refused = refusedOf(
      id,
      own.filter(({ operation }) => !operation.startsWith('claim-')),
      cleanup,
    );
    const claim = own.find((task) => task.operation === 'claim-platform' && !isSettled(task.state));
    const task = refused ?? claim;
    return task
      ? [{ ...at('account-back', binding, given), task: task.id, misused: claim !== undefined }]
      : [];
  });
  const person = claims.find(({ operation }) => operation === 'claim-person');
  const carrier = claims.find(({ operation }) => operation === 'claim-carrier');
  return [
    ...accounts.filter(({ misused }) => misused),
    ...(isUnnamed
      ? [
          problem('account-back', {
            misused: true,
            incidents: cleanup.incidents.filter((one) => bindingOf(one) === null),
          }),
        ]
      : []),
    // who used the accounts is no platform's nor the carrier's name
    ...(person ? [problem('leak-person', { task: person.id })] : []),
    ...accounts.filter(({ misused }) => !misused),
    ...noticesAtOldNumber(given),
    ...(carrier ? [problem('leak-carrier', { name: carrier.name, task: carrier.id })] : []),
    ...refusedByCarrier(given),
  ];
}

/** Notices of the former holder's own that whoever has the number now gets: they stop when the senders know, whatever task is done. */
function noticesAtOldNumber({ cleanup, bindings }: Given): FoundProblem[] {
  const dismissed = new Set(bindings.flatMap((binding) => (binding.dismissed ? [binding.id] : [])));
  const incidents = cleanup.incidents.filter(
    (incident) => incident.kind === 'private-notice' && !dismissed.has(bindingOf(incident) ?? ''),
  );
  if (incidents.length === 0) return [];
  return [problem('own-notices', { bindings: bindingsOf(incidents), incidents })];
}

/** Who is told of this before cancelling is at an account of the person's own. */
const AT_OWN_ACCOUNTS: readonly IncidentKind[] = [...HURTS, 'code'];

function beforeCancelling(given: Given): FoundProblem[] {
  const { cleanup, bindings, tasks } = given;
  const tasksOf = grouped(tasks, ({ binding }) => [binding]);
  return [
    ...atOwnAccounts(given),
    ...refusedByCarrier(given),
    ...others(bindings, carrierBindingId(cleanup.carrier)).flatMap((binding) => {
      const task = refusedOf(idOf('refusal', binding.id), tasksOf.get(binding.id) ?? [], cleanup);
      return task ? [{ ...at('refusal', binding, given), task: task.id }] : [];
    }),
    ...doubtedDebts(given),
    ...namelessDemands(given),
    ...strays(given).filter(({ map }) => map !== 'codes'),
  ];
}

function atOwnAccounts({ cleanup, bindings }: Given): FoundProblem[] {
  // what messages were looked through for are codes that the person asked for
  const isAtOwn = ({ kind, source }: NotedIncident): boolean =>
    source === 'by-hand' && AT_OWN_ACCOUNTS.includes(kind);
  const unnamed = cleanup.incidents.filter((one) => isAtOwn(one) && bindingOf(one) === null);
  return [
    ...bindings
      .filter(({ dismissed }) => !dismissed)
      .flatMap(({ id, name }) => {
        const incidents = incidentsAt(id, cleanup).filter(isAtOwn);
        return incidents.length > 0 ? [problem('own-account', { binding: id, name, incidents })] : [];
      })
      .toSorted((a, b) => Number(isHurt(b)) - Number(isHurt(a))),
    ...(unnamed.length > 0 ? [problem('own-account', { incidents: unnamed })] : []),
  ];
}

/** A lender that is named demands money: it may be the person's own, somebody else's debt, or one in the person's name. */
const doubtedDebts = (given: Given): FoundProblem[] =>
  others(given.bindings, carrierBindingId(given.cleanup.carrier))
    .filter(({ id }) => id !== UNNAMED_COLLECTOR)
    .map((binding) => at('doubted-debt', binding, given))
    .map((found) => ({ ...found, incidents: found.incidents.filter(({ kind }) => kind === 'collection') }))
    .filter(({ incidents }) => incidents.length > 0);

/** Somebody demands money and says for nobody. */
const namelessDemands = ({ cleanup, bindings, tasks }: Given): FoundProblem[] =>
  bindings
    .filter(({ id, dismissed }) => id === UNNAMED_COLLECTOR && !dismissed)
    .flatMap((binding) => {
      const task = taskAt(binding, tasks);
      const incidents = incidentsAt(binding.id, cleanup);
      return incidents.length > 0 && !(task && isSettled(task.state))
        ? [problem('collector', { bindings: [binding.id], incidents })]
        : [];
    });

const others = (bindings: readonly Binding[], carrier: string): Binding[] =>
  bindings.filter((binding) => !binding.dismissed && binding.id !== carrier);

/** The tasks that settle each binding, put in order once: there may be thousands of both. */
const settling = new WeakMap<readonly Task[], ReadonlyMap<string, readonly Task[]>>();

function tasksAt({ id }: Binding, tasks: readonly Task[]): readonly Task[] {
  const known = settling.get(tasks) ?? grouped(tasks, ({ binding, covers }) => [binding, ...covers]);
  settling.set(tasks, known);
  return known.get(id) ?? [];
}

const taskAt = (binding: Binding, tasks: readonly Task[]): Task | undefined => tasksAt(binding, tasks)[0];

const bindingOf = (incident: NotedIncident): string | null =>
  incident.platform === null && incident.name === null ? null : bindingIdOf(incident);

const incidentsAt = (binding: string, cleanup: Cleanup): NotedIncident[] =>
  notedAt(binding, cleanup).filter(({ platform, name }) => platform !== null || name !== null);

/** The task that was refused, or that waits for the answer to a step that was taken because of that. */
function refusedOf(id: string, tasks: readonly Task[], { remedies }: Cleanup): Task | undefined {
  const asked = remedies[id] ?? [];
  return (
    tasks.find(({ state }) => state === 'blocked') ??
    tasks.find(
      ({ state, until }) => state === 'waiting' && until && asked.some((step) => step.until === until),
    )
  );
}
