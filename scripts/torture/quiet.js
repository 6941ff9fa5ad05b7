import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command must not do: open a connection or look a name up. */
const GUARD = `
import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
const no = () => { process.stderr.write('CONNECTS\\n'); process.exit(99); };
net.Socket.prototype.connect = no; dns.lookup = no; dgram.createSocket = no;`;

/** A cleanup from its beginning to its end, in order, in one store. `$F` is the folder of what is read and written. */
const WORK = [
  ['prepare-cancel', '13800138000', '--yes'],
  ['import', '$F/messages.txt', '$F/logins.csv'],
  ['add', '微信', '示例小站'],
  ['dismiss', '示例小站'],
  ['restore', '示例小站'],
  ['start', '微信'],
  ['wait', '微信', '--until', '2026-03-20'],
  ['done', '微信'],
  ['reopen', '微信'],
  ['verify', '$F/messages.txt'],
  ['circumstances', '--set', 'place=abroad'],
  ['cleanup', 'set', '--new-number', '13800138001'],
  ['official', 'answer', '$F/answer.txt'],
  ['incident', 'add', 'collection', '--day', '2026-02-01', '--sender', '10690000', '--platform', '微信'],
  ['incident', 'import', '$F/messages.txt'],
  ['proof', 'add', '$F/proof.png'],
  ['proof', 'bundle', '$F/bundle.zip'],
  ['proof', 'check', '$F/bundle.zip'],
  ['letter', 'write', 'carrier-statement', '--out', '$F/letter.md'],
  ['report', '--format', 'html', '--out', '$F/report.html'],
  ['cleanup', 'export', 'prepare-8000-1', '--with-proofs', '--out', '$F/cleanup.zip'],
  ['store', 'encrypt'],
  ['status'],
  ['store', 'decrypt'],
  ['undo'],
  ['continue-as', 'recover-accounts'],
  ['cleanup', 'remove', 'prepare-8000-1', '--yes'],
];

/** Commands that only look, at the demo person's cleanup. */
const LOOKS = [
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

/** Every command but those that say so, where any connection ends the program, and no interface is there for root. */
export async function quiet(root, { onProgress = () => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const guard = join(folder, 'guard.mjs');
  writeFileSync(guard, GUARD);
  writeFileSync(join(folder, 'messages.txt'), '2026-01-05 10:00\n【淘宝】您的验证码是123456，请勿泄露。\n');
  writeFileSync(
    join(folder, 'logins.csv'),
    'name,url,username,password\n京东,https://jd.com,13800138000,x\n',
  );
  writeFileSync(join(folder, 'answer.txt'), '微信 2个\n淘宝 1个\n');
  writeFileSync(join(folder, 'proof.png'), 'a picture');
  const sockets = join(folder, 'sockets');
  const traced = counting(sockets);
  const failures = [];
  let slowest = 0;
  const run = (command) => {
    const words = command.map((word) => word.replace('$F', folder));
    const node = [process.execPath, '--import', guard, join(root, 'bin/numclean.js'), ...words];
    const [program, ...args] = [...withoutNetwork(), ...traced, ...node];
    const began = performance.now();
    const { status, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: {
        ...process.env,
        NUMCLEAN_HOME: join(folder, 'store'),
        NUMCLEAN_PASSPHRASE: 'correct horse battery staple',
      },
    });
    slowest = Math.max(slowest, performance.now() - began);
    onProgress(1);
    if (![0, 1, 2].includes(status) || /CONNECTS|ENETUNREACH|EAI_AGAIN/.test(stderr))
      failures.push(`${command.join(' ')}: ${status} ${stderr.slice(0, 300)}`);
    const opened = traced.length > 0 ? networkSockets(sockets) : [];
    if (opened.length > 0) failures.push(`${command.join(' ')}: opens ${opened[0]}`);
    // what goes wrong for its words alone would show nothing
    if (status !== 0 && !command.includes('--demo'))
      failures.push(`${command.join(' ')}: ${stderr.slice(0, 300)}`);
  };
  for (const command of WORK) run([...command, '--now', '2026-03-01']);
  for (const command of LOOKS) run(['--demo', ...command]);
  rmSync(folder, { recursive: true });
  return {
    times: WORK.length + LOOKS.length,
    failures,
    slowest,
    largest: 0,
  };
}

/** Where strace is and may trace: what writes down every socket that a command opens. */
function counting(path) {
  const words = ['strace', '-f', '-qq', '-e', 'trace=socket,connect', '-e', 'signal=none', '-o', path];
  const works = spawnSync(words[0], [...words.slice(1), 'true']).status === 0;
  return works ? words : [];
}

/** The sockets to other machines; one of the same machine (AF_UNIX, AF_NETLINK) leads nowhere. */
const networkSockets = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /\b(?:socket\(|sa_family=)AF_(?!UNIX|LOCAL|NETLINK)/.test(line));

/** For root on Linux a network namespace of its own, with no interface that is up. */
function withoutNetwork() {
  const words = ['unshare', '--net'];
  const works = process.getuid?.() === 0 && spawnSync('unshare', ['--net', 'true']).status === 0;
  return works ? words : [];
}
