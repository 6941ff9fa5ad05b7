import type { Circumstance, Condition } from '../../catalog/circumstance-types.js';
import type { FactValues } from './facts.js';

type Conditional = { when?: Condition[]; unless?: Condition[] };

/** Whether it holds: one of its conditions does (without any: always), and none of the exceptions. */
const holds = ({ when, unless = [] }: Conditional, facts: FactValues): boolean =>
  (when === undefined || when.some((condition) => meets(condition, facts))) &&
  !unless.some((condition) => meets(condition, facts));

const meets = (condition: Condition, facts: FactValues): boolean =>
  Object.entries(condition).every(([fact, values]) => facts[fact]?.some((value) => values.includes(value)));

/** Those that hold, in their order, each with only that of it which holds. */
export const matching = (circumstances: readonly Circumstance[], facts: FactValues): Circumstance[] =>
  circumstances
    .filter((circumstance) => holds(circumstance, facts))
    .map((circumstance) => ({
      ...circumstance,
      tasks: circumstance.tasks
        .filter((task) => holds(task, facts))
        .map((task) => ({
          ...task,
          steps: task.steps.filter((step) => holds(step, facts)),
          papers: task.papers.filter((paper) => holds(paper, facts)),
        })),
      advice: circumstance.advice.filter((line) => holds(line, facts)),
      unknown: circumstance.unknown.filter((line) => holds(line, facts)),
    }))
    .sort((a, b) => a.order - b.order);
