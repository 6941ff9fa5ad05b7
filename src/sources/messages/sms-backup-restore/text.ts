const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,10})|([a-z]{2,4}));/g;
const LONE_HALF = /\p{Surrogate}/gu;

/**
 * A value's text with its references resolved. Two numeric references that are the halves of one character give that
 * character, as the app writes them; a lone half and a number beyond Unicode become U+FFFD; control characters
 * (`&#0;` …) are left out; a lone `&` and unknown names stay as they are.
 * @returns `intact` is false where something became U+FFFD
 */
export function resolveReferences(raw: string): { text: string; intact: boolean } {
  if (!raw.includes('&')) return { text: raw, intact: true };
  let intact = true;
  const lost = (): string => {
    intact = false;
    return '\uFFFD';
  };
  const text = raw
    .replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code > 0x10ffff) return lost();
      if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return '';
      return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
    })
    .replace(LONE_HALF, lost);
  return { text, intact };
}
