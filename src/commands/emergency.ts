import { Problem } from '../problem.js';
import type { AtStake } from '../reports/at-stake.js';
import { emergencySteps } from '../reports/emergency.js';
import { emergencyView } from '../reports/terminal/emergency.js';
import { atStakeAnywhere } from './shared/at-stake.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { type LookOptions, printLong } from './shared/pager.js';

/** The first fifteen minutes: freezes and hotlines for what is bound here; before any walk, for what most people have. */
export async function run(context: Context, _given: [], options: LookOptions = {}): Promise<number> {
  const stake = await stakeOf(context);
  const steps = emergencySteps(stake, context.words);
  context.document({ schemaVersion: 1, command: 'emergency', steps });
  printLong(emergencyView(stake, context.words, context.screen), options, context);
  return 0;
}

/** Whatever is wrong with the store, whoever lost a phone gets an answer. */
async function stakeOf(context: Context): Promise<AtStake> {
  try {
    return (await currentInput(context)).atStake;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'usage.no-cleanup') context.note(context.words.errors.describe(error).message);
    return atStakeAnywhere(context);
  }
}
