import type { Recipient } from '../record/remedy-steps.js';

/** Against whom, in which role: each ladder is climbed from its first rung. */
export type LadderName =
  | 'lender'
  | 'platform'
  | 'carrier'
  | 'account-back'
  | 'leak-person'
  | 'leak-platform'
  | 'leak-carrier';

/** What goes with it. */
export type Proof =
  | 'opening-statement'
  | 'cancellation-proof'
  | 'former-use'
  | 'incident-log'
  | 'screenshots'
  | 'earlier-answers'
  | 'account-use'
  | 'damage';

/** A fact of the catalog's services that stands behind something: the views show its words, sources and day. */
export type Ground = { service: string; fact: string };

/** How long to wait for an answer. What no source says is null where it stands, never a guess. */
export type RungWait = { days: number; count: 'calendar' | 'working'; ground: Ground };

export type Rung = {
  to: Recipient;
  /** id of the letter to send; null where a form or a call does it */
  letter: string | null;
  proof: readonly Proof[];
  /** the official service whose entrance leads there; null: the other side's own channel */
  service: string | null;
  wait: RungWait | null;
  /** what counts as an answer */
  answer: 'receipt' | 'statement' | 'decision' | 'mediation' | 'case-number' | 'judgment';
};

export type Ladder = {
  name: LadderName;
  rungs: readonly Rung[];
  /** what a claim must show, by code; for the claims of a former holder */
  mustShow: readonly string[];
  /** what it rests on */
  grounds: readonly Ground[];
};

const NEW_HOLDER_PROOF: readonly Proof[] = ['opening-statement', 'incident-log', 'screenshots'];
const FORMER_HOLDER_PROOF: readonly Proof[] = ['cancellation-proof', 'former-use', 'account-use'];

const fact = (service: string, id: string): Ground => ({ service, fact: id });
const calendar = (days: number, ground: Ground): RungWait => ({ days, count: 'calendar', ground });
const working = (days: number, ground: Ground): RungWait => ({ days, count: 'working', ground });

/** 15 days for simple cases, 30 for others, 60 at most. */
const BANK_ANSWERS = calendar(15, fact('finance-12378', 't6-bank-first'));
const APP_ANSWERS = working(15, fact('isc-complaint', 't6-app15'));
const CARRIER_ANSWERS = calendar(15, fact('telecom-appeal', 't6-order'));

const CARRIER_STATEMENT: Rung = {
  to: 'carrier-statement',
  letter: 'carrier-statement',
  proof: ['incident-log'],
  service: null,
  wait: CARRIER_ANSWERS,
  answer: 'statement',
};
const TELECOM_APPEAL: Rung = {
  to: 'telecom-appeal',
  letter: 'telecom-appeal',
  proof: ['earlier-answers', 'incident-log'],
  service: 'telecom-appeal',
  wait: calendar(30, fact('telecom-appeal', 't6-appeal-need')),
  answer: 'decision',
};
const INTERNET_ASSOCIATION: Rung = {
  to: 'internet-association',
  letter: null,
  proof: ['earlier-answers', 'screenshots'],
  service: 'isc-complaint',
  wait: working(10, fact('isc-complaint', 't6-isc')),
  answer: 'decision',
};
const CYBERSPACE_OFFICE: Rung = {
  to: 'cyberspace-office',
  letter: null,
  proof: ['earlier-answers', 'screenshots'],
  service: 'cac-12377',
  wait: null,
  answer: 'decision',
};
const CONSUMER_OFFICE: Rung = {
  to: 'consumer-office',
  letter: 'consumer-complaint',
  proof: ['earlier-answers', 'screenshots'],
  service: 'consumer-12315',
  wait: working(7, fact('consumer-12315', 't6-12315')),
  answer: 'mediation',
};
const COURT: Rung = {
  to: 'court',
  letter: 'proof-list',
  proof: ['earlier-answers', 'screenshots', 'damage'],
  service: 'court',
  wait: null,
  answer: 'judgment',
};

const platformService = (letter: string, proof: readonly Proof[]): Rung => ({
  to: 'platform-service',
  letter,
  proof,
  service: null,
  wait: APP_ANSWERS,
  answer: 'receipt',
});
const platformPrivacy = (proof: readonly Proof[]): Rung => ({
  to: 'platform-privacy',
  letter: 'erasure-request',
  proof,
  service: null,
  wait: APP_ANSWERS,
  answer: 'receipt',
});
const carrierService = (proof: readonly Proof[]): Rung => ({
  to: 'carrier-service',
  letter: 'carrier-statement',
  proof,
  service: null,
  wait: CARRIER_ANSWERS,
  answer: 'case-number',
});

