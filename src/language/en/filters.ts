import type { filters as zh } from '../zh/filters.js';

/** Narrowing what a view shows. */
export const filters: typeof zh = {
  options: {
    open: 'only what is not finished',
    ready: 'only what can be done now',
    stuck: 'only what is stuck',
    waiting: 'only what is waiting',
    exposure: 'only exposure of this level or a higher one: critical, high, medium, low',
    part: (parts) =>
      `only this part of life: ${Object.entries(parts)
        .map(([id, name]) => `${id} (${name})`)
        .join(', ')}`,
    search: 'only names with these letters, pinyin too',
    all: 'also list what is usually left out',
    noPager: 'do not page long output (NUMCLEAN_PAGER or PAGER says which pager)',
  },
  shown: (shown, total) => `As asked: ${shown} of ${total}`,
  shownAccounts: (shown, total) => `As asked: ${shown} of ${total} accounts`,
  none: 'Nothing fits. Take one condition away and look again.',
};
