/** What a program writes that took a number for a quantity: 95588.0, 1.3800138E10. */
const AS_QUANTITY = /^(\d{1,20})(?:\.(\d{1,20}))?(?:e\+?(\d{1,2}))?$/i;
/** Spreadsheets round to so many digits behind the point, and drop the zeros at their end. */
const ROUNDED_TO = 5;
/** As many digits a double holds for sure. */
const DIGITS_OF_DOUBLE = 15;
const ONLY_ZEROS = /^0*$/;

/**
 * The digits of a whole number, however a program has written it.
 * @returns undefined where it is no number, no whole one, or one that was rounded (1.38E+10): its digits are lost
 */
export function wholeNumber(written: string): string | undefined {
  const [, whole, behind = '', power = '0'] = AS_QUANTITY.exec(written) ?? [];
  if (whole === undefined) return undefined;
  const places = Number(power);
  if (places > 0 && whole.length + places > DIGITS_OF_DOUBLE) return undefined;
  if (behind.length >= places)
    return ONLY_ZEROS.test(behind.slice(places)) ? whole + behind.slice(0, places) : undefined;
  return behind.length > ROUNDED_TO ? whole + behind.padEnd(places, '0') : undefined;
}
