import type { Category, Holding, WrittenPlatform } from './types.js';

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

/** Signing in elsewhere counts up to here: beyond it a platform opens everything anyway. */
const MOST_OPENED = 80;

const PART_OF_ANOTHER = 60;

/**
 * Platforms in the order in which a person looking at a list should meet them. What the official services cover is what
 * most people have, so it counts most; so does how many others an account opens; then the category and what is lost
 * with the account. What is only part of another account comes late. Ties go by id, so the order is always the same.
 */
export function byImportance(platforms: readonly WrittenPlatform[]): WrittenPlatform[] {
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  const opened = countOpened(platforms);
  const scores = new Map(
    platforms.map((platform) => [
      platform.id,
      ownWeight(platform) +
        Math.min(opened.get(platform.id) ?? 0, MOST_OPENED) -
        (isPartOfAnother(platform, byId) ? PART_OF_ANOTHER : 0),
    ]),
  );
  const score = (platform: WrittenPlatform): number => scores.get(platform.id) ?? 0;
  return [...platforms].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1));
}

function ownWeight({ category, official, holds, smsLogin }: WrittenPlatform): number {
  const covered =
    (official.yizhengtongcha ? 60 : 0) + (official.oneClickUnbind ? 20 : 0) + (official.huanxin ? 15 : 0);
  const reached = holds.reduce((sum, holding) => sum + HOLDING_WEIGHT[holding], 0);
  return CATEGORY_WEIGHT[category] + covered + reached + (smsLogin === 'alone' ? 3 : 0);
}

/** How many other platforms each account opens. */
function countOpened(platforms: readonly WrittenPlatform[]): Map<string, number> {
  const opened = new Map<string, number>();
  for (const { signInWith = [], accountOf } of platforms) {
    for (const id of new Set([...signInWith, ...(accountOf ? [accountOf] : [])])) {
      opened.set(id, (opened.get(id) ?? 0) + 1);
    }
  }
  return opened;
}

/** Its account is another's, or it lives on the site of a platform whose account opens it (美团支付 on 美团's). */
function isPartOfAnother(platform: WrittenPlatform, byId: ReadonlyMap<string, WrittenPlatform>): boolean {
  const hosts = (platform.signInWith ?? []).flatMap((id) => byId.get(id)?.domains ?? []);
  return platform.accountOf !== undefined || platform.domains.some((domain) => hosts.includes(domain));
}
