import { type EncodedMessage, type Records, type SourceRecord, textOf } from '../types.js';

/** Batches as records that can also be read one by one. */
export function fromBatches<Found extends SourceRecord>(
  batches: AsyncIterable<readonly (Found | EncodedMessage)[]>,
): Records<Found> {
  return {
    batches,
    async *[Symbol.asyncIterator]() {
      for await (const batch of batches) for (const one of batch) yield decoded(one);
    },
  };
}

function decoded<Found extends SourceRecord>(one: Found | EncodedMessage): Found {
  if (one.type !== 'encoded') return one as Found;
  const { bytes, from, to, ...message } = one as EncodedMessage;
  return { ...message, type: 'message', text: textOf(one as EncodedMessage) } as SourceRecord as Found;
}
