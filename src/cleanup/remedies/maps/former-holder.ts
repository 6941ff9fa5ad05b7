import { fact, rung } from '../rung.js';
import {
  APP_ANSWERS,
  CITY_HOTLINE,
  CONSUMER_OFFICE,
  COUNTER,
  CYBERSPACE_OFFICE,
  carrierService,
  court,
  creditObjection,
  FORMER_HOLDER_PROOF,
  INTERNET_ASSOCIATION,
  platformPrivacy,
  platformService,
  TELECOM_APPEAL,
} from './shared-rungs.js';
import type { RemedyMap } from './types.js';

/**
 * A former holder's account: back it must come, whether somebody used it or not, so it is never asked to be erased. One
 * map for each platform; freezing helps meanwhile and holds nothing up.
 */
export const ACCOUNT_BACK: RemedyMap = {
  name: 'account-back',
  rungs: [
    rung('still-signed-in', { answer: 'own-eyes' }),
    rung('freeze-account', { answer: 'own-eyes', beside: true }),
    platformService('freeze-and-return', FORMER_HOLDER_PROOF),
    { ...COUNTER, proof: ['own-id', 'former-use'] },
    platformPrivacy('freeze-and-return', FORMER_HOLDER_PROOF),
    rung('police', {
      letter: 'proof-list',
      proof: [...FORMER_HOLDER_PROOF, 'screenshots', 'damage'],
      service: 'city-12345-police',
      answer: 'case-number',
      when: 'money-gone',
    }),
    // what somebody borrowed in the person's name
    { ...creditObjection('former-use'), at: ['loan', 'bank', 'payment'] },
    CITY_HOTLINE,
    INTERNET_ASSOCIATION,
    CONSUMER_OFFICE,
    CYBERSPACE_OFFICE,
    court('city-hotline', 'internet-association', 'consumer-office'),
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-platform'), fact('legal-grounds', 't6-claim-fault')],
};

/** What a former holder's home, school or hospital still tells the old number. */
export const OWN_NOTICES: RemedyMap = {
  name: 'own-notices',
  rungs: [
    rung('redirect-notices', { answer: 'own-eyes' }),
    rung('platform-service', {
      proof: ['account-use', 'own-id'],
      wait: [APP_ANSWERS],
      after: ['redirect-notices'],
    }),
    rung('police', {
      proof: ['screenshots', 'own-id'],
      service: 'city-12345-police',
      answer: 'case-number',
      when: 'threatened',
    }),
  ],
  mustShow: [],
  grounds: [],
};

/** What a claim against the platform must show, once somebody used the account. */
export const PLATFORM_MUST_SHOW = [
  'account-was-yours',
  'told-the-platform',
  'nothing-done',
  'damage',
] as const;

/** A former holder whose accounts somebody used: against that person. */
export const LEAK_PERSON: RemedyMap = {
  name: 'leak-person',
  rungs: [
    rung('police', {
      letter: 'proof-list',
      proof: [...FORMER_HOLDER_PROOF, 'screenshots', 'damage', 'own-id'],
      service: 'city-12345-police',
      answer: 'case-number',
    }),
    court('police'),
  ],
  mustShow: ['act', 'fault', 'damage', 'cause', 'who'],
  grounds: [fact('legal-grounds', 't6-claim-wrongdoer'), fact('legal-grounds', 't6-crime')],
};

/** The same, against the carrier that put the number on sale again. */
export const LEAK_CARRIER: RemedyMap = {
  name: 'leak-carrier',
  rungs: [
    carrierService('carrier-statement', ['cancellation-proof', 'damage']),
    TELECOM_APPEAL,
    court('telecom-appeal'),
  ],
  mustShow: ['re-issue', 'carrier-knew', 'no-warning', 'damage'],
  grounds: [fact('legal-grounds', 't6-claim-carrier'), fact('legal-grounds', 't6-claim-fault')],
};
