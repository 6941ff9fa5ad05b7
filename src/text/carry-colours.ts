const ESC = '\u{1b}';
/** A colour or style (SGR) as chalk writes it. */
const STYLE = new RegExp(`(${ESC}\\[[\\d;]*m)`, 'u');
const RESET = `${ESC}[0m`;

/** A text without its colours, and where they stood: offsets in the plain text. */
export type Coloured = { plain: string; styles: { at: number; code: string }[] };

/** Takes the colours out of a text, so that its characters can be counted. */
export function withoutColours(text: string): Coloured {
  let plain = '';
  const styles: Coloured['styles'] = [];
  for (const part of text.split(STYLE)) {
    if (STYLE.test(part)) styles.push({ at: plain.length, code: part });
    else plain += part;
  }
  return { plain, styles };
}

/**
 * Lines of the plain text with its colours again; what is open at the end of a line goes on in the next one.
 * @param lines offsets in the plain text, in order
 */
export function withColours(
  { plain, styles }: Coloured,
  lines: readonly { start: number; end: number }[],
): string[] {
  let open: string[] = [];
  let next = 0;
  return lines.map(({ start, end }, index) => {
    let line = open.join('');
    let from = start;
    const until = lines[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    for (let style = styles[next]; style && style.at < until; style = styles[++next]) {
      const at = Math.min(Math.max(style.at, from), end);
      line += plain.slice(from, at) + style.code;
      from = at;
      open = opened(open, style.code);
    }
    return line + plain.slice(from, end) + (open.length > 0 ? RESET : '');
  });
}

/** What is open after a code: a code that closes ends those it closes. */
function opened(open: readonly string[], code: string): string[] {
  const number = numberOf(code);
  if (number === 0) return [];
  return closerOf(number) === null
    ? open.filter((other) => closerOf(numberOf(other)) !== number)
    : [...open, code];
}

const numberOf = (code: string): number => Number.parseInt(code.slice(2), 10) || 0;

/** The code that ends one; null for those that end others. */
function closerOf(number: number): number | null {
  if (number === 1 || number === 2) return 22;
  if (number >= 3 && number <= 9) return number + 20;
  if ((number >= 30 && number <= 38) || (number >= 90 && number <= 97)) return 39;
  if ((number >= 40 && number <= 48) || (number >= 100 && number <= 107)) return 49;
  return null;
}
