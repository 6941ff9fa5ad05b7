import { linksOf } from '../../catalog/links.js';
import type { Words } from '../../language/words.js';
import { checkLinks, type LinkResult } from '../../network/check-links.js';
import { Problem } from '../../problem.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../shared/context.js';

type CheckedLink = LinkResult & { usedBy: string[] };

/**
 * Asks every link that a person may be handed whether it still answers, and says so as the answers come.
 * @returns 1 when some are gone
 * @throws Problem `network.failed` when not one of them could be reached
 */
export async function run(context: Context): Promise<number> {
  const usedBy = new Map(linksOf(context.catalog).map((link) => [link.url, link.usedBy]));
  const links: CheckedLink[] = [];
  for await (const result of checkLinks([...usedBy.keys()])) {
    const link = { ...result, usedBy: usedBy.get(result.url) ?? [] };
    links.push(link);
    context.print(linkText(link, context.words));
  }
  if (links.every((link) => link.status === null)) {
    throw new Problem('network.failed', { detail: links[0]?.error ?? '' });
  }
  const count = (state: LinkResult['state']): number => links.filter((link) => link.state === state).length;
  const summary = { ok: count('ok'), moved: count('moved'), gone: count('gone'), unclear: count('unclear') };
  links.sort((a, b) => (a.url < b.url ? -1 : 1));
  context.document({ schemaVersion: 1, command: 'catalog check-links', summary, links });
  const { ok, moved, gone, unclear } = summary;
  context.print(context.words.catalog.links.summary(ok, moved, gone, unclear));
  return gone > 0 ? 1 : 0;
}

/** A link in order takes one line; any other also says why and where it is used. */
function linkText({ state, url, status, location, error, usedBy }: CheckedLink, words: Words): string {
  const say = words.catalog.links;
  const first = say.line(say.states[state], url);
  if (state === 'ok') return cleanLine(first);
  const more = [
    status === null ? (error ?? '') : say.status(status),
    ...(location === null ? [] : [say.movedTo(location)]),
    say.usedBy(usedBy),
  ];
  return [cleanLine(first), ...more.map((line) => `    ${cleanLine(line)}`)].join('\n');
}
