// Plugins that take out of packages what costs each start more than all our own code. What they do is the same for the person:
// the bundle's test compares it with the packages as they are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const LUNAR = fileURLToPath(
  new URL('../node_modules/chinese-days/src/solar_lunar/index.ts', import.meta.url),
);
const OUTPUT = fileURLToPath(new URL('../src/standard-output.ts', import.meta.url));
const LAST_CODE_POINT = 0x10ffff;

/** Only its reckoning by the moon: loading the whole package works out the holidays of thirty years, which we read as data. */
const onlyTheMoon = {
  name: 'chinese-days: only the moon',
  resolveId: (id) => (id === 'chinese-days' ? '\0only-the-moon' : null),
  load: {
    filter: { id: /only-the-moon$/ },
    handler: () =>
      `import { getLunarDate, monthDays } from ${JSON.stringify(LUNAR)};\nexport default { getLunarDate, monthDays };`,
  },
};

/** A character's class from a sorted table, instead of a tree that is unpacked at each start. */
const unpackedClasses = {
  name: 'linebreak: unpacked classes',
  transform: {
    filter: { id: /[\\/]linebreak[\\/]dist[\\/]module\.mjs$/ },
    handler(code) {
      const packed = /const (\S+)\$data = \S+\.toByteArray\("([^"]+)"\);\nconst \S+\$classTrie = new [^;]+;/;
      const [statement, prefix, data] = packed.exec(code) ?? [];
      if (!statement) throw new Error('linebreak is built otherwise than before: see scripts/leaner.js');
      const { starts, classes } = classTable(Buffer.from(data, 'base64'));
      const table = `const ${prefix}$classTrie = (${classesOf})(${JSON.stringify(starts)}, ${JSON.stringify(classes)});`;
      const bare = code.replace(/^import \S+ from "(?:unicode-trie|base64-js)";$/gm, '');
      return { code: bare.replace(statement, () => table), map: null };
    },
  },
};

/**
 * Where runs of characters of one class begin, as differences, and their classes, as characters from `0` on. A difference is
 * written in base 32: its last digit from `0` on, those before it from `P` on.
 */
export function classTable(packed) {
  const UnicodeTrie = require('unicode-trie');
  const trie = new UnicodeTrie(new Uint8Array(packed));
  let starts = '';
  let classes = '';
  let last = 0;
  for (let point = 0; point <= LAST_CODE_POINT; point++) {
    const found = String.fromCharCode(trie.get(point) + '0'.charCodeAt(0));
    if (classes.endsWith(found)) continue;
    starts += digitsOf(point - last);
    classes += found;
    last = point;
  }
  return { starts, classes };
}

const digitsOf = (number, first = '0') =>
  (number < 32 ? '' : digitsOf(number >> 5, 'P')) + String.fromCharCode(first.charCodeAt(0) + (number & 31));

/** Stands in the bundle: the table, unpacked when the first character is asked for. */
export function classesOf(starts, classes) {
  let table;
  function unpacked() {
    const begins = new Uint32Array(classes.length);
    let count = 0;
    let step = 0;
    for (let at = 0; at < starts.length; at++) {
      const digit = starts.charCodeAt(at) - 48;
      step = (step << 5) | (digit & 31);
      if (digit > 31) continue;
      begins[count] = (begins[count - 1] ?? 0) + step;
      count += 1;
      step = 0;
    }
    return begins;
  }
  return {
    get(point) {
      table ??= unpacked();
      let low = 0;
      let high = table.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (table[middle] <= point) low = middle;
        else high = middle;
      }
      return classes.charCodeAt(low) - 48;
    },
  };
}

/**
 * Nearly no text needs it (see src/text/columns.ts), but its regular expressions of Unicode's classes cost half of what a bare
 * Node does: all of it is put off until the first such text.
 */
const widthsLater = {
  name: 'string-width: later',
  transform: {
    filter: { id: /[\\/]string-width[\\/]index\.js$/ },
    handler(code, id) {
      // the questions have an older one of their own
      if (id.lastIndexOf('node_modules') > id.indexOf('node_modules')) return null;
      const imports = code.match(/^import .*$/gm) ?? [];
      const expressions = /^const (\w+) = \/(.*)\/([a-z]*);$/gm;
      const body = code
        .replace(/^import .*$/gm, '')
        // the engine reads the literals of functions that are never called, too
        .replace(
          expressions,
          (_, name, source, flags) => `const ${name} = new RegExp(${JSON.stringify(source)}, '${flags}');`,
        )
        .replace('export default function stringWidth(', 'return function stringWidth(');
      if (!body.includes('new RegExp') || !body.includes('return function stringWidth')) {
        throw new Error('string-width is built otherwise than before: see scripts/leaner.js');
      }
      const lazily = `let measure;\nexport default (...given) => (measure ??= make())(...given);\nfunction make() {${body}}`;
      return { code: `${imports.join('\n')}\n${lazily}`, map: null };
    },
  },
};

/**
 * What terminals can show, asked of what may be one: looking at it loads the networking of Node. Which release of its system it
 * is, only Windows is asked.
 */
