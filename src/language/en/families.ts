import type { Words } from '../words.js';

export const families: Words['families'] = {
  between: ' ',
  settles: (family, names) => `${family} is one account: this one change also settles ${names}.`,
  closing: (what) => `What closing it takes along: ${what}`,
};
