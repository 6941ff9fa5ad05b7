import type { OperationName } from '../../cleanup/record/cleanup.js';

/** What the tasks about the number itself are called: where to move to, what to ask officially, how to keep it. */
export const numberTasks = {
  'choose-number': 'choose the number to move to',
  'card-query': 'count the SIM cards on your ID',
  'bank-query': 'look up your bank cards',
  'insurance-query': 'look up your insurance policies',
  'credit-query': 'get your credit report',
  'cheapest-plan': 'move to the cheapest plan',
  'top-up': 'set up automatic top-up',
};

export const numberTaskWords: Partial<Record<OperationName, readonly string[]>> = {
  'choose-number': [
    'new number',
    'get a number',
    'get a new number',
    'get the new number',
    'choose a number',
  ],
  'card-query': ['cards'],
  'bank-query': ['bank cards'],
  'insurance-query': ['insurance'],
  'credit-query': ['credit report'],
  'account-query': ['query'],
  'cheapest-plan': ['keep', 'plan', 'cheap plan'],
  'top-up': ['top up'],
  'cancel-number': ['cancel', 'cancellation'],
  'carrier-proof': ['proof', 'statement'],
  'cancellation-proof': ['proof', 'statement'],
  'opening-proof': ['proof', 'statement'],
  renewal: ['renew'],
  'renewal-check': ['check'],
  'restore-number': ['restore'],
};

/** The general way of each, where the carrier's or the service's entry says no more. */
export const numberSteps: Record<keyof typeof numberTasks, string[]> = {
  'choose-number': [
    'Decide which number your accounts move to: a new one, one in the family that stays, or one abroad',
    'Tell us: numclean cleanup set --new-number NUMBER',
    'If you want no phone number any more, use e-mail: numclean cleanup set --new-number none',
  ],
  'card-query': [
    'Ask the official query (一证通查) how many SIM cards are on your ID, and look for ones you do not know: numclean official yizhengtongcha-cards',
  ],
  'bank-query': [
    'Look up which bank cards you have; each bank keeps your number: numclean official unionpay-card-query',
  ],
  'insurance-query': [
    'Look up which policies you have; each one keeps your number: numclean official jinshitong',
  ],
  'credit-query': [
    'Get your credit report and see which loans and credit cards there still are: numclean official credit-report',
  ],
  'cheapest-plan': [
    'Ask the carrier’s hotline for its cheapest plan that still receives text messages',
    'Make sure that no contract, second SIM or broadband hangs on the plan you have',
    'Look at next month’s bill to see that it worked',
  ],
  'top-up': [
    'Set up automatic top-up in the carrier’s app, Alipay or WeChat, or pay in enough for a year',
    'Make one call or send one message a month: a number without any may be stopped although it is paid',
  ],
};
