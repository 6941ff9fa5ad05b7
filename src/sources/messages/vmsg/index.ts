import { fromBatches } from '../../reading/batches.js';
import { blocksOf } from '../../reading/blocks.js';
import { decodeStart } from '../../reading/encoding.js';
import { textPieces } from '../../reading/text-pieces.js';
import { DateReader } from '../../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../../types.js';
import { readVmsg } from './message.js';

/** `.vmsg`, `.vmg`: IrMC's vMessage in the dialects of Nokia, Samsung, MTK phones (ZTE, old OPPO and Meizu), 豌豆荚. */
export const vmsg: Source = {
  id: 'vmsg',
  detect,
  read: (input, report) => fromBatches(readBatches(input, report)),
};

function detect(head: Buffer): number {
  return /^\s*BEGIN:VMSG\s/i.test(decodeStart(head)) ? 1 : 0;
}

async function* readBatches(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<readonly MessageRecord[], void, undefined> {
  const dates = new DateReader();
  const marks = { begin: /BEGIN:VMSG(?=\s)/i, end: /END:VMSG/ };
  for await (const blocks of blocksOf(textPieces(input), marks, report)) {
    yield blocks.flatMap(({ text, at }) => readVmsg(text, dates, (why) => report({ at, why })) ?? []);
  }
}
