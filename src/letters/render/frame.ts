import { BLANKS } from '../blanks.js';
import { CITES } from '../cites.js';
import type { Inline, LetterDocument, SheetLanguage, SourceNote } from '../types.js';

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
    sources: '文中提到的规定、期限和电话的出处',
    sourcesIntro: '规定可能会改，寄出前可以到官方网站核对。',
    from: '出处：',
    unknown: '目录里没有查到出处',
    lookedUp: (day: string) => `查于 ${day}`,
    nature: {
      law: '法律、法规或规章',
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
    sources: 'Where its rules, periods and phone numbers come from',
    sourcesIntro: 'Rules change: check them on the official sites before sending.',
    from: 'Source: ',
    unknown: 'no source found in the catalog',
    lookedUp: (day: string) => `looked up on ${day}`,
    nature: {
      law: 'law, regulation or departmental rule',
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
  if ('cite' in inline) return CITES[inline.cite].name[language];
  const label = BLANKS[inline.blank][language];
  return language === 'zh' ? `${UNDERLINE}［${label}］` : `${UNDERLINE} [${label}]`;
}

/** The notes as a renderer takes them: headed lists of plain lines. */
export type NoteSection = { heading: string; intro: string | null; items: readonly NoteItem[] };
/** `links`: addresses that a person may be handed. */
type NoteItem = { text: string; links: readonly string[] };

/** The notes of a letter, in their language. */
export function notesOf({ notes }: LetterDocument): {
  title: string;
  intro: string;
  sections: NoteSection[];
} {
  const { language } = notes;
  const frame = frameIn(language);
  const advice = notes.advice.map((line) => ({
    text: line.map((inline) => textOf(inline, language)).join(''),
    links: [],
  }));
  const blanks = notes.blanks.map((key) => ({ text: BLANKS[key][language], links: [] }));
  const sections: NoteSection[] = [
    { heading: frame.advice, intro: null, items: advice },
    { heading: frame.blanks, intro: null, items: blanks },
    {
      heading: frame.sources,
      intro: frame.sourcesIntro,
      items: notes.sources.map((source) => sourceItem(source, language)),
    },
  ];
  return {
    title: frame.notesTitle,
    intro: frame.intro,
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function sourceItem(note: SourceNote, language: SheetLanguage): NoteItem {
  const frame = frameIn(language);
  const zh = language === 'zh';
  const sources = note.sources.map(({ title, publisher, published, retrieved }) => {
    const about = [publisher, published, frame.lookedUp(retrieved)].filter((part) => part !== null);
    return zh ? `${title}（${about.join('，')}）` : `${title} (${about.join(', ')})`;
  });
  const from = sources.length > 0 ? sources.join(zh ? '；' : '; ') : frame.unknown;
  const text = zh
    ? `${note.name}：${note.says}。【${frame.nature[note.nature]}】${frame.from}${from}。`
    : `${note.name}: ${note.says}. [${frame.nature[note.nature]}] ${frame.from}${from}.`;
  return { text, links: note.sources.flatMap(({ url }) => (url && /^https?:\/\//.test(url) ? [url] : [])) };
}
