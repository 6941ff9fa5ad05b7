import { escaped, htmlPage } from '../../text/html-page.js';
import type { SheetLanguage } from '../source-note.js';
import type { Block, Column, LetterDocument, LetterNotes, Line, Sheet } from '../types.js';
import { frameIn, notesOf, TRANSLATION_MARK, textOf } from './frame.js';

/** A letter as one HTML page that needs nothing else, made to be printed: a new page per language and for the notes. */
export function html(letter: LetterDocument): string {
  return page(letter.zh.title, [
    `<section lang="zh-CN">${sheet(letter.zh, 'zh')}</section>`,
    `<section lang="en"><p class="mark">${escaped(TRANSLATION_MARK)}</p>${sheet(letter.en, 'en')}</section>`,
    ...(letter.notes ? [notesHtml(letter.notes)] : []),
  ]);
}

function notesHtml(letterNotes: LetterNotes): string {
  const { title, intro, sections } = notesOf(letterNotes);
  const parts = sections.map(
    (section) =>
      `<h2>${escaped(section.heading)}</h2>${section.intro ? `<p>${escaped(section.intro)}</p>` : ''}<ul>${section.items
        .map(({ text, link }) => `<li>${escaped(text)}${link ? anchor(link) : ''}</li>`)
        .join('')}</ul>`,
  );
  const language = letterNotes.language === 'zh' ? 'zh-CN' : 'en';
  return `<section class="notes" lang="${language}"><h1>${escaped(title)}</h1><p>${escaped(intro)}</p>${parts.join('')}</section>`;
}

/** A page around sections that are HTML already. */
export const page = (title: string, sections: readonly string[]): string =>
  htmlPage({ language: 'zh-CN', title, style: STYLE, body: sections.join('\n') });

const STYLE = `
@page { size: A4; margin: 22mm 24mm }
body { font: 16px/1.8 "Songti SC", "SimSun", "Noto Serif CJK SC", Georgia, serif; color: #111; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1.2em }
section[lang="en"]:not(.notes) { font-family: Georgia, "Times New Roman", "Liberation Serif", serif }
section + section { border-top: 1px dashed #999; margin-top: 3em; padding-top: 2em }
h1 { font-size: 1.35em; text-align: center; line-height: 1.5 }
h2 { font-size: 1.05em; margin: 1.4em 0 .4em }
p { margin: .7em 0 }
section[lang="zh-CN"]:not(.notes) > p.body { text-indent: 2em }
.to p, .signature p, .closing p { margin: 0 }
.closing { margin: 1.2em 0 0 }
section[lang="zh-CN"] .closing p:first-child { text-indent: 2em }
.signature { margin: 2em 0 1em auto; width: fit-content; min-width: 14em }
table { border-collapse: collapse; width: 100%; font-size: .85em; margin: 1em 0 }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { overflow-wrap: break-word }
td { white-space: pre-wrap }
.line { white-space: nowrap }
.number { min-width: 8.5em }
table.fields th { width: 8em; font-weight: normal; background: #f4f4f4 }
.blank { border-bottom: 1px solid #111; color: #666; padding: 0 .5em 0 4em; font-size: .85em }
.mark { color: #666; font-style: italic; text-align: center }
.notes { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: .88em; color: #333 }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11.5pt } section + section { border: 0; margin: 0; padding: 0; break-before: page } h2 { break-after: avoid } tr, li, .end { break-inside: avoid } .end { break-before: avoid } }
`.trim();

function sheet(
  { title, to, blocks, closing = [], signature, enclosures }: Sheet,
  language: SheetLanguage,
): string {
  const stacked = (name: string, lines: readonly Line[]): string =>
    lines.length > 0
      ? `<div class="${name}">${lines.map((line) => `<p>${lineHtml(line, language)}</p>`).join('')}</div>`
      : '';
  return [
    `<h1>${escaped(title)}</h1>`,
    stacked('to', to),
    ...blocks.map((block) => blockHtml(block, language)),
    // one block: neither the signature nor the list of enclosures is ever split over two pages
    `<div class="end">${stacked('closing', closing)}${stacked('signature', signature)}${
      enclosures.length > 0
        ? `<p>${escaped(frameIn(language).enclosures)}</p>${items('ol', enclosures, language)}`
        : ''
    }</div>`,
  ].join('\n');
}

function blockHtml(block: Block, language: SheetLanguage): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="body">${lineHtml(block.line, language)}</p>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'list':
      return items('ul', block.items, language);
    case 'steps':
      return items('ol', block.items, language);
    case 'fields':
      return `<table class="fields">${block.rows
        .map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${lineHtml(value, language)}</td></tr>`)
        .join('')}</table>`;
    case 'table':
      return table(block.header, block.rows);
  }
}

/** A table of plain texts. */
export const table = (header: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const cellsOf = (tag: 'th' | 'td', texts: readonly string[]): string =>
    texts
      .map((text, column) => {
        const room = header[column]?.room;
        return `<${tag}${room ? ` class="${room}"` : ''}>${escaped(text)}</${tag}>`;
      })
      .join('');
  const names = header.map(({ name }) => name);
  return `<table><thead><tr>${cellsOf('th', names)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cellsOf('td', row)}</tr>`)
    .join('')}</tbody></table>`;
};

const items = (tag: 'ol' | 'ul', lines: readonly Line[], language: SheetLanguage): string =>
  `<${tag}>${lines.map((line) => `<li>${lineHtml(line, language)}</li>`).join('')}</${tag}>`;

const lineHtml = (line: Line, language: SheetLanguage): string =>
  line
    .map((inline) => {
      const text = escaped(textOf(inline, language));
      return typeof inline === 'object' && 'blank' in inline
        ? `<span class="blank">${text.replace(/^_+\s*/, '') || '&nbsp;'}</span>`
        : text;
    })
    .join('');

const anchor = (link: string): string => ` <a href="${escaped(link)}" rel="noreferrer">${escaped(link)}</a>`;
