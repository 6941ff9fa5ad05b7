import chalk, { supportsColor } from 'chalk';
import type { Screen } from '../../reports/terminal/screen.js';
import { terminalOut } from '../../standard-output.js';
import { wantsColour } from './colour.js';
import type { GlobalOptions } from './context.js';

/** What views are drawn on; questions are coloured then too. */
export function terminalScreen({ color }: Pick<GlobalOptions, 'color'>): Screen {
  const { env } = process;
  const terminal = terminalOut();
  const isPossible = supportsColor !== false || env.FORCE_COLOR !== undefined;
  const colour = isPossible && wantsColour(color, { env, isTTY: terminal !== null });
  chalk.level = colour ? (Math.max(1, chalk.level) as typeof chalk.level) : 0;
  return { width: terminal?.columns || 80, colour };
}
