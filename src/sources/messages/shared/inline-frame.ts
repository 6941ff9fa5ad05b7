import { ANY_LABEL } from './frame-words.js';

/** A message in one line with labels: who, when, what. */
export type InlineFrame = { sender: string | null; time: string | null; text: string };

type Part = { what: 'sender' | 'time' | 'text' | 'other'; from: number; begin: number };

/**
 * Reads `来自：95588，时间：2024-01-01 08:00，内容：…`, the labels in any order.
 * @returns null where the line has no label for a text beside one for a sender or a time
 */
export function inlineFrame(line: string): InlineFrame | null {
  const parts = partsOf(line);
  if (parts.length < 2 || parts[0]?.begin !== 0) return null;
  const said = (what: Part['what']): string | null => {
    const at = parts.findIndex((part) => part.what === what);
    const part = parts[at];
    return part ? line.slice(part.from, parts[at + 1]?.begin ?? line.length).trim() : null;
  };
  const [sender, time, text] = [said('sender'), said('time'), said('text')];
  return text === null || (sender === null && time === null) ? null : { sender, time, text };
}

/** Up to a text that doesn't come first: what stands in it is part of it. */
function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  for (const found of line.matchAll(ANY_LABEL)) {
    const what = KINDS.find((_, i) => found[i + 1] !== undefined) ?? 'other';
    parts.push({ what, begin: found.index, from: found.index + found[0].length });
    if (what === 'text' && parts.length > 1) break;
  }
  return parts;
}

/** In the order of the groups of `ANY_LABEL`. */
const KINDS = ['sender', 'time', 'text'] as const;
