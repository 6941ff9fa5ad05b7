import { calendarDays, fact, type Proof, type Rung, rung, workingDays } from '../rung.js';

export const NEW_HOLDER_PROOF: readonly Proof[] = ['opening-statement', 'incident-log', 'screenshots'];
export const FORMER_HOLDER_PROOF: readonly Proof[] = ['cancellation-proof', 'former-use', 'account-use'];

/** A simple complaint to a bank or insurer: 15 days; 30 for others, 60 at most. */
export const BANK_ANSWERS = calendarDays(15, fact('finance-12378', 't6-bank-first'));
/** What every app must keep to, a bank's too; the law itself names no days, and what one promises in its own policy may differ. */
export const APP_ANSWERS = workingDays(15, fact('isc-complaint', 't6-app15'), 'app-answer');
const CARRIER_ANSWERS = calendarDays(15, fact('telecom-appeal', 't6-order'));

export const CARRIER_STATEMENT = rung('carrier-statement', {
  letter: 'carrier-statement',
  proof: ['own-id'],
  wait: [CARRIER_ANSWERS],
  answer: 'statement',
  beside: true,
});

export const TELECOM_APPEAL = rung('telecom-appeal', {
  letter: 'telecom-appeal',
  proof: ['earlier-answers', 'incident-log'],
  service: 'telecom-appeal',
  wait: [calendarDays(30, fact('telecom-appeal', 't6-appeal-need'))],
  answer: 'decision',
  after: ['carrier-service'],
});

export const NUMBER_BLOCKING = rung('number-blocking', { answer: 'quiet', beside: true });

export const SPAM_CENTER = rung('spam-center', {
  proof: ['screenshots'],
  service: 'spam-12321',
  answer: 'case-number',
  beside: true,
});

export const INTERNET_ASSOCIATION = rung('internet-association', {
  proof: ['earlier-answers', 'screenshots'],
  service: 'isc-complaint',
  wait: [workingDays(10, fact('isc-complaint', 't6-isc'))],
  answer: 'decision',
  after: ['platform-service'],
  // it hears complaints about companies on the net
  notAt: ['government'],
});

/** Where the other side has a counter, somebody there can see who the person is. */
export const COUNTER = rung('platform-counter', { proof: ['own-id', 'account-use'], counter: true });

/** The city's hotline hands a public service's answer on to the office that is in charge. */
export const CITY_HOTLINE = rung('city-hotline', {
  proof: ['earlier-answers', 'own-id'],
  answer: 'case-number',
  after: ['platform-service', 'platform-counter'],
  at: ['government'],
});

/** For what is done with somebody's data. */
export const CYBERSPACE_OFFICE = rung('cyberspace-office', {
  proof: ['earlier-answers', 'screenshots'],
  service: 'cac-12377',
  answer: 'decision',
  after: ['platform-privacy'],
  beside: true,
});

/** Only whoever uses, or wants to use, the service for themselves is heard there. */
export const CONSUMER_OFFICE = rung('consumer-office', {
  letter: 'consumer-complaint',
  proof: ['earlier-answers', 'screenshots'],
  service: 'consumer-12315',
  wait: [
    workingDays(7, fact('consumer-12315', 't6-12315'), 'acceptance'),
    workingDays(45, fact('consumer-12315', 't6-12315'), 'mediation'),
  ],
  answer: 'mediation',
  after: ['platform-service'],
  notAt: ['government'],
});

/** A record in one's own credit report that is not one's own. */
export const creditObjection = (...proof: Proof[]): Rung =>
  rung('credit-objection', {
    proof: ['own-credit-report', 'own-id', ...proof],
    service: 'credit-report',
    wait: [calendarDays(20, fact('credit-report', 't6-credit-free'))],
    answer: 'decision',
    when: 'on-record',
  });

export const POLICE_AT_THREATS = rung('police', {
  proof: ['recordings', 'screenshots', 'incident-log', 'opening-statement', 'own-id'],
  service: 'city-12345-police',
  answer: 'case-number',
  when: 'threatened',
});

/** Somebody is taken to court, after these rungs. */
export const court = (...after: Rung['after']): Rung =>
  rung('court', {
    letter: 'proof-list',
    proof: ['earlier-answers', 'screenshots', 'damage'],
    service: 'court',
    answer: 'judgment',
    after,
  });

/** The service of a platform; banks, insurers and lenders have a time of their own to answer in. */
export const platformService = (letter: string, proof: readonly Proof[]): Rung =>
  rung('platform-service', {
    letter,
    proof,
    wait: [APP_ANSWERS],
    waitAt: { at: ['bank', 'insurance', 'loan'], wait: [BANK_ANSWERS] },
  });

/** Those at a platform who answer for people's data, beside its service. */
export const platformPrivacy = (letter: string, proof: readonly Proof[]): Rung =>
  rung('platform-privacy', { letter, proof, wait: [APP_ANSWERS], beside: true });

/** The carrier's service, which gives a number of the case. */
export const carrierService = (letter: string, proof: readonly Proof[]): Rung =>
  rung('carrier-service', { letter, proof, wait: [CARRIER_ANSWERS], answer: 'case-number' });
