import { bindingIdOf } from '../../cleanup/inventory/binding-id.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import type { Incident } from '../../cleanup/record/incident.js';
import type { Situation } from '../../cleanup/situation.js';
import type { PlatformGroup } from '../../prompts/types.js';
import { incidentsDocument } from '../../reports/document.js';
import { incidentsView } from '../../reports/terminal/incidents.js';
import { readExports } from '../../walks/read-exports.js';
import { personPrompter } from '../shared/answering.js';
import { columnsSetting } from '../shared/columns.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, currentSituation, inputOf } from '../shared/current.js';
import { filePasswords } from '../shared/file-passwords.js';
import { progressBar } from '../shared/progress.js';
import { notedChanges } from './add.js';

/** Proposes demands and codes out of message exports; noted is what the person leaves ticked, in scripts all of it. */
export async function run(
  context: Context,
  [paths]: [string[]],
  { format, columns }: { format?: string; columns?: string },
): Promise<number> {
  const bar = progressBar(context);
  let found = 0;
  try {
    const asked = await currentSituation(context);
    const { incidents } = await readExports(paths, context.catalog, {
      ...(format ? { format } : {}),
      since: asked.cleanup.since,
      incidents: true,
      ...columnsSetting(context, columns, bar.stop),
      unlock: filePasswords(context, bar.stop),
      onProgress: bar.report,
    });
    bar.stop();
    found = incidents.length;
    const kept = await confirmed(notOwn(incidents, asked), asked.cleanup, context);
    const { before, after } = await changeCurrent({ ...context, cleanupId: asked.cleanup.id }, (before) =>
      kept.length > 0 ? notedChanges(kept, before, context) : [],
    );
    const input = inputOf(after, context);
    const noted = countOf(after) - countOf(before);
    context.document(() => incidentsDocument('incident import', input, noted));
    const say = context.words.incidents;
    if (noted > 0) context.print(say.noted(noted));
    else context.print(found > 0 ? say.nothingNew : say.nothingFound);
    context.print(incidentsView(input, context.words, context.screen));
    return 0;
  } finally {
    bar.stop();
  }
}

const countOf = ({ cleanup }: Situation): number =>
  cleanup.incidents.reduce((sum, { count }) => sum + count, 0);

/** The person's own accounts were put aside: their codes are nobody else's. */
function notOwn(incidents: readonly Incident[], { bindings }: Situation): Incident[] {
  const own = new Set(bindings.filter(({ dismissed }) => dismissed).map(({ id }) => id));
  return incidents.filter((incident) => !own.has(bindingIdOf(incident)));
}

/** Who sent what kind: what is ticked or not ticked together. */
const groupOf = ({ kind, platform, name, sender }: Incident): string =>
  [kind, platform ?? name ?? sender ?? ''].join(' ');

async function confirmed(incidents: Incident[], { track }: Cleanup, context: Context): Promise<Incident[]> {
  if (!context.asks || incidents.length === 0) return incidents;
  const { words, catalog, facts } = context;
  const groups = new Map<string, { name: string; kind: Incident['kind']; count: number }>();
  for (const incident of incidents) {
    const known = incident.platform === null ? undefined : catalog.platform(incident.platform);
    const name = known?.name[facts.nameIn] ?? incident.name ?? incident.sender ?? words.incidents.nobody;
    const group = groups.get(groupOf(incident)) ?? { name, kind: incident.kind, count: 0 };
    groups.set(groupOf(incident), { ...group, count: group.count + incident.count });
  }
  const items = [...groups].map(([id, { name, kind, count }]) => ({
    id,
    name: words.incidents.proposal(name, words.incidents.kindsIn[track][kind], count),
  }));
  const listed: PlatformGroup = { part: 'home', title: words.incidents.titleIn[track](items.length), items };
  const prompter = await personPrompter(context);
  const chosen = (await prompter.ask({
    kind: 'platforms',
    key: 'incidents',
    ...words.incidents.ask.proposed,
    groups: [listed],
    selected: items.map(({ id }) => id),
    search: (text) => items.filter(({ name }) => name.includes(text)).map(({ id }) => id),
  })) as string[];
  return incidents.filter((incident) => chosen.includes(groupOf(incident)));
}
