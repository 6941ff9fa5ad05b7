import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOW = '2026-03-01T04:00:00.000Z';

/** A writer is killed at any moment: what it said was done is there, every file is whole, the next one writes at once. */
export async function kills(root, times, { onProgress = () => {} } = {}) {
  const { openStore } = await import(`${root}/build/store/store.js`);
  const dir = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const open = () => openStore({ dir, now: () => NOW });
  const first = await open().lock();
  const { id } = await first.create({ track: 'prepare-cancel', number: '13800138000' });
  await first.release();
  const script = `
    const { openStore } = await import('${root}/build/store/store.js');
    for (let n = 1; ; n++) {
      const writer = await openStore({ dir: '${dir}', now: () => '${NOW}' }).lock();
      await writer.append('${id}', [{ type: 'answered', at: '${NOW}', key: 'n', value: String(n) }]);
      await writer.release();
      process.stdout.write(n + ';');
    }`;
  const failures = [];
  let slowest = 0;
  for (let n = 0; n < times; n++) {
    const said = await killed(script, 1 + (n % 7), n % 11);
    const store = open();
    const kept = Number(store.read(id).answers.n ?? 0);
    if (kept !== said && kept !== said + 1) failures.push(`kill ${n}: said ${said}, kept ${kept}`);
    const faults = (await store.check()).filter(({ state }) => state !== 'whole');
    if (faults.length > 0) failures.push(`kill ${n}: ${faults.map(({ name }) => name)}`);
    const began = performance.now();
    const writer = await store.lock();
    slowest = Math.max(slowest, performance.now() - began);
    await writer.append(id, [{ type: 'answered', at: NOW, key: 'n', value: '0' }]);
    await writer.release();
    onProgress(1);
  }
  rmSync(dir, { recursive: true });
  return {
    times,
    failures,
    slowest,
    largest: 0,
  };
}

function killed(script, after, pause) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      if (said.split(';').length > after) setTimeout(() => child.kill('SIGKILL'), pause);
    });
    child.on('close', () => done(Number(said.split(';').at(-2) ?? 0)));
  });
}
