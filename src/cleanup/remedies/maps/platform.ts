import { fact, type Proof, type Rung, rung, workingDays } from '../rung.js';
import {
  CARRIER_STATEMENT,
  CITY_HOTLINE,
  CONSUMER_OFFICE,
  COUNTER,
  CYBERSPACE_OFFICE,
  carrierService,
  court,
  INTERNET_ASSOCIATION,
  NEW_HOLDER_PROOF,
  platformPrivacy,
  platformService,
  TELECOM_APPEAL,
} from './shared-rungs.js';
import type { RemedyMap } from './types.js';

/** Who watches over banks and insurers, and over payment companies. */
const financeOffices = (proof: readonly Proof[]): Rung[] => [
  rung('finance-regulator', {
    proof: ['earlier-answers', ...proof],
    service: 'finance-12378',
    wait: [workingDays(15, fact('finance-12378', 't6-12378'))],
    answer: 'case-number',
    after: ['platform-service'],
    at: ['bank', 'insurance', 'loan'],
  }),
  rung('central-bank', {
    proof: ['earlier-answers', ...proof],
    service: 'pbc-12363',
    answer: 'case-number',
    after: ['platform-service'],
    at: ['payment'],
  }),
];

/** A platform that will not let the new holder's number go. */
export const PLATFORM: RemedyMap = {
  name: 'platform',
  rungs: [
    platformService('release-number', NEW_HOLDER_PROOF),
    { ...COUNTER, proof: ['own-id', 'opening-statement'] },
    platformPrivacy('erasure-request', NEW_HOLDER_PROOF),
    CARRIER_STATEMENT,
    ...financeOffices(NEW_HOLDER_PROOF),
    CITY_HOTLINE,
    INTERNET_ASSOCIATION,
    CYBERSPACE_OFFICE,
    { ...CONSUMER_OFFICE, when: 'as-customer' },
    court('internet-association', 'consumer-office', 'finance-regulator', 'central-bank', 'city-hotline'),
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-platform')],
};

/** A platform that refuses to change, unbind or close before the number is cancelled. */
export const REFUSAL: RemedyMap = {
  name: 'refusal',
  rungs: [
    platformService('change-or-close', ['account-use', 'own-id', 'screenshots']),
    COUNTER,
    platformPrivacy('change-or-close', ['account-use', 'own-id']),
    ...financeOffices(['account-use']),
    CITY_HOTLINE,
    INTERNET_ASSOCIATION,
    CONSUMER_OFFICE,
    CYBERSPACE_OFFICE,
    court('internet-association', 'consumer-office', 'finance-regulator', 'central-bank', 'city-hotline'),
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-platform'), fact('legal-grounds', 't6-claim-law-platform-old')],
};

/** The carrier itself: the renewal it refuses, a statement it will not give. */
export const CARRIER: RemedyMap = {
  name: 'carrier',
  rungs: [
    carrierService('carrier-statement', ['incident-log', 'own-id']),
    TELECOM_APPEAL,
    court('telecom-appeal'),
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-carrier')],
};

/** The carrier will not give its cheapest plan to somebody who keeps the number: nothing of cancelling or former holders in it. */
export const CHEAP_PLAN: RemedyMap = {
  name: 'cheap-plan',
  rungs: [
    { ...carrierService('carrier-statement', ['own-id']), letter: null },
    { ...TELECOM_APPEAL, letter: null, proof: ['earlier-answers', 'own-id'] },
  ],
  mustShow: [],
  grounds: [],
};
