import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { soundAlike } from '../../src/text/same-sound.js';

it.each([
  ['微信', '威信'],
  ['京东', '惊动'],
  ['绿色', '律瑟'],
  ['QQ音乐', 'QQ因乐'],
])('%s and %s are spoken alike', (word, other) => {
  expect(soundAlike(word, other)).toBe(true);
});

it.each([
  ['微信', '微博'],
  ['京东', '京西'],
  ['微信', '微信群'],
  ['女', '努'],
  ['ab', 'ac'],
])('%s and %s are not', (word, other) => {
  expect(soundAlike(word, other)).toBe(false);
});

/** The 6,763 characters that most texts get by with. */
function ofGb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, cell) => cell + 0xa1);
  const characters = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return characters.filter((character) => /^\p{Script=Han}$/u.test(character));
}

it('characters sound as pinyin-pro has them', () => {
  const characters = ofGb2312();
  expect(characters).toHaveLength(6763);
  const readings = (character: string): string[] =>
    pinyin(character, { toneType: 'none', v: true, multiple: true, type: 'array' });
  const of = new Map<string, string[]>();
  for (const character of characters) {
    const reading = readings(character)[0] ?? '';
    of.set(reading, [...(of.get(reading) ?? []), character]);
  }
  // each beside the next that is read like it first; some are known by another reading
  const pairs = [...of.values()].flatMap((alike) =>
    alike.slice(1).map((one, at) => [alike[at] as string, one]),
  );
  const apart = pairs.filter(([one = '', other = '']) => !soundAlike(one, other));
  expect(apart.length / pairs.length).toBeLessThan(0.05);
  const strangers = [...of].map(([reading, [first = '']], at, all) => [
    first,
    all[(at + 7) % all.length]?.[1][0] ?? '',
    reading,
  ]);
  expect(strangers.filter(([one = '', other = '']) => soundAlike(one, other))).toEqual([]);
});
