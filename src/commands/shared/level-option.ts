import { LEVELS, type Level } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { Problem } from '../../problem.js';
import { inWords } from './in-words.js';

/**
 * A level of exposure, by its id or its name.
 * @param option that it was given for
 * @throws Problem `usage.option-invalid`, which names the levels
 */
export function levelOption(option: string, value: string, { views: { levels } }: Words): Level {
  const level = LEVELS.find((one) => one === value || levels[one] === value);
  if (level) return level;
  throw new Problem('usage.option-invalid', { option, value, expected: inWords(LEVELS, levels) });
}
