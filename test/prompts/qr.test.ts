import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { renderQr } from '../../src/prompts/qr.js';

/** The light modules (true) that the lines of blocks show, two rows a line. */
function modulesOf(drawn: string): boolean[][] {
  return drawn
    .split('\n')
    .flatMap((line) => [
      [...line].map((block) => block === '█' || block === '▀'),
      [...line].map((block) => block === '█' || block === '▄'),
    ]);
}

it('draws the code light on dark, with its margin, within a window of 80 columns', () => {
  const link = 'https://example.com/a/rather/long/path?with=parameters&and=more';
  const drawn = renderQr(link);
  expect(drawn).toMatch(/^[█▀▄ \n]+$/u);

  const code = encode(link, { ecc: 'L', border: 4 });
  const shown = modulesOf(drawn).slice(0, code.size);
  expect(shown).toEqual(code.data.map((row) => row.map((dark) => !dark)));
  expect(shown[0]?.every((light) => light)).toBe(true);
  expect(shown[4]?.slice(0, 6)).toEqual([true, true, true, true, false, false]);
  expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThan(80);
});

it('takes a smaller margin where the window is small, and colours that no theme changes where it may', () => {
  const link = 'https://example.com/';
  const [wide, small] = [renderQr(link), renderQr(link, { rows: 15 })].map(
    (drawn) => drawn.split('\n').length,
  );
  expect(small).toBe((wide as number) - 2);
  const lines = renderQr(link, { colour: true }).split('\n');
  for (const line of lines) {
    expect(line.startsWith('\u{1b}[38;5;231;48;5;16m')).toBe(true);
    expect(line.endsWith('\u{1b}[0m')).toBe(true);
  }
});

const READER = '/usr/bin/zbarimg';

it.runIf(existsSync(READER))(
  'is read off a dark window and, inverted, off a light one, with no colour',
  () => {
    const link = 'https://example.com/a/rather/long/path?with=parameters';
    const folder = mkdtempSync(join(tmpdir(), 'numclean-qr-'));
    // what a window shows around it is its own background
    const blank = (width: number): boolean[] => Array.from({ length: width + 8 }, () => false);
    for (const rows of [Number.POSITIVE_INFINITY, 15]) {
      const modules = modulesOf(renderQr(link, { rows }));
      const width = modules[0]?.length ?? 0;
      const inWindow = [
        ...Array.from({ length: 4 }, () => blank(width)),
        ...modules.map((row) => [...blank(-4), ...row, ...blank(-4)]),
        ...Array.from({ length: 4 }, () => blank(width)),
      ];
      for (const blocksAreLight of [true, false]) {
        const scale = 6;
        const pixels = inWindow.flatMap((row) => {
          const line = row.flatMap((isBlock) =>
            Array.from({ length: scale }, () => (isBlock === blocksAreLight ? 0 : 1)),
          );
          return Array.from({ length: scale }, () => line.join(' '));
        });
        const path = join(folder, 'window.pbm');
        writeFileSync(path, `P1\n${(width + 8) * scale} ${pixels.length}\n${pixels.join('\n')}\n`);
        const inverted = blocksAreLight ? [] : ['-Stest-inverted=1'];
        const read = spawnSync(READER, ['-q', '--raw', ...inverted, path], { encoding: 'utf8' });
        expect(read.stdout.trim(), read.stderr).toBe(link);
      }
    }
    rmSync(folder, { recursive: true });
  },
);
