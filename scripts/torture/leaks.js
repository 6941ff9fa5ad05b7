import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from './set-back.js';

const NUMBER = '13800138000';
const PASSPHRASE = 'correct horse battery staple';
const NOW = ['--now', '2026-03-01'];
/** Texts that a terminal, a page, a table or a shell would obey. */
export const HOSTILE = [
  '\u001b]0;owned\u0007\u001b[2Jx',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.org","x")',
  '\u202egpj.exe',
  'a\nBEGIN:VEVENT\nb',
  '\u009b31mx',
  '`$(id)`; rm x',
  '__proto__',
  '../../../../tmp/x',
  'x'.repeat(20_000),
];
/** Every field that a person fills in by hand; `$` is the hostile text, `$F` the folder. */
const FIELDS = [
  ['add', '$', '--yes'],
  ['done', '微信', '--note', '$'],
  ['block', '微信', '--reason', '$'],
  ['skip', '淘宝', '--reason', '$'],
  ['wait', '微信', '--until', '2026-04-01', '--note', '$'],
  ['circumstances', '--set', 'others=$'],
  ['incident', 'add', 'collection', '--day', '2026-02-01', '--sender', '$', '--platform', '$', '--for', '$'],
  ['incident', 'edit', '1', '--sender', '$'],
  ['remedy', 'skip', 'collection', '--rung', 'x', '--reason', '$'],
  ['platform', 'correct', 'wechat', '--file', '$F/correction.json'],
  ['import', '$F/messages.txt', '$F/logins.csv'],
  ['official', 'answer', '$F/answer.txt'],
  ['cleanup', 'set', '--carrier', '$'],
  ['show', '$'],
  ['platform', 'search', '$'],
  ['inventory', '--search', '$'],
];
/** All that shows it again. */
const VIEWS = [
  ['status'],
  ['inventory', '--all'],
  ['checklist', '--all'],
  ['plan', '--all'],
  ['timeline'],
  ['next', '20'],
  ['remedy'],
  ['incident', 'list'],
  ['history'],
  ['circumstances'],
  ['emergency'],
  ['platform', 'show', 'wechat'],
  ['platform', 'corrections', '--share'],
  ['report', '--format', 'html'],
  ['report', '--format', 'md'],
  ['report', '--format', 'csv'],
  ['report', '--format', 'ics'],
  ['report', '--format', 'json'],
];
/** What must be nowhere, ever: words of a message, its code, a password, a note, the passphrase. */
const SECRETS = ['918273', '藏在短信里', 'S3CRET', 'correct horse battery'];
/** What a locked store must not show either. */
const READABLE = [NUMBER, '淘宝', 'taobao', '微信', 'wechat'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const CONTRACT = [0, 1, 2, 3, 4];

/** Hostile text in every field, clear and locked: nothing of it reaches a terminal or a form, and no secret is anywhere. */
export async function leaks(root, at, isLocked, { onProgress = () => {} } = {}) {
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  oneStore(root, HOSTILE[at], isLocked, result, onProgress);
  return result;
}

function oneStore(root, text, isLocked, result, onProgress) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const [store, temporary] = [join(folder, 'store'), join(folder, 'tmp')];
  mkdirSync(temporary);
  const inLine = text.replace(/[\n"]/g, ' ');
  writeFileSync(
    join(folder, 'messages.txt'),
    `2026-01-05 10:00\n【淘宝】您的验证码是918273，藏在短信里。\n2026-01-06 10:00\n【${inLine.slice(0, 60)}】您的验证码是918273。\n`,
  );
  writeFileSync(
    join(folder, 'logins.csv'),
    `name,url,username,password,note\n"${inLine}",https://example.org,${NUMBER},S3CRET,S3CRET\n`,
  );
  writeFileSync(join(folder, 'answer.txt'), `微信 2个\n${inLine.slice(0, 60)} 1个\n`);
  writeFileSync(
    join(folder, 'correction.json'),
    JSON.stringify({ notes: text, ops: { change: { path: text } } }),
  );
  const env = { ...process.env, NUMCLEAN_HOME: store, TMPDIR: temporary, NUMCLEAN_PASSPHRASE: PASSPHRASE };
  const run = (words) => {
    const args = words.map((word) => word.replace('$F', folder).replace(/\$(?!F)/, () => text));
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'bin/numclean.js'), ...args, ...NOW],
      { env, encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder },
    );
    result.slowest = Math.max(result.slowest, performance.now() - began);
    result.times++;
    onProgress(1);
    const what = `${words.join(' ')} with ${JSON.stringify(text.slice(0, 30))}${isLocked ? ', locked' : ''}`;
    const fail = (why) => result.failures.push(`${what}: ${why}`);
    if (!CONTRACT.includes(status)) fail(`exit ${status} ${stderr.slice(0, 200)}`);
    for (const fault of faultsShown(words, stdout, stderr)) fail(fault);
    for (const fault of faultsKept([store, temporary], isLocked && status === 0)) fail(fault);
  };
  run(['prepare-cancel', NUMBER, '--yes']);
  run(['add', '微信', '淘宝', '--yes']);
  if (isLocked) run(['store', 'encrypt']);
  for (const words of FIELDS) run(words);
  for (const words of VIEWS) run(words);
  rmSync(folder, { recursive: true });
}

/** What a terminal, a page or a calendar would take for more than text. */
function faultsShown(words, stdout, stderr) {
  const shown = stdout + stderr;
  const controls = CONTROLS.exec(
    words.includes('ics') || words.includes('csv') ? shown.replaceAll('\r', '') : shown,
  );
  return [
    ...(controls && !words.includes('json') ? [`a control character ${JSON.stringify(controls[0])}`] : []),
    ...(words.includes('html') && /<script>alert|<img src=x/.test(stdout) ? ['markup in the page'] : []),
    ...(words.includes('ics') && /^BEGIN:VEVENT\r?\nb/m.test(stdout) ? ['an entry in the calendar'] : []),
    ...(words.includes('csv') && /(^|,)"?=HYPERLINK/m.test(stdout) ? ['a formula in the table'] : []),
    ...SECRETS.filter((secret) => shown.includes(secret)).map((secret) => `shows ${secret}`),
  ];
}

function faultsKept(folders, isLocked) {
  const faults = [];
  for (const path of folders.flatMap(filesIn)) {
    const content = `${path}\n${readFileSync(path, 'utf8')}`;
    for (const word of [...SECRETS, ...(isLocked && path.includes('sealed') ? READABLE : [])])
      if (content.includes(word)) faults.push(`${word} in ${path}`);
  }
  return faults;
}
