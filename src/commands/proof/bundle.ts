import { bindingsOf, type WrittenLetter } from '../../cleanup/record/proof.js';
import { compose, withoutNotes } from '../../letters/compose.js';
import { incidentLogCsv, incidentLogHtml } from '../../letters/incident-log.js';
import { LETTERS } from '../../letters/index.js';
import { proofIndex, proofList } from '../../letters/proof-list.js';
import { BUNDLED_FORMATS, renderLetter } from '../../letters/render/index.js';
import { Problem } from '../../problem.js';
import { entryName } from '../../proofs/names.js';
import { type BundleEntry, writeBundle } from '../../proofs/write-bundle.js';
import type { ReportInput } from '../../reports/input.js';
import { outside } from '../../reports/outside.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { incidentsIn, knownFacts, letterFacts, serviceOf } from '../shared/letter-facts.js';
import { caseNamed, type OneCase } from '../shared/one-case.js';
import { progressBar } from '../shared/progress.js';

type Options = { for?: string; forLawyer?: boolean };

/**
 * Bundles what goes with a complaint: the files, the log of incidents, a list of proof and the letters as they were
 * written; of one case only where one is named. What may be held against oneself is only for one's own lawyer. A letter whose file is not there is named: it was written before letters were kept, or on another machine.
 * @throws Problem `store.proof-missing`, `store.proof-damaged`, or of the file to write
 */
export async function run(context: Context, [path]: [string], options: Options): Promise<number> {
  const input = await currentInput(context);
  const only = options.for === undefined ? null : caseNamed(options.for, input, context);
  const files = proofEntries(input, context, only);
  const letters = letterEntries(input, context, only);
  const lists = await listEntries(input, context, only, options.forLawyer === true);
  const entries = [...files, ...logEntries(input, context, only), ...lists, ...letters.entries];
  const { words } = context;
  const bar = progressBar(context, 'bundling');
  const bundle = await writeBundle(path, entries, new Date(context.store.now()), (done, total) =>
    bar.report(path, done, total),
  ).finally(bar.stop);
  const lettersMissing = letters.missing.map(({ kind, binding, on }) => ({ kind, to: binding, on }));
  context.document({ schemaVersion: 1, command: 'proof bundle', path, ...bundle, lettersMissing });
  context.print(words.proofs.bundled(outside(path), bundle.files.length, words.proofs.size(bundle.bytes)));
  context.print(words.proofs.manifestSum(bundle.manifestSha256));
  for (const letter of letters.missing)
    context.note(words.proofs.letterMissing(nameOf(letter, input, context)));
  context.print(words.proofs.bundleHint);
  return 0;
}

function proofEntries({ cleanup }: ReportInput, { store }: Context, only: OneCase | null): BundleEntry[] {
  const own = cleanup.proofs.filter(
    (proof) => only === null || bindingsOf(proof).some((id) => only.bindings.includes(id)),
  );
  const proofs = own.map((proof) => ({ ...proof, ...store.proof(cleanup.id, proof) }));
  const named = (state: string): string[] =>
    proofs.filter((proof) => proof.state === state).map(({ name }) => outside(name));
  const [missing, changed] = [named('missing'), named('changed')];
  if (missing.length > 0) throw new Problem('store.proof-missing', { names: missing });
  if (changed.length > 0) throw new Problem('store.proof-damaged', { names: changed });
  return proofs.map(({ name, open, sha256, bytes }, index) => ({
    name: entryName(index + 1, name),
    open,
    sha256,
    bytes,
  }));
}

function logEntries(input: ReportInput, context: Context, only: OneCase | null): BundleEntry[] {
  const { today } = context;
  const log = incidentsIn(input, context, only);
  return [
    { name: 'incident-log.csv', content: incidentLogCsv(log) },
    { name: 'incident-log.html', content: incidentLogHtml({ number: input.cleanup.number, today }, log) },
  ];
}

/** What the bundle holds, as it stands now; for one's own lawyer also what is missing and what must be shown. */
function listEntries(
  input: ReportInput,
  context: Context,
  only: OneCase | null,
  forLawyer: boolean,
): Promise<BundleEntry[]> {
  const letter = forLawyer ? proofList : proofIndex;
  const facts = letterFacts(letter, null, knownFacts(input), input, context, only);
  const list = withoutNotes(compose(letter, facts, serviceOf(context), context.language));
  return Promise.all(
    BUNDLED_FORMATS.map(async (format) => ({
      name: `letters/00-${forLawyer ? 'proof-list' : 'index'}.${format}`,
      content: await renderLetter(list, format),
    })),
  );
}

/** The letters as they were written, in their order. */
function letterEntries(
  { cleanup }: ReportInput,
  { store }: Context,
  only: OneCase | null,
): { entries: BundleEntry[]; missing: WrittenLetter[] } {
  const own = cleanup.letters.filter((letter) => isInBundle(letter, only));
  const letters = own.map((letter) => ({
    letter,
    files: (letter.files ?? []).map((file) => ({ ...file, ...store.proof(cleanup.id, file) })),
  }));
  const isKept = ({ files }: (typeof letters)[number]): boolean =>
    files.length > 0 && files.every(({ state }) => state === 'kept');
  return {
    entries: letters.filter(isKept).flatMap(({ letter, files }, index) =>
      files.map(({ format, open, sha256, bytes }) => ({
        name: letterName(index + 1, letter, format),
        open,
        sha256,
        bytes,
      })),
    ),
    missing: letters.filter((candidate) => !isKept(candidate)).map(({ letter }) => letter),
  };
}

/** The list for one's own lawyer is written anew where it belongs; of a case only the letters about it go along. */
function isInBundle({ kind, binding }: WrittenLetter, only: OneCase | null): boolean {
  if (kind === 'proof-list') return false;
  return only === null || (binding !== null && only.bindings.includes(binding)) || only.problem === 'carrier';
}

/** `letters/01-release-number-baidu-netdisk-2026-11-24.docx` */
function letterName(number: number, { kind, binding, on }: WrittenLetter, format: string): string {
  const to = binding === null ? '' : `-${plain(binding)}`;
  return `letters/${String(number).padStart(2, '0')}-${plain(kind)}${to}-${on}.${format}`;
}

const plain = (id: string): string => [...id.replace(/[^\p{L}\p{N}-]+/gu, '_')].slice(0, 40).join('');

/** What a written letter is called to its writer: its name, and to whom it goes. */
function nameOf({ kind, binding }: WrittenLetter, input: ReportInput, { language }: Context): string {
  const name = LETTERS.find((letter) => letter.kind === kind)?.name[language] ?? outside(kind);
  const to = input.bindings.find(({ id }) => id === binding)?.name;
  return to === undefined ? name : `${name} · ${outside(to)}`;
}
