/**
 * How much of a text is taken apart at once: with each character that Node 20's segmenter finds it copies the whole text it
 * was given, which for one long name takes the machine's memory.
 */
export const SLICE = 256;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed, since making one takes long. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}

/** A text's characters as people see them, one after the other. One that is longer than a slice is cut. */
export function* characters(text: string): Generator<string> {
  for (const whole of wholeOnes(text)) yield* whole;
}

function* wholeOnes(text: string): Generator<string[]> {
  for (let at = 0; at < text.length; ) {
    const end = endOfSlice(text, at);
    const found = Array.from(graphemes().segment(text.slice(at, end)), ({ segment }) => segment);
    // the last one may go on in what follows
    const whole = end < text.length && found.length > 1 ? found.slice(0, -1) : found;
    yield whole;
    for (const character of whole) at += character.length;
  }
}

/** No half of a surrogate pair is left behind. */
function endOfSlice(text: string, from: number): number {
  const end = Math.min(text.length, from + SLICE);
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff && end < text.length ? end + 1 : end;
}
