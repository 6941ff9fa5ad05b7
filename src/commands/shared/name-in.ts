import type { Context } from './context.js';

/** What the catalog calls a platform, in the person's language; an id that is nowhere is shown as it is. */
export const nameIn =
  ({ catalog, language }: Context) =>
  (id: string): string =>
    catalog.platform(id)?.name[language] ?? id;
