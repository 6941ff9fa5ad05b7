import { isTelegramPage } from '../reading/telegram-page.js';
import { textPieces } from '../reading/text-pieces.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { unframed } from './shared/framed-lines.js';

/**
 * A chat exported as pages by Telegram Desktop (`messages.html`, `messages2.html` …), to which an SMS forwarder has sent messages.
 * A message is a block of its own (`export_output_html.cpp`): its day stands in a title, line breaks in its text are tags.
 */
export const telegramHtml: Source = { id: 'telegram-html', detect, read };

function detect(head: Buffer): number {
  return isTelegramPage(head) ? 1 : 0;
}

const BLOCK = '<div class="message ';
/** Longer is no message: media and answers are links beside a text of 4096 characters. */
const MAX_BLOCK = 131_072;

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  for await (const { block, place, isWhole } of blocksOf(input)) {
    const message = messageIn(block, dates);
    if (message) yield message;
    if (!isWhole) report({ at: `message ${place}`, why: 'too-long' });
  }
}

type Block = { block: string; place: number; isWhole: boolean };

/** What stands from one message's beginning to the next one's. */
async function* blocksOf(input: AsyncIterable<Buffer>): AsyncGenerator<Block, void, undefined> {
  let rest = '';
  let place = 0;
  let isWhole = true;
  const given = (block: string): Block => ({ block, place, isWhole });
  for await (const piece of textPieces(input)) {
    const parts = (rest + piece).split(BLOCK);
    rest = parts.pop() ?? '';
    for (const part of parts) {
      if (place > 0) yield given(part.slice(0, MAX_BLOCK));
      [place, isWhole] = [place + 1, true];
    }
    // the beginning of the next one may be cut
    if (rest.length > MAX_BLOCK + BLOCK.length) {
      isWhole = place === 0;
      rest = rest.slice(0, MAX_BLOCK) + rest.slice(-BLOCK.length);
    }
  }
  if (place > 0) yield given(rest.slice(0, MAX_BLOCK));
}

/** What Telegram itself tells has another kind of block. */
const OF_SOMEBODY = 'default ';
const WHEN = /<div class="pull_right date details" title="([^"]{1,64})"/;
const TEXT = '<div class="text">';

function messageIn(block: string, dates: DateReader): MessageRecord | null {
  const from = block.indexOf(TEXT);
  if (!block.startsWith(OF_SOMEBODY) || from < 0) return null;
  const end = block.indexOf('</div>', from);
  const text = textIn(block.slice(from + TEXT.length, end < 0 ? undefined : end));
  if (text === '') return null;
  const message = unframed({ type: 'message', sender: null, text, at: null });
  // within the text it stands when the message came, beside it when it was sent on
  return { ...message, at: message.at ?? dates.read(WHEN.exec(block)?.[1] ?? null) ?? null };
}

/** The text between tags, a line for each break; what else breaks a line is the page's own. */
const textIn = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/ ?<br ?\/?> ?/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (entity, code?: string, name = '') =>
      code === undefined ? (ENTITIES[name] ?? entity) : characterOf(Number(code)),
    )
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const LAST_CHARACTER = 0x10ffff;
const characterOf = (code: number): string => (code <= LAST_CHARACTER ? String.fromCodePoint(code) : '');
