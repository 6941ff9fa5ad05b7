import type { Category, Holding, Platform } from './types.js';

/** How soon a person looking at a list should meet a category: money, talk, files and what recovers others first. */
const CATEGORY_WEIGHT: Readonly<Record<Category, number>> = {
  payment: 40,
  messaging: 40,
  'cloud-storage': 36,
  'device-account': 36,
  email: 34,
  bank: 32,
  social: 28,
  government: 28,
  loan: 24,
  telecom: 24,
  shopping: 22,
  securities: 20,
  insurance: 20,
  video: 18,
  transport: 18,
  travel: 16,
  work: 16,
  food: 16,
  delivery: 16,
  content: 14,
  utility: 12,
  health: 12,
  education: 12,
  jobs: 12,
  housing: 10,
  'smart-home': 10,
  developer: 10,
  lifestyle: 8,
  game: 8,
  overseas: 6,
  tool: 6,
};

const HOLDING_WEIGHT: Readonly<Record<Holding, number>> = {
  money: 6,
  credit: 6,
  identity: 5,
  messages: 4,
  files: 4,
  photos: 4,
  contacts: 3,
  devices: 3,
  health: 2,
  work: 2,
  location: 2,
  orders: 1,
  content: 1,
};

/**
 * How early a platform stands in lists, larger is earlier. What the official services cover is what most people have,
 * so it counts most; then the category, then what is lost with the account. Part of another account comes after it.
 */
export function importance({ category, official, holds, smsLogin, accountOf }: Platform): number {
  const covered =
    (official.yizhengtongcha ? 60 : 0) + (official.oneClickUnbind ? 20 : 0) + (official.huanxin ? 15 : 0);
  const reached = holds.reduce((sum, holding) => sum + HOLDING_WEIGHT[holding], 0);
  const openToCode = smsLogin === 'alone' ? 3 : 0;
  return CATEGORY_WEIGHT[category] + covered + reached + openToCode - (accountOf ? 25 : 0);
}
