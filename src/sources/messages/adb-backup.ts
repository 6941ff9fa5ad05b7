import { backupFiles, backupStart, inflated } from '../reading/android-backup.js';
import { jsonObjects } from '../reading/json-objects.js';
import { textPieces } from '../reading/text-pieces.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { messageOf } from './shared/message-object.js';

/**
 * `adb backup` of Android's telephony provider, not encrypted: in its tar up to 1000 messages per file, each file a zlib
 * stream of a JSON array.
 */
export const adbBackup: Source = { id: 'adb-backup', detect, read };

const MESSAGES = /(?:^|\/)\d{0,12}_(?:sms|mms)_backup$/;

function detect(head: Buffer): number {
  return backupStart(head) === 0 ? 1 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  for await (const { path, content } of backupFiles(input, report)) {
    if (!MESSAGES.test(path)) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const at = (place: string): string => `${name}, ${place}`;
    const inside: ReportProblem = (problem) => report({ at: at(problem.at), why: problem.why });
    const text = textPieces(inflated(content, inside));
    for await (const found of jsonObjects(text, 1, inside)) {
      const message = messageOf(found.value, dates, (why) => report({ at: at(found.at), why }));
      if (message) yield message;
    }
  }
}
