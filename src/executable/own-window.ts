import { execFileSync } from 'node:child_process';

/** How the program was started. */
export type Start = {
  platform: NodeJS.Platform;
  /** what was typed after the program's name */
  argv: readonly string[];
  isTerminal: boolean;
  /** the file name of the program that started it; null where it can't be told */
  parentName(): string | null;
};

/**
 * Whether the window was opened for this program alone, by a double click, and closes with it before anybody has read what it
 * says. Only Windows does so: macOS leaves the window open, and on Linux a double click opens none.
 */
export const hasOwnWindow = ({ platform, argv, isTerminal, parentName }: Start): boolean =>
  platform === 'win32' && argv.length === 0 && isTerminal && /^explorer\.exe$/i.test(parentName() ?? '');

/** Asks Windows for the name of a process. */
export function processName(pid: number): string | null {
  try {
    const args = ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'];
    const found = execFileSync('tasklist', args, { encoding: 'utf8', windowsHide: true, timeout: 5000 });
    return nameInTaskList(found, pid);
  } catch {
    return null;
  }
}

/**
 * @param list what `tasklist` prints as CSV: `"explorer.exe","4321","Console","1","98,765 K"`; else a sentence
 * @internal asked about Windows by its test
 */
export const nameInTaskList = (list: string, pid: number): string | null =>
  new RegExp(`^"([^"]+)","${pid}"`, 'm').exec(list)?.[1] ?? null;
