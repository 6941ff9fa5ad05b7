import type { ChosenColumns } from '../../sources/asked.js';
import { columnsAsker, parseColumns } from '../../walks/which-columns.js';
import { prompterFor } from './answering.js';
import type { Context } from './context.js';

type Setting =
  | { columns: ChosenColumns }
  | { chooseColumns(path: string, columns: readonly string[]): Promise<ChosenColumns | null> };

/**
 * How the columns of tables are known: as `--columns` says, else by asking where somebody can be asked.
 * @param beforeAsking called before each question
 * @throws Problem `usage.option-invalid`
 */
export function columnsSetting(
  context: Context,
  written: string | undefined,
  beforeAsking: () => void,
): Setting {
  if (written !== undefined) return { columns: parseColumns(written) };
  const asker = columnsAsker({
    words: context.words,
    ask: async (question) => (await prompterFor(context, {})).ask(question),
    show: (text) => {
      if (context.asks) context.note(text);
    },
  });
  return {
    chooseColumns: (path, columns) => {
      beforeAsking();
      return asker(path, columns);
    },
  };
}
