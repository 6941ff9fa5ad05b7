import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** The same strictness as `JSON.parse`. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Where things stand in the text of a JSON file, for whoever has to mend it by hand. */
export type WrittenPlaces = {
  /** the line, from 1, of what a JSON pointer names; of what holds it where it is missing; null in a broken file */
  lineOf(pointer: string): number | null;
  /** the line, from 1, at which the text stops being JSON; null where it is JSON, or too deep to tell */
  brokenAt: number | null;
};

/** Finds places in a JSON text; made only for files with something wrong, since it reads them a second time. */
export function placesIn(text: string): WrittenPlaces {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  const [first] = errors;
  return {
    lineOf: (pointer) => (root ? lineAt(text, startOf(deepest(root, pointer))) : null),
    brokenAt: first ? lineAt(text, first.offset) : null,
  };
}

/** The parser goes down into what is nested, and nobody's own entry is as deep as its stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, STRICT);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    errors.length = 0;
    return undefined;
  }
}

/** A pointer's parts: `~1` is a slash, `~0` a tilde (RFC 6901). */
const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function deepest(root: Node, pointer: string): Node {
  let node = root;
  for (const part of partsOf(pointer)) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(part) : part]);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** A field stands where its name does, not where its value begins. */
const startOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset);

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
