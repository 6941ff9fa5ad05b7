import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endedAtOnce } from '../interruption.js';
import { Problem } from '../problem.js';
import { reports } from '../reports/index.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { openFile } from './shared/open-file.js';
import { writeOut } from './shared/output.js';

/** Writes the current cleanup as a document of one of the forms, and opens it where that is asked for. */
export async function run(
  context: Context,
  _given: [],
  options: { format?: string; out?: string; open?: boolean },
): Promise<number> {
  const asked = options.format ?? (context.json ? 'json' : (formatOf(options.out) ?? usual(options)));
  if (!Object.hasOwn(reports, asked)) {
    throw new Problem('usage.option-invalid', {
      option: '--format',
      value: asked,
      expected: Object.keys(reports),
    });
  }
  // whatever form is asked for, --json is a JSON document
  const format = context.json ? 'json' : asked;
  const report = reports[format as keyof typeof reports];
  const input = await currentInput(context);
  const document = await endedAtOnce(input.cleanup.findings.length, () => report(input, context.words));
  const path = options.out ?? (options.open ? privatePlace(format) : undefined);
  await writeOut(context, document, path);
  if (options.open && path !== undefined) await open(resolve(path), context);
  return 0;
}

const usual = ({ open }: { open?: boolean }): string => (open ? 'html' : 'md');

/** The form that a file's name asks for. */
const formatOf = (path: string | undefined): string | undefined =>
  /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase();

/** A new folder that only its owner may enter, for what is looked at rather than kept. */
const privatePlace = (format: string): string =>
  join(mkdtempSync(join(tmpdir(), 'numclean-')), `numclean.${format}`);

/** A machine without a browser still has the file. */
async function open(path: string, { words, note }: Context): Promise<void> {
  note((await openFile(path)) ? words.cli.opened(path) : words.cli.notOpened(path));
}
