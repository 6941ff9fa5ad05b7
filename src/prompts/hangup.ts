import { isatty } from 'node:tty';

/** Whether a terminal has gone that was there: its window was closed. */
export const isHungUp = (stream: { isTTY?: boolean; fd?: number }): boolean =>
  stream.isTTY === true && stream.fd !== undefined && !isatty(stream.fd);

/**
 * Ends the program as the system does when the window is closed, by SIGHUP, once what is half-done is cleared away and the
 * terminal, where it is still there, is as it was. Never by `process.exit`: Node aborts where it cannot restore a terminal.
 */
export function dieOfHangup(): void {
  if (process.stdin.isTTY && !isHungUp(process.stdin)) process.stdin.setRawMode(false);
  process.emit('exit', 129);
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