/** For a number that changed hands: a lender or collector who wants the former holder. */
const LENDER: Ladder = {
  name: 'lender',
  rungs: [
    {
      to: 'lender-service',
      letter: 'wrong-debtor',
      proof: NEW_HOLDER_PROOF,
      service: null,
      wait: BANK_ANSWERS,
      answer: 'receipt',
    },
    {
      to: 'lender-privacy',
      letter: 'erasure-request',
      proof: NEW_HOLDER_PROOF,
      service: null,
      wait: APP_ANSWERS,
      answer: 'receipt',
    },
    CARRIER_STATEMENT,
    {
      to: 'finance-regulator',
      letter: null,
      proof: ['earlier-answers', ...NEW_HOLDER_PROOF],
      service: 'finance-12378',
      wait: working(15, fact('finance-12378', 't6-12378')),
      answer: 'case-number',
    },
    {
      to: 'finance-association',
      letter: null,
      proof: ['earlier-answers', ...NEW_HOLDER_PROOF],
      service: 'nifa-report',
      wait: null,
      answer: 'case-number',
    },
    CONSUMER_OFFICE,
    COURT,
  ],
  mustShow: [],
  grounds: [
    fact('debt-collection-rules', 't7-force'),
    fact('debt-collection-rules', 't7-send'),
    fact('finance-12378', 't6-notconsumer'),
  ],
};

/** An ordinary platform that will not let the number go. */
const PLATFORM: Ladder = {
  name: 'platform',
  rungs: [
    platformService('release-number', NEW_HOLDER_PROOF),
    platformPrivacy(NEW_HOLDER_PROOF),
    CARRIER_STATEMENT,
    INTERNET_ASSOCIATION,
    CYBERSPACE_OFFICE,
    CONSUMER_OFFICE,
    COURT,
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-platform')],
};

/** The carrier itself: the renewal it refuses, a statement it will not give. */
const CARRIER: Ladder = {
  name: 'carrier',
  rungs: [carrierService(['incident-log']), TELECOM_APPEAL, CONSUMER_OFFICE, COURT],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-carrier')],
};

/** A former holder whose account does not come back. */
const ACCOUNT_BACK: Ladder = {
  name: 'account-back',
  rungs: [
    platformService('freeze-and-return', FORMER_HOLDER_PROOF),
    platformPrivacy(FORMER_HOLDER_PROOF),
    INTERNET_ASSOCIATION,
    CYBERSPACE_OFFICE,
    CONSUMER_OFFICE,
    COURT,
  ],
  mustShow: [],
  grounds: [fact('legal-grounds', 't6-claim-platform'), fact('legal-grounds', 't6-claim-fault')],
};

/** A former holder whose accounts somebody used: against that person. */
const LEAK_PERSON: Ladder = {
  name: 'leak-person',
  rungs: [
    {
      to: 'police',
      letter: 'proof-list',
      proof: [...FORMER_HOLDER_PROOF, 'screenshots', 'damage'],
      service: 'city-12345-police',
      wait: null,
      answer: 'case-number',
    },
    COURT,
  ],
  mustShow: ['act', 'fault', 'damage', 'cause', 'who'],
  grounds: [fact('legal-grounds', 't6-claim-wrongdoer'), fact('legal-grounds', 't6-crime')],
};

/** The same, against the platform. */
const LEAK_PLATFORM: Ladder = {
  name: 'leak-platform',
  rungs: [
    platformService('freeze-and-return', [...FORMER_HOLDER_PROOF, 'screenshots', 'damage']),
    platformPrivacy(FORMER_HOLDER_PROOF),
    INTERNET_ASSOCIATION,
    CYBERSPACE_OFFICE,
    COURT,
  ],
  mustShow: ['account-was-yours', 'told-the-platform', 'nothing-done', 'damage'],
  grounds: [
    fact('legal-grounds', 't6-claim-platform'),
    fact('legal-grounds', 't6-claim-platform-net'),
    fact('legal-grounds', 't6-claim-fault'),
  ],
};

/** The same, against the carrier that put the number on sale again. */
const LEAK_CARRIER: Ladder = {
  name: 'leak-carrier',
  rungs: [carrierService(['cancellation-proof', 'damage']), TELECOM_APPEAL, COURT],
  mustShow: ['re-issue', 'carrier-knew', 'no-warning', 'damage'],
  grounds: [fact('legal-grounds', 't6-claim-carrier'), fact('legal-grounds', 't6-claim-fault')],
};

/** All ladders. What a rung waits and rests on is said by the catalog's services, with source and day. */
export const LADDERS: Readonly<Record<LadderName, Ladder>> = {
  lender: LENDER,
  platform: PLATFORM,
  carrier: CARRIER,
  'account-back': ACCOUNT_BACK,
  'leak-person': LEAK_PERSON,
  'leak-platform': LEAK_PLATFORM,
  'leak-carrier': LEAK_CARRIER,
};
