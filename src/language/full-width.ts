const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

const HAN = /\p{Script=Han}/u;
const AFTER_HAN = /[\p{Script=Han}》]$/u;

/** Titles of pages as Chinese prints them; many stand in the catalog with the half-width marks of their address. */
export const fullWidth = (text: string): string =>
  text
    .replace(/\(([^()]{0,200})\)/gu, (whole, inside: string, at: number, all: string) =>
      HAN.test(inside) || AFTER_HAN.test(all.slice(Math.max(0, at - 2), at)) ? `（${inside}）` : whole,
    )
    .replace(
      /(?<=[\p{Script=Han}》”）])[,:;?!]|[,:;?!](?=[\p{Script=Han}《“（])/gu,
      (mark) => FULL_WIDTH[mark] ?? mark,
    );
