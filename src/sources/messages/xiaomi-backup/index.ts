import { backupFiles, backupStart } from '../../reading/android-backup.js';
import type { MessageRecord, ReportProblem, Source } from '../../types.js';
import { readMiuiMessages } from './messages.js';

/**
 * Xiaomi's local backup, `短信(com.android.mms).bak`, not encrypted: an Android backup behind lines of its own, with all
 * messages in one protobuf (as the MIUI of 2015 wrote it, decompiled in RikkaW/SmsCodeHelper).
 */
export const xiaomiBackup: Source = { id: 'xiaomi-backup', detect, read };

const MESSAGES = /(?:^|\/)_tmp_bak$/;

function detect(head: Buffer): number {
  return head.toString('latin1', 0, 12) === 'MIUI BACKUP\n' && backupStart(head) > 0 ? 1 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  for await (const { path, content } of backupFiles(input, report)) {
    if (MESSAGES.test(path)) yield* readMiuiMessages(content, report);
  }
}
