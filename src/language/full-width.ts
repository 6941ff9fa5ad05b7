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
    .replace(/\(([^()]{0,200})\)/gu, (whole, inside: string, at: number, all: string) =>
      /\p{Script=Han}/u.test(inside) || /[\p{Script=Han}》]$/u.test(all.slice(Math.max(0, at - 2), at))
        ? `（${inside}）`
        : whole,
    )
    .replace(
      /(?<=[\p{Script=Han}》”）])[,:;?!]|[,:;?!](?=[\p{Script=Han}《“（])/gu,
      (mark) => FULL_WIDTH[mark] ?? mark,
    );
