import { setFlagsFromString } from 'node:v8';

/**
 * An import of gigabytes shall not fill the memory of a small computer with what waits to be collected: what is new is cleared away
 * early, and what is old before it has doubled. To be said again when a thread has begun: V8 forgets it then.
 */
export function useLittleMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}
