import { compose } from '../letters/compose.js';
import { incidentLogCsv, incidentLogHtml } from '../letters/incident-log.js';
import { type LetterFormat, renderLetter } from '../letters/render/index.js';
import type { Letter } from '../letters/types.js';
import { Problem } from '../problem.js';
import { entryName } from '../proofs/names.js';
import { type BundleEntry, writeBundle } from '../proofs/write-bundle.js';
import type { ReportInput } from '../reports/input.js';
import { outside } from '../reports/outside.js';
import type { Context } from './context.js';
import { currentInput } from './current.js';
import { knownFacts, letterFacts, lettersFor, logOf, serviceOf } from './letter-facts.js';

/** What people read and sign, and what opens everywhere. */
const FORMATS: readonly LetterFormat[] = ['docx', 'html'];

/**
 * Bundles what goes with a complaint: the files, the log of incidents, the list of proof and the letters written so far.
 * Letters are written anew, with blanks for what was typed for them: that is not kept.
 * @throws Problem `store.proof-missing`, `store.proof-damaged`, or of the file to write
 */
export async function run(context: Context, [path]: [string]): Promise<number> {
  const input = await currentInput(context);
  const files = proofEntries(input, context);
  const entries = [...files, ...logEntries(input, context), ...(await letterEntries(input, context))];
  const bundle = await writeBundle(path, entries, new Date(context.store.now()));
  const { words } = context;
  context.document({ schemaVersion: 1, command: 'proof bundle', path, ...bundle });
  context.print(words.proofs.bundled(outside(path), bundle.files, words.proofs.size(bundle.bytes)));
  context.print(words.proofs.manifestSum(bundle.manifestSha256));
  context.print(words.proofs.bundleHint);
  return 0;
}

function proofEntries({ cleanup }: ReportInput, { store }: Context): BundleEntry[] {
  const proofs = cleanup.proofs.map((proof) => ({ ...proof, ...store.proof(cleanup.id, proof) }));
  const named = (state: string): string[] =>
    proofs.filter((proof) => proof.state === state).map(({ name }) => outside(name));
  const [missing, changed] = [named('missing'), named('changed')];
  if (missing.length > 0) throw new Problem('store.proof-missing', { names: missing });
  if (changed.length > 0) throw new Problem('store.proof-damaged', { names: changed });
  return proofs.map(({ name, path, sha256, bytes }, index) => ({
    name: entryName(index + 1, name),
    path,
    sha256,
    bytes,
  }));
}

function logEntries(input: ReportInput, { today }: Context): BundleEntry[] {
  const log = logOf(input);
  return [
    { name: 'incident-log.csv', content: incidentLogCsv(log) },
    { name: 'incident-log.html', content: incidentLogHtml({ number: input.cleanup.number, today }, log) },
  ];
}

/** The letters written so far, and the list of proof in any case. */
async function letterEntries(input: ReportInput, context: Context): Promise<BundleEntry[]> {
  const letters = lettersFor(input);
  const written = input.cleanup.letters.flatMap(({ kind, binding }) => {
    const letter = letters.find((candidate) => candidate.kind === kind);
    return letter && letter.kind !== 'proof-list' ? [{ letter, binding }] : [];
  });
  const list = letters
    .filter(({ kind }) => kind === 'proof-list')
    .map((letter) => ({ letter, binding: null }));
  const entries = [...list, ...written].flatMap(({ letter, binding }, index) =>
    FORMATS.map(async (format): Promise<BundleEntry> => {
      const number = String(index).padStart(2, '0');
      const name = `letters/${number}-${letter.kind}${binding ? `-${plain(binding)}` : ''}.${format}`;
      return { name, content: await write(letter, binding, format, input, context) };
    }),
  );
  return Promise.all(entries);
}

const plain = (binding: string): string => binding.replace(/[^a-z0-9-]+/gi, '_').slice(0, 40);

function write(
  letter: Letter,
  bindingId: string | null,
  format: LetterFormat,
  input: ReportInput,
  context: Context,
): string | Promise<Uint8Array> {
  const recipient = input.bindings.find(({ id }) => id === bindingId) ?? null;
  const facts = letterFacts(letter, recipient, knownFacts(input), input, context);
  return renderLetter(compose(letter, facts, serviceOf(context), context.language), format);
}
