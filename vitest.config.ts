import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// What the person at this machine has set must not reach a test.
for (const name of ['NUMCLEAN_HOME', 'FORCE_COLOR', 'LC_ALL', 'LC_MESSAGES', 'LANGUAGE']) {
  delete process.env[name];
}

export default defineConfig({
  test: {
    // Vitest leaves one core to others; most tests here wait for a program that they have started.
    maxWorkers: Math.max(2, availableParallelism()),
    // Far from China on purpose: days must come out as Chinese calendar days all the same.
    env: { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8', NO_COLOR: '1' },
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'node_modules/.cache/vitest-report.json' }]]
      : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**', 'test/house/**'],
          // most of a room's test is loading the room: files share what is loaded, and leave nothing behind
          isolate: false,
          testTimeout: 60_000,
          // many compile the catalog first
          hookTimeout: 60_000,
        },
      },
      {
        // These look at how the rooms are loaded: each by itself.
        extends: true,
        test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // These start the built program, some of them in a terminal, some on other Nodes.
        extends: true,
        test: {
          name: 'program',
          include: ['test/e2e/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/support/build-once.ts'],
          // the built program is loaded as Node loads it
          server: { deps: { external: [/\/dist\/.*\.js$/] } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
