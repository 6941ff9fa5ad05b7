import type { KeepPlan } from '../../catalog/service-types.js';

const price = (plan: KeepPlan | null): string => {
  const { yuanPerMonth } = plan ?? {};
  if (!yuanPerMonth) return 'price not known: ask';
  const { from, to } = yuanPerMonth;
  return from === to ? `about ${from} yuan a month` : `about ${from} to ${to} yuan a month`;
};

const porting =
  'Still too dear, and another carrier is cheaper: the number can go there with you, and no account has to change (nothing owed, no running contract, 120 days with the carrier). Ask that carrier first for its cheapest plan that receives text messages; how to move: numclean official number-porting';

/** How a number is kept for little money, without losing it after all. */
export const keeping = {
  title: 'Keeping the number',
  steps: (plan: KeepPlan | null, hotline: string | null, ported: boolean): string[] => [
    `Call ${hotline ?? 'the carrier’s hotline'} and ask for the cheapest plan that still receives text messages${plan ? ` (${plan.name.en}, ${price(plan)}; go by what the carrier publishes)` : ''}`,
    'If they say no, ask whether a contract, broadband or a second SIM is in the way; without a reason you can complain to the telecom appeal centre of the ministry',
    ...(ported ? [porting] : []),
    'Look at next month’s bill to see that it worked',
  ],
  porting,
  notSuspended: 'Do not take a “suspended number” plan: codes may not arrive while it is suspended',
  lines: (plan: KeepPlan | null): string[] => [
    `Move to the cheapest plan: ${price(plan)} (go by what the carrier publishes)`,
    'Set up automatic top-up, or pay in enough for a year; a number in arrears is stopped, and later taken back',
    'Make one call and send one message a month: a card without any may be stopped as suspicious although it is paid',
    'Keep your ID at hand: to undo a stop you must identify yourself, often within a month',
    'Leave the card in a phone that works, look at its messages now and then, and lend it to nobody',
    'Until when: once all accounts are moved, and no platform has written to it for a whole year (tax and insurance only come once a year), you may let it go: numclean cleanup set --cancel-on DAY, then cancel in the order you are shown. If something cannot be moved, keep it',
    'As long as you keep it, it costs its monthly fee: how much, and whether that changes, only the carrier says',
  ],
  monthly: 'Make a call and send a message from the number you keep',
  monthlyDetail: 'A card without calls and messages may be stopped although it is paid.',
  yearly: 'Look after the number you keep: plan, balance, your ID',
  yearlyDetail:
    'Does the top-up still work? Has the plan become dearer? If your ID runs out soon, renew it and show the new one in a shop. If all accounts are moved and no platform wrote to it for the year, you may let it go.',
};
