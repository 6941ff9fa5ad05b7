import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS_FILE } from '../../catalog/index-file.js';
import { ownRelease } from '../../catalog/look-up.js';
import { catalogFolder, keptRelease } from '../../store/catalog-folder.js';

/**
 * The folder of a newer catalog that the person took in; undefined where the program's own is the newest, or where theirs is of
 * a form that an earlier program kept.
 * @param store the store's folder
 */
export function newestCatalog(store: string): string | undefined {
  const kept = keptRelease(store);
  const folder = catalogFolder(store);
  return kept && kept.release > ownRelease().release && existsSync(join(folder, CARDS_FILE))
    ? folder
    : undefined;
}
