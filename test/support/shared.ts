import { existsSync } from 'node:fs';

/**
 * The folder of real sample files, beside the project or beside the folder of its work trees; empty where they are not at hand, as
 * in any clone.
 */
export const SHARED_FIXTURES =
  ['../../../shared/fixtures/', '../../../../shared/fixtures/']
    .map((path) => new URL(path, import.meta.url).pathname)
    .find((path) => existsSync(path)) ?? '';
