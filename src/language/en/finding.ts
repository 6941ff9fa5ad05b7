import type { Category } from '../../catalog/types.js';
import type { finding as zhFinding } from '../zh/finding.js';

const categories: Record<Category | 'own', string> = {
  messaging: 'chat',
  social: 'social',
  video: 'video',
  content: 'reading',
  'cloud-storage': 'cloud storage',
  email: 'mail',
  'device-account': 'device account',
  work: 'office',
  payment: 'payment',
  bank: 'bank',
  securities: 'securities',
  insurance: 'insurance',
  loan: 'loans',
  shopping: 'shopping',
  food: 'food',
  travel: 'travel',
  transport: 'transport',
  delivery: 'parcels',
  government: 'government',
  telecom: 'telecom',
  utility: 'utilities',
  health: 'health',
  education: 'learning',
  jobs: 'jobs',
  housing: 'housing',
  game: 'games',
  developer: 'developer',
  'smart-home': 'smart home',
  lifestyle: 'local services',
  overseas: 'overseas',
  tool: 'tools',
  own: 'added by you',
};

/** What a search of the catalog says; loaded alone for one. */
export const finding: typeof zhFinding = {
  categories,
  nameIn: 'en',
  platforms: {
    found: (count) => (count === 1 ? '1 platform' : `${count} platforms`),
    none: 'Nothing found. Try another name or pinyin; or add it as your own: numclean add NAME. For official services and complaint offices: numclean official',
    hint: 'More about one: numclean platform show ID',
  },
};
