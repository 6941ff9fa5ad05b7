import { behind, wrap } from './wrap.js';

/** What goes on below its own beginning: a bullet, or a number in a list. */
const LEAD = /^ *(?:[-*] |\d{1,2}\. )?/;

/**
 * Markdown for reading in a window: without its marks, paragraphs and lists folded to so many columns, what stands in a
 * block of code as it is. An address outside is named behind what it is linked to; one inside the documents is left out.
 */
export function plainMarkdown(text: string, columns: number): string {
  let inCode = false;
  return paragraphsOf(text)
    .flatMap((line) => {
      if (isFence(line)) {
        inCode = !inCode;
        return [];
      }
      if (inCode) return folded(line, / */.exec(line)?.[0] ?? '', columns);
      if (RULE_OF_TABLE.test(line)) return [];
      const lead = LEAD.exec(line)?.[0] ?? '';
      const rest = withoutMarks(isRow(line) ? cellsOf(line) : line.slice(lead.length));
      return folded(lead + rest, lead, columns).map((part) => part.replace(/^( *)[-*] /, '$1· '));
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

const RULE_OF_TABLE = /^\|[|\s:-]+$/;
const isFence = (line: string): boolean => line.trimStart().startsWith('```');
const isRow = (line: string): boolean => line.startsWith('|');

/** The lines, with those of one paragraph or one point put into one. */
function paragraphsOf(text: string): string[] {
  const lines: string[] = [];
  let inCode = false;
  let goesOn = false;
  for (const line of text.split('\n')) {
    if (isFence(line)) inCode = !inCode;
    const isOwn = inCode || isFence(line) || isRow(line) || /^#|^ *[-*] |^ *\d{1,2}\. |^\s*$/.test(line);
    if (goesOn && !isOwn) lines.push(joined(lines.pop() ?? '', line.trim()));
    else lines.push(line);
    goesOn = !inCode && !isFence(line) && !isRow(line) && !/^#|^\s*$/.test(line);
  }
  return lines;
}

/** Chinese goes on without a blank. */
const joined = (before: string, after: string): string =>
  /[\p{Script=Han}。，、；：！？）】”]$/u.test(before) && /^[\p{Script=Han}（【“]/u.test(after)
    ? before + after
    : `${before} ${after}`;

/** A line in so many columns; what goes on below stands behind its lead. */
const folded = (line: string, lead: string, columns: number): string[] =>
  behind(lead, wrap(line.slice(lead.length), columns - lead.length));

const cellsOf = (row: string): string =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' · ');

const withoutMarks = (line: string): string =>
  line
    .replace(/^#{1,6} /, '')
    .replace(/\*\*([^*]{1,300})\*\*/g, '$1')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/\[([^[\]]{1,300})\]\((https?:[^()\s]{1,300})\)/g, '$1 ($2)')
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{1,300}\)/g, '$1');
