// Has chunks that are not mostly words name what is beyond ASCII by its numbers. V8 keeps a text with one other character in twice the
// memory, and a start pays for every page that it touches.
import { decode, encode } from '@jridgewell/sourcemap-codec';

const BEYOND = /[^\0-\x7f]/g;
const ESCAPED_LENGTH = '\\uffff'.length;
/** Beyond it they would become longer than they gain; up to it a tarball even packs them better. */
const MOST = 0.32;

export const inAscii = {
  name: 'ASCII where it costs little',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') escapeIn(chunk);
  },
};

function escapeIn(chunk) {
  const { code, map } = chunk;
  const count = code.match(BEYOND)?.length ?? 0;
  if (count === 0 || (count * ESCAPED_LENGTH) / code.length > MOST) return;
  // there the name would be a text of its own
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(code)) return;
  chunk.code = code.replace(BEYOND, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (map) map.mappings = encode(moved(decode(map.mappings), code.split('\n')));
}

/** Places in a source map, moved behind what became longer before them on their lines. */
function moved(mappings, lines) {
  return mappings.map((segments, line) => {
    const beyond = [...lines[line].matchAll(BEYOND)].map(({ index }) => index);
    let before = 0;
    return segments.map(([column, ...rest]) => {
      while (before < beyond.length && beyond[before] < column) before++;
      return [column + before * (ESCAPED_LENGTH - 1), ...rest];
    });
  });
}
