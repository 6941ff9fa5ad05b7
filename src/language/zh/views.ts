/** Placeholder words; see the brief. */
export const views = {};
