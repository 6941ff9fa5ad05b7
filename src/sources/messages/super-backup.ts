import { decodeHead } from '../reading/encoding.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { smsBackupRestore } from './sms-backup-restore/index.js';

/**
 * 超级备份 (Super Backup): `<allsms><sms address="" body="" …/></allsms>`, the tags of SMS Backup & Restore under
 * another root. Its call log (`<alllogs>`) is known, and holds no message.
 */
export const superBackup: Source = { id: 'super-backup', detect, read };

const ROOT_END = /<\/all(?:sms|logs)\s{0,8}>$|<all(?:sms|logs)[^<>]{0,200}\/>$/;
const END_LENGTH = 512;

function detect(head: Buffer): number {
  return hasRoot(decodeHead(head), 'allsms', 'alllogs') ? 1 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  let end = Buffer.alloc(0);
  let lines = 1;
  let cut = false;
  async function* watched(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of input) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines++;
      end = Buffer.concat([end, chunk.subarray(-END_LENGTH)]).subarray(-END_LENGTH);
      yield chunk;
    }
  }
  yield* smsBackupRestore.read(watched(), (problem) => {
    cut ||= problem.why === 'truncated';
    report(problem);
  });
  // UTF-16 is known by its zeros; the marks are ASCII
  const text = end.toString('latin1').replaceAll('\0', '').trimEnd();
  if (!cut && !ROOT_END.test(text)) report({ at: `line ${lines}`, why: 'truncated' });
}
