import type { Category, Holding, Platform } from '../../catalog/types.js';
import { type Exposure, isCatchAll, LEVELS, type Level } from '../types.js';

/** With these somebody can borrow in the person's name, read, copy or impersonate. */
const GRAVE: readonly Holding[] = ['credit', 'files', 'photos', 'messages'];

/** Bad enough, but in a shop's or a bus card's account of limited harm. */
const SERIOUS: readonly Holding[] = ['money', 'identity'];

/** Whoever gets in there may open a door or a car and knows where it stands. */
const OPENS_UP: readonly Category[] = ['smart-home', 'transport'];

/**
 * Cloud storage, social, payment and banking come first, as the lawyers quoted in 法治日报 of 2026-01-13 advise; mail
 * and device accounts with them, since they recover others.
 */
const FIRST: readonly Category[] = [
  'cloud-storage',
  'messaging',
  'social',
  'payment',
  'bank',
  'email',
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
    // whoever stands for any of its kind has no account that could be entered
    ...(isCatchAll(platform.id) ? [] : platform.holds.map((holding) => `reaches-${holding}`)),
    ...(opensOthers ? ['opens-others'] : []),
  ];
  return { level: opensOthers ? worse(levelOf(platform)) : levelOf(platform), reasons };
}

function levelOf({ category, holds, smsLogin }: Platform): Level {
  const grave = holds.filter((holding) => GRAVE.includes(holding)).length;
  const opensUp = OPENS_UP.includes(category) && holds.includes('devices') && holds.includes('location');
  const serious = holds.filter((holding) => SERIOUS.includes(holding)).length + Number(opensUp);
  const ease = EASE[smsLogin];
  if (grave + serious > 0 && FIRST.includes(category)) return ease > 0 ? 'critical' : 'high';
  if (grave > 0) return ease > 0 ? 'high' : 'medium';
  if (serious === 0) return holds.length > 1 && ease === 2 ? 'medium' : 'low';
  if (ease === 0) return 'low';
  return serious > 1 && ease === 2 ? 'high' : 'medium';
}

const worse = (level: Level): Level => LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] as Level;
