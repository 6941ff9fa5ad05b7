import { join } from 'node:path';
import { ordinaryText } from './record-state.js';

/** Where a store keeps a newer catalog than the program's own. */
export const catalogFolder = (store: string): string => join(store, 'catalog');

/** The release kept in a store, or null where there is none or it can't be read: then the program's own holds. */
export function keptRelease(store: string): { release: number; day: string } | null {
  try {
    const { release, day } = JSON.parse(ordinaryText(join(catalogFolder(store), 'release.json')));
    return Number.isSafeInteger(release) && typeof day === 'string' ? { release, day } : null;
  } catch {
    return null;
  }
}
