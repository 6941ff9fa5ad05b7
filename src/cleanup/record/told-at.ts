import type { CleanupEvent } from './cleanup.js';
import { lastingEvents } from './runs.js';

/** When the person last told of each task, here or on another device: an instant per task id. */
export function toldAt(events: readonly CleanupEvent[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const event of lastingEvents([...events])) {
    if (event.type === 'task-marked') found.set(event.task, event.told ?? event.at);
  }
  return found;
}
