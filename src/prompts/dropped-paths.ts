import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the paths were typed: the home folder, and whether a backslash separates folders instead of escaping. */
export type PathSetting = { home: string; windows: boolean };

/** One part of a path line: quoted text is taken as it stands, the rest may hold escapes. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

/** What Windows copies before a path out of a file's properties, and editors write at the beginning of a file. */
const UNSEEN = /^[\u202A\uFEFF]+/u;

/** Where a second path begins: only so is a space before it more than a space inside a name. */
const PATH_START = /^(?:["'“‘]|~?\/|file:\/\/|[A-Za-z]:[\\/]|\\\\)/u;

/**
 * The paths in a line that a person typed or dragged into the terminal: without quotes and escapes, `~` and `file://`
 * as plain paths. Several dragged at once are several; spaces inside a name stay.
 * @returns no path for an empty line
 */
export function readPaths(line: string, setting: PathSetting): string[] {
  // PowerShell puts `& ` before a file that is dragged in
  const rest = line
    .replace(UNSEEN, '')
    .trim()
    .replace(/^& (?=["'])/u, '');
  return splitPaths(rest, setting.windows).map((written) => plainPath(written, setting));
}

function splitPaths(line: string, windows: boolean): string[] {
  const paths: string[] = [];
  let current = '';
  let start = 0;
  for (let at = 0; at < line.length; ) {
    // a quote inside a path that began without one is an apostrophe
    const mayQuote = at === start || (line[start] as string) in QUOTES;
    const piece = nextPiece(line, at, { windows, mayQuote });
    at += piece.length;
    if (piece.separates) {
      paths.push(current);
      current = '';
      start = at;
    } else current += piece.text;
  }
  return [...paths, current].map((written) => written.trim()).filter((written) => written !== '');
}

type Piece = { text: string; length: number; separates?: boolean };

/** The next character, escaped character, quoted part or separator. */
function nextPiece(line: string, at: number, how: { windows: boolean; mayQuote: boolean }): Piece {
  const char = line[at] as string;
  const escaped = line[at + 1];
  if (char === '\\' && !how.windows && escaped !== undefined) return { text: escaped, length: 2 };
  const quoted = how.mayQuote ? quotedPart(line, at, how.windows) : null;
  if (quoted !== null) return quoted;
  const spaces = /^\s+/u.exec(line.slice(at))?.[0];
  if (!spaces) return { text: char, length: 1 };
  const separates = PATH_START.test(line.slice(at + spaces.length));
  return { text: spaces, length: spaces.length, separates };
}

/** The text between quotes that open here, in which PowerShell writes an apostrophe twice; null where none open, or none close. */
function quotedPart(line: string, at: number, windows: boolean): Piece | null {
  const opening = line[at] as string;
  const rest = line.slice(at);
  if (windows && opening === "'") {
    const quoted = /^'((?:[^']|'')*)'/u.exec(rest);
    return quoted && { text: (quoted[1] as string).replaceAll("''", "'"), length: quoted[0].length };
  }
  const closing = QUOTES[opening];
  const end = closing ? rest.indexOf(closing, 1) : -1;
  return end < 0 ? null : { text: rest.slice(1, end), length: end + 1 };
}

/** A path without quotes and escapes as the file system takes it: `~` is the home folder, a `file://` URL its path. */
export function plainPath(written: string, { home, windows }: PathSetting): string {
  if (written.startsWith('file://')) return fromUrl(written, windows);
  if (/^~(?=$|[\\/])/u.test(written)) {
    return (windows ? path.win32 : path.posix).join(home, written.slice(1));
  }
  return written;
}

/** A URL that is no local file stays as written: the check that follows says that there is no such file. */
function fromUrl(url: string, windows: boolean): string {
  try {
    return fileURLToPath(url, { windows });
  } catch {
    return url;
  }
}
