import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Remembers a folder as it is.
 * @returns what sets it back, and touches only what has changed since: what the program has worked out of the rest still holds
 */
export function remembered(folder) {
  const kept = new Map(
    filesIn(folder).map((path) => [path, { bytes: readFileSync(path), stamp: stampOf(path) }]),
  );
  return () => {
    for (const path of filesIn(folder)) if (!kept.has(path)) rmSync(path);
    for (const [path, file] of kept) {
      if (stampOf(path) === file.stamp) continue;
      rmSync(path, { recursive: true, force: true });
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, file.bytes, { mode: 0o600 });
      file.stamp = stampOf(path);
    }
  };
}

/** A file that was written since has another one, whatever it holds. */
function stampOf(path) {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** The paths of all files in a folder and those within it; none where it is gone. */
export function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
