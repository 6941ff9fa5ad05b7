import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CITES, type CiteKey } from '../../src/letters/cites.js';
import { compose, withoutNotes } from '../../src/letters/compose.js';
import { LETTERS } from '../../src/letters/index.js';
import { renderLetter } from '../../src/letters/render/index.js';
import type { Letter } from '../../src/letters/types.js';
import { READ } from './cited.js';
import { facts, findService, fullFacts } from './sample.js';

const SAID = {
  text: '读到 · read',
  part: '读到一部分 · in part',
  reports: '没有读到 · not read',
  advice: '—',
};

const table = [
  '| 引用 · Cited | 原文 · Text | 出处 · Where |',
  '|---|---|---|',
  ...(Object.keys(CITES) as CiteKey[])
    .filter((key) => READ[key][0] !== 'advice')
    .map((key) => {
      const [read, where] = READ[key];
      return `| ${CITES[key].name.zh}<br>${CITES[key].name.en} | ${SAID[read]} | ${where} |`;
    }),
].join('\n');

/** A letter as others get it, in a block of its own. */
function shown(letter: Letter): string {
  const [track = 'audit-new-number'] = letter.tracks;
  const full = fullFacts(track);
  const written = withoutNotes(compose(letter, full, findService, 'zh'));
  return `### ${letter.name.zh}\n\n${letter.name.en} · \`${letter.kind}\`\n\n\`\`\`text\n${renderLetter(written, 'txt')}\`\`\``;
}

const PAGE = join(import.meta.dirname, '../../docs/letters.md');
/** What stands above it is written by hand. */
const FROM_HERE = '<!-- from here on written by test/letters/shown.test.ts -->';

it('every letter is shown as it is written now, and every cite with whether its text was read', async () => {
  const page = [
    readFileSync(PAGE, 'utf8').split(FROM_HERE)[0]?.trimEnd() ?? '',
    FROM_HERE,
    '# 文书样子 · 引用了什么 / The letters as they are, and what they cite',
    '姓名、单位、日期都是编的；没有填的内容，文书里留空格。法条“读到”指读到公开文本（LawRefBook/Laws，2025-04-19），寄出前可到官方网站再核对。',
    'All names, companies and days are invented; what is not told stays a blank. “Read” means in a public copy (LawRefBook/Laws, 2025-04-19): look at the official sites before sending.',
    '## 引用 / Cited',
    table,
    '## 文书 / Letters',
    ...LETTERS.map(shown),
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot(PAGE);
});

it('a letter of which nothing is known is all blanks, and says nothing else', () => {
  const letter = LETTERS.find(({ kind }) => kind === 'wrong-debtor') as Letter;
  const text = String(renderLetter(compose(letter, facts({ recipient: null }), findService, 'zh'), 'txt'));
  expect(text).toContain('________［对方单位全称］：');
});
