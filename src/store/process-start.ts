import { readFileSync } from 'node:fs';

/** Where in `/proc/PID/stat`, counted behind the name in brackets, the start stands (proc(5), field 22). */
const START_FIELD = 19;

/**
 * When a process was started, by which it is told from a later one with the same number: the boot and the clock ticks since;
 * null where the system doesn't say (only Linux does in a file).
 */
export function processStart(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD];
    return ticks ? `${bootId()} ${ticks}` : null;
  } catch {
    return null;
  }
}

let boot: string | undefined;

function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return boot;
}
