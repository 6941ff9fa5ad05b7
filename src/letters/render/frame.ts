import { fullWidth } from '../../language/full-width.js';
import { BLANKS } from '../blanks.js';
import { CITES } from '../cites.js';
import type { SheetLanguage, SourceNote } from '../source-note.js';
import type { Cited, Inline, LetterNotes } from '../types.js';

const UNDERLINE = '________';

/** What every letter says around its own text. */
const FRAME = {
  zh: {
    enclosures: '附件：',
    notesTitle: '写给您自己的说明（寄出前去掉这一页）',
    intro:
      '这份文书由 numclean 按您记录的情况填写，请核对每一处再签名。它是一般性的参考，不是法律意见，也不保证对方一定照办。中文为准，英文只是译文，不需要时可以去掉。',
    advice: '怎么寄',
    blanks: '还要填写的空格',
    cited: '文中提到的规定、期限和电话',
    citedIntro:
      '法条读的是 2025-04-19 的公开文本，之后的修改只核对了《网络安全法》；寄出前可以到官方网站再核对。方括号里是出处的编号。',
    sources: '出处',
    unknown: '目录里没有查到出处',
    lookedUp: (day: string) => `查于 ${day}`,
    nature: {
      law: '法律、法规或规章',
      guidance: '主管部门的认定办法，不是法律',
      benchmark: '参照，不是法律',
      reported: '公开报道或网页所说，不是法律条文',
      advice: '一般建议，不是法律',
    },
  },
  en: {
    enclosures: 'Enclosed:',
    notesTitle: 'Notes for yourself (take this page out before sending)',
    intro:
      'numclean filled this in from what you recorded: check every part before you sign. It is general help, no legal opinion, and no promise that the other side will comply. The Chinese text counts; leave the English translation out where it is not needed.',
    advice: 'How to send it',
    blanks: 'Still to be filled in',
    cited: 'The rules, periods and phone numbers in it',
    citedIntro:
      'The laws were read in a public copy of 2025-04-19; of later changes only those to the Cybersecurity Law were checked, so look at the official sites before sending. Numbers in brackets are the sources.',
    sources: 'Sources',
    unknown: 'no source found in the catalog',
    lookedUp: (day: string) => `looked up on ${day}`,
    nature: {
      law: 'law, regulation or departmental rule',
      guidance: 'guidance of the authorities, not law',
      benchmark: 'a benchmark, not law',
      reported: 'as reported or as a web page says, not the text of a law',
      advice: 'general advice, not law',
    },
  },
} as const;

/** Stands above the English sheet, in both languages. */
export const TRANSLATION_MARK =
  '英文译文，仅供参考，以中文为准 · Courtesy translation for information only; the Chinese text prevails';

/** The frame in a language. */
export const frameIn = (language: SheetLanguage) => FRAME[language];

/** A piece of a line as text: a blank as a visible line with its label, a cite by its name. */
export function textOf(inline: Inline, language: SheetLanguage): string {
  if (typeof inline === 'string') return inline;
  if ('cite' in inline) return citeIn(inline, language);
  if (inline.bare) return UNDERLINE;
  const label = BLANKS[inline.blank][language];
  return language === 'zh' ? `${UNDERLINE}［${label}］` : `${UNDERLINE} [${label}]`;
}

/** How a cite is called; a short one only by its article, since its law stands right before it. */
function citeIn({ cite, short }: Cited, language: SheetLanguage): string {
  const name = CITES[cite].name[language];
  return short ? name.replace(/^《[^》]+》|^.+, (?=art\. )/, '') : name;
}

/** The notes as a renderer takes them: headed lists of plain lines. */
export type NoteSection = { heading: string; intro: string | null; items: readonly NoteItem[] };
/** `link`: an address that a person may be handed. */
type NoteItem = { text: string; link: string | null };

/** The notes of a letter, in their language: sources stand in a list of their own, since many rules share one. */
export function notesOf(notes: LetterNotes): {
  title: string;
  intro: string;
  sections: NoteSection[];
} {
  const { language } = notes;
  const frame = frameIn(language);
  const sources = [...new Set(notes.sources.flatMap((note) => note.sources.map(sourceText(language))))];
  const links = new Map(
    notes.sources.flatMap((note) =>
      note.sources.map((source) => [sourceText(language)(source), source.url] as const),
    ),
  );
  const sections: NoteSection[] = [
    {
      heading: frame.advice,
      intro: null,
      items: notes.advice.map((line) => plain(line.map((inline) => textOf(inline, language)).join(''))),
    },
    { heading: frame.blanks, intro: null, items: notes.blanks.map((key) => plain(BLANKS[key][language])) },
    {
      heading: frame.cited,
      intro: frame.citedIntro,
      items: notes.sources.map((note) => plain(citedText(note, sources, language))),
    },
    {
      heading: frame.sources,
      intro: null,
      items: sources.map((text, index) => ({
        text: `[${index + 1}] ${text}`,
        link: safeLink(links.get(text)),
      })),
    },
  ];
  return {
    title: frame.notesTitle,
    intro: frame.intro,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

const plain = (text: string): NoteItem => ({ text, link: null });

const safeLink = (url: string | null | undefined): string | null =>
  url && /^https?:\/\//.test(url) ? new URL(url).href : null;

function citedText(note: SourceNote, sources: readonly string[], language: SheetLanguage): string {
  const frame = frameIn(language);
  const marks = note.sources.map((source) => `[${sources.indexOf(sourceText(language)(source)) + 1}]`);
  const from = marks.length > 0 ? marks.join('') : frame.unknown;
  const nature = frame.nature[note.nature];
  return language === 'zh'
    ? `${note.name}：${note.says}。【${nature}】${from}`
    : `${note.name}: ${note.says}. (${nature}) ${from}`;
}

const sourceText =
  (language: SheetLanguage) =>
  ({ title, publisher, published, retrieved }: SourceNote['sources'][number]): string => {
    const about = [publisher, published, frameIn(language).lookedUp(retrieved)].filter(
      (part) => part !== null,
    );
    return language === 'zh'
      ? fullWidth(`${title}（${about.join('，')}）`)
      : `${asItStands(title)} (${about.map(asItStands).join(', ')})`;
  };

/** Chinese within English, marked as what is written there. */
const asItStands = (text: string): string =>
  /\p{Script=Han}/u.test(text)
    ? `「${fullWidth(text).replace(/[「“]/gu, '『').replace(/[」”]/gu, '』')}」`
    : text;
