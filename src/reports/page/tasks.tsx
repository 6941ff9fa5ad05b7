import type { FactSource, Operation, Platform } from '../../catalog/types.js';
import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { Task } from '../../cleanup/types.js';
import { familySentences } from '../family-part.js';
import { taskGroups, taskGroupTitle } from '../groups.js';
import { basisOf, operationOf } from '../looked-up.js';
import { outside } from '../outside.js';
import { conditionsOf, namesOf, needsOf, notesOf, operationName, stepsOf, taskNamed } from '../phrases.js';
import { aboveSteps } from '../way-parts.js';
import { BelowSteps } from './often.js';
import { addressOf, Fact, isWebAddress, Part, PhoneText, QrCode, Said, Sources, WebLink } from './pieces.js';
import type { PageProps } from './props.js';

type CardProps = PageProps & { task: Task };

/** Of the tasks that come before one no more are named: nobody reads sixty. */
const MOST_NAMED = 8;

/** One card per task, by how pressing it is. */
export function Tasks(props: PageProps) {
  const toldAt = props.input.toldAt();
  return (
    <Part id="tasks" title={props.words.page.tasks.title}>
      <TickForm {...props} />
      {props.input.tasks.length === 0 ? <p>{props.words.views.checklist.empty}</p> : null}
      {taskGroups(props.input.tasks).map(({ level, tasks }) => (
        <>
          <h3>{taskGroupTitle(level, tasks, props.words)}</h3>
          <div class="cards">
            {tasks.map((task) => (
              <Card {...props} task={task} toldAt={toldAt} />
            ))}
          </div>
        </>
      ))}
    </Part>
  );
}

function Card(props: CardProps & { toldAt: ReadonlyMap<string, string> }) {
  const { input, words, anchor, task, toldAt } = props;
  const { views } = words;
  const settled = isSettled(task.state);
  const standing = settled ? [] : conditionsOf(task, input, words);
  const planned = !settled && task.startOn ? [`${words.page.tasks.planned} ${task.startOn}`] : [];
  return (
    <details
      class={['card', settled && 'done', task.place === 'counter' && 'counter'].filter(Boolean).join(' ')}
      id={anchor(task.id)}
      data-task={outside(task.id)}
      data-state={task.state}
      data-at={toldAt.has(task.id) ? Math.floor(Date.parse(toldAt.get(task.id) ?? '') / 1000) : null}
      data-until={task.state === 'waiting' ? task.until : null}
      data-note={task.note ? outside(task.note) : null}
    >
      <summary>
        <h4>{views.show.task(outside(task.name), operationName(task, words))}</h4>
        <span class="soft">
          <Said>{[...planned, ...standing].join(' · ')}</Said>
          <span data-said>{task.state === 'todo' ? '' : ` · ${views.states[task.state]}`}</span>
        </span>
      </summary>
      <div class="inside">
        {task.reason ? <p>{outside(task.reason)}</p> : null}
        {settled ? null : <Help {...props} />}
      </div>
    </details>
  );
}

/** All that helps to do it: its steps first, then what it needs, where it is done, and who says so. */
function Help(props: CardProps) {
  const { input, words, task } = props;
  const { views } = words;
  const known = operationOf(task, input);
  const { steps, general } = stepsOf(task, input, words);
  const ticked = input.cleanup.marks[task.id]?.steps ?? [];
  const hotline = known?.platform.contact.hotline ?? '';
  const whose = aboveSteps(known?.operation, words);
  const family = familySentences(known?.platform.family, task.operation, words);
  return (
    <>
      {known?.operation.path ? (
        <p>{views.labelled(views.labels.path, outside(known.operation.path))}</p>
      ) : null}
      {general || whose.length > 0 ? (
        <p class="soft">{general ? views.task.generalWay : whose.join(' · ')}</p>
      ) : null}
      <ol class="steps">
        {steps.map((step, place) => (
          <li>
            <label>
              <input type="checkbox" checked={ticked.includes(place)} />
              <PhoneText text={step} hotline={hotline} />
            </label>
          </li>
        ))}
      </ol>
      <BelowSteps {...props} />
      {family.length > 0 ? (
        <p>
          <Said>{family.map(outside).join(words.families.between)}</Said>
        </p>
      ) : null}
      <dl>
        <Facts {...props} {...(known ?? {})} />
      </dl>
    </>
  );
}

