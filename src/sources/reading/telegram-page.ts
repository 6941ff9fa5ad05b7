import { decodeHead } from './encoding.js';

/** How far the frame of a page reaches at most before its first message. */
const FRAME = 8_192;

/** Whether a web page is one of a chat that Telegram Desktop has exported. */
export function isTelegramPage(head: Buffer): boolean {
  const frame = decodeHead(head).slice(0, FRAME);
  return frame.includes('class="page_wrap"') && frame.includes('class="history"');
}
