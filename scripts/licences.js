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

/** @throws where a package has no licence: then it must not be bundled */
export function licencesText(root, packages) {
  const parts = packages.map(({ folder, name, version, license }) => {
    if (!license) throw new Error(`${name} names no licence`);
    const texts = readdirSync(join(root, folder))
      .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
      .sort()
      .map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
    return `${name} ${version}\n${license}\n\n${texts.join('\n\n') || '(The package holds no text of its licence.)'}`;
  });
  const head = 'numclean is made with these packages, which are in its files.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`).replaceAll('\r\n', '\n')}\n`;
}
