import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { keptFiles } from '../../cleanup/record/proof.js';
import { situationOf } from '../../cleanup/situation.js';
import { Problem } from '../../problem.js';
import { checkBundle } from '../../proofs/check-bundle.js';
import { openBundle } from '../../proofs/open-bundle.js';
import { cleanupDocument } from '../../reports/document.js';
import type { Writer } from '../../store/store.js';
import { MOST_BYTES, readSmallText, startsAsZip } from '../../text/small-file.js';
import { wholeOf } from '../../text/whole.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';
import { CLEANUP_FILE, PROOF_ENTRY } from './archive.js';

/** Takes in a cleanup that was exported elsewhere, alone or in one archive with its proofs. */
export async function run(context: Context, [path]: [string]): Promise<number> {
  const cleanup = (await startsAsZip(path))
    ? await fromArchive(path, context)
    : await fromFile(path, context);
  context.document(() =>
    cleanupDocument('cleanup import', situationOf(cleanup, context.facts, context.today)),
  );
  context.print(context.words.cli.cleanupImported(cleanup.id));
  const left = keptFiles(cleanup).filter(
    (file) => context.store.proof(cleanup.id, file).state !== 'kept',
  ).length;
  if (left > 0) context.note(context.words.proofs.notBrought(left));
  return 0;
}

async function fromFile(path: string, context: Context): Promise<Cleanup> {
  const text = await readSmallText(path);
  return taken(parse(text, path), path, context);
}

/** The store knows what is wrong with a document, and not which file it came from. */
async function taken(
  document: unknown,
  path: string,
  context: Context,
  proofs?: Parameters<Writer['importCleanup']>[1],
): Promise<Cleanup> {
  try {
    const { cleanup } = await withWriter(context, async (writer) => writer.importCleanup(document, proofs));
    return cleanup;
  } catch (cause) {
    const isOfFile = cause instanceof Problem && cause.code === 'input.not-a-cleanup';
    throw isOfFile ? new Problem('input.not-a-cleanup', { path }, cause.at, { cause }) : cause;
  }
}

/** As much as of a cleanup's file alone. */
const LONGEST = MOST_BYTES;

async function fromArchive(path: string, context: Context): Promise<Cleanup> {
  const { files, changed, missing, added } = await checkBundle(path).catch((cause) => {
    const isOther = cause instanceof Problem && cause.code === 'input.not-a-bundle';
    throw isOther ? new Problem('input.not-a-cleanup', { path }, undefined, { cause }) : cause;
  });
  const [fault] = [...changed, ...missing, ...added];
  if (fault !== undefined || !files.includes(CLEANUP_FILE))
    throw new Problem('input.not-a-cleanup', { path }, fault ?? CLEANUP_FILE);
  const bundle = await openBundle(path);
  try {
    const document = parse(await textOf(bundle.stream(CLEANUP_FILE), path), path);
    const proofs = new Map(
      files.flatMap((name) => {
        const sha256 = PROOF_ENTRY.exec(name)?.[1];
        return sha256 === undefined ? [] : [[sha256, () => bundle.stream(name)] as const];
      }),
    );
    return await taken(document, path, context, proofs);
  } finally {
    bundle.close();
  }
}

async function textOf(stream: AsyncIterable<Buffer>, path: string): Promise<string> {
  const tooLong = (): Problem => new Problem('input.not-a-cleanup', { path }, CLEANUP_FILE);
  return (await wholeOf(stream, LONGEST, tooLong)).toString('utf8');
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('input.not-a-cleanup', { path }, undefined, { cause });
  }
}
