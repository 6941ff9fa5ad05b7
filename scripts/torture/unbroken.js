// Preloaded into the program (`node --import`): how long at most it computes without a break while it listens to signals itself.
// So long a signal would wait: Node hears of it only between two turns of its loop. Counted is the processor's time of the main
// thread, which says the same on a busy machine. While nothing listens the system ends the program at once.
import { readFileSync, writeFileSync } from 'node:fs';

const path = process.env.NUMCLEAN_UNBROKEN;
let longest = 0;
let since = processorMs();

function processorMs() {
  const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

const listens = () => process.listenerCount('SIGINT') > 0;

/** A signal is heard here, or need not be. */
function breathe() {
  const now = processorMs();
  if (listens()) longest = Math.max(longest, now - since);
  since = now;
}

function turn() {
  breathe();
  setImmediate(turn).unref();
}

const { removeAllListeners, on } = process;
process.removeAllListeners = (...args) => {
  if (args[0] === 'SIGINT') breathe();
  return removeAllListeners.apply(process, args);
};
process.on = (...args) => {
  if (args[0] === 'SIGINT') breathe();
  return on.apply(process, args);
};
turn();
process.on('exit', () => {
  breathe();
  if (path) writeFileSync(path, String(Math.round(longest)));
});
