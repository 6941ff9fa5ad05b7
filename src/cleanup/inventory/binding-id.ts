import type { Finding } from '../record/evidence.js';
import type { Incident } from '../record/incident.js';

/** The id of a binding that the person named, stable for the same name however it is spaced or cased. */
export const ownBindingId = (name: string): string => `own-${idPart(name)}`;

const idPart = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s./\\@]+/gu, '-');

/** The binding that a finding or an incident speaks for; another person's account at a platform is one of its own. */
export function bindingIdOf(thing: Pick<Finding, 'platform' | 'name' | 'of'> | Incident): string {
  const of = 'of' in thing ? thing.of : undefined;
  const id = thing.platform ?? ownBindingId(thing.name ?? '');
  return of === undefined ? id : `${id}@${idPart(of)}`;
}

/** The catalog's id of a binding's platform: another person's account there is done like one's own. */
export const platformIdOf = (bindingId: string): string => bindingId.replace(/@.*$/su, '');

/** The id of the binding that a task is about: the task's own names the operation behind it. */
export const bindingOfTask = (task: string): string => task.slice(0, task.lastIndexOf('.'));
