import { DateReader } from '../../reading/time.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from '../../types.js';
import { mailsOf } from '../shared/mails.js';
import { readSender } from '../shared/sender.js';

/**
 * SMS Backup+: each SMS is a mail under a label of a mailbox, taken out as mbox (Google Takeout) or eml. Mails of
 * other kinds are passed over. Headers as in `Headers.java` of jberkel/sms-backup-plus.
 */
export const smsBackupPlus: Source = { id: 'sms-backup-plus', detect, read };

const OURS = /^x-smssync-/im;
/** In Android's numbering: received; and an MMS that was sent (m-send-req). */
const RECEIVED = '1';
const SENT_MMS = '128';

function detect(head: Buffer): number {
  const text = head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  const isMailbox = /^From \S[^\r\n]*\r?\n[A-Za-z][A-Za-z0-9-]*:/.test(text);
  const isMail = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*\r?\n/.test(text);
  if (!isMailbox && !isMail) return 0;
  if (OURS.test(text)) return 1;
  return isMailbox ? 0.5 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const dates = new DateReader();
  for await (const { number, bytes, start } of mailsOf(input)) {
    if (!OURS.test(headersOf(start))) continue;
    const problem = (why: FileProblemCode): void => report({ at: `mail ${number}`, why });
    if (bytes === null) {
      problem('too-long');
      continue;
    }
    try {
      const { headers, text } = await PostalMime.parse(bytes);
      const message = messageOf(new Map(headers.map(({ key, value }) => [key, value])), text, dates, problem);
      if (message) yield message;
    } catch {
      problem('bad-row');
    }
  }
}

function headersOf(start: string): string {
  const end = /\r?\n\r?\n/.exec(start);
  return end ? start.slice(0, end.index) : start;
}

function messageOf(
  headers: ReadonlyMap<string, string>,
  text: string | undefined,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const header = (name: string): string => (headers.get(`x-smssync-${name}`) ?? '').trim();
  const type = header('type');
  const kind = header('datatype').toUpperCase();
  const received = kind === 'SMS' ? type === RECEIVED || type === '' : kind === 'MMS' && type !== SENT_MMS;
  if (!received) return null;
  // a mailbox puts a `>` before lines that begin like the start of a mail
  const body = (text ?? '').replace(/^>(>*From )/gm, '$1').trim();
  if (body === '') {
    problem('no-text');
    return null;
  }
  const at = dates.read(header('date'));
  if (at === undefined) problem('bad-date');
  return {
    type: 'message',
    sender: readSender(header('address')),
    text: body.slice(0, 65_536),
    at: at ?? null,
  };
}
