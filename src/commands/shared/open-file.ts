import { spawn } from 'node:child_process';

/** What opens a file with the program that the person chose for its kind, by system. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** How long an opener that fails takes to say so, in milliseconds; one that works may go on as long as it likes. */
const FAILS_WITHIN = 3000;

/**
 * Opens a file in the person's own program and does not wait for it.
 * @param path absolute
 * @returns whether an opener was found and did not fail at once
 */
export async function openFile(path: string): Promise<boolean> {
  const [command, ...given] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    // Explorer takes a comma for the end of a path that stands without quotes; no path of Windows holds one
    const isWindows = process.platform === 'win32';
    const child = spawn(command, [...given, isWindows ? `"${path}"` : path], {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: isWindows,
    });
    const late = setTimeout(() => resolve(true), FAILS_WITHIN);
    const settle = (opened: boolean): void => {
      clearTimeout(late);
      resolve(opened);
    };
    child.once('error', () => settle(false));
    // Explorer ends with 1 also where it opened the file
    child.once('exit', (code) => settle(code === 0 || isWindows));
    child.unref();
  });
}
