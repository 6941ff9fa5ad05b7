import { wholeNumber } from '../../reading/whole-number.js';

/** What formats write where they know no sender; the last stands for the person's own number in an MMS. */
const NOBODY = new Set(['', 'null', '(unknown)', 'unknown', 'insert-address-token']);
/** Direction marks and spaces that phone books put around numbers. */
const AROUND =
  /^[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF'"]{1,256}|(?<![\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF'"])[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF'"]{1,256}$/g;
/** A number that a spreadsheet or a double has spoilt: its digits are lost, unless all are there. */
const SPOILT = /^\d(?:\.\d+)?e\+?\d+$/i;
const MAX_LENGTH = 256;

/**
 * Who sent a message, as the export has it.
 * @param value a number or a name, or several joined by `~`, `,` or `;`: the first that is somebody counts
 * @returns null where nobody is named or the number is spoilt
 */
export function readSender(value: unknown): string | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return null;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return null;
  const parts = String(value).slice(0, MAX_LENGTH).split(/[~,;]/);
  for (const part of parts) {
    const written = part.replace(AROUND, '');
    const sender = wholeNumber(written) ?? officeNumberIn(written) ?? written;
    if (!NOBODY.has(sender.toLowerCase()) && !SPOILT.test(sender)) return sender;
  }
  return null;
}

const BESIDE_NAME = /^[^\d@]{0,20}(?<![+\d])(9[56]\d{3,8}|1(?:0(?!6)|2)\d{3,6})[^\d@]{0,20}$/;
const ONLY_SIGNS = /^[+\d\s*#-]*$/;

/**
 * A bank's or an office's own number beside its name, as phone books have it: 95588(工商银行), 工商银行95588, tel:95588.
 * @returns undefined where there is none, or nothing beside it
 */
export const officeNumberIn = (written: string): string | undefined =>
  ONLY_SIGNS.test(written) ? undefined : BESIDE_NAME.exec(written)?.[1];
