import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command must not do: open a connection or look a name up. */
const GUARD = `
import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
const no = () => { process.stderr.write('CONNECTS\\n'); process.exit(99); };
net.Socket.prototype.connect = no; dns.lookup = no; dgram.createSocket = no;`;

const COMMANDS = [
  [],
  ['status'],
  ['inventory'],
  ['checklist'],
  ['plan'],
  ['timeline'],
  ['next'],
  ['official'],
  ['remedy'],
  ['letter', 'list'],
  ['proof', 'list'],
  ['incident', 'list'],
  ['history'],
  ['circumstances'],
  ['emergency'],
  ['report', '--format', 'html'],
  ['report', '--format', 'ics'],
  ['report', '--format', 'csv'],
  ['check'],
  ['platform', 'search', '微信'],
  ['platform', 'show', 'wechat'],
  ['catalog', 'stats'],
  ['catalog', 'validate'],
  ['cleanup', 'list'],
  ['store', 'path'],
  ['store', 'check'],
  ['store', 'backups'],
  ['doctor'],
  ['--help'],
  ['--version'],
];

/** Every command that only looks, with the demo person's cleanup, where any connection ends the program. */
export async function quiet(root) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const guard = join(folder, 'guard.mjs');
  writeFileSync(guard, GUARD);
  const failures = [];
  let slowest = 0;
  for (const command of COMMANDS) {
    const began = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', guard, join(root, 'bin/numclean.js'), '--demo', ...command],
      { encoding: 'utf8', env: { ...process.env, NUMCLEAN_HOME: join(folder, 'store') } },
    );
    slowest = Math.max(slowest, performance.now() - began);
    if (![0, 1, 2].includes(status)) failures.push(`${command.join(' ')}: ${status} ${stderr.slice(0, 300)}`);
  }
  rmSync(folder, { recursive: true });
  return {
    what: 'commands where no connection can be opened',
    times: COMMANDS.length,
    failures,
    slowest: `${Math.round(slowest)} ms`,
    largest: '',
  };
}
