import { setFlagsFromString } from 'node:v8';

const set = new Set<string>();

/** Tells V8 how to work, also for a thread that has begun. */
export function setFlagsOfV8(flags: readonly string[]): void {
  for (const flag of flags) {
    setFlagsFromString(flag);
    set.add(flag);
  }
}

/** The flags that were set; V8 takes compiled code only with those that it was compiled under. */
export const flagsSet = (): string => [...set].join(' ');
