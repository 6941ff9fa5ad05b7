import { fact, rung, workingDays } from '../rung.js';
import {
  APP_ANSWERS,
  BANK_ANSWERS,
  creditObjection,
  NUMBER_BLOCKING,
  POLICE_AT_THREATS,
  SPAM_CENTER,
} from './shared-rungs.js';
import type { RemedyMap } from './types.js';

const PROOF = ['incident-log', 'screenshots'] as const;
const REGULATORS_PROOF = ['earlier-answers', ...PROOF] as const;

/**
 * A lender that is named wants money while the number is still the person's: whether the debt is theirs comes first, then the lender; a
 * debt in their name that they know nothing of shows on their own credit report.
 */
export const DOUBTED_DEBT: RemedyMap = {
  name: 'doubted-debt',
  rungs: [
    rung('check-debt', { service: 'credit-report', answer: 'own-eyes' }),
    rung('dispute-debt', { proof: PROOF, wait: [BANK_ANSWERS], when: 'not-mine' }),
    rung('lender-privacy', {
      letter: 'erasure-request',
      proof: PROOF,
      wait: [APP_ANSWERS],
      when: 'not-mine',
      beside: true,
    }),
    { ...SPAM_CENTER, when: 'goes-on' },
    { ...NUMBER_BLOCKING, when: 'goes-on' },
    { ...POLICE_AT_THREATS, proof: ['recordings', 'screenshots', 'incident-log', 'own-id'] },
    creditObjection(),
    rung('finance-regulator', {
      proof: REGULATORS_PROOF,
      service: 'finance-12378',
      wait: [workingDays(15, fact('finance-12378', 't6-12378'))],
      answer: 'case-number',
      after: ['dispute-debt'],
      lender: 'licensed',
    }),
    rung('local-finance', {
      proof: REGULATORS_PROOF,
      service: 'local-finance',
      answer: 'case-number',
      after: ['dispute-debt'],
      lender: 'small-loan',
    }),
    rung('finance-association', {
      proof: REGULATORS_PROOF,
      service: 'nifa-report',
      answer: 'case-number',
      after: ['dispute-debt'],
      beside: true,
    }),
  ],
  mustShow: [],
  grounds: [fact('warnings', 't8-fake-collect'), fact('credit-report', 't6-credit-free')],
};
