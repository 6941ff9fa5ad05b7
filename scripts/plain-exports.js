// Has a chunk export what never changes as plain values. The bundler writes a function for each name that another chunk
// needs, which V8 has to keep, unpack and call: for the 330 names of one chunk that is half a millisecond of a start.

const GETTER =
  /Object\.defineProperty\(exports, (["'])([^"'\n]+)\1, \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);/g;

export const plainExports = {
  name: 'exports as plain values',
  renderChunk(code) {
    const settled = settledNames(this.parse(code).body);
    const plain = code.replace(GETTER, (whole, _quote, name, own) =>
      settled.has(own) ? `exports[${JSON.stringify(name)}] = ${own};` : whole,
    );
    // they stand at the end: no place before them moves
    return { code: plain, map: null };
  },
};

/** What a chunk declares for good; other variables get their value when something is called. */
function settledNames(statements) {
  const names = statements.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
      return statement.id.name;
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations
      .filter((declared) => statement.kind === 'const' || isSettled(declared))
      .flatMap(({ id }) => namesIn(id));
  });
  return new Set(names);
}

/** Classes and the faces of whole modules are variables only in how the bundler writes them. */
const isSettled = ({ id, init }) =>
  init?.type === 'ClassExpression' || (init && /_exports(\$\d+)?$/.test(id.name));

/** The names that a declaration gives, also by taking a value apart. */
function namesIn(pattern) {
  if (pattern.type === 'Identifier') return pattern.name;
  return (pattern.properties ?? []).flatMap(({ value }) => (value ? namesIn(value) : []));
}
