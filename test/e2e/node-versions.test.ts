import { expect, test } from 'vitest';
import { BEFORE, runProgram } from '../support/built-program.js';

/** The Node binaries to run on, parted by line breaks; `.ci/run` fetches them. Without it: the Node of this test. */
const nodes = (process.env.NUMCLEAN_NODES ?? process.execPath).split('\n').filter(Boolean);
const demo = (node: string) => runProgram(['prepare-cancel', '--demo', '--yes', '--json'], { node });

// an executable is on the Node in it
test.skipIf(BEFORE.length === 0).each(nodes)(
  'the demo walk prints the same bytes, and no warning, on %s',
  async (node) => {
    const here = await demo(process.execPath);
    const there = await demo(node);
    expect(there).toMatchObject({ code: 0, stderr: '', stdout: here.stdout });
    expect(there.json()).toMatchObject({ schemaVersion: 1, command: 'prepare-cancel' });
  },
);
