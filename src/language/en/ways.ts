import type { Operation } from '../../catalog/types.js';
import type { ways as zhWays } from '../zh/ways.js';

const lookedUp = (day: string | null): string => (day ? ` (looked up on ${day})` : '');

const basis: Record<Operation['basis'], (day: string | null) => string> = {
  official: (day) =>
    `the usual way, as the authorities or the trade describe it${lookedUp(day)}; go by what the platform shows`,
  reported: (day) =>
    `the usual way, from the press or tutorials${lookedUp(day)}; go by what the platform shows`,
  general: () => 'the usual way, unverified; go by what the platform shows',
};

/** What is said of ways, in English. */
export const ways: typeof zhWays = {
  usual: (kind, here) => `This is how it usually goes at ${kind}; nothing was found about ${here} itself:`,
  usualBesideChinese: (kind, here) =>
    `This is how it usually goes at ${kind}; the steps for ${here} itself are known in Chinese only, see below:`,
  inChinese: 'Its own steps, in Chinese',
  usualPlace: (place) => `Usually at ${place}`,
  otherwise: (channels) => `Or by ${channels}`,
  check: 'When done',
  rules: (readOn) =>
    `Rules to cite when they put you off (for services in mainland China; texts read on ${readOn})`,
  refused: 'If it is refused',
  stops: 'What stops',
  undo: (usual) =>
    usual ? 'How to undo it later (the usual way; its own is not known)' : 'How to undo it later',
  reported: 'The press or tutorials add',
  unverified: 'Besides, without a source and unverified',
  basis,
  old: (basis) =>
    `${basis}. It was looked up more than a year ago, so menus may have changed: go by what your phone shows`,
  oldShort: 'looked up over a year ago',
  basisShort: 'usual way',
};
