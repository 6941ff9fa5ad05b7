import type { Binding } from '../cleanup/types.js';
import { BLANKS, type FactKey } from '../letters/blanks.js';
import { compose } from '../letters/compose.js';
import { LETTER_FORMATS, type LetterFormat, renderLetter } from '../letters/render/index.js';
import type { Letter } from '../letters/types.js';
import { Problem } from '../problem.js';
import type { Prompter } from '../prompts/types.js';
import type { ReportInput } from '../reports/input.js';
import { answersFrom, personPrompter } from './answering.js';
import type { Context } from './context.js';
import { changeCurrent, currentInput } from './current.js';
import {
  checkFact,
  factName,
  type Given,
  knownFacts,
  letterFacts,
  lettersFor,
  missingFacts,
  recipientsOf,
  serviceOf,
} from './letter-facts.js';
import { writeOut } from './output.js';
import { findBinding } from './targets.js';

type Options = { to?: string; format?: string; out?: string };

/**
 * Writes a letter. At a terminal it asks for what the letter can use; elsewhere what it needs must be there.
 * @throws Problem `usage.letter-facts-missing` with all that is missing, `usage.letter-needs-out`, or of an option
 */
export async function run(context: Context, [kind]: [string], options: Options): Promise<number> {
  const format = formatFrom(options);
  if (format === 'docx' && options.out === undefined) {
    throw new Problem('usage.letter-needs-out', { format });
  }
  const input = await currentInput(context);
  const letter = findLetter(kind, input);
  const { recipient, given } = await settle(letter, options.to, input, context);
  const facts = letterFacts(letter, recipient, given, input, context);
  const written = compose(letter, facts, serviceOf(context), context.language);
  const blanks = written.notes.blanks.map((key) => ({ key, name: BLANKS[key][context.language] }));
  const content = await renderLetter(written, format);

  if (options.out !== undefined || !context.json) await writeOut(context, content, options.out);
  if (options.out !== undefined) await remember(letter, recipient, context);
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

function formatFrom({ format, out }: Options): LetterFormat {
  const wanted = format ?? /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? 'md';
  const known = LETTER_FORMATS.find((name) => name === wanted);
  if (known) return known;
  throw new Problem('usage.option-invalid', { option: '--format', value: wanted, expected: LETTER_FORMATS });
}

function findLetter(kind: string, input: ReportInput): Letter {
  const letters = lettersFor(input);
  const letter = letters.find((candidate) => candidate.kind === kind);
  if (letter) return letter;
  const expected = letters.map((candidate) => candidate.kind);
  throw new Problem('usage.option-invalid', { option: 'KIND', value: kind, expected });
}

/** To whom, and all facts that can be had: from the cleanup, the answers file, and the person where one can be asked. */
async function settle(
  letter: Letter,
  to: string | undefined,
  input: ReportInput,
  context: Context,
): Promise<{ recipient: Binding | null; given: Given }> {
  const answered = await answersGiven(letter, context);
  const before: Given = { ...knownFacts(input), ...answered };
  const prompter = context.asks ? await personPrompter(context) : null;
  const recipient =
    letter.to === 'binding' ? await recipientFrom(to ?? answered.to, letter, input, context, prompter) : null;
  if (prompter) return { recipient, given: await askFacts(letter, before, recipient, context, prompter) };
  const missing = missingFacts(letter, before, recipient);
  if (missing.length > 0) {
    const facts = missing.map((key) => factName(key, context));
    throw new Problem('usage.letter-facts-missing', { letter: letter.kind, facts });
  }
  return { recipient, given: before };
}

/** The letter's facts out of the answers file, where there is one; keys that it can do without are known too. */
async function answersGiven(letter: Letter, context: Context): Promise<Given> {
  if (!context.answersFile) return {};
  const keys: readonly FactKey[] = [...new Set<FactKey>([...letter.needs, ...letter.asks, 'to'])];
  const answers = await answersFrom(context.answersFile, keys);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = answers[key];
      if (value === undefined || value === null) return [];
      if (typeof value !== 'string') throw new Problem('usage.answer-invalid', { key, expected: '"…"' }, key);
      const checked = checkFact(key, value, context);
      return checked === null ? [] : [[key, checked]];
    }),
  );
}

async function recipientFrom(
  to: string | undefined,
  letter: Letter,
  input: ReportInput,
  context: Context,
  prompter: Prompter | null,
): Promise<Binding | null> {
  if (to !== undefined) return findBinding(to, input, context);
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

/** Asks for every fact that is not there yet; whatever is left out stays a blank. */
async function askFacts(
  letter: Letter,
  before: Given,
  recipient: Binding | null,
  context: Context,
  prompter: Prompter,
): Promise<Given> {
  const { questions, leaveBlank } = context.words.letters;
  const keys = [...letter.needs, ...letter.asks].filter(
    (key) => before[key] === undefined && (key !== 'to' || recipient?.platform === undefined),
  );
  if (keys.length > 0) prompter.show(leaveBlank);
  let given = before;
  for (const key of keys) {
    const answer = await prompter.ask({
      kind: 'text',
      key,
      message: questions[key],
      optional: true,
      check: (text) => checkFact(key, text, context),
    });
    if (typeof answer === 'string') given = { ...given, [key]: answer };
  }
  return given;
}

/** Notes that the letter was written; what was typed for it is not kept. */
async function remember(letter: Letter, recipient: Binding | null, context: Context): Promise<void> {
  await changeCurrent(context, () => [
    {
      type: 'letter-written',
      letter: { kind: letter.kind, binding: recipient?.id ?? null, on: context.today },
    },
  ]);
}
