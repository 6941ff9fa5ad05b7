import type { Records, SourceRecord } from '../types.js';

/** Batches as records that can also be read one by one. */
export function fromBatches<Found extends SourceRecord>(
  batches: AsyncIterable<readonly Found[]>,
): Records<Found> {
  return {
    batches,
    async *[Symbol.asyncIterator]() {
      for await (const batch of batches) yield* batch;
    },
  };
}
