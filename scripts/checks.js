// Types, lint, unused code and the house plan, side by side; tells of each that fails all that it says.
import { spawn } from 'node:child_process';

const CHECKS = ['check:types', 'check:lint', 'check:unused', 'check:house'];

const run = (check) =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', check], { shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '×'} ${check}`);
      if (code !== 0) console.log(said);
      done(code === 0);
    });
  });

const passed = await Promise.all(CHECKS.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
