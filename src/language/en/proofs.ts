/** What is said about files kept as proof. */
export const proofs = {
  title: (count: number): string => `Proof · ${count} ${count === 1 ? 'file' : 'files'}`,
  none: 'Nothing is kept as proof yet. Keep a file: numclean proof add FILE',
  added: (name: string): string => `kept: ${name}`,
  known: (name: string): string => `already kept: ${name}`,
  putBack: (name: string): string => `put back: ${name}`,
  size: (bytes: number): string => sizeOf(bytes),
  keptOn: (day: string): string => `kept on ${day}`,
  about: (name: string): string => `about ${name}`,
  states: { kept: 'whole', missing: 'the file is gone', changed: 'its size has changed' },
  listHint:
    'For your lawyer: numclean proof bundle FILE.zip --for-lawyer; one case only, for a complaint: --for PLATFORM',
  between: ', ',
  removed: (name: string): string => `taken out: ${name}`,
  bundled: (path: string, files: number, size: string): string =>
    `bundled: ${path} (${files} ${files === 1 ? 'file' : 'files'}, ${size})`,
  bundleHint:
    'Your whole number and the original files are in it: give it only to whom it is for. They can check it with sha256sum -c manifest-sha256.txt, you with numclean proof check.',
  manifestSum: (sum: string): string =>
    `SHA-256 of the manifest (note it down to show later that nothing was touched): ${sum}`,
  checkOk: (files: number): string =>
    `${files === 1 ? 'The one file agrees' : `All ${files} files agree`} with the manifest.`,
  checkFailed: 'The bundle does not agree with its manifest:',
  changed: (name: string): string => `changed: ${name}`,
  missing: (name: string): string => `missing: ${name}`,
  extra: (name: string): string => `added: ${name}`,
  notExported: (count: number): string =>
    `${count} kept ${count === 1 ? 'file (a proof or letter) is' : 'files (proof, letters) are'} not in the export; to take them along, add --with-proofs --out FILE.zip.`,
  exported: (count: number): string =>
    `The cleanup and ${count === 1 ? 'the one kept file are in it, and the file was checked' : `the ${count} kept files are all in it, each one checked`}. Your whole number is in it, so give it to nobody; take it in on another computer with numclean cleanup import.`,
  notBrought: (count: number): string =>
    `${count} kept ${count === 1 ? 'file (a proof or letter)' : 'files (proof, letters)'} did not come along; export once more with cleanup export --with-proofs on the other computer to bring them.`,
  movedAway: (count: number, path: string): string =>
    `${count} kept ${count === 1 ? 'file (a proof or letter) was' : 'files (proof, letters) were'} moved to ${path}; delete that folder yourself when you are sure.`,
  letterMissing: (name: string): string =>
    `“${name}” was not kept and is not in the bundle; to have it there, write it again (numclean letter write) and bundle anew.`,
};

const UNITS = ['KB', 'MB', 'GB'] as const;

/** A size as people say it: 840 bytes, 1.5 MB. */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${UNITS[power - 1]}`;
}
