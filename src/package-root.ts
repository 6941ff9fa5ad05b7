import { join } from 'node:path';

/**
 * A file of the package, by its path from the package's root. This module lies one folder below the root in the sources,
 * in the build's single modules and in the bundled program alike; all other modules must not reckon from their own place.
 */
export const packagePath = (path: string): string => join(import.meta.dirname, '..', path);

/** The same as an address. A start asks for none: what Node makes them with takes a while to be loaded. */
export const packageFile = (path: string): URL => new URL(`../${path}`, import.meta.url);
