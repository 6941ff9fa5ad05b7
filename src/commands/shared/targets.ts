import type { Binding, Task } from '../../cleanup/types.js';
import { Problem } from '../../problem.js';
import { operationName } from '../../reports/phrases.js';
import { cleanLine } from '../../text/clean.js';
import { foundAsWritten } from '../../text/found-as-written.js';
import { nearestWords } from '../../text/nearest-words.js';
import { anothersAccount } from '../../walks/another-persons.js';
import type { Context } from './context.js';

/** What names are looked up in. */
type Findable = { bindings: readonly Binding[]; tasks: readonly Task[] };

/**
 * The bindings that a person means by an id, a name (also in traditional characters), an alias or pinyin; the exact name wins over what
 * merely fits.
 */
export const bindingsFor = (text: string, { bindings }: Findable, { catalog }: Context): Binding[] =>
  foundAsWritten(text, (name) => bindingsCalled(name, bindings, catalog));

function bindingsCalled(text: string, bindings: readonly Binding[], catalog: Context['catalog']): Binding[] {
  const wanted = text.trim().toLowerCase();
  const exact = bindings.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const theirs = anothersBindings(text, bindings, catalog);
  if (theirs.length > 0) return theirs;
  const named = new Set(catalog.named(text).map((card) => card.id));
  const meant = bindings.filter((binding) => named.has(binding.id));
  if (meant.length > 0) return meant;
  const found = new Set(catalog.pointedAt(text).map((card) => card.id));
  return bindings.filter(
    (binding) =>
      found.has(binding.id) || (binding.platform === null && binding.name.toLowerCase().includes(wanted)),
  );
}

/** “婆婆的12306” is what the catalog calls 12306, among what is hers. */
function anothersBindings(
  text: string,
  bindings: readonly Binding[],
  catalog: Context['catalog'],
): Binding[] {
  const people = bindings.flatMap(({ of }) => of ?? []);
  const meant = anothersAccount(text, people);
  if (!meant) return [];
  const named = catalog.named(meant.account).map((card) => card.id);
  return bindings.filter(
    ({ of, platform }) => of === meant.person && platform !== null && named.includes(platform),
  );
}

/** The binding that each of these means, once where two mean the same. @throws as `findBinding` */
export const findBindings = (texts: readonly string[], situation: Findable, context: Context): Binding[] => [
  ...new Set(texts.map((text) => findBinding(text, situation, context))),
];

/**
 * The one binding that is meant.
 * @throws Problem `usage.binding-unknown` or `usage.binding-ambiguous`
 */
export function findBinding(text: string, situation: Findable, context: Context): Binding {
  const [binding, ...others] = bindingsFor(text, situation, context);
  if (!binding) {
    throw new Problem('usage.binding-unknown', {
      binding: text,
      nearest: nearestIn(situation, text, context),
    });
  }
  if (others.length > 0) {
    const bindings = [binding, ...others].map(({ id, name }) => `${name} (${id})`);
    throw new Problem('usage.binding-ambiguous', { binding: text, bindings });
  }
  return binding;
}

/** Names in the inventory that a mistyped one may mean, the nearest first. */
function nearestIn({ bindings, tasks }: Findable, text: string, { catalog }: Context): string[] {
  const { sure, near } = catalog.meant(text);
  const ids = [sure, ...near].flatMap((card) => card?.id ?? []);
  const named = ids.flatMap((id) => bindings.find((binding) => binding.id === id)?.name ?? []);
  const words = nearestWords(text, [...bindings.map(({ name }) => name), ...tasks.map(({ id }) => id)]);
  return [...new Set([...named, ...words])].slice(0, NEAREST_SHOWN).map((name) => cleanLine(name));
}

const NEAREST_SHOWN = 3;

/** Names in the catalog that a mistyped one may mean, the likeliest first. */
export function nearestInCatalog(text: string, { catalog, language }: Context): string[] {
  const { sure, near } = catalog.meant(text);
  return [sure, ...near].flatMap((card) => card?.name[language] ?? []).slice(0, NEAREST_SHOWN);
}

