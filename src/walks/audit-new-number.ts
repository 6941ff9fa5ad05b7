import type { Service } from '../catalog/service-types.js';
import type { Carrier } from '../catalog/types.js';
import type { Day } from '../cleanup/days/day.js';
import { parsePastDay } from '../cleanup/days/past-day.js';
import { addWorkingDays } from '../cleanup/plan/working-days.js';
import { isNoted, maskName, summarizeIncidents } from '../cleanup/record/incident.js';
import { type Binding, carrierBindingId, isCatchAll } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import { askIncident, INCIDENT_KEYS, incidentDay, incidentTold } from './ask-incident.js';
import { pickerQuestion } from './by-hand.js';
import { circumstances } from './circumstances.js';
import {
  carrier,
  imports,
  linkTo,
  officialAnswer,
  officialServices,
  platforms,
  sourceLine,
} from './common-steps.js';
import { phone } from './exporting.js';
import { senders } from './found-in-files.js';
import type { Step, Walk, WalkView } from './walk.js';

/** The day from which messages count; nothing that was noted may be older. */
const since: Step = {
  key: 'since',
  question: ({ words, today, cleanup }) => ({
    kind: 'text',
    key: 'since',
    message: words.walks.since.message,
    hint: words.walks.since.hint,
    check: (text) => {
      const day = parsePastDay(text, today);
      const { first } = summarizeIncidents(cleanup.incidents);
      if (first && first < day) throw new Problem('usage.since-after-incident', { since: day, first });
      return day;
    },
  }),
  changes: (answer) => [{ type: 'set', facts: { since: answer as Day } }],
};

const PROOFS = ['contract', 'query', 'none'] as const;

const openingProof: Step = {
  key: 'openingProof',
  intro: ({ words }) => words.walks.openingProof.intro,
  question: ({ words }) => ({
    kind: 'choice',
    key: 'openingProof',
    message: words.walks.openingProof.message,
    hint: words.walks.openingProof.hint,
    default: 'none',
    choices: PROOFS.map((value) => ({ value, name: words.walks.openingProof.choices[value] })),
  }),
  changes: () => [],
};

/** A sign that somebody else used the number; nothing follows from it but what is asked next. */
const sign = (key: 'signMessages' | 'signCalls' | 'signRegistered'): Step => ({
  key,
  question: ({ words }) => ({ kind: 'confirm', key, message: words.walks[key], default: false }),
  changes: () => [],
});

const callsFor: Step = {
  key: 'callsFor',
  question: ({ cleanup, words }) =>
    cleanup.answers.signCalls === true
      ? {
          kind: 'text',
          key: 'callsFor',
          message: words.walks.callsFor.message,
          hint: words.walks.callsFor.hint,
          optional: true,
          check: (text) => maskName(cleanLine(text)) || null,
        }
      : null,
  changes: () => [],
};

/** Working days after which the renewal is checked: the longest that any carrier is reported to take. */
const RENEWAL_WORKING_DAYS = 5;

/** The carrier's own renewal first: a task that waits, and is checked afterwards. */
const renewalOn: Step = {
  key: 'renewalOn',
  restsOn: ['carrier'],
  intro: renewalIntro,
  question: ({ cleanup, catalog, facts, words, today }) => ({
    kind: 'text',
    key: 'renewalOn',
    ...linkTo(catalog.serviceOfCarrier(cleanup.carrier), facts.nameIn),
    message: words.walks.renewal.message,
    hint: words.walks.renewal.hint,
    optional: true,
    check: (text) => (text.trim() === '' ? null : parsePastDay(text, today)),
  }),
  changes: (answer, { cleanup, facts }) => {
    if (answer === null) return [];
    const on = answer as Day;
    const until = addWorkingDays(on, RENEWAL_WORKING_DAYS, facts.calendar);
    const task = `${carrierBindingId(cleanup.carrier)}.renewal`;
    return [{ type: 'task-marked', task, mark: { state: 'waiting', on, until } }];
  },
};

