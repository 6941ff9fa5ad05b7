import { isatty } from 'node:tty';
import { compileLater } from './compile-later.js';

/** What ends a program that nothing holds up. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that comes again sooner is the same one: packages that tidy up at the end send it on once more. */
const SAME_SIGNAL_MS = 100;

/** So many findings or messages may be worked on for longer than somebody waits who presses Ctrl+C. */
const MANY = 500;

let interruptedAt: number | null = null;

/**
 * Listens to what wants to end the program: Ctrl+C while work goes on that asks nothing (while a question is asked the terminal
 * hands it over as a key), a shutdown, a closed window. A second Ctrl+C ends it at once.
 * @param tellInterrupted says that and how to go on. @returns the exit code
 */
export function onInterruption(tellInterrupted: () => Promise<number>): void {
  process.on('SIGINT', () => {
    const isSecond = interruptedAt !== null && performance.now() - interruptedAt > SAME_SIGNAL_MS;
    if (isSecond) process.exit(130);
    if (interruptedAt === null) void tellInterrupted().then((code) => process.exit(code));
    interruptedAt ??= performance.now();
  });
  // leaving by `exit` lets what is half-done be cleared away
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', dieOfHangup);
}

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
  // Windows knows it only as news of a closed window, not as something to send
  process.kill(process.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGHUP');
}

/**
 * Does work that goes on without a break, and lets a signal end the program in the middle of it: what listens to them could
 * only do so afterwards. For work that holds nothing half-done; a lock whose holder is gone is taken over.
 * @param count of the findings or messages it is about; where they are few, whoever listens stays
 */
export async function endedAtOnce<Result>(count: number, work: () => Result): Promise<Result> {
  if (count <= MANY) return work();
  // it is over before quick code pays
  compileLater();
  await heard();
  const listening = SIGNALS.map((signal) => [signal, process.rawListeners(signal)] as const);
  for (const [signal] of listening) process.removeAllListeners(signal);
  try {
    return work();
  } finally {
    for (const [signal, listeners] of listening)
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
  }
}

/**
 * Lets a signal be heard that came during the work before: in one of the next two turns; after it nothing more is begun. Stands
 * between pieces of work that go on without a break.
 */
export async function heard(): Promise<void> {
  // Node's own that promises it is one more module to load
  const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  await nextTurn();
  await nextTurn();
  if (interruptedAt !== null) await new Promise<never>(() => {});
}
