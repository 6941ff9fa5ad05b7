import { Problem } from '../problem.js';
import { reports } from '../reports/index.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { writeOut } from './shared/output.js';

/** Writes the current cleanup as a document of one of the forms. */
export async function run(
  context: Context,
  _given: [],
  options: { format?: string; out?: string },
): Promise<number> {
  const format = context.json ? 'json' : (options.format ?? formatOf(options.out) ?? 'md');
  const report = reports[format as keyof typeof reports];
  if (!report) {
    throw new Problem('usage.option-invalid', {
      option: '--format',
      value: format,
      expected: Object.keys(reports),
    });
  }
  await writeOut(context, report(await currentInput(context), context.words), options.out);
  return 0;
}

/** The form that a file's name asks for. */
const formatOf = (path: string | undefined): string | undefined =>
  /\.([a-z]+)$/i.exec(path ?? '')?.[1]?.toLowerCase();
