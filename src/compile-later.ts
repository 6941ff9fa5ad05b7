import { setFlagsOfV8 } from './v8-flags.js';

/** What V8 calls it in the versions of Node that it was measured on; one that does not know a flag says so on the screen. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=300000'],
  22: ['--invocation-count-for-turbofan=10000'],
  // two compilers: one soon, a better one later
  24: ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=10000'],
  26: ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=10000'],
};

/**
 * Has V8 compile what runs often to quick code later than it does by itself. As early as that, an import of some thousand messages
 * spends a quarter of its work on compiling what is over before it pays, and one of any size compiles much of it twice.
 */
export function compileLater(): void {
  setFlagsOfV8(LATER[process.versions.node.split('.', 1)[0] ?? ''] ?? []);
}