const coloursOfTerminals = {
  name: 'chalk: colours of terminals only',
  transform: {
    filter: { id: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/ },
    handler(code) {
      const asked = code
        .replace("import tty from 'node:tty';", `import { mayBeTerminal } from ${JSON.stringify(OUTPUT)};`)
        .replaceAll(
          /tty\.isatty\((\d)\)/g,
          "mayBeTerminal($1) && process.getBuiltinModule('node:tty').isatty($1)",
        )
        .replace("import os from 'node:os';", '')
        .replace('os.release()', "process.getBuiltinModule('node:os').release()");
      if (asked.split('mayBeTerminal').length !== 4 || /\bos\b(?!')/.test(asked)) {
        throw new Error('chalk is built otherwise than before: see scripts/leaner.js');
      }
      return { code: asked, map: null };
    },
  },
};

/** A table of a quarter of a megabyte, which only a slip in a word needs. */
const tableOfSlipsLater = {
  name: 'fastest-levenshtein: its table later',
  transform: {
    filter: { id: /[\\/]fastest-levenshtein[\\/]esm[\\/]mod\.js$/ },
    handler(code) {
      const made = 'const peq = new Uint32Array(0x10000);';
      const asked = 'const distance = (a, b) => {';
      if (!code.includes(made) || !code.includes(asked)) {
        throw new Error('fastest-levenshtein is built otherwise than before: see scripts/leaner.js');
      }
      const later = code
        .replace(made, 'let peq;')
        .replace(asked, `${asked} peq ??= new Uint32Array(0x10000);`);
      return { code: later, map: null };
    },
  },
};

/** Commands that are programs of their own are none of ours; what starts them loads the networking of Node. */
const noProgramsOfTheirOwn = {
  name: 'commander: other programs later',
  transform: {
    filter: { id: /[\\/]commander[\\/]lib[\\/]command\.js$/ },
    handler(code) {
      const load = "require('node:child_process')";
      if (code.split(load).length !== 2 || code.split('childProcess').length !== 5) {
        throw new Error('commander is built otherwise than before: see scripts/leaner.js');
      }
      return { code: code.replace(load, `{ spawn: (...given) => ${load}.spawn(...given) }`), map: null };
    },
  },
};

/**
 * What of an age file only other recipients need: our stores have X25519 ones and passphrases (src/store/age.ts). And X25519 in
 * JavaScript, for engines without it: Node has it; only the point that it starts from is asked for (RFC 7748, 4.1).
 */
const onlyOurRecipients = {
  name: 'age-encryption: only our recipients',
  resolveId(id, importer) {
    if (!/[\\/]age-encryption[\\/]/.test(importer ?? '')) return null;
    return OTHER_RECIPIENTS.has(id) ? `\0no-recipient:${id}` : null;
  },
  load: {
    filter: { id: /no-recipient:/ },
    handler: (id) =>
      Object.entries(OTHER_RECIPIENTS.get(id.slice(id.indexOf(':') + 1)))
        .map(([name, value]) => `export const ${name} = ${value};`)
        .join('\n'),
  },
};
const OTHER_RECIPIENTS = new Map([
  ['@noble/post-quantum/hybrid.js', { MLKEM768P256: 'undefined', MLKEM768X25519: 'undefined' }],
  ['@noble/curves/nist.js', { p256: 'undefined' }],
  ['@noble/curves/ed25519.js', { x25519: '{ GuBytes: Uint8Array.of(9, ...new Uint8Array(31)) }' }],
]);

/**
 * The list of public suffixes as text, since typed arrays written out as numbers pack to twice of it; and unpacked, with what the
 * package works out of it, when the first site is looked up: messages name none.
 */
const packedSuffixes = {
  name: 'tldts: packed suffixes, later',
  transform: {
    filter: { id: /[\\/]tldts[\\/].*[\\/]suffix-trie\.js$/ },
    handler(code, id) {
      const data = readFileSync(join(dirname(id), 'data', 'trie.js'), 'utf8');
      const packed = data
        .replace(/new (Uint8Array|Uint16Array)\(\[([\d,\s]+)\]\)/g, (_, kind, numbers) => {
          const text = packNumbers(numbers.split(',').map(Number));
          return `(${unpackNumbers})(${kind}, ${JSON.stringify(text)})`;
        })
        // a text that is known while bundling would be written out at each place that reads it
        .replace(/labelText = ("[^"]+"|'[^']+')/, 'labelText = [$1].join()')
        .replaceAll(/^export /gm, '');
      const imports = code.match(/^import .*$/gm) ?? [];
      const body = code
        .replaceAll(/^import .*$/gm, '')
        .replace('export default function ', 'return function ');
      if (packed === data || packed.includes('Array([') || imports.length !== 2 || /^export /m.test(body))
        throw new Error('tldts is built otherwise than before: see scripts/leaner.js');
      const others = imports.filter((line) => !line.includes('data/trie'));
      const lazily = `let lookUp;\nexport default (...given) => (lookUp ??= make())(...given);\nfunction make() {${packed}\n${body}\n}`;
      return { code: `${others.join('\n')}\n${lazily}`, map: null };
    },
  },
};

/** Numbers as one text: each in base 36 with a comma behind it, but single digits bare, and runs of zeros as their length. */
export const packNumbers = (numbers) => {
  let text = '';
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end] === 0) end++;
    if (end - at > 3) {
      text += `_${(end - at).toString(36)},`;
      at = end;
      continue;
    }
    const digits = numbers[at++].toString(36);
    text += digits.length === 1 ? digits : `-${digits},`;
  }
  return text;
};

