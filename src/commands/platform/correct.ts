import { correctionFaults } from '../../catalog/check-correction.js';
import type { CorrectedPart, OperationKey, WrittenPlatform } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import { operationOfKey } from '../../reports/phrases.js';
import { cleanLine } from '../../text/clean.js';
import { holdsIdNumber } from '../../text/id-number.js';
import { MOST_TEXT, tooLongIn } from '../../text/lengths.js';
import { parseNested } from '../../text/nested.js';
import { readSmallText } from '../../text/small-file.js';
import { keptText } from '../../walks/kept-text.js';
import { personPrompter } from '../shared/answering.js';
import { toldFault } from '../shared/catalog-fault.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';
import { idMeant, onePlatform } from '../shared/one-platform.js';

/**
 * Keeps the person's own note on an entry of the catalog: out of a file, or asked for at a terminal.
 * @throws Problem `usage.platform-unknown`, `usage.option-missing` without a file or a terminal, `input.correction-invalid`
 */
export async function run(
  context: Context,
  [name]: [string],
  { file, drop = false }: { file?: string; drop?: boolean },
): Promise<number> {
  // a note on what a newer catalog dropped is known by its id only
  if (drop) return dropNote(idMeant(name, context), context);
  const { id } = onePlatform(name, context);
  const written = context.catalog.written(id);
  if (!written) throw new Problem('usage.platform-unknown', { platform: id });
  const entry = file === undefined ? await askPart(written, context) : await partIn(file, written, context);
  await keepNote(written, entry, context);
  context.document({
    schemaVersion: 1,
    command: 'platform correct',
    correction: { platform: id, on: context.today, entry },
  });
  context.print(context.words.corrections.kept(written.name[context.language]));
  return 0;
}

/** Keeps a checked note, with what an earlier one said of other things. */
export async function keepNote(
  written: WrittenPlatform,
  entry: CorrectedPart,
  context: Context,
): Promise<void> {
  await withWriter(context, async (writer) => {
    const earlier = context.store.corrections().find(({ platform }) => platform === written.id)?.entry;
    const ops = { ...earlier?.ops, ...entry.ops };
    await writer.correct(written.id, {
      platform: written.id,
      on: context.today,
      entry: { ...earlier, ...entry, ...(Object.keys(ops).length > 0 ? { ops } : {}) },
    });
  });
}

/** A note on a platform that a newer catalog dropped can be taken away too. */
async function dropNote(id: string, context: Context): Promise<number> {
  if (!context.store.corrections().some(({ platform }) => platform === id)) {
    throw new Problem('usage.platform-unknown', { platform: id });
  }
  await withWriter(context, async (writer) => writer.correct(id, null));
  context.document({ schemaVersion: 1, command: 'platform correct', correction: null });
  context.print(context.words.corrections.dropped);
  return 0;
}

async function partIn(file: string, written: WrittenPlatform, context: Context): Promise<CorrectedPart> {
  const text = await readSmallText(file);
  if (holdsIdNumber(text)) throw new Problem('usage.id-number');
  const part = parsed(text, file);
  const tooLong = tooLongIn(part, MOST_TEXT, 'entry');
  if (tooLong !== null) throw new Problem('usage.text-too-long', { text: tooLong, most: MOST_TEXT }, tooLong);
  const [fault] = correctionFaults(written, part, context.catalog);
  if (fault) {
    const { why } = toldFault(fault, context.words);
    throw new Problem('input.correction-invalid', { path: file, why: cleanLine(why) }, fault.at || undefined);
  }
  return part as CorrectedPart;
}

/** Deeper than any correction. */
const MOST_NESTED = 20;

function parsed(text: string, path: string): unknown {
  try {
    return parseNested(text, MOST_NESTED);
  } catch (cause) {
    throw new Problem('input.correction-invalid', { path, why: '' }, undefined, { cause });
  }
}

async function askPart(written: WrittenPlatform, context: Context): Promise<CorrectedPart> {
  if (!context.asks)
    throw new Problem('usage.option-missing', { option: '--file', command: 'platform correct' });
  const { corrections: say, views } = context.words;
  const prompter = await personPrompter(context);
  const keys = Object.keys(written.ops) as OperationKey[];
  const key = (await prompter.ask({
    kind: 'choice',
    key: 'operation',
    message: say.whichOperation,
    choices: keys.map((value) => ({ value, name: views.operations[operationOfKey(value)] })),
  })) as OperationKey;
  return { ops: { [key]: await askOperation(context) } };
}

/** What was seen on the phone: the path in the menus and the steps, either may be left out, not both. */
export async function askOperation(context: Context): Promise<{ path?: string; steps?: string[] }> {
  const { corrections: say } = context.words;
  const prompter = await personPrompter(context);
  const check = (text: string): string => keptText(text);
  const path = await prompter.ask({
    kind: 'text',
    key: 'path',
    message: say.path,
    hint: say.pathHint,
    optional: true,
    check,
  });
  const steps = await prompter.ask({ kind: 'paste', key: 'steps', message: say.steps });
  const lines = String(steps ?? '')
    .split('\n')
    .map(check)
    .filter((line) => line !== '');
  if (!path && lines.length === 0) throw new Problem('usage.answer-missing', { key: 'path' });
  return { ...(path ? { path: String(path) } : {}), ...(lines.length > 0 ? { steps: lines } : {}) };
}
