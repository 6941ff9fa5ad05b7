import { type LetterFile, sameLetter } from '../../cleanup/record/proof.js';
import type { Binding } from '../../cleanup/types.js';
import { BLANKS, type BlankKey, type FactKey } from '../../letters/blanks.js';
import { compose, withoutNotes } from '../../letters/compose.js';
import { LETTERS } from '../../letters/index.js';
import {
  BUNDLED_FORMATS,
  LETTER_FORMATS,
  type LetterFormat,
  renderLetter,
} from '../../letters/render/index.js';
import type { Letter, LetterDocument } from '../../letters/types.js';
import { Problem } from '../../problem.js';
import { type Prompter, WentBack } from '../../prompts/types.js';
import type { ReportInput } from '../../reports/input.js';
import { shellWord } from '../../reports/terminal/shell-word.js';
import { cleanLine } from '../../text/clean.js';
import { wrap } from '../../text/wrap.js';
import { answersFrom, personPrompter } from '../shared/answering.js';
import { missingArgument } from '../shared/command-line-problem.js';
import type { Context } from '../shared/context.js';
import { appendSettled, currentInput, withWriter } from '../shared/current.js';
import {
  checkFact,
  type Given,
  isFor,
  knownFacts,
  letterFacts,
  lettersFor,
  missingFacts,
  recipientsOf,
  serviceOf,
} from '../shared/letter-facts.js';
import { draftOut, writeOut } from '../shared/output.js';
import { printLong } from '../shared/pager.js';
import { findBinding } from '../shared/targets.js';
import { ALL_KEYS } from './keys.js';

type Options = { to?: string; format?: string; out?: string };

/**
 * Writes a letter. At a terminal it asks for what the letter can use; elsewhere what it needs must be there.
 * @throws Problem `usage.letter-facts-missing` with all that is missing, `usage.letter-needs-out`, or of an option
 */
export async function run(context: Context, [given]: [string?], options: Options): Promise<number> {
  // read on the spot, not by another program: without the marks of Markdown
  const format = formatFrom(options, context.asks ? 'txt' : 'md');
  if (format === 'docx' && options.out === undefined) {
    throw new Problem('usage.letter-needs-out', { format });
  }
  const input = await currentInput(context);
  const letter = findLetter(given ?? (await askKind(input, context)), input, context);
  const { recipient, given: facts } = await settle(letter, options.to, input, context);
  const written = composed(letter, recipient, facts, input, context);
  const blanks = written.notes.blanks.map((key) => ({ key, name: BLANKS[key][context.language] }));
  const content = await renderLetter(context.demo?.told(written) ?? written, format);

  if (options.out !== undefined) {
    const out = await draftOut(content, options.out);
    try {
      await remember(input.cleanup.id, written, recipient, context);
      await out.commit(context);
    } finally {
      out.drop();
    }
  } else if (context.asks && typeof content === 'string') readHere(content, letter, recipient, context);
  else if (!context.json) await writeOut(context, content, undefined);
  const text = options.out === undefined && typeof content === 'string' ? content : null;
  context.document({
    schemaVersion: 1,
    command: 'letter write',
    kind: letter.kind,
    to: recipient?.id ?? null,
    format,
    out: options.out ?? null,
    blanks,
    text,
  });
  if (blanks.length > 0) context.note(context.words.letters.blanksLeft(blanks.map(({ name }) => name)));
  return 0;
}

const composed = (
  letter: Letter,
  recipient: Binding | null,
  given: Given,
  input: ReportInput,
  context: Context,
) =>
  compose(
    letter,
    letterFacts(letter, recipient, given, input, context),
    serviceOf(context),
    context.language,
  );

/** Shows a letter in the window, and last how it becomes a file. */
function readHere(text: string, { kind }: Letter, recipient: Binding | null, context: Context): void {
  const { words, screen } = context;
  const lines = text.trimEnd().split('\n');
  printLong(lines.flatMap((line) => wrap(line, screen.width)).join('\n'), {}, context);
  const to = recipient ? ` --to ${shellWord(cleanLine(recipient.name))}` : '';
  context.note(wrap(words.letters.keepIt(`numclean letter write ${kind}${to}`), screen.width).join('\n'));
}

