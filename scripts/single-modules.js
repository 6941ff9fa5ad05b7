import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { TsconfigCache, transformSync } from 'rolldown/utils';

/** AssemblyScript: a language of its own, for what runs as WebAssembly; one file of it is TypeScript too. */
const COMPILED = [join('recognition', 'core'), join('text', 'sums')].map((folder) => folder + sep);
const ALSO_TYPESCRIPT = [join('recognition', 'core', 'agreed.ts')];
const SOURCE = /(?<!\.d)\.tsx?$/;

const isModule = (file) =>
  SOURCE.test(file) &&
  (ALSO_TYPESCRIPT.includes(file) || !COMPILED.some((folder) => file.startsWith(folder)));

/**
 * Makes a file of JavaScript of each file of TypeScript, whose types it leaves out without a look at them: a tenth of the time that
 * TypeScript itself takes for the same.
 * @param from the folder of the sources. @param into the folder of the modules, which lie in it as the sources do
 * @param tsconfig the file that says how TypeScript would
 * @throws Error with all that can't be read
 */
export function makeSingleModules(from, into, tsconfig) {
  const cache = new TsconfigCache(tsconfig);
  for (const file of readdirSync(from, { recursive: true }).filter(isModule)) {
    const path = join(into, file.replace(SOURCE, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withoutTypes(join(from, file), tsconfig, cache));
  }
}

function withoutTypes(path, tsconfig, cache) {
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), { tsconfig }, cache);
  if (errors.length > 0)
    throw new Error(errors.map(({ codeframe, message }) => codeframe ?? message).join('\n'));
  return code;
}
