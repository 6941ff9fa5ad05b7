import { expect, it } from 'vitest';
import { telegramHtml } from '../../src/sources/messages/telegram-html.js';
import type { FileProblem } from '../../src/sources/types.js';

const page = (...blocks: string[]): string =>
  `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_body chat_page"><div class="history">${blocks.join('\n')}</div></div></div></body></html>`;
const block = (text: string, when = '24.11.2026 09:41:00 UTC+08:00'): string =>
  `<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="${when}">09:41</div><div class="text">\n${text}\n</div></div></div>`;

async function read(content: string, pieceBytes = 65_536) {
  const bytes = Buffer.from(content);
  const problems: FileProblem[] = [];
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const found = [];
  for await (const one of telegramHtml.read(pieces(), (problem) => problems.push(problem))) found.push(one);
  return { found, problems };
}

it('knows a chat’s page, and no other page', () => {
  expect(telegramHtml.detect(Buffer.from(page(block('x'))))).toBe(1);
  for (const other of ['<!DOCTYPE html><html><body><div class="history">x</div></body></html>', '', '<a/>'])
    expect(telegramHtml.detect(Buffer.from(other))).toBe(0);
});

it('reads breaks, tags and entities of a text, however the file is cut into pieces', async () => {
  const content = page(
    block(
      '【示例】您的<strong>验证码</strong>&#49;&#50;34，&quot;AT&amp;T&quot;<br/>\n第二行 &lt;b&gt; &bogus;',
    ),
    block('<a href="https://example.com/?a=1&amp;b=2">示例</a>【示例】好', 'yesterday'),
  );
  const whole = await read(content);
  expect(whole).toEqual({
    problems: [],
    found: [
      {
        type: 'message',
        sender: null,
        text: '【示例】您的验证码1234，"AT&T"\n第二行 <b> &bogus;',
        at: Date.UTC(2026, 10, 24, 1, 41),
      },
      { type: 'message', sender: null, text: '示例【示例】好', at: null },
    ],
  });
  for (const size of [1, 7, 100]) expect(await read(content, size)).toEqual(whole);
});

it('a block that never ends takes no memory and says so; those beside it are read', async () => {
  const { found, problems } = await read(
    page(block('【示例】一'), block('长'.repeat(3_000_000)), block('【示例】二')),
  );
  expect(found.map(({ text }) => text.slice(0, 5))).toEqual(['【示例】一', '长长长长长', '【示例】二']);
  expect(found[1]?.text.length).toBeLessThan(140_000);
  expect(problems).toEqual([{ at: 'message 2', why: 'too-long' }]);
});

it.each([
  ['cut in the middle', page(block('【示例】一'), block('【示例】二')).slice(0, -120)],
  ['nothing but beginnings', page('<div class="message default '.repeat(50_000))],
  ['nothing but brackets', page(block('<'.repeat(100_000)))],
  ['odd entities', page(block('&#9999999;&#0;&#x41;&;&amp'))],
])('hostile input: %s', async (_, content) => {
  const { found } = await read(content);
  expect(found.length).toBeLessThan(3);
});