function formatFrom({ format, out }: Options, otherwise: LetterFormat): LetterFormat {
  const wanted = format ?? /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? otherwise;
  const known = LETTER_FORMATS.find((name) => name === wanted);
  if (known) return known;
  throw new Problem('usage.option-invalid', { option: '--format', value: wanted, expected: LETTER_FORMATS });
}

/** @throws Problem `usage.command-line` where nobody can be asked */
async function askKind(input: ReportInput, context: Context): Promise<string> {
  const { words, language } = context;
  const letters = lettersFor(input);
  if (!context.asks || letters.length === 0) throw missingArgument('kind', 'letter write', words);
  const prompter = await personPrompter(context);
  const choices = letters.map(({ kind, name }) => ({ value: kind, name: name[language] }));
  const question = { kind: 'choice', key: 'kind', message: words.asking.whichLetter, choices } as const;
  return (await prompter.ask(question)) as string;
}

/** Letters by what is typed for them, behind it what they are called, without the remark at its end. */
const namesOf = (letters: readonly Letter[], { language }: Context): string[] =>
  letters.map(({ kind, name }) => `${kind} (${name[language].replace(/ ?[（(][^（(]*[）)]$/u, '')})`);

/** Where somebody may be owed money: in the name of others nobody collects. */
const MAY_LEND: readonly Binding['category'][] = ['loan', 'bank', 'payment', 'own'];

function findLetter(kind: string, input: ReportInput, context: Context): Letter {
  const letters = lettersFor(input);
  const letter = letters.find((candidate) => candidate.kind === kind);
  if (letter) return letter;
  const known = namesOf(letters, context);
  // one that is written in other situations is there all the same: it is said that it is not for this one
  const [elsewhere] = namesOf(
    LETTERS.filter((candidate) => candidate.kind === kind),
    context,
  );
  throw new Problem('usage.letter-unknown', { letter: kind, known, ...(elsewhere ? { elsewhere } : {}) });
}

/** To whom, and all facts that can be had: from the cleanup, the answers file, and the person where one can be asked. */
async function settle(
  letter: Letter,
  to: string | undefined,
  input: ReportInput,
  context: Context,
): Promise<{ recipient: Binding | null; given: Given }> {
  const answered = await answersGiven(letter, context);
  const prompter = context.asks ? await personPrompter(context) : null;
  const recipient =
    letter.to === 'binding' ? await recipientFrom(to ?? answered.to, letter, input, context, prompter) : null;
  const before: Given = { ...knownFacts(input, recipient), ...answered.given };
  if (prompter) {
    const { blanks } = composed(letter, recipient, before, input, context).notes;
    return { recipient, given: await askFacts(askedOf(letter, blanks, before), before, context, prompter) };
  }
  const missing = missingFacts(letter, before, recipient);
  if (missing.length > 0) {
    const facts = missing.map((key) =>
      key === 'to' ? '--to' : context.words.letters.fact(key, BLANKS[key][context.language]),
    );
    throw new Problem('usage.letter-facts-missing', { letter: letter.kind, facts });
  }
  return { recipient, given: before };
}

/** Everything that a letter may be told, in the order in which it is asked. */
const factsOf = ({ needs, asks, extras = [] }: Letter): FactKey[] => [
  ...new Set([...needs.filter((key) => key !== 'to'), ...asks, ...extras]),
];

/** What there is to ask: what would stay blank in the letter, and what it has to say only where it is told. */
const askedOf = (letter: Letter, blanks: readonly BlankKey[], given: Given): FactKey[] =>
  factsOf(letter).filter(
    (key) => given[key] === undefined && (blanks.includes(key) || letter.extras?.includes(key)),
  );

