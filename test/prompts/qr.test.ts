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

  const code = encode(link, { ecc: 'L', border: 2 });
  const shown = modulesOf(drawn).slice(0, code.size);
  expect(shown).toEqual(code.data.map((row) => row.map((dark) => !dark)));
  expect(shown[0]?.every((light) => light)).toBe(true);
  expect(shown[2]?.slice(0, 4)).toEqual([true, true, false, false]);
  expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThan(80);
});
