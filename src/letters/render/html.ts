import { readFileSync } from 'node:fs';
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
  htmlPage({ language: 'zh-CN', title, style: style(), body: sections.join('\n') });

/** Beside this file, in src/ as in dist/. */
const style = (): string => readFileSync(new URL('./letter.css', import.meta.url), 'utf8').trim();

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
