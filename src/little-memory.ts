import { setFlagsOfV8 } from './v8-flags.js';

/**
 * An import of gigabytes shall not fill the memory of a small computer with what waits to be collected: what is new is cleared away
 * early, and what is old before it has doubled. To be said again when a thread has begun: V8 forgets it then.
 */
export function useLittleMemory(): void {
  setFlagsOfV8(['--semi-space-growth-factor=1', '--heap-growing-percent=30']);
}
