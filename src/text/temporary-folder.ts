import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputProblem } from '../problem.js';

/**
 * Makes a new folder for what comes and goes, that only its owner may enter. Whoever makes it takes it away.
 * @throws Problem `usage.output-unwritable`, `output.full` where the system's place for such things takes nothing
 */
export function temporaryFolder(): string {
  const place = tmpdir();
  try {
    return mkdtempSync(join(place, 'numclean-'));
  } catch (error) {
    throw outputProblem(place, error);
  }
}
