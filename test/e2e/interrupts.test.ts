import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Work = { folder: string };
type Torture = {
  LONG_WORK: string[][];
  prepareLongWork(root: string, size: object): Promise<Work>;
  unbroken(root: string, words: string[], work: Work): { status: number | null; stderr: string; ms: number };
};

const ROOT = resolve(import.meta.dirname, '../..');
/** With four changes each; before it was mended, the slowest of them took seconds with so many. */
const ACCOUNTS = 1500;
/** Half of what a person waits, so that a machine half as fast keeps to it. */
const MOST_MS = 500;

let torture: Torture;
let work: Work;
beforeAll(async () => {
  torture = (await import(join(ROOT, 'scripts/torture/interrupts.js'))) as Torture;
  work = await torture.prepareLongWork(ROOT, { messages: 5000, accounts: ACCOUNTS, proofBytes: 5_000_000 });
}, 120_000);
afterAll(() => rmSync(work.folder, { recursive: true, force: true }));

/** Those that once went on for longest, of each kind one; `npm run torture` takes all, and interrupts them. */
const TRIED = [
  'history',
  'undo',
  'check',
  'report --format csv',
  'prepare-cancel --yes',
  'verify $F/messages.txt',
  'incident import $F/messages.txt',
  'store restore 1 --yes',
];

// the processor's time of one thread is told by Linux alone
test.skipIf(process.platform !== 'linux').each(TRIED)('%s hears a signal soon, wherever it is', (words) => {
  const command = torture.LONG_WORK.find((one) => one.join(' ') === words) ?? [];
  const { status, stderr, ms } = torture.unbroken(ROOT, command, work);
  expect(`${status} ${stderr}`).toMatch(/^[01] /);
  expect(ms).toBeLessThan(MOST_MS);
});
