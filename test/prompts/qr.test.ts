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
