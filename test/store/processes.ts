import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Translates the store and whatever it imports into a folder where plain Node can run it. */
export function buildStore(folder: string): void {
  const files = ['store/store.ts'];
  for (const file of files) {
    const { outputText } = ts.transpileModule(readFileSync(join(PROJECT, 'src', file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), outputText);
    const imported = ts
      .preProcessFile(outputText)
      .importedFiles.filter((one) => one.fileName.startsWith('.'))
      .map((one) => join(dirname(file), one.fileName.replace(/\.js$/, '.ts')));
    files.push(...imported.filter((one) => !files.includes(one)));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  chmodSync(folder, 0o755);
}

/** Another process that has opened a store; `script` sees it as `store`, its folder as `dir`. */
export class Other {
  readonly #child: ChildProcess;
  #printed = '';

  constructor(
    built: string,
    dir: string,
    script: string,
    options: { uid?: number; env?: NodeJS.ProcessEnv; prefix?: string; waitMs?: number } = {},
  ) {
    const program = `
      const { openStore } = await import('./store/store.js');
      const dir = ${JSON.stringify(dir)};
      const say = (what) => process.stdout.write(what + '\\n');
      const failed = (error) => say(error.code + ' ' + JSON.stringify(error.values ?? error.message));
      const idle = () => new Promise((done) => setTimeout(done, 60_000));
      const open = (given) => openStore({ ...given, waitMs: ${options.waitMs ?? 300}, now: () => '2026-03-01T04:00:00.000Z' });
      try { const store = dir ? open({ dir }) : open({}); ${script} } catch (error) { failed(error); }`;
    const args = ['--input-type=module', '-e', program];
    const [command, given] = options.prefix
      ? ['bash', ['-c', `${options.prefix}; exec "$0" "$@"`, process.execPath, ...args]]
      : [process.execPath, args];
    this.#child = spawn(command, given, {
      cwd: built,
      env: options.env ?? process.env,
      ...(options.uid ? { uid: options.uid, gid: options.uid } : {}),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child.stdout?.on('data', (data: Buffer) => {
      this.#printed += data;
    });
  }

  /** Waits until it has said something. */
  async says(what: string): Promise<void> {
    while (!this.#printed.includes(what)) {
      if (this.#child.exitCode !== null) throw new Error(`ended, having said: ${this.#printed}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  async signal(name: NodeJS.Signals): Promise<void> {
    this.#child.kill(name);
    await this.end();
  }

  /** Waits for its end. @returns all it said */
  async end(): Promise<string> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      await new Promise((done) => this.#child.once('close', done));
    }
    return this.#printed;
  }
}
