import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode, toDocument, withMoreEvents } from '../../src/store/document.js';
import { anyEvents } from './events.js';
import { answered, ID, NOW, overwrite, START, storeWithCleanup, text, writing } from './helpers.js';

const first = { type: 'created', at: NOW, id: ID, ...START } as const;

test('events are added to a file without reading those before, as if all were written together', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, (before, added) => {
      fc.pre(added.length > 0);
      const file = Buffer.from(encode(toDocument([first, ...before])));
      expect(Buffer.concat(withMoreEvents(file, added) ?? []).toString()).toBe(
        encode(toDocument([first, ...before, ...added])),
      );
    }),
  );
});

test('nothing is added to a file of another form, or of which any bit is not as it was written', () => {
  const file = Buffer.from(encode(toDocument([first, answered('是')])));
  const more = [answered('no')];
  for (let at = 0; at < file.length; at++) {
    const damaged = Buffer.from(file);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(withMoreEvents(damaged, more)).toBeNull();
  }
  expect(withMoreEvents(Buffer.from(JSON.stringify(JSON.parse(file.toString()), null, 2)), more)).toBeNull();
  expect(withMoreEvents(Buffer.alloc(0), more)).toBeNull();
});

test('what is no event, or begins a cleanup, is not added', () => {
  const file = Buffer.from(encode(toDocument([first])));
  expect(() => withMoreEvents(file, [first])).toThrow(TypeError);
  expect(() => withMoreEvents(file, [{ ...answered('no'), more: 1 } as never])).toThrow(TypeError);
});

test('a store adds to a cleanup that is known as to one that it reads, whatever is added', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents, anyEvents, async (before, added) => {
      const [one, two] = [await storeWithCleanup(), await storeWithCleanup()];
      const after = await Promise.all([
        writing(one.store, async (writer) => {
          await writer.append(ID, before);
          return writer.append(ID, added, one.store.read(ID));
        }),
        writing(two.store, async (writer) => {
          await writer.append(ID, before);
          return writer.append(ID, added);
        }),
      ]);
      expect(after[0]).toEqual(after[1]);
      expect(one.store.read(ID)).toEqual(after[1]);
      expect(text(one.file)).toBe(text(two.file));
      expect((await one.store.backups(ID)).map(({ events }) => events)).toEqual(
        (await two.store.backups(ID)).map(({ events }) => events),
      );
      for (const { dir } of [one, two]) rmSync(dir, { recursive: true });
    }),
    { numRuns: 30 },
  );
});

test('a damaged file is told of, though the cleanup is known', async () => {
  const { store, file, dir } = await storeWithCleanup();
  const known = store.read(ID);
  overwrite(file, text(file).replace('13800138000', '13800138001'));
  await expect(writing(store, (writer) => writer.append(ID, [answered('no')], known))).rejects.toThrow(
    expect.objectContaining({ code: 'store.damaged' }),
  );
  rmSync(dir, { recursive: true });
});
