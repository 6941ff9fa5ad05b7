// The licences of all packages that are in the bundle, as one text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages that modules come from, by name.
 * @param root the folder that holds node_modules
 * @param paths of modules, from `root` on
 */
export function packagesOf(root, paths) {
  const folders = new Set(
    paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return { folder, name, version, license: license?.type ?? license };
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/**
 * Packages under the same text stand above it together.
 * @throws where a package has no licence: then it must not be bundled
 */
export function licencesText(root, packages) {
  const namesByText = new Map();
  for (const { folder, name, version, license } of packages) {
    if (!license) throw new Error(`${name} names no licence`);
    const text = `${license}\n\n${textsIn(join(root, folder)) || '(The package holds no text of its licence.)'}`;
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}\n${text}`);
  const head = 'numclean is made with these packages, which are in its files.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

const textsIn = (folder) =>
  readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
