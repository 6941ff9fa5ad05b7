import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './fuzz.js';

const NOW = '2026-03-01T04:00:00.000Z';
const PASSPHRASES = ['one secret 1', 'two secret 2'];
/** What a store goes through, and for how long at most it may go on once it has begun, in ms: there it is killed. */
const STEPS = { seal: 500, change: 400, restore: 12, unseal: 60 };
const MOST_FAILURES = 5;
/** A store that is locked has none of these any more. */
const CLEAR = ['cleanups', 'backups', 'proof', 'settings.json', 'derived'];

/**
 * Killed at any moment while it is locked, gets another passphrase, is restored or opened: nothing that was said is lost, and one of
 * the passphrases opens it.
 */
export async function sealing(root, times, { onProgress = () => {} } = {}) {
  const { openStore } = await import(`${root}/build/store/store.js`);
  const dir = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const open = () => openStore({ dir, now: () => NOW });
  const first = await open().lock();
  const { id } = await first.create({ track: 'prepare-cancel', number: '13800138000' });
  await first.append(id, [numbered(0)]);
  await first.release();
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  const random = seeded(20261130);
  for (let last = 0; result.times < times && result.failures.length < MOST_FAILURES; onProgress(1)) {
    const step = Object.keys(STEPS)[result.times % 4];
    const child = await killed(childOf(root, dir, id, last + 1), step, random);
    const { faults, kept, ms } = await foundAfter(child, { open, dir, id, last });
    result.failures.push(...faults.map((fault) => `killed in ${step} ${result.times}: ${fault}`));
    result.slowest = Math.max(result.slowest, ms);
    result.times++;
    last = kept;
  }
  rmSync(dir, { recursive: true });
  return result;
}

/** What is wrong with a store after a kill; the number that it is left with, and how long its next writer waited. */
async function foundAfter({ said, began, errors }, { open, dir, id, last }) {
  const faults = errors ? [errors] : [];
  const store = await opened(open);
  if (!store) return { faults: [...faults, 'no passphrase opens it'], kept: last, ms: 0 };
  const done = said ?? last;
  const kept = Number(store.read(id).answers.n);
  // what was under way may be done; a restore takes back the last answer until the next one is given
  const may = [done, done + 1, ...(began.includes('restore') ? [done - 1] : [])];
  if (!may.includes(kept)) faults.push(`said ${done}, kept ${kept}`);
  const damaged = (await store.check()).filter(({ state }) => state !== 'whole');
  faults.push(...damaged.map(({ name }) => name));
  const before = performance.now();
  const writer = await store.lock();
  const ms = performance.now() - before;
  await writer.append(id, [numbered(done + 1)]);
  await writer.release();
  if (store.isSealed() && CLEAR.some((name) => existsSync(join(dir, name))))
    faults.push('clear files beside the locked');
  return { faults, kept: done + 1, ms };
}

const numbered = (n) => ({ type: 'answered', at: NOW, key: 'n', value: String(n) });

async function opened(open) {
  for (const passphrase of PASSPHRASES) {
    const store = open();
    try {
      await store.unlock(async () => passphrase);
      return store;
    } catch {
      // it may be the other one
    }
  }
  return null;
}

/** Goes through the steps again and again, and says what it begins and what is done. */
const childOf = (root, dir, id, from) => `
  const { openStore } = await import('${root}/build/store/store.js');
  const say = (text) => process.stdout.write(text + ';');
  const now = () => '${NOW}';
  async function opened() {
    for (const passphrase of ${JSON.stringify(PASSPHRASES)}) {
      const store = openStore({ dir: '${dir}', now });
      try { await store.unlock(async () => passphrase); return store; } catch {}
    }
    throw new Error('no passphrase opens it');
  }
  const steps = {
    seal: (writer, store, word) => store.isSealed() ? undefined : writer.seal(word),
    change: (writer, store, word) => store.isSealed() ? writer.changePassphrase(word) : writer.seal(word),
    restore: async (writer, store) => {
      const newest = (await store.backups('${id}')).find(({ events }) => events);
      await writer.restore('${id}', newest);
    },
    unseal: (writer, store) => store.isSealed() ? writer.unseal() : undefined,
  };
  for (let n = ${from}; ; )
    for (const [name, step] of Object.entries(steps)) {
      const store = await opened();
      const writer = await store.lock();
      say('begin ' + name);
      await step(writer, store, ${JSON.stringify(PASSPHRASES)}[n % 2]);
      await writer.append('${id}', [{ type: 'answered', at: now(), key: 'n', value: String(n) }]);
      await writer.release();
      say('done ' + n++);
    }`;

/** Kills it while it does this step. @returns what it said last that was done, and the step that it was in */
function killed(script, step, random) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, errors, isSent] = ['', '', false];
    child.stderr.on('data', (data) => (errors += data));
    child.stdout.on('data', (data) => {
      output += data;
      if (isSent || !output.includes(`begin ${step};`)) return;
      isSent = true;
      setTimeout(() => child.kill('SIGKILL'), random(STEPS[step]));
    });
    child.on('close', () => {
      const words = output.split(';');
      const said = words.findLast((word) => word.startsWith('done '));
      const began = words.findLast((word) => word.startsWith('begin ')) ?? '';
      done({ said: said && Number(said.slice(5)), began, errors: isSent ? '' : errors });
    });
  });
}
