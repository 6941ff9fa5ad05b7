import { fact, rung, workingDays } from '../rung.js';
import {
  APP_ANSWERS,
  BANK_ANSWERS,
  CARRIER_STATEMENT,
  court,
  creditObjection,
  NEW_HOLDER_PROOF,
  NUMBER_BLOCKING,
  POLICE_AT_THREATS,
  SPAM_CENTER,
} from './shared-rungs.js';
import type { RemedyMap } from './types.js';

const CREDIT_OBJECTION = creditObjection('opening-statement');

const REGULATORS_PROOF = ['earlier-answers', ...NEW_HOLDER_PROOF] as const;

/** A known lender, or somebody who collects for it, that wants the number's former holder. */
export const LENDER: RemedyMap = {
  name: 'lender',
  rungs: [
    rung('lender-service', { letter: 'wrong-debtor', proof: NEW_HOLDER_PROOF, wait: [BANK_ANSWERS] }),
    rung('lender-privacy', {
      letter: 'erasure-request',
      proof: NEW_HOLDER_PROOF,
      wait: [APP_ANSWERS],
      beside: true,
    }),
    CARRIER_STATEMENT,
    SPAM_CENTER,
    NUMBER_BLOCKING,
    POLICE_AT_THREATS,
    CREDIT_OBJECTION,
    rung('finance-regulator', {
      proof: REGULATORS_PROOF,
      service: 'finance-12378',
      wait: [workingDays(15, fact('finance-12378', 't6-12378'))],
      answer: 'case-number',
      after: ['lender-service'],
      lender: 'licensed',
    }),
    rung('local-finance', {
      proof: REGULATORS_PROOF,
      service: 'local-finance',
      answer: 'case-number',
      after: ['lender-service'],
      lender: 'small-loan',
    }),
    rung('finance-association', {
      proof: REGULATORS_PROOF,
      service: 'nifa-report',
      answer: 'case-number',
      after: ['lender-service'],
      beside: true,
    }),
    rung('cyberspace-office', {
      proof: ['earlier-answers', 'screenshots'],
      service: 'cac-12377',
      answer: 'decision',
      after: ['lender-privacy', 'lender-service'],
      beside: true,
    }),
    court('finance-regulator', 'local-finance'),
  ],
  mustShow: [],
  grounds: [fact('debt-collection-rules', 't7-force')],
};

/** Somebody who demands money and does not say for whom: nobody's customer service can be asked. */
export const COLLECTOR: RemedyMap = {
  name: 'collector',
  rungs: [
    rung('ask-who', { proof: ['recordings', 'screenshots'], answer: 'name' }),
    NUMBER_BLOCKING,
    SPAM_CENTER,
    POLICE_AT_THREATS,
    CREDIT_OBJECTION,
  ],
  mustShow: [],
  grounds: [fact('warnings', 't8-fake-collect')],
};
