// What Node's own streams of the terminal bring along takes as long to load as a quick command takes to answer: they are left
// alone where nothing is a terminal. This module is loaded at every start.

const fs = process.getBuiltinModule('node:fs');

type Watch = (stream: NodeJS.WriteStream) => void;
let watch: Watch | null = null;

/** Says what is to be done with Node's stream, e.g. who hears its errors, once somebody needs it. */
export function onStandardOutput(then: Watch): void {
  watch = then;
  if (mayBeTerminal(1)) standardOutput();
}

/** Standard output as Node's stream. */
function standardOutput(): NodeJS.WriteStream {
  const then = watch;
  watch = null;
  then?.(process.stdout);
  return process.stdout;
}

/** Writes to standard output, after all that was written before. */
export function writeOutput(text: string): void {
  let rest = Buffer.from(text);
  try {
    if (!mayBeTerminal(1)) while (rest.length > 0) rest = rest.subarray(fs.writeSync(1, rest));
  } catch {
    // a pipe that is full for now, or that nobody reads any more: the stream knows what to do
  }
  if (rest.length > 0) standardOutput().write(rest);
}

let isAsideHeard = false;

/** Writes to standard error. Where that can't be, since nobody reads it or the disk is full, the exit code says enough. */
export function writeAside(text: string): void {
  if (!isAsideHeard) process.stderr.on('error', () => {});
  isAsideHeard = true;
  process.stderr.write(text);
}

/** Whether input and output are a terminal's: somebody can be asked. */
export const isConversation = (): boolean =>
  mayBeTerminal(0) && mayBeTerminal(1) && Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** The terminal that is written to; null where it is none. */
export const terminalOut = (): NodeJS.WriteStream | null =>
  mayBeTerminal(1) && process.stdout.isTTY ? standardOutput() : null;

/** A terminal is a device, though not every device is one (`/dev/null`); what is closed is none. */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EBADF';
  }
}
