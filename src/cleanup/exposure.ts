import type { Category, Holding, Platform } from '../catalog/types.js';
import { type Exposure, LEVELS, type Level } from './types.js';

/** What hurts most in a stranger's hands; everything else is unpleasant rather than dangerous. */
const SEVERE: readonly Holding[] = ['money', 'credit', 'identity', 'files', 'photos', 'messages'];

/** Cloud storage, social, payment and banking come first, as the lawyers quoted in 法治日报 of 2026-01-13 advise. */
const FIRST: readonly Category[] = [
  'cloud-storage',
  'messaging',
  'social',
  'payment',
  'bank',
  'device-account',
];

const LOGIN_REASONS: Record<Platform['smsLogin'], string> = {
  alone: 'sms-opens',
  unknown: 'sms-may-open',
  'second-factor': 'sms-with-more',
  none: 'sms-no-login',
};

/** How easily a code on the number gets somebody in; what is unknown counts as if more were asked. */
const EASE: Record<Platform['smsLogin'], 0 | 1 | 2> = { alone: 2, unknown: 1, 'second-factor': 1, none: 0 };

/**
 * How dangerous it is that somebody else holds the number, and why.
 * @param platform the catalog's entry; undefined for one of the person's own, of which nothing is known
 * @param opensOthers whether other platforms can be signed in to with this account
 */
export function exposureOf(platform: Platform | undefined, opensOthers: boolean): Exposure {
  if (!platform) return { level: 'medium', reasons: ['own-unknown'] };
  const reasons = [
    LOGIN_REASONS[platform.smsLogin],
    ...platform.holds.map((holding) => `reaches-${holding}`),
    ...(opensOthers ? ['opens-others'] : []),
  ];
  return { level: opensOthers ? worse(levelOf(platform)) : levelOf(platform), reasons };
}

function levelOf(platform: Platform): Level {
  const severe = platform.holds.some((holding) => SEVERE.includes(holding));
  const ease = EASE[platform.smsLogin];
  if (severe && (ease === 2 || FIRST.includes(platform.category))) return 'critical';
  if (severe) return ease === 1 ? 'high' : 'medium';
  if (platform.holds.length === 0) return 'low';
  return ease === 2 && platform.holds.length > 1 ? 'high' : ease > 0 ? 'medium' : 'low';
}

const worse = (level: Level): Level => LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] as Level;
