/**
 * The public keys (PEM) by which published catalogs are signed; docs/catalog.md says how a key is made, kept and
 * replaced: the new one is added in one version of the program, the old one taken out in the next. Empty until the first
 * release is published: until then only `--key` names one.
 */
export const RELEASE_KEYS: readonly string[] = [];
