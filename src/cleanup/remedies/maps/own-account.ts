import { fact, rung } from '../rung.js';
import { APP_ANSWERS, BANK_ANSWERS, NUMBER_BLOCKING } from './shared-rungs.js';
import type { RemedyMap } from './types.js';

/** Somebody tries to get into an account of the person's own, or is in it, while the number is still theirs. */
export const OWN_ACCOUNT: RemedyMap = {
  name: 'own-account',
  rungs: [
    rung('secure-account', { answer: 'own-eyes' }),
    rung('police', {
      letter: 'proof-list',
      proof: ['account-use', 'screenshots', 'damage', 'own-id'],
      service: 'city-12345-police',
      answer: 'case-number',
      when: 'money-gone',
    }),
    rung('platform-service', {
      proof: ['account-use', 'screenshots', 'own-id'],
      wait: [APP_ANSWERS],
      waitAt: { at: ['bank', 'insurance', 'loan'], wait: [BANK_ANSWERS] },
      beside: true,
    }),
    { ...NUMBER_BLOCKING, when: 'goes-on' },
  ],
  mustShow: [],
  grounds: [fact('warnings', 't8-code')],
};
