/** Ids with what they are called, as a refusal lists them: what a person reads first, what may be typed behind it. */
export const inWords = (ids: readonly string[], names: Readonly<Partial<Record<string, string>>>): string[] =>
  ids.map((id) => (names[id] === undefined || names[id] === id ? id : `${names[id]} (${id})`));
