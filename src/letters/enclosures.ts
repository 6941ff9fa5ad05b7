import { line } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { LetterFacts, Line } from './types.js';

/** Files named one by one; more are only counted, and listed in the bundle. */
const NAMED = 6;

/**
 * What is enclosed, as far as it is known to be there: the paper that shows since when the number is the writer's, and
 * the files that were kept as proof of this case. What is not known to be there is a blank to be filled with what is.
 */
export function enclosuresIn(facts: LetterFacts, language: SheetLanguage): Line[] {
  return [paperIn(facts, language), ...filesIn(facts, language)];
}

function paperIn({ track, papers }: LetterFacts, language: SheetLanguage): Line {
  const zh = language === 'zh';
  if (track === 'audit-new-number') {
    if (!papers.opening) return [{ blank: 'openingPaper' }];
    return zh
      ? line`开户（入网）时间证明（已遮住无关信息）`
      : line`Proof of the opening day (with what is not needed covered)`;
  }
  if (!papers.cancellation) return [{ blank: 'numberPaper' }];
  // the number is not cancelled yet: what there is shows whose it is
  if (track === 'prepare-cancel')
    return zh ? line`运营商开具的号码使用证明` : line`The carrier’s proof that the number is mine`;
  return zh ? line`销号凭证、号码曾用证明` : line`Proof that I held the number and cancelled it`;
}

function filesIn({ proofs }: LetterFacts, language: SheetLanguage): Line[] {
  if (proofs.length === 0) return [[{ blank: 'files' }]];
  if (proofs.length <= NAMED) return proofs.map(({ name }) => [name]);
  return [
    language === 'zh'
      ? line`证据文件 ${String(proofs.length)} 个，见证据目录`
      : line`${String(proofs.length)} files, see the index of proof`,
  ];
}
