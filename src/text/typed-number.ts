/**
 * The whole number that somebody wrote, also with the wide digits of a Chinese keyboard (２); null for anything else.
 */
export function typedNumber(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
