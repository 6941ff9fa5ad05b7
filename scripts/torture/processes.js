import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT, damages, ENTRANCES, placeOf, prepare } from './entrances.js';
import { damaged, folderInMemory, note, samplesOf, seeded, withMemory } from './fuzz.js';
import { remembered } from './set-back.js';

const NOW = ['--now', '2026-03-01'];
const PASSPHRASE = 'correct horse battery staple';
/** Preloaded: tells what the process took, at its end. */
const TELLS = `process.on('exit', () => process.getBuiltinModule('node:fs').writeFileSync(process.env.NUMCLEAN_TOOK, JSON.stringify(process.resourceUsage())));`;

/**
 * A share of the damaged files through the program as a person starts it: in a process of its own, whose end, memory and time are
 * its own as well.
 * @param kind a kind of export, or an entrance
 */
export async function processes(root, times, { kind, onProgress = () => {} }) {
  const folder = folderInMemory();
  const env = {
    ...process.env,
    NUMCLEAN_HOME: join(folder, 'store'),
    NUMCLEAN_PASSPHRASE: PASSPHRASE,
    NUMCLEAN_TOOK: join(folder, 'took.json'),
  };
  const run = (words) => {
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(TELLS)}`];
    const args = [...preload, join(root, 'bin/numclean.js'), ...words, ...NOW, '--lang', 'zh'];
    rmSync(env.NUMCLEAN_TOOK, { force: true });
    const { status, signal, stderr } = spawnSync(process.execPath, args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 26,
    });
    return { code: status, signal, stderr };
  };
  const isEntrance = kind in ENTRANCES;
  if (isEntrance) await prepare(root, folder, async (words) => run(words));
  else {
    mkdirSync(join(folder, 'damaged'));
    run(['prepare-cancel', '13800138000', '--yes']);
  }
  const setBack = remembered(env.NUMCLEAN_HOME);
  const next = isEntrance ? await damages(kind, { root, folder, seed: 77 }) : exportsOf(root, kind);
  const { path, words } = isEntrance
    ? placeOf(kind, folder)
    : { path: join(folder, 'damaged/sample'), words: ['import', join(folder, 'damaged/sample')] };
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  const memory = [];
  for (let n = 0; n < times; n++) {
    const bytes = await next();
    writeFileSync(path, bytes);
    const { code, signal, stderr } = run(words);
    const took = tookIn(env.NUMCLEAN_TOOK);
    const fault =
      !CONTRACT.includes(code) || signal ? `ended by ${signal ?? code} ${stderr.slice(0, 600)}` : false;
    note(
      result,
      `${kind} in a process of its own, ${n}`,
      took.seconds / Math.max(1, bytes.length / 100_000),
      fault,
    );
    memory.push(took.bytes);
    setBack();
    onProgress(1);
  }
  rmSync(folder, { recursive: true });
  return withMemory({ ...result, largest: Math.max(...memory) }, kind);
}

/** Nothing where it did not come to its end. */
function tookIn(path) {
  try {
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(path, 'utf8'));
    return { seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 };
  } catch {
    return { seconds: 0, bytes: 0 };
  }
}

function exportsOf(root, kind) {
  const random = seeded(20261207);
  const files = samplesOf(root, kind);
  return () => damaged(readFileSync(files[random(files.length)]), random, 20_000);
}
