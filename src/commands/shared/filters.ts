import { PART_OF_CATEGORY } from '../../catalog/parts.js';
import type { PartOfLife } from '../../catalog/types.js';
import { isSettled } from '../../cleanup/checklist/accounting.js';
import { type Binding, LEVELS, type Level, type Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { Problem } from '../../problem.js';
import type { Filter } from '../../reports/filter.js';
import type { ReportInput } from '../../reports/input.js';
import type { Context } from './context.js';
import { inWords } from './in-words.js';
import { levelOption } from './level-option.js';
import { bindingsFor } from './targets.js';

/** The options by which a view is narrowed. */
export type FilterOptions = {
  open?: boolean;
  ready?: boolean;
  stuck?: boolean;
  waiting?: boolean;
  exposure?: string;
  part?: string;
  search?: string;
  all?: boolean;
};

/** The options that name a state of a task; where several are given, one of them is enough. */
const STATES = {
  open: ({ state }: Task) => !isSettled(state),
  ready: ({ ready }: Task) => ready,
  stuck: ({ state }: Task) => state === 'blocked',
  waiting: ({ state }: Task) => state === 'waiting',
} as const;

/**
 * What the options let through: the account must fit all of exposure (that level or a higher one), part of life and
 * name; its task one of the states. An account fits a state when one of its tasks does.
 * @throws Problem `usage.option-invalid` for a level or a part of life that there is not
 */
export function filterFrom(options: FilterOptions, input: ReportInput, context: Context): Filter {
  const levels = levelsFrom(options.exposure, context.words);
  const part = partFrom(options.part, context.words);
  const named =
    options.search === undefined
      ? null
      : new Set(bindingsFor(options.search, input, context).map(({ id }) => id));
  const states = Object.entries(STATES).flatMap(([name, fits]) =>
    options[name as keyof typeof STATES] ? [fits] : [],
  );

  const bindings = new Map(input.bindings.map((binding) => [binding.id, binding]));
  const inPart = (id: string): boolean => part === null || partOf(bindings.get(id)) === part;
  const task = (one: Task): boolean =>
    (states.length === 0 || states.some((fits) => fits(one))) &&
    levels.includes(one.exposure) &&
    [one.binding, ...one.covers].some((id) => inPart(id) && (named === null || named.has(id)));
  const withState = new Set(
    input.tasks
      .filter((one) => states.some((fits) => fits(one)))
      .flatMap(({ binding, covers }) => [binding, ...covers]),
  );
  const binding = ({ id, exposure }: Binding): boolean =>
    (states.length === 0 || withState.has(id)) &&
    levels.includes(exposure.level) &&
    inPart(id) &&
    (named === null || named.has(id));
  const narrows = states.length > 0 || levels.length < LEVELS.length || part !== null || named !== null;
  return { narrows, all: options.all === true, task, binding };
}

const partOf = (binding: Binding | undefined): PartOfLife | null =>
  binding && binding.category !== 'own' ? PART_OF_CATEGORY[binding.category] : null;

/** A level, by its id or its name, and those above it; all where none is given. */
const levelsFrom = (wanted: string | undefined, words: Words): readonly Level[] =>
  wanted === undefined
    ? LEVELS
    : LEVELS.slice(0, LEVELS.indexOf(levelOption('--exposure', wanted, words)) + 1);

/** A part of life, by its id or its name. */
function partFrom(wanted: string | undefined, { views }: Words): PartOfLife | null {
  if (wanted === undefined) return null;
  const parts = Object.entries(views.parts) as [PartOfLife, string][];
  const found = parts.find(([id, name]) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found) return found[0];
  const expected = inWords(
    parts.map(([id]) => id),
    views.parts,
  );
  throw new Problem('usage.option-invalid', { option: '--part', value: wanted, expected });
}
