/** Stands in every bundle; `sha256sum -c` reads it. */
export const MANIFEST = 'manifest-sha256.txt';

/** The manifest's text: a sum and a name per line. Names hold neither line breaks nor backslashes, see `names.ts`. */
export const writeManifest = (entries: readonly { name: string; sha256: string }[]): string =>
  entries.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** The sums of a manifest by name; null when it is none. */
export function readManifest(text: string): Map<string, string> | null {
  const sums = new Map<string, string>();
  for (const line of text.split(/\r?\n/).filter((candidate) => candidate !== '')) {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) return null;
    sums.set(name, sha256);
  }
  return sums;
}
