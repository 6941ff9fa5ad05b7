import { join, resolve } from 'node:path';
import { endedAtOnce } from '../interruption.js';
import { Problem } from '../problem.js';
import { reports } from '../reports/index.js';
import { temporaryFolder } from '../text/temporary-folder.js';
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
  const format = options.format ?? formatOf(options.out) ?? usual(options, context);
  if (!Object.hasOwn(reports, format)) {
    throw new Problem('usage.option-invalid', {
      option: '--format',
      value: format,
      expected: Object.keys(reports),
    });
  }
  const input = await currentInput(context);
  const written = (form: string): Promise<string> => {
    const report = reports[form as keyof typeof reports];
    return endedAtOnce(input.cleanup.findings.length, () => report(input, context.words));
  };
  const path = options.out ?? (options.open ? privatePlace(format) : undefined);
  const document = await written(format);
  if (path !== undefined) await writeOut(context, document, path);
  // whatever form is asked for, --json prints a JSON document
  if (context.json) await writeOut(context, format === 'json' ? document : await written('json'), undefined);
  else if (path === undefined) await writeOut(context, document, undefined);
  if (options.open && path !== undefined) await open(resolve(path), context);
  return 0;
}

const usual = ({ open }: { open?: boolean }, { json }: Context): string =>
  open ? 'html' : json ? 'json' : 'md';

/** The form that a file's name asks for. */
const formatOf = (path: string | undefined): string | undefined =>
  /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase();

/** A new folder that only its owner may enter, for what is looked at rather than kept. */
const privatePlace = (format: string): string => join(temporaryFolder(), `numclean.${format}`);

/** A machine without a browser still has the file. */
async function open(path: string, { words, note }: Context): Promise<void> {
  note((await openFile(path)) ? words.cli.opened(path) : words.cli.notOpened(path));
}