function Facts(props: CardProps & Known) {
  const { words, task, operation, platform } = props;
  const { labels } = words.views;
  const hotline = outside(platform?.contact.hotline ?? '');
  return (
    <>
      {factRows(props)
        .filter(({ texts }) => texts.length > 0)
        .map(({ label, texts }) => (
          <Fact label={label}>
            {texts.length === 1 ? (
              <Said>{texts[0] ?? ''}</Said>
            ) : (
              texts.map((text) => (
                <div>
                  <Said>{text}</Said>
                </div>
              ))
            )}
          </Fact>
        ))}
      {hotline ? (
        <Fact label={labels.hotline}>
          <PhoneText text={hotline} hotline={hotline} />
        </Fact>
      ) : null}
      <Entrances {...props} />
      <Fact label={labels.basis}>
        <Said>{basisOf(task, props.input, words)}</Said>
        <Sources
          words={words}
          sources={[
            ...handed(platform?.sources.filter(({ id }) => operation?.sources.includes(id)) ?? []),
            ...handed(operation?.way?.leads ? operation.way.sources : []),
            ...handed(task.circumstance?.sources ?? []),
          ]}
        />
      </Fact>
    </>
  );
}

type Known = { platform?: Platform; operation?: Operation };

/** What the cleanup says of a task, then what the catalog says of its operation; each with its label. */
function factRows(props: CardProps & Known): { label: string; texts: readonly string[] }[] {
  const { input, words, task } = props;
  const { views, circumstances, page } = words;
  const list = (texts: readonly string[]): string[] => (texts.length > 0 ? [views.list(texts)] : []);
  const names = (ids: readonly string[]): string[] => {
    const all = [...new Set(ids.map((id) => nameBeside(id, props)))];
    return all.length > MOST_NAMED + 1
      ? [page.tasks.some(views.list(all.slice(0, MOST_NAMED)), all.length)]
      : list(all);
  };
  const holders = task.heldBy.filter((id) => !id.startsWith('day:'));
  return [
    { label: views.labels.finishBy, texts: task.finishBy ? [task.finishBy] : [] },
    { label: page.tasks.after, texts: names(holders) },
    { label: page.tasks.prefers, texts: names(task.prefers) },
    { label: circumstances.papers, texts: list((task.circumstance?.papers ?? []).map(outside)) },
    { label: views.labels.notes, texts: notesOf(task, words) },
    {
      label: views.labels.why,
      texts: task.covers.length > 0 ? [views.task.covers(namesOf(task.covers, input))] : [],
    },
    ...operationRows(props),
  ];
}

/** A task as it is called on another's card; of the same account by what is done there. */
function nameBeside(id: string, { input, words, task, taskOf }: CardProps): string {
  const other = taskOf(id);
  if (other?.binding === task.binding) return operationName(other, words);
  return other ? taskNamed(other, input, words) : (namesOf([id], input)[0] ?? '');
}

function operationRows({ words, operation, platform }: CardProps & Known) {
  if (!operation) return [];
  const { views } = words;
  const { labels } = views;
  const { conditions = [], restDays, codeAfterWait, channels } = operation;
  const needs = needsOf(operation, words);
  const inApp = platform?.contact.inApp;
  return [
    { label: labels.needs, texts: needs.length > 0 ? [views.list(needs)] : [] },
    {
      label: labels.conditions,
      texts: conditions.length > 0 ? [views.sentences(conditions.map(outside))] : [],
    },
    {
      label: labels.waitDays,
      texts: [
        ...(restDays ? [views.task.rests(restDays)] : []),
        ...(codeAfterWait ? [views.task.codeAfterWait] : []),
      ],
    },
    { label: labels.channels, texts: [views.list(channels.map((channel) => views.channels[channel]))] },
    { label: labels.inApp, texts: inApp ? [outside(inApp)] : [] },
  ];
}

/** Where it begins, to tap and to scan; and the platform's own site. */
function Entrances({ words, task, operation, platform }: CardProps & Known) {
  const { url } = operation ?? {};
  const web = platform?.contact.web;
  const { labels } = words.views;
  return (
    <>
      {isWebAddress(url) ? (
        <Fact label={labels.url}>
          <WebLink url={url}>{words.page.tasks.open}</WebLink>{' '}
          <span class="soft">{addressOf(url)?.host}</span>
          <QrCode url={addressOf(url)?.href ?? url} label={words.page.tasks.scan(outside(task.name))} />
        </Fact>
      ) : null}
      {isWebAddress(web) ? (
        <Fact label={labels.web}>
          <WebLink url={web}>{addressOf(web)?.host}</WebLink>
        </Fact>
      ) : null}
    </>
  );
}

/** Of the sources those that a person may be handed. */
const handed = (sources: readonly FactSource[]) =>
  sources
    .filter(({ linkable, url }) => linkable && isWebAddress(url))
    .map(({ title, retrieved, url }) => ({ title, retrieved, url }));

/** What the person tells of a task: done, waiting until a day, a note. The script puts it into a card when that is opened. */
function TickForm({ words }: PageProps) {
  const { tasks: say } = words.page;
  return (
    <template id="tick">
      <div class="tick">
        <label class="done-label">
          <input type="checkbox" data-done />
          <span>{say.done}</span>
        </label>
        <label class="field">
          {say.until}
          <input type="date" data-until />
        </label>
        <label class="field">
          {say.note}
          <textarea data-note rows={2} maxLength={500} />
        </label>
      </div>
    </template>
  );
}
