import chalk from 'chalk';
import type { Words } from '../language/words.js';
import { cleanLine } from '../text/clean.js';
import { askList } from './list.js';
import { type AssignItem, type Choice, WentBack } from './types.js';
import type { Streams } from './window.js';

/** The value of the row that accepts everything; no item has an empty id. */
const ACCEPT = '';

/**
 * Asks for one value per item: a list of all items with what they get, beginning with their suggestions. Choosing an
 * item changes it; the first row accepts all.
 * @returns each item's id with its value
 */
export async function askAssign(
  items: readonly AssignItem[],
  words: Words['prompts'],
  streams: Streams,
): Promise<Record<string, string>> {
  const assigned = new Map(items.map(({ id, suggested }) => [id, suggested]));
  let last = ACCEPT;
  for (;;) {
    last = await askList(
      {
        choices: rowsOf(items, assigned, words),
        default: last,
        keys: words.assign.keys,
        more: words.moreChoices,
        clear: true,
      },
      streams,
    );
    const item = items.find(({ id }) => id === last);
    if (!item) break;
    streams.output.write(`  ${cleanLine(item.name)}\n`);
    const current = assigned.get(item.id) ?? item.suggested;
    assigned.set(item.id, await askValue(item, current, words, streams));
  }
  streams.output.write(`${chalk.green('✔')} ${words.assign.done(assigned.size)}\n`);
  return Object.fromEntries(assigned);
}

/** The value chosen; going back from here leads to the list, with the value as it was. */
async function askValue(
  { choices }: AssignItem,
  current: string,
  { choiceKeys, moreChoices, back }: Words['prompts'],
  streams: Streams,
): Promise<string> {
  const keys = `${choiceKeys}${back.key}`;
  try {
    return await askList({ choices, default: current, keys, more: moreChoices }, { ...streams, back: true });
  } catch (error) {
    if (error instanceof WentBack) return current;
    throw error;
  }
}

function rowsOf(
  items: readonly AssignItem[],
  assigned: ReadonlyMap<string, string>,
  { assign }: Words['prompts'],
): Choice[] {
  const nameOf = ({ id, choices }: AssignItem) =>
    choices.find(({ value }) => value === assigned.get(id))?.name ?? '';
  return [
    { value: ACCEPT, name: assign.accept(items.length) },
    ...items.map((item) => ({ value: item.id, name: assign.row(item.name, nameOf(item)) })),
  ];
}
