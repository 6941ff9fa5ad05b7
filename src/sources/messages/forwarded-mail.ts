import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { SENDER_NUMBER } from './shared/frame-words.js';
import { unframed } from './shared/framed-lines.js';
import { mailsOf } from './shared/mails.js';

/**
 * Messages that a forwarder has sent on as mails, one each (mbox, eml): the subject names the sender or says what it is. All other mails
 * are passed over: what a platform writes to a mailbox says nothing about a number.
 */
export const forwardedMail: Source = { id: 'forwarded-mail', detect, read };

const NUMBER = new RegExp(`(?<![\\d+])${SENDER_NUMBER}(?!\\d)`);
const OF_MESSAGES = /短信|验证码转发|\bsms\b/i;
/** SMS Backup+ writes mails too, which say more. */
const OTHERS = /^x-smssync-/im;
const SUBJECT = /^subject:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gim;

const isForwarded = (subject: string): boolean => NUMBER.test(subject) || OF_MESSAGES.test(subject);

function detect(head: Buffer): number {
  const text = head.toString('latin1');
  const isMail = /^(?:From \S[^\r\n]*\r?\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*\r?\n/.test(text);
  if (!isMail || OTHERS.test(text)) return 0;
  return [...text.matchAll(SUBJECT)].some(([, subject = '']) => isForwarded(decoded(subject))) ? 0.6 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const { default: PostalMime } = await import('postal-mime');
  for await (const { number, bytes, start } of mailsOf(input)) {
    const [, subject = ''] = [...start.matchAll(SUBJECT)][0] ?? [];
    if (!isForwarded(decoded(subject))) continue;
    try {
      if (bytes === null) report({ at: `mail ${number}`, why: 'too-long' });
      else yield* messageIn(await PostalMime.parse(bytes));
    } catch {
      report({ at: `mail ${number}`, why: 'bad-row' });
    }
  }
}

/** The date of a mail is when the message was sent on, which its frame may tell better. */
function* messageIn({
  subject = '',
  text,
  html,
  date,
}: {
  subject?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  date?: string | undefined;
}): Generator<MessageRecord, void, undefined> {
  const [sender = null] = NUMBER.exec(subject) ?? [];
  const body = (text ?? textOfPage(html ?? '')).trim().slice(0, LONGEST);
  if (body === '') return;
  const message = unframed({ type: 'message', sender, text: body, at: null });
  yield { ...message, at: message.at ?? new DateReader().read(date ?? null) ?? null };
}

const LONGEST = 65_536;

/** What a mail's page says, a line each; what stands for a sign that no message needs stays. */
const textOfPage = (html: string): string =>
  html
    .slice(0, 4 * LONGEST)
    .replace(/<(?:br|\/p|\/div|\/tr)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

/** A header as it was written: `=?gb18030?B?…?=` holds what is no ASCII. */
function decoded(header: string): string {
  const parts = header.split('?');
  let text = '';
  for (let at = 0; at < parts.length; at++) {
    const [before = '', charset = '', how = '', content = '', behind = ''] = parts.slice(at, at + 5);
    const isWord = before.endsWith('=') && /^[BQ]$/i.test(how) && behind.startsWith('=');
    text += isWord ? before.slice(0, -1) + wordOf(charset, how, content) : before;
    // what stands behind a word may be before the next one
    if (isWord) [at, parts[at + 4]] = [at + 3, behind.slice(1)];
  }
  return text;
}

function wordOf(charset: string, how: string, content: string): string {
  const bytes = Buffer.from(
    how.toUpperCase() === 'B' ? content : unquoted(content),
    how.toUpperCase() === 'B' ? 'base64' : 'latin1',
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return '';
  }
}

const unquoted = (content: string): string =>
  content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
