import { cleanLine } from '../text/clean.js';
import { maskNumber } from '../text/mask.js';

/** Text from outside as a report may show it: one clean line, every mobile number in it masked. */
export const outside = (text: string): string => maskNumber(cleanLine(text));