function renewalIntro({ cleanup, catalog, words, facts }: WalkView): string {
  const service = catalog.service('number-renewal') as Service;
  const house = catalog.serviceOfCarrier(cleanup.carrier);
  const entrances =
    cleanup.carrier === 'unknown'
      ? service.entrances
      : service.entrances.filter(({ zh }) => house && zh.startsWith(house.name.zh));
  const said = [...entrances.flatMap(({ sources }) => sources), ...(service.answer?.sources ?? [])];
  const named = entrances.map((entry) => entry[facts.nameIn]);
  return [
    words.walks.renewal.intro(service, words.views.carriers[cleanup.carrier], named),
    ...sourceLine(service, said, words),
  ].join('\n');
}

/** Nobody's own account: the carrier's, a collector without a name, and what was told just now to be the former holder's. */
const mayBeMine = ({ id, evidence }: Binding, carrier: Carrier): boolean =>
  id !== carrierBindingId(carrier) && !isCatchAll(id) && evidence.some(({ kind }) => kind !== 'by-hand');

/** The person's own accounts are not the former holder's: they are put aside, their codes with them. */
const mine: Step = {
  key: 'mine',
  question: (view) => {
    const found = view.bindings.filter((binding) => mayBeMine(binding, view.cleanup.carrier));
    return found.length === 0 ? null : pickerQuestion('mine', view.words.walks.mine, view, found);
  },
  changes: (answer) => [{ type: 'dismissed', bindings: answer as string[] }],
};

/** Accounts that opened themselves. Never asked: what was inside. */
const opened: Step = {
  key: 'opened',
  question: (view) => pickerQuestion('opened', view.words.walks.opened, view),
  changes: () => [],
};

const openedOn: Step = {
  key: 'openedOn',
  restsOn: ['opened'],
  question: ({ cleanup, words, today }) =>
    Array.isArray(cleanup.answers.opened) && cleanup.answers.opened.length > 0
      ? {
          kind: 'text',
          key: 'openedOn',
          message: words.walks.openedOn.message,
          hint: words.walks.openedOn.hint,
          default: today,
          check: (text) => incidentDay(text, today, cleanup.since),
        }
      : null,
  changes: (answer, { cleanup, catalog }) => [
    {
      type: 'incidents-noted',
      incidents: (cleanup.answers.opened as string[]).map((platform) =>
        incidentTold({ kind: 'opened-account', form: 'message', day: answer as Day, platform }, { catalog }),
      ),
    },
  ],
};

/** Calls, parcels, acquaintances: one after the other while the person has more. */
const moreIncidents: Step = {
  key: 'moreIncidents',
  adds: true,
  asksAlso: INCIDENT_KEYS,
  question: ({ words }) => ({
    kind: 'confirm',
    key: 'moreIncidents',
    message: words.walks.moreIncidents.message,
    hint: words.walks.moreIncidents.hint,
    default: false,
  }),
  changes: async (answer, view) => {
    if (answer !== true) return [];
    const { cleanup, given } = view;
    const incident = await askIncident({ ...view, since: cleanup.since, track: cleanup.track });
    // the same answers file walked again tells the same call, not another
    const isToldAgain = given.has('moreIncidents') && isNoted(cleanup.incidents, incident);
    return isToldAgain ? [] : [{ type: 'incidents-noted', incidents: [incident] }];
  },
  again: (answer) => answer === true,
};

/** The walk for somebody who was given a number that had another holder. */
export const auditNewNumber: Walk = {
  track: 'audit-new-number',
  steps: [
    circumstances,
    carrier,
    since,
    openingProof,
    sign('signMessages'),
    sign('signCalls'),
    callsFor,
    sign('signRegistered'),
    renewalOn,
    ...officialServices(['checkedAccounts', 'checkedCards', 'checkedCredit']),
    ...officialAnswer,
    phone,
    imports({ incidents: true }),
    senders,
    mine,
    opened,
    openedOn,
    platforms('blockedPlatforms'),
    moreIncidents,
  ],
};
