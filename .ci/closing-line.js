// Prints "N passed, N failed" from vitest's own report, and exits with 1 where a test, or anything before it, failed.
// node closing-line.js <exit code of npm test> <report>
import { existsSync, readFileSync } from 'node:fs';

const [exitCode, report] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

// A failed check, a file that does not load, a test that never came: a failure that no test stands for counts as one.
const silent = numFailedTests === 0 && (exitCode !== '0' || numPassedTests === 0);
const failed = silent ? 1 : numFailedTests;
const skipped = numPendingTests + numTodoTests;
process.stdout.write(
  `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
