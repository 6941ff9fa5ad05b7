import { Problem } from '../../problem.js';
import { readSmallText, readStandardInput } from '../../text/small-file.js';

/** Where a number may come from beside the command line, which a shell remembers. */
export type NumberOption = { numberFile?: string };

/** What stands for standard input. */
const STANDARD_INPUT = '-';
const MOST_BYTES = 65_536;

/**
 * The number that a walk is told: as written, or the first line of a file or of standard input; undefined: it is asked for.
 * @throws Problem `input.…` of the file, `usage.number-invalid` where the line is empty
 */
export async function numberGiven(
  number: string | undefined,
  { numberFile }: NumberOption,
): Promise<string | undefined> {
  if (number === STANDARD_INPUT) return firstLine(await readStandardInput(MOST_BYTES));
  if (number === undefined && numberFile !== undefined)
    return firstLine(await readSmallText(numberFile, MOST_BYTES));
  return number;
}

function firstLine(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '');
  if (line === undefined) throw new Problem('usage.number-invalid', { number: '' });
  return line.trim();
}
