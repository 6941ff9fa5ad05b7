import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOW = '2026-03-01T04:00:00.000Z';

/** Many processes change one cleanup at once: every change is there, and nobody is sent away. */
export async function turns(root, processes, changes) {
  const { openStore } = await import(`${root}/build/store/store.js`);
  const dir = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const store = openStore({ dir, now: () => NOW });
  const writer = await store.lock();
  const { id } = await writer.create({ track: 'prepare-cancel', number: '13800138000' });
  await writer.release();
  const script = `
    const { openStore } = await import('${root}/build/store/store.js');
    const store = openStore({ dir: '${dir}', now: () => '${NOW}' });
    let slowest = 0;
    for (let n = 0; n < ${changes}; n++) {
      const began = performance.now();
      const writer = await store.lock();
      slowest = Math.max(slowest, performance.now() - began);
      await writer.append('${id}', [{ type: 'answered', at: '${NOW}', key: process.pid + '-' + n, value: true }]);
      await writer.release();
    }
    console.log(Math.round(slowest));`;
  const ended = await Promise.all(Array.from({ length: processes }, () => run(script)));
  const failures = ended.filter(({ code }) => code !== 0).map(({ errors }) => errors);
  const kept = Object.keys(store.read(id).answers).length;
  if (kept !== processes * changes) failures.push(`${kept} of ${processes * changes} changes are there`);
  rmSync(dir, { recursive: true });
  return {
    times: processes * changes,
    failures,
    slowest: Math.max(...ended.map(({ output }) => Number(output))),
    largest: 0,
  };
}

function run(script, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...env },
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('close', (code) => done({ code, output, errors }));
  });
}
