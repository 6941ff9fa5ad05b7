import type { CleanupEvent } from '../cleanup/record/cleanup.js';
import { Problem } from '../problem.js';
import { MOST_KEPT, tooLongIn } from '../text/lengths.js';
import { versionOf } from './document.js';
import { migrate, VERSION } from './migrations.js';
import { faultInEvents } from './shape.js';

/** A cleanup as it moves to another machine. Holds the number in full. */
export type CleanupDocument = {
  schemaVersion: 1;
  numclean: 'cleanup';
  version: number;
  events: CleanupEvent[];
};

/** A cleanup as it is exported: its events. */
export const toTransfer = (events: CleanupEvent[]): CleanupDocument => ({
  schemaVersion: 1,
  numclean: 'cleanup',
  version: VERSION,
  events,
});

/**
 * The events of an exported cleanup, checked to the last field.
 * @throws Problem `input.not-a-cleanup`, with the place of the fault
 */
export function fromTransfer(document: unknown): CleanupEvent[] {
  const fields = (typeof document === 'object' && document !== null ? document : {}) as Record<
    string,
    unknown
  >;
  if (fields.numclean !== 'cleanup') throw new Problem('input.not-a-cleanup', {}, 'numclean');
  const version = versionOf(fields);
  if (version === null || version > VERSION) throw new Problem('input.not-a-cleanup', {}, 'version');
  const events = migrate(fields.events, version);
  const fault = faultInEvents(events) ?? tooLongIn(events, MOST_KEPT, 'events');
  if (fault) throw new Problem('input.not-a-cleanup', {}, fault);
  return events as CleanupEvent[];
}
