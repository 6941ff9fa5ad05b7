import { prompts } from './en/prompts.js';
import { views } from './en/views.js';
import type { Words } from './words.js';

export const en: Words = { prompts, views };
