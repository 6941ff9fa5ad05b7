// Has modules of Node loaded when something of them is first called, not when the program starts. An import of one as it
// stands in the sources makes Node load it at once, and with it all that its getters bring along: for a quick command that
// is half of its time.
import { fileURLToPath } from 'node:url';

const IMPORT = /^import (?:(\w+)|\{([^}]*)\}) from ["'](node:[\w/]+)["'];?/gm;
/** No file: what `chunks.js` knows these modules by. */
const PREFIX = fileURLToPath(new URL('when-needed/', import.meta.url)).replaceAll('\\', '/');

/** What is called can wait; classes and constants are needed as the module that uses them is loaded. */
const canWait = (value, name) => typeof value === 'function' && /^[a-z]/.test(name);

export const nodeWhenNeeded = {
  name: 'modules of Node when they are needed',
  resolveId: (id) => (id.startsWith(PREFIX) ? { id, moduleSideEffects: false } : null),
  load: {
    filter: { id: /[\\/]when-needed[\\/]/ },
    handler(id) {
      const module = id.slice(PREFIX.length);
      const names = Object.entries(process.getBuiltinModule(module)).filter(([name, value]) =>
        canWait(value, name),
      );
      const functions = names.map(
        ([name]) => `export const ${name} = (...given) => own().${name}(...given);`,
      );
      return `const own = () => globalThis.process.getBuiltinModule('${module}');\n${functions.join('\n')}\n`;
    },
  },
  transform: {
    filter: { id: { include: /\.(?:ts|js|mjs)$/, exclude: /^\0/ }, code: /from ["']node:/ },
    handler: (code) => ({ code: code.replace(IMPORT, rewritten), map: null }),
  },
};

/** One line for a line, so that source maps hold. */
function rewritten(statement, whole, parts, module) {
  const own = `globalThis.process.getBuiltinModule('${module}')`;
  const lines = '\n'.repeat(statement.split('\n').length - 1);
  if (whole) return `const ${whole} = ${own};${lines}`;
  const builtin = process.getBuiltinModule(module);
  const named = parts
    .split(',')
    .map((part) => part.trim().split(/\s+as\s+/))
    .filter(([name]) => name && !name.startsWith('type '))
    .map(([name, as = name]) => ({ name, as, waits: canWait(builtin[name], name) }));
  const list = (waits, between) =>
    named
      .filter((one) => one.waits === waits)
      .map(({ name, as }) => (name === as ? name : `${name}${between}${as}`))
      .join(', ');
  const waiting = list(true, ' as ');
  const atOnce = list(false, ': ');
  return [
    waiting && `import { ${waiting} } from ${JSON.stringify(PREFIX + module)};`,
    atOnce && `const { ${atOnce} } = ${own};`,
    lines,
  ]
    .filter(Boolean)
    .join(' ');
}
