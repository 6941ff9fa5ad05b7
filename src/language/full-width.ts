const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

/** Titles of pages as Chinese prints them; many stand in the catalog with the half-width marks of their address. */
export const fullWidth = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}》])\(([^()]*)\)|\(([^()]*\p{Script=Han}[^()]*)\)/gu,
      (_whole, after, around) => `（${after ?? around}）`,
    )
    .replace(
      /(?<=[\p{Script=Han}》”）])[,:;?!]|[,:;?!](?=[\p{Script=Han}《“（])/gu,
      (mark) => FULL_WIDTH[mark] ?? mark,
    );
