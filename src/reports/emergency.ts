import type { Category, Platform } from '../catalog/types.js';
import type { Words } from '../language/words.js';
import type { AtStake } from './at-stake.js';
import { outside } from './outside.js';
import { platformName } from './platform-name.js';

/** One thing to do in the first fifteen minutes; `phone` where a call does it, `binding` null for what is no account. */
export type EmergencyStep = { what: string; where: string; phone: string | null; binding: string | null };

/** In which order a thief gets at things: money first, then what speaks in the person's name, then what opens the rest. */
const ORDER: readonly (Category | 'own')[] = [
  'payment',
  'bank',
  'messaging',
  'device-account',
  'loan',
  'email',
  'securities',
  'social',
  'cloud-storage',
  'shopping',
];

/** Steps of a freeze that are named; the rest is told by whoever answers the phone. */
const STEPS_NAMED = 2;

/**
 * What to do when the phone is gone or a stranger is inside: first the card, since every code goes to it, then each
 * account that can be frozen, in the order in which they are abused, last a new card and the police. A number that is gone has
 * no card to stop: it may be somebody else's.
 */
export function emergencySteps(stake: AtStake, words: Words): EmergencyStep[] {
  const say = emergencyWords(stake, words);
  const card = stake.carriers.flatMap((id) => {
    const platform = stake.platform(id);
    return platform
      ? { ...freezeOf(platform, say, words), what: say.stopCard(platformName(platform, words)) }
      : [];
  });
  const accounts = [...stake.accounts]
    .filter(({ id, category }) => ORDER.includes(category) && !stake.carriers.includes(id))
    .sort((a, b) => ORDER.indexOf(a.category) - ORDER.indexOf(b.category))
    .flatMap(({ id }) => {
      const platform = stake.platform(id);
      return platform && (platform.ops.freeze || platform.contact.hotline)
        ? freezeOf(platform, say, words)
        : [];
    });
  const general = (what: string, phone: string | null = null): EmergencyStep => ({
    what,
    where: '',
    phone,
    binding: null,
  });
  const stopCard = card.length > 0 ? card : [general(say.stopAnyCard)];
  return [
    ...(stake.numberGone ? [] : stopCard),
    ...accounts,
    general(stake.numberGone ? say.moveOn : say.newCard[stake.registeredTo]),
    general(say.police, '110'),
    general(say.tell),
    general(say.cannotPhone),
  ];
}

/** What is said, to the holder or to whoever calls for somebody else. */
const emergencyWords = ({ behalf }: AtStake, { emergency }: Words): Words['emergency'] => ({
  ...emergency,
  ...emergency.behalf[behalf],
});

/** What it is about. */
export const emergencyTitle = (stake: AtStake, words: Words): string => emergencyWords(stake, words).title;

/** What stands above the steps. */
export function emergencyIntro(stake: AtStake, words: Words): string {
  const say = emergencyWords(stake, words);
  return stake.numberGone ? say.introGone : say.intro;
}

function freezeOf(platform: Platform, say: Words['emergency'], words: Words): EmergencyStep {
  const { freeze } = platform.ops;
  const name = platformName(platform, words);
  const steps = (freeze?.steps ?? []).slice(0, STEPS_NAMED).map(outside);
  const where = freeze?.path ?? freeze?.channels.map((channel) => words.views.channels[channel]).join(' / ');
  return {
    what: steps.length > 0 ? say.freeze(name, steps) : say.call(name),
    where: outside(where ?? ''),
    phone: platform.contact.hotline ? outside(platform.contact.hotline) : null,
    binding: platform.id,
  };
}