/**
 * The one task that is meant: by its id, or by its platform where only one fits. A platform whose account another
 * task settles means that task.
 * @throws Problem `usage.task-unknown` or `usage.task-ambiguous`
 */
export function findTask(text: string, situation: Findable, context: Context): Task {
  const [task, ...others] = tasksMeant(text, situation, context);
  if (!task) {
    throw new Problem('usage.task-unknown', { task: text, nearest: nearestIn(situation, text, context) });
  }
  if (others.length > 0) {
    const all = [task, ...others];
    throw new Problem('usage.task-ambiguous', {
      task: text,
      tasks: all.map(({ id }) => id),
      named: all.map((one) => `${taskName(one, context)} (${one.id})`),
    });
  }
  return task;
}

/** The tasks that a text may mean. */
export const tasksMeant = (text: string, situation: Findable, context: Context): Task[] =>
  foundAsWritten(text, (name) => tasksFor(name, situation, context));

/** A task by its account and what is done there. */
const taskName = (task: Task, { words }: Context): string =>
  words.views.show.task(cleanLine(task.name), operationName(task, words));

function tasksFor(text: string, situation: Findable, context: Context): Task[] {
  const byId = situation.tasks.filter((task) => task.id === text.trim());
  if (byId.length > 0) return byId;
  const wanted = joined(text);
  const called = (of: (task: Task) => string): Task[] =>
    situation.tasks.filter((task) => joined(of(task)) === wanted);
  // there may be thousands of places, but few operations
  const operations = new Map<string, boolean>();
  const namesOperation = (task: Task): boolean => {
    const name = operationName(task, context.words);
    const known = operations.get(name) ?? wanted.includes(joined(name));
    operations.set(name, known);
    return known;
  };
  const byPlaceAndOperation = situation.tasks.filter(
    (task) => namesOperation(task) && joined(taskName(task, context)) === wanted,
  );
  if (byPlaceAndOperation.length > 0) return byPlaceAndOperation;
  const ids = new Set(bindingsFor(text, situation, context).map((binding) => binding.id));
  const there = situation.tasks.filter(
    (task) => ids.has(task.binding) || task.covers.some((id) => ids.has(id)),
  );
  if (there.length > 0) return there;
  // what is no account has a place all the same, and of what is done at the carrier the last part of the id says enough
  const byPlace = called(({ name }) => name);
  if (byPlace.length > 0) return byPlace;
  const byOperation = called((task) => operationName(task, context.words));
  if (byOperation.length > 0) return byOperation;
  const byIdsEnd = situation.tasks.filter(({ id }) => id.endsWith(`.${text.trim()}`));
  return byIdsEnd.length > 0 ? byIdsEnd : tasksInWords(wanted, situation, context);
}

/** The task about the number or the person's circumstances that people call so, else the one whose name has the word in it. */
function tasksInWords(wanted: string, { tasks }: Findable, { words, catalog }: Context): Task[] {
  const byWord = tasks.filter(({ operation }) =>
    words.views.operationWords[operation]?.some((word) => joined(word) === wanted),
  );
  if (byWord.length > 0) return byWord;
  // a platform's name in a sentence is not what the sentence is about
  if (wanted.length < 2 || catalog.named(wanted).length > 0) return [];
  return tasks.filter(
    (task) => task.operation === 'circumstance' && saysInShort(wanted, joined(operationName(task, words))),
  );
}

/** Whether a word has a name's characters with hardly any left out: 补卡 for 补一张卡. */
function saysInShort(word: string, name: string): boolean {
  let from = 0;
  return [...word].every((character, index) => {
    const at = name.indexOf(character, from);
    const isNear = at >= 0 && (index === 0 || at - from <= 2);
    from = at + 1;
    return isNear;
  });
}

/** A task's name as it is compared, however its words are set apart: “中国移动 · 注销号码”, “中国移动 注销号码”, “new-number”. */
const joined = (text: string): string => text.toLowerCase().replace(/[\s·_-]+/gu, '');
