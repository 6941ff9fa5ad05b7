import { type CatalogFault, findFaults, type WrittenFile } from '../../catalog/validate.js';
import type { Words } from '../../language/words.js';
import { cleanLine } from '../../text/clean.js';
import { readSmallText } from '../../text/small-file.js';
import { toldFault } from '../shared/catalog-fault.js';
import type { Context } from '../shared/context.js';

/** Who has more to mend begins with these. */
const MOST_TOLD = 200;

/**
 * Checks files of platforms and services, or the program's own catalog where none is named.
 * @returns 1 when something is wrong
 * @throws Problem `input.not-found`, `input.is-folder` or `input.unreadable`
 */
export async function run(context: Context, [paths]: [string[]?]): Promise<number> {
  const files = paths?.length ? await readAll(paths) : ownFiles(context);
  const found = findFaults(files, context.catalog);
  const faults = found.slice(0, MOST_TOLD);
  context.document({
    schemaVersion: 1,
    command: 'catalog validate',
    ok: found.length === 0,
    files: files.length,
    more: found.length - faults.length,
    faults: faults.map((fault) => ({ ...fault, remedy: toldFault(fault, context.words).remedy })),
  });
  context.print(validateText(files.length, faults, found.length - faults.length, context.words));
  return found.length === 0 ? 0 : 1;
}

const readAll = (paths: readonly string[]): Promise<WrittenFile[]> =>
  Promise.all(paths.map(async (path) => ({ path, text: await readSmallText(path) })));

const ownFiles = ({ catalog, facts }: Context): WrittenFile[] =>
  [
    ...catalog.cards().map(({ id }) => catalog.written(id)),
    ...catalog.ways().values(),
    ...catalog.families(),
    ...catalog.services(),
    ...facts.circumstances,
  ].map((entry) => ({
    path: `${entry?.id}.json`,
    text: JSON.stringify(entry, null, 2),
  }));

function validateText(files: number, faults: readonly CatalogFault[], more: number, words: Words): string {
  const say = words.catalog.validate;
  if (faults.length === 0) return say.fine(files);
  const lines = faults.flatMap((fault) => {
    const { why, remedy } = toldFault(fault, words);
    return [
      cleanLine(say.place(fault.file, fault.line, fault.at)),
      `    ${cleanLine(why)}`,
      `    ${cleanLine(remedy)}`,
    ];
  });
  return [say.wrong(files, faults.length + more), ...lines, ...(more > 0 ? [say.more(more)] : [])].join('\n');
}