/** Stands in the bundle. */
export function unpackNumbers(Kind, text) {
  const numbers = [];
  for (const [, zeros, long, digit] of text.matchAll(/_([^,]+),|-([^,]+),|(.)/g)) {
    if (zeros) for (let left = Number.parseInt(zeros, 36); left > 0; left--) numbers.push(0);
    else numbers.push(Number.parseInt(long ?? digit, 36));
  }
  return new Kind(numbers);
}

/** Files of packages of which we need less than all, each with what is left of it. */
const CUT = {
  // the colours of every colour space, for styles of terminals that nobody asks for
  'color-convert/index.js': () => 'module.exports = {};',
  // the days alone, without their names, and made when they are asked for: as one object they would take a start half a millisecond
  'chinese-days/dist/chinese-days.json': (code) => {
    const { holidays, workdays } = JSON.parse(code);
    const days = (named) =>
      JSON.stringify(JSON.stringify(Object.fromEntries(Object.keys(named).map((day) => [day, '']))));
    const asked = (name, named) => `get ${name}() { return JSON.parse(${days(named)}); }`;
    return `export default { ${asked('holidays', holidays)}, ${asked('workdays', workdays)} };`;
  },
  // what a connection through a proxy tells its makers
  'debug/src/index.js': () => 'module.exports = () => () => undefined;',
  // of some ninety spinners the two that a progress bar is when none is named
  'cli-spinners/spinners.json': (code) => {
    const { dots, line } = JSON.parse(code);
    return JSON.stringify({ dots, line });
  },
  // two thousand names of characters that HTML has, and XML has not
  '@xmldom/xmldom/lib/entities.js': (code) =>
    `${code.slice(0, code.indexOf('exports.HTML_ENTITIES'))}\nexports.HTML_ENTITIES = exports.XML_ENTITIES;`,
  // the same two thousand: a message that lies in a mail as HTML is none that SMS Backup+ wrote
  'postal-mime/dist/esm/html-entities.js': (code) =>
    code.replace(/^ +'&(?!(?:amp|lt|gt|quot|apos|nbsp);').*\n/gm, ''),
};

/** What is JSON as it comes, and a module as it is cut. */
const CUT_TO_MODULES = ['chinese-days/dist/chinese-days.json'];

const onlyWhatIsUsed = {
  name: 'files of packages: only what is used',
  transform: {
    filter: { id: Object.keys(CUT).map((path) => new RegExp(`[\\\\/]${path.replaceAll('/', '[\\\\/]')}$`)) },
    handler(code, id) {
      const path = id.replaceAll('\\', '/');
      const cut = Object.keys(CUT).find((end) => path.endsWith(`/${end}`));
      const left = CUT[cut](code);
      if (left.length >= code.length)
        throw new Error(`${cut} is written otherwise than before: see scripts/leaner.js`);
      return { code: left, map: null, ...(CUT_TO_MODULES.includes(cut) && { moduleType: 'js' }) };
    },
  },
};

/**
 * Packages of which we take a part, by what we take of them: a package that is loaded when it is needed is bundled with all that it
 * exports. Of KeePass's the sources, since its own bundle holds all of a packer with workers.
 */
const FACES = {
  kdbxweb: () => {
    const from = (path) => `from ${JSON.stringify(require.resolve(`kdbxweb/lib/${path}.ts`))};`;
    return [
      `export { KdbxCredentials as Credentials } ${from('format/kdbx-credentials')}`,
      `export * as CryptoEngine ${from('crypto/crypto-engine')}`,
      `export { Kdbx } ${from('format/kdbx')}`,
      `export { ProtectedValue } ${from('crypto/protected-value')}`,
    ].join('\n');
  },
  'age-encryption': () => {
    const whole = fileURLToPath(import.meta.resolve('age-encryption'));
    return `export { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from ${JSON.stringify(whole)};`;
  },
};

/** No files: what stands in the place of a package's own face, and gives its chunk its name. */
const faceOf = (name) => fileURLToPath(new URL(`faces/${name}`, import.meta.url));

const onlyTheirFaces = {
  name: 'packages: only what we take of them',
  resolveId: (id) => (Object.hasOwn(FACES, id) ? faceOf(id) : null),
  load: {
    filter: { id: /[\\/]scripts[\\/]faces[\\/]/ },
    handler: (id) => FACES[Object.keys(FACES).find((name) => id === faceOf(name))](),
  },
};

export const LEANER = [
  coloursOfTerminals,
  noProgramsOfTheirOwn,
  tableOfSlipsLater,
  onlyOurRecipients,
  packedSuffixes,
  onlyTheirFaces,
  onlyTheMoon,
  onlyWhatIsUsed,
  unpackedClasses,
  widthsLater,
];
