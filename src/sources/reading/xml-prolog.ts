/**
 * Where the root of an XML (or HTML) text begins: past white space, declarations, comments and a document type with its
 * own part in brackets. By hand, one step per mark: as an expression, repeated alternatives of which several match the
 * same blanks, it would never end on a text of blank lines.
 * @returns the text's length where nothing but a prolog is there
 */
export function prologEnd(text: string): number {
  let at = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    const next = afterMarkup(text, at);
    if (next === at) return at;
    at = next;
  }
}

/** Whether a text is XML with one of these root elements. */
export function hasRoot(text: string, ...roots: readonly string[]): boolean {
  const at = prologEnd(text);
  if (text[at] !== '<') return false;
  return roots.some(
    (root) => text.startsWith(root, at + 1) && NAME_ENDS.includes(text[at + 1 + root.length] ?? 'x'),
  );
}

const NAME_ENDS = ' \t\r\n/>';
const LAST_CONTROL = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

const isBlank = (code: number): boolean => code <= LAST_CONTROL || code === BYTE_ORDER_MARK;

/** Behind the declaration, comment or document type that stands here; the same place where none does, or it has no end. */
function afterMarkup(text: string, at: number): number {
  if (text.startsWith('<?', at)) return after(text, '>', at + 2) ?? at;
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4) ?? at;
  if (!text.startsWith('<!', at) || !isLetter(text.charCodeAt(at + 2))) return at;
  const end = after(text, '>', at);
  if (end === null) return at;
  const own = text.slice(at, end).indexOf('[');
  if (own < 0) return end;
  const ownEnd = after(text, ']', at + own);
  return (ownEnd === null ? null : after(text, '>', ownEnd)) ?? at;
}

function after(text: string, mark: string, from: number): number | null {
  const at = text.indexOf(mark, from);
  return at < 0 ? null : at + mark.length;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
