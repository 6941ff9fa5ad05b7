import { given } from './facts.js';
import { line } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { LetterFacts, Line } from './types.js';

const UNKNOWN =
  /^(?:不知道|不清楚|不记得|不详|记不清|not known|unknown|i do not know|don.?t know)了?[。.]?$/iu;
const NEVER = /^(?:没有|没停过|没停用过|从未|无|否|never|no)[。.]?$/iu;

/** Whether and when a number was out of service, in a sentence: not to know it, or that it never was, is a sentence too. */
export function outOfServiceIn(facts: LetterFacts, language: SheetLanguage): Line {
  const told = facts.given.outOfService?.trim() ?? '';
  const zh = language === 'zh';
  if (UNKNOWN.test(told))
    return zh
      ? line`该号码是否停用过，本人不清楚。`
      : line`Whether it was ever out of service I do not know.`;
  if (NEVER.test(told)) return zh ? line`该号码没有停用过。` : line`It was never out of service.`;
  return zh
    ? line`该号码停用过的时间：${given(facts, 'outOfService')}。`
    : line`When it was out of service: ${given(facts, 'outOfService')}.`;
}
