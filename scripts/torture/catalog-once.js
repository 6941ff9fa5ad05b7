import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets the program unpack and parse the files of its catalog once for all commands that it runs in this process: each would spend
 * most of its time on that, as a program that is started for one command does, and none of them is what is tortured.
 */
export function catalogOnce(root) {
  const zlib = process.getBuiltinModule('node:zlib');
  const { brotliDecompressSync } = zlib;
  const { parse } = JSON;
  const folder = join(root, 'dist/catalog');
  const [unpacked, parsed] = [new Map(), new Map()];
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.br')) unpacked.set(bytes.toString('latin1'), brotliDecompressSync(bytes));
    const text = name.endsWith('.br') ? unpacked.get(bytes.toString('latin1')).toString('utf8') : `${bytes}`;
    if (/\.json(?:\.br)?$/.test(name)) parsed.set(text, null);
  }
  zlib.brotliDecompressSync = (bytes, ...more) =>
    unpacked.get(bytes.toString('latin1')) ?? brotliDecompressSync(bytes, ...more);
  JSON.parse = (text, ...more) => {
    if (!parsed.has(text)) return parse(text, ...more);
    if (parsed.get(text) === null) parsed.set(text, parse(text));
    return parsed.get(text);
  };
}