/** The letter's facts out of the answers file, where there is one; what the file holds for other kinds is let be. */
async function answersGiven(letter: Letter, context: Context): Promise<{ to?: string; given: Given }> {
  if (!context.answersFile) return { given: {} };
  const answers = await answersFrom(context.answersFile, ALL_KEYS);
  const textOf = (key: FactKey | 'to'): string | undefined => {
    const value = answers[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw new Problem('usage.answer-invalid', { key, expected: '"…"' }, key);
    return value;
  };
  const to = textOf('to');
  const given = factsOf(letter).flatMap((key) => {
    const checked = checkFact(key, textOf(key) ?? '', context);
    return checked === null ? [] : [[key, checked] as const];
  });
  return { ...(to === undefined ? {} : { to }), given: Object.fromEntries(given) };
}

async function recipientFrom(
  to: string | undefined,
  letter: Letter,
  input: ReportInput,
  context: Context,
  prompter: Prompter | null,
): Promise<Binding | null> {
  if (to !== undefined) {
    const binding = findBinding(to, input, context);
    if (isFor(letter, binding, input)) return binding;
    const fit = lettersFor(input).filter((other) => other.to === 'binding' && isFor(other, binding, input));
    throw new Problem('usage.letter-unsuited', {
      letter: letter.name[context.language],
      to: binding.name,
      known: namesOf(fit, context),
      // a demand that was not noted yet is what would make this letter fit
      asksMoney: letter.kind === 'wrong-debtor' && MAY_LEND.includes(binding.category) ? 'yes' : '',
    });
  }
  const fitting = recipientsOf(letter, input);
  if (fitting.length <= 1 || !prompter) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  const chosen = await prompter.ask({
    kind: 'choice',
    key: 'to',
    message: context.words.letters.chooseRecipient,
    choices: fitting.map(({ id, name }) => ({ value: id, name })),
  });
  return fitting.find(({ id }) => id === chosen) ?? null;
}

/** Asks for facts, with a way back to the one before; whatever is left out stays a blank. */
async function askFacts(
  keys: readonly FactKey[],
  before: Given,
  context: Context,
  prompter: Prompter,
): Promise<Given> {
  const { questions, leaveBlank } = context.words.letters;
  if (keys.length > 0) prompter.show(leaveBlank);
  const told = new Map<FactKey, string>();
  let at = 0;
  for (let key = keys[at]; key !== undefined; key = keys[at]) {
    try {
      const question = { kind: 'text', key, message: questions[key], optional: true } as const;
      const former = told.get(key);
      const place = { back: at > 0, step: { at: at + 1, of: keys.length } };
      const check = (text: string) => checkFact(key as FactKey, text, context);
      const answer = await prompter.ask(
        { ...question, check, ...(former ? { default: former } : {}) },
        place,
      );
      if (typeof answer === 'string') told.set(key, answer);
      else told.delete(key);
      at++;
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      at--;
    }
  }
  return { ...before, ...Object.fromEntries(told) };
}

/**
 * Notes that the letter was written, and keeps it as it is for the bundle, without the notes for its writer. What an
 * older one of its kind to the same recipient left is removed.
 */
async function remember(
  id: string,
  written: LetterDocument,
  recipient: Binding | null,
  context: Context,
): Promise<void> {
  await withWriter(context, async (writer) => {
    const files: LetterFile[] = [];
    for (const format of BUNDLED_FORMATS) {
      const content = await renderLetter(withoutNotes(written), format);
      files.push(await writer.keepLetterFile(id, format, Buffer.from(content)));
    }
    const cleanup = context.store.read(id);
    const letter = { kind: written.kind, binding: recipient?.id ?? null, on: context.today, files };
    await appendSettled(writer, cleanup, [{ type: 'letter-written', letter }], context);
    const replaced = cleanup.letters.find((other) => sameLetter(other, letter));
    await writer.dropUnnamed(id, replaced?.files ?? []);
  });
}
