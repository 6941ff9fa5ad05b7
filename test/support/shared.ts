import { existsSync } from 'node:fs';

/**
 * The folder of real sample files, beside the project or beside the folder of its work trees; empty where they are not at hand, as
 * in any clone.
 */
export const SHARED_FIXTURES =
  ['../../../shared/fixtures/', '../../../../shared/fixtures/']
    .map((path) => new URL(path, import.meta.url).pathname)
    .find((path) => existsSync(path)) ?? '';

/** The folder of small real-life stories, beside them; empty where it is not at hand. */
export const SHARED_STORIES = SHARED_FIXTURES.replace(/fixtures\/$/, 'stories/');

/** The folder of small inputs with what they hold (`expected.json`), beside them; empty where it is not at hand. */
export const SHARED_CASES = SHARED_FIXTURES.replace(/fixtures\/$/, 'cases/');
