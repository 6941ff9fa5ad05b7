import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/letters/compose.js';
import { LETTERS } from '../../src/letters/index.js';
import { LETTER_FORMATS, renderLetter } from '../../src/letters/render/index.js';
import type { Letter, LetterFacts } from '../../src/letters/types.js';
import { cleanLine } from '../../src/text/clean.js';
import { ALL_GIVEN, findService, fullFacts, incident, recipient } from './sample.js';

const CASES = LETTERS.flatMap((letter) =>
  letter.tracks.map((track) => [letter.kind, track, letter] as const),
);

const document = (letter: Letter, facts: LetterFacts) => compose(letter, facts, findService, 'zh');
const rendered = (letter: Letter, facts: LetterFacts, format: 'md' | 'txt' | 'html'): string =>
  renderLetter(document(letter, facts), format) as string;

async function readBack(docx: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  expect(messages).toEqual([]);
  return value;
}

describe('every letter in every form', () => {
  it.each(CASES)('%s (%s)', async (_kind, track, letter) => {
    const facts = fullFacts(track);
    const { zh, en } = document(letter, facts);
    for (const format of LETTER_FORMATS) {
      const content = await renderLetter(document(letter, facts), format);
      const text = typeof content === 'string' ? content : await readBack(content);
      for (const said of [zh.title, facts.number]) expect(text, format).toContain(said);
      expect(text.replaceAll('&#39;', "'"), format).toContain(en.title);
    }
  });

  it.each(CASES)('%s (%s): its Word document says what the plain text says', async (_kind, track, letter) => {
    const facts = fullFacts(track);
    const docx = await renderLetter(document(letter, facts), 'docx');
    const squeeze = (text: string): string => text.replace(/\s+/g, '');
    const word = squeeze(await readBack(docx as Uint8Array));
    const lines = rendered(letter, facts, 'txt')
      .split('\n')
      .flatMap((line) => line.replace(/^(?:- |\d+\. |─+)/, '').split(/ \| /))
      .map(squeeze)
      .filter((line) => line !== '');
    // fields stand in a table: their label without its colon
    const missing = lines.filter((line) => !word.includes(line) && !word.includes(line.replace(/[：:]/, '')));
    expect(missing).toEqual([]);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

it.runIf(office)(
  'Word documents open in LibreOffice',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'numclean-letters-'));
    try {
      return Promise.all(
        CASES.map(async ([kind, track, letter]) => {
          const file = join(folder, `${kind}-${track}.docx`);
          writeFileSync(file, (await renderLetter(document(letter, fullFacts(track)), 'docx')) as Uint8Array);
          return file;
        }),
      ).then((files) => {
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
        execFileSync('soffice', [...args, ...files], { stdio: 'pipe', timeout: 100_000 });
        for (const file of files) {
          const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8');
          expect(text).toContain('13800138000');
          expect(text).toContain('Courtesy translation');
        }
        rmSync(folder, { recursive: true, force: true });
      });
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  },
  120_000,
);

/** Facts with one text everywhere where text comes from outside. */
function withText(text: string): LetterFacts {
  const given = Object.fromEntries(Object.keys(ALL_GIVEN).map((key) => [key, text]));
  return {
    ...fullFacts('audit-new-number'),
    given: {
      ...given,
      openedOn: '2026-09-01',
      cancelledOn: '2026-08-01',
      complainedOn: '2026-10-01',
      numberFrom: 'opened',
    },
    recipient: recipient({ name: { zh: text, en: text }, operator: text }),
    incidents: [incident({ who: { zh: text, en: text }, sender: text })],
    proofs: [
      { name: text, on: '2026-10-05', bytes: 1, sha256: 'a'.repeat(64), about: [{ zh: text, en: text }] },
    ],
    taken: [{ to: 'court', name: { zh: text, en: text }, on: '2026-10-06', outcome: null }],
  };
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '[点我](javascript:alert(1))',
    '![x](http://a.example/x.png)',
    '| a | b |\n| --- | --- |',
    '# 标题\n\n- 项',
    '<http://a.example>',
    '`代码` **粗** ~~删~~ $x$',
    '\u001b[31m红\u0007\u202e',
    '&lt;b&gt; &#60;',
    '\ud800\uffff\u0000',
  ),
);
const LETTER = fc.constantFrom(...LETTERS.filter(({ tracks }) => tracks.includes('audit-new-number')));

describe('text from outside', () => {
  it('never becomes HTML', () => {
    fc.assert(
      fc.property(LETTER, hostile, (letter, text) => {
        const tags = (html: string) => html.match(/<[^>]*>/g);
        expect(tags(rendered(letter, withText(text), 'html'))).toEqual(
          tags(rendered(letter, withText('某某'), 'html')),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never becomes Markdown', () => {
    fc.assert(
      fc.property(LETTER, hostile, (letter, text) => {
        const marks = (markdown: string) =>
          markdown
            .replace(/\\[^\n]/g, '')
            .replace(/\d+\./g, '')
            .match(/[`*_[\]<>|~&$]|^#+ |^- |\]\(/gm)
            ?.join('');
        expect(marks(rendered(letter, withText(text), 'md'))).toEqual(
          marks(rendered(letter, withText('某某'), 'md')),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never brings a control character or a line of its own into plain text', () => {
    fc.assert(
      fc.property(LETTER, hostile, (letter, text) => {
        // what is nothing once it is cleaned leaves its lines out
        fc.pre(cleanLine(text) !== '');
        const plain = rendered(letter, withText(text), 'txt');
        expect(plain.split('\n')).toHaveLength(rendered(letter, withText('某某'), 'txt').split('\n').length);
        expect(plain.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('never breaks a Word document', async () => {
    await fc.assert(
      fc.asyncProperty(LETTER, hostile, async (letter, text) => {
        const docx = await renderLetter(document(letter, withText(text)), 'docx');
        expect(await readBack(docx as Uint8Array)).toContain('13800138000');
      }),
      { numRuns: 15 },
    );
  });
});
