import { checkBundle } from '../../proofs/check-bundle.js';
import { outside } from '../../reports/outside.js';
import type { Context } from '../shared/context.js';

/** Holds a bundle against its manifest: exit 1, naming every file that is changed, missing or added. */
export async function run(context: Context, [path]: [string]): Promise<number> {
  const { proofs: say } = context.words;
  const check = await checkBundle(path);
  const [files, changed, missing, added] = [check.files, check.changed, check.missing, check.added].map(
    (names) => names.map(outside),
  );
  const ok = [check.changed, check.missing, check.added].every((names) => names.length === 0);
  context.document({
    schemaVersion: 1,
    command: 'proof check',
    ok,
    ...check,
    files,
    changed,
    missing,
    added,
  });
  const lines = ok
    ? [say.checkOk(check.files.length)]
    : [
        say.checkFailed,
        ...(changed ?? []).map(say.changed),
        ...(missing ?? []).map(say.missing),
        ...(added ?? []).map(say.extra),
      ];
  context.print([...lines, say.manifestSum(check.manifestSha256)].join('\n'));
  return ok ? 0 : 1;
}
