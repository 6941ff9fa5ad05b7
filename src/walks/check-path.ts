import { statSync } from 'node:fs';
import { Problem } from '../problem.js';

/**
 * Lets a person know at once that a path leads nowhere; what the file holds shows when it is read.
 * @throws Problem `input.not-found`
 */
export function checkPath(path: string): void {
  if (path !== '-' && !statSync(path, { throwIfNoEntry: false }))
    throw new Problem('input.not-found', { path });
}
