import type { Words } from '../language/words.js';
import { Problem } from '../problem.js';
import type { Answer, Choice, Question } from '../prompts/types.js';
import type { ChosenColumns } from '../sources/asked.js';
import { cleanLine } from '../text/clean.js';

/** The key in an answers file, and the name of the option. */
export const COLUMNS_KEY = 'columns';
const MEANINGS = ['text', 'sender', 'time', 'direction', 'sim'] as const;
/** What is asked; the others are seldom there. */
const ASKED = ['text', 'sender', 'time'] as const;
const EXAMPLE = 'text=3,sender=1,time=2';
/** The answer that no column is meant, and what a script answers. */
const NONE = 'none';
const UNDECIDED = 'undecided';

type Setting = {
  words: Words;
  ask(question: Question): Promise<Answer>;
  show(text: string): void;
};

/**
 * What `--columns` says, e.g. `text=3,sender=1,time=2`: numbers from 1, or headings.
 * @throws Problem `usage.option-invalid`
 */
export function parseColumns(written: string): ChosenColumns {
  const invalid = (): Problem =>
    new Problem('usage.option-invalid', { option: '--columns', value: written, expected: [EXAMPLE] });
  const columns: Partial<Record<(typeof MEANINGS)[number], string>> = {};
  for (const part of written.split(/[,，]/)) {
    const [, name = '', column = ''] = /^([^=＝]*)[=＝](.*)$/.exec(part) ?? [];
    const meaning = MEANINGS.find((one) => one === name.trim().toLowerCase());
    if (!meaning || column.trim() === '') throw invalid();
    columns[meaning] = column.trim();
  }
  const { text, ...others } = columns;
  if (text === undefined) throw invalid();
  return { text, ...others };
}

/** What an option or an answers file says; it is there. */
export async function givenColumns(ask: Setting['ask']): Promise<ChosenColumns> {
  const written = await ask({ kind: 'text', key: COLUMNS_KEY, message: COLUMNS_KEY, check: (text) => text });
  return parseColumns(String(written));
}

/**
 * Asks which column of a table holds what, once for tables that look the same.
 * @returns a function that takes the table's file and its columns as `input.columns-unclear` names them; it gives null where
 *   nobody answers, and throws Problem `input.unknown-format` where the person says that it holds no messages
 */
export function columnsAsker({
  words,
  ask,
  show,
}: Setting): (path: string, columns: readonly string[]) => Promise<ChosenColumns | null> {
  const known = new Map<string, ChosenColumns | null>();
  return async (path, columns) => {
    const looks = columns.map((column) => column.replace(/\([^(]*\)$/, '')).join('\t');
    const asked = known.get(looks) ?? (await askColumns(path, columns, { words, ask, show }));
    known.set(looks, asked);
    return asked;
  };
}

async function askColumns(
  path: string,
  columns: readonly string[],
  { words, ask, show }: Setting,
): Promise<ChosenColumns | null> {
  const texts = words.views.imported.columns;
  show(texts.unclear(cleanLine(path)));
  const chosen: Record<string, string> = {};
  for (const meaning of ASKED) {
    const choices: Choice[] = columns
      .map((column, i) => ({ value: String(i + 1), name: texts.column(i + 1, cleanLine(column)) }))
      .filter(({ value }) => !Object.values(chosen).includes(value));
    const answer = (await ask({
      kind: 'choice',
      key: `${COLUMNS_KEY}.${meaning}`,
      message: texts.which[meaning],
      default: UNDECIDED,
      choices: [...choices, { value: NONE, name: texts.none[meaning] }],
    })) as string;
    if (answer === UNDECIDED) return null;
    if (answer !== NONE) chosen[meaning] = answer;
    else if (meaning === 'text') throw new Problem('input.unknown-format', { path });
  }
  return { text: chosen.text ?? '', ...chosen };
}
