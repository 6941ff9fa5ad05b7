import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../problem.js';
import { givenPath } from '../text/given-path.js';
import { asInputProblem } from './file-problem.js';
import { isIphoneBackup } from './messages/iphone-backup/folder.js';
import { STANDARD_INPUT } from './reading/open-file.js';

/**
 * The files to read: a folder gives all in it, its folders too, sorted; names that begin with a dot are left out. A
 * backup of an iPhone is one export and given as its folder. A file named twice, or with its folder, is read once. On Windows
 * `*` and `?` in a name stand for the files that fit, as shells elsewhere have it.
 * @param platform by default this one; given by its test
 * @throws Problem `input.not-found`, `input.unreadable`, `input.folder-empty`
 */
export async function expandPaths(
  paths: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Promise<string[]> {
  const given = paths.map((path) => givenPath(path, platform));
  const named = platform === 'win32' ? (await Promise.all(given.map(fitting))).flat() : given;
  const files = new Map<string, string>();
  for (const path of new Set(named))
    for (const file of await filesOf(path)) {
      const whole = file === STANDARD_INPUT ? file : resolve(file);
      if (!files.has(whole)) files.set(whole, file);
    }
  return [...files.values()];
}

/** What a name with `*` or `?` stands for; itself where nothing fits. */
async function fitting(path: string): Promise<string[]> {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern)) return [path];
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${source}$`, 'isu');
  const names = (await readdir(dirname(path)).catch(() => [])).filter((name) => fits.test(name)).sort();
  return names.length > 0 ? names.map((name) => join(dirname(path), name)) : [path];
}

async function filesOf(path: string): Promise<string[]> {
  if (path === STANDARD_INPUT) return [path];
  try {
    if (!statSync(path).isDirectory()) return [path];
    const files = await filesInFolder(path);
    if (files.length > 0) return files;
  } catch (error) {
    throw asInputProblem(error, path);
  }
  throw new Problem('input.folder-empty', { path });
}

async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (isIphoneBackup(entries.map(({ name }) => name))) return [folder];
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesInFolder(path)));
    // a link to a file is followed, one to a folder is not: it may lead round in a circle
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) files.push(path);
  }
  return files;
}

/** A link may lead nowhere, or round in a circle: the files beside it are read all the same. */
const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
