import { prompts } from './zh/prompts.js';
import { views } from './zh/views.js';

/** Everything the person reads, in Chinese; `en.ts` has the same shape. */
export const zh = { prompts, views };
