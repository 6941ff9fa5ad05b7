// Every document that a command prints keeps to its schema in the package.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderForLines, LINES } from '../support/command-lines.js';
import { runHere } from '../support/in-process.js';

const SCHEMAS = new URL('../../src/reports/schemas/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true });
for (const file of readdirSync(SCHEMAS)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
}

let folder: string;
beforeAll(() => {
  folder = folderForLines();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every --json output is one document that keeps to its schema', async () => {
  for (const [line, schema] of LINES) {
    const args = [...line.split(' '), '--json', '--now', '2026-12-01'];
    const { stdout, stderr } = await runHere(args, { store: join(folder, 'store'), cwd: folder });
    const validate = ajv.getSchema(`${schema}.schema.json`);
    if (!validate) throw new Error(`no schema ${schema}`);
    expect(() => JSON.parse(stdout), `${line}: ${stdout.slice(0, 200)}${stderr}`).not.toThrow();
    validate(JSON.parse(stdout));
    expect(validate.errors ?? [], line).toEqual([]);
  }
}, 120_000);

it('no schema is without a command that prints such a document', () => {
  // what more than one of them holds, what errors print, and what needs a network (tested with them)
  const others = ['shapes', 'error', 'letter-write', 'catalog-check-links'];
  const used = new Set([...LINES.map(([, schema]) => schema), ...others]);
  const schemas = readdirSync(SCHEMAS).map((file) => file.replace('.schema.json', ''));
  expect(schemas.filter((name) => !used.has(name))).toEqual([]);
});
