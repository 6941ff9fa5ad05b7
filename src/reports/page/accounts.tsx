import { PART_OF_CATEGORY, PARTS } from '../../catalog/parts.js';
import type { PartOfLife } from '../../catalog/types.js';
import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { TaskState } from '../../cleanup/record/cleanup.js';
import { type Binding, LEVELS, type Task } from '../../cleanup/types.js';
import { outside } from '../outside.js';
import { evidenceOf, operationName, reasonsOf, seenBetween } from '../phrases.js';
import { summarizeUnknown } from '../unknown.js';
import { LevelMark, Part, Said } from './pieces.js';
import type { PageProps } from './props.js';

const partOf = ({ category }: Binding): PartOfLife | 'own' =>
  category === 'own' ? 'own' : PART_OF_CATEGORY[category];

/** Every account by part of life, worst first, to search and filter. */
export function Accounts(props: PageProps) {
  const { input, words } = props;
  const { accounts: say } = words.page;
  const { views } = words;
  const kept = input.bindings.filter(({ dismissed }) => !dismissed);
  const dismissed = input.bindings.filter((binding) => binding.dismissed);
  const tasksOf = new Map<string, Task[]>();
  for (const task of input.tasks) tasksOf.set(task.binding, [...(tasksOf.get(task.binding) ?? []), task]);
  return (
    <Part id="accounts" title={`${say.title} · ${views.inventory.count(kept.length)}`}>
      {kept.length === 0 ? <p>{views.inventory.empty}</p> : <Filter {...props} />}
      {[...PARTS, 'own' as const].map((part) => {
        const own = kept
          .filter((binding) => partOf(binding) === part)
          .sort((a, b) => LEVELS.indexOf(a.exposure.level) - LEVELS.indexOf(b.exposure.level));
        return own.length === 0 ? null : (
          <div data-part={part}>
            <h3 class="begins">
              {part === 'own' ? views.categories.own : views.parts[part]} · {own.length}
            </h3>
            <ul class="accounts">
              {own.map((binding) => (
                <Account {...props} binding={binding} tasks={tasksOf.get(binding.id) ?? []} />
              ))}
            </ul>
          </div>
        );
      })}
      {dismissed.length > 0 ? (
        <p class="soft">
          {views.labelled(
            views.inventory.dismissed(dismissed.length),
            views.list(dismissed.map(({ name }) => outside(name))),
          )}
        </p>
      ) : null}
    </Part>
  );
}

const Filter = ({ words: { page, views } }: PageProps) => (
  <search class="filter" data-script hidden>
    <label>
      {page.accounts.search}
      <input type="search" id="search" autocomplete="off" />
    </label>
    <label>
      {page.accounts.level}
      <select id="level">
        <option value="">{page.accounts.all}</option>
        {LEVELS.map((level) => (
          <option value={level}>{views.levels[level]}</option>
        ))}
      </select>
    </label>
    <label>
      {page.accounts.state}
      <select id="open">
        <option value="">{page.accounts.all}</option>
        <option value="yes">{page.accounts.open}</option>
        <option value="no">{page.accounts.settled}</option>
      </select>
    </label>
    <p id="found" class="soft" role="status" />
  </search>
);

function Account({
  words,
  anchor,
  binding,
  tasks,
}: PageProps & { binding: Binding; tasks: readonly Task[] }) {
  const { views } = words;
  const { level } = binding.exposure;
  const seen = seenBetween(binding);
  const evidence = [
    binding.evidence.length > 0 ? views.list(evidenceOf(binding, words)) : views.evidence.none,
    ...(seen ? [views.evidence.between(seen.first, seen.last)] : []),
  ];
  const name = outside(binding.name);
  const isOpen = tasks.some(({ state }) => !isSettled(state));
  return (
    <li
      data-account={[name, views.categories[binding.category], outside(binding.id)].join(' ')}
      data-level={level}
      data-open={isOpen ? 'yes' : 'no'}
    >
      <p>
        <strong>{name}</strong> <LevelMark level={level}>{views.levels[level]}</LevelMark>{' '}
        <span class="soft">
          <span class="whole">{views.categories[binding.category]} ·</span>{' '}
          <span class="whole">{views.confidences[binding.confidence]}</span>
        </span>
      </p>
      <p>{reasonsOf(binding.exposure, words).join(' · ')}</p>
      <p class="soft">
        <Said>{evidence.join(' · ')}</Said>
      </p>
      {tasks.map((task) => (
        <p>
          <a href={`#${anchor(task.id)}`}>{operationName(task, words)}</a>{' '}
          <span class="soft whole">{views.states[task.state]}</span>
        </p>
      ))}
    </li>
  );
}

/** With no more accounts than this in a state they are shown at once. */
const SHOWN_AT_ONCE = 12;

/** For somebody who lost the number: which accounts are back, which wait, which are open. */
export function AccountsByState({ input, words, anchor }: PageProps) {
  if (input.cleanup.track !== 'recover-accounts' || input.tasks.length === 0) return null;
  const { states } = words.views;
  const groups = (Object.keys(states) as TaskState[])
    .map((state) => ({ state, accounts: byAccount(input.tasks.filter((task) => task.state === state)) }))
    .filter(({ accounts }) => accounts.length > 0);
  return (
    <Part id="states" title={words.page.states.title}>
      {groups.map(({ state, accounts }) => (
        <details class="day" open={accounts.length <= SHOWN_AT_ONCE}>
          <summary>
            <strong class="begins">{states[state]}</strong> · {words.page.states.count(accounts.length)}
          </summary>
          <ul class="columns">
            {accounts.map(([task, ...more]) => (
              <li>
                {outside(task.name)}
                {[task, ...more].map((one) => (
                  <>
                    {'\u00a0· '}
                    <a href={`#${anchor(one.id)}`}>{operationName(one, words)}</a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Part>
  );
}

function byAccount(tasks: readonly Task[]): [Task, ...Task[]][] {
  const found = new Map<string, [Task, ...Task[]]>();
  for (const task of tasks) {
    const before = found.get(task.binding);
    if (before) before.push(task);
    else found.set(task.binding, [task]);
  }
  return [...found.values()];
}

/** Signatures that no platform of the catalog has. */
export function Unknown({ input, words }: PageProps) {
  const { report, labels } = words.views;
  const signatures = summarizeUnknown(input.unknown);
  if (signatures.length === 0) return null;
  return (
    <Part id="unknown" title={report.unknown}>
      <p>{report.unknownIntro}</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{report.signature}</th>
              <th scope="col">{report.count}</th>
              <th scope="col">{labels.lastSeen}</th>
            </tr>
          </thead>
          <tbody>
            {signatures.map(({ signature, count, last }) => (
              <tr>
                <td>{outside(signature)}</td>
                <td>{count}</td>
                <td>{last ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
