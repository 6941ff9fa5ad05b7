/** What ends a program that nothing holds up. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** So many findings are worked on for longer than somebody waits who presses Ctrl+C. */
export const MANY_FINDINGS = 500;

/**
 * Does work that goes on without a break, and lets Ctrl+C and SIGTERM end the program in the middle of it: what listens to them
 * could only do so afterwards. For work that holds nothing half-done; a lock whose holder is gone is taken over.
 * @param isLong whether it takes long enough; else whoever listens stays
 */
export function endedAtOnce<Result>(isLong: boolean, work: () => Result): Result {
  if (!isLong) return work();
  const listening = SIGNALS.map((signal) => [signal, process.rawListeners(signal)] as const);
  for (const [signal] of listening) process.removeAllListeners(signal);
  try {
    return work();
  } finally {
    for (const [signal, listeners] of listening)
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
  }
}
