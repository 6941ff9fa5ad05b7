import { fact, rung, workingDays } from '../rung.js';
import {
  APP_ANSWERS,
  CYBERSPACE_OFFICE,
  INTERNET_ASSOCIATION,
  NEW_HOLDER_PROOF,
  NUMBER_BLOCKING,
  POLICE_AT_THREATS,
  platformPrivacy,
  SPAM_CENTER,
} from './shared-rungs.js';
import type { RemedyMap } from './types.js';

const IF_IT_GOES_ON = { when: 'goes-on' } as const;
const BLOCKING_AFTER_ALL = { ...NUMBER_BLOCKING, ...IF_IT_GOES_ON };

/** The sender's own service, asked to let the number go. */
const SENDERS_SERVICE = rung('platform-service', {
  letter: 'release-number',
  proof: NEW_HOLDER_PROOF,
  wait: [APP_ANSWERS],
});

const harassment = (
  name: RemedyMap['name'],
  rungs: RemedyMap['rungs'],
  grounds: RemedyMap['grounds'] = [],
): RemedyMap => ({ name, rungs, mustShow: [], grounds });

/** Friends, family and colleagues of somebody else: one sentence, and through them the former holder learns of it. */
export const ACQUAINTANCES = harassment('acquaintances', [
  rung('answer-acquaintance', { answer: 'quiet' }),
  rung('tell-former-holder', { answer: 'quiet', beside: true }),
  BLOCKING_AFTER_ALL,
  POLICE_AT_THREATS,
]);

export const PARCELS = harassment('parcels', [
  rung('parcel-company', { proof: ['screenshots'], answer: 'receipt' }),
  { ...SENDERS_SERVICE, beside: true },
  BLOCKING_AFTER_ALL,
]);

/** A court's, the police's or another office's message for somebody else: whether it is real comes first. */
export const NOTICES = harassment(
  'notices',
  [
    rung('verify-notice', { service: 'court-12368', answer: 'own-eyes' }),
    rung('tell-office', {
      proof: ['opening-statement', 'screenshots'],
      answer: 'receipt',
      when: 'real-notice',
    }),
    rung('police', {
      proof: ['screenshots', 'own-id'],
      service: 'city-12345-police',
      answer: 'case-number',
      when: 'threatened',
    }),
  ],
  [fact('court-12368', 'court-12368-check')],
);

/** The alarm of somebody's lock or camera, a school's or hospital's message: whoever waits for it must not miss it. */
export const PRIVATE_NOTICES = harassment('private-notices', [
  rung('call-for-help', { answer: 'own-eyes', when: 'in-danger' }),
  rung('tell-sender', { proof: ['screenshots'], answer: 'quiet' }),
  { ...platformPrivacy('erasure-request', NEW_HOLDER_PROOF), after: ['tell-sender'], beside: false },
  // schools and hospitals have their own offices above them
  rung('city-hotline', {
    proof: ['earlier-answers', 'screenshots'],
    answer: 'case-number',
    after: ['tell-sender'],
  }),
  CYBERSPACE_OFFICE,
]);

export const ADVERTISING = harassment(
  'advertising',
  [
    rung('unsubscribe', { proof: ['screenshots'], answer: 'quiet' }),
    NUMBER_BLOCKING,
    { ...SPAM_CENTER, after: ['unsubscribe'] },
    { ...SENDERS_SERVICE, letter: 'erasure-request', ...IF_IT_GOES_ON },
  ],
  [fact('legal-grounds', 't6-consumer-law')],
);

/** Codes that nobody asked for. */
export const CODES = harassment(
  'codes',
  [
    rung('give-no-code', { answer: 'quiet' }),
    { ...SENDERS_SERVICE, beside: true },
    NUMBER_BLOCKING,
    { ...SPAM_CENTER, ...IF_IT_GOES_ON },
  ],
  [fact('warnings', 't8-code')],
);

/** The number is shown to others under somebody else's label: each that keeps one is asked to take it off. */
export const LABELS = harassment(
  'labels',
  [
    rung('find-labeller', { answer: 'name' }),
    rung('label-service', {
      proof: ['own-id', 'opening-statement', 'screenshots'],
      service: 'number-labels',
      wait: [workingDays(3, fact('number-labels', 'label-clear'))],
      answer: 'own-eyes',
    }),
    { ...INTERNET_ASSOCIATION, after: ['label-service'] },
  ],
  [fact('number-labels', 'label-clear')],
);

/** A charge or bill that names nobody. */
export const CHARGES = harassment('charges', [
  rung('ask-who', { proof: ['screenshots'], answer: 'name' }),
  SPAM_CENTER,
  NUMBER_BLOCKING,
  rung('police', {
    proof: ['screenshots', 'own-id'],
    service: 'city-12345-police',
    answer: 'case-number',
    when: 'money-gone',
  }),
]);
