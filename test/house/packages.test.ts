import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';

type Locked = { engines?: { node?: string }; hasInstallScript?: boolean };

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>;
};
const all = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every package runs on the oldest Node that we promise', () => {
  const tooNew = all.filter(([, { engines }]) => !satisfies('20.19.0', engines?.node ?? '*'));
  expect(tooNew.map(([path, { engines }]) => `${path} wants ${engines?.node}`)).toEqual([]);
});

test('numclean itself runs none at the person: only what npm runs in a clone is there', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const atInstalling = ['preinstall', 'install', 'postinstall', 'preprepare', 'postprepare', 'dependencies'];
  expect(Object.keys(manifest.scripts).filter((name) => atInstalling.includes(name))).toEqual([]);
});

test('no package that the program or the work on it needs runs a script while it is installed', () => {
  expect(all.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});
