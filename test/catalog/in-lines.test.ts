import { expect, it } from 'vitest';
import { entriesWith, inLines } from '../../src/catalog/in-lines.js';

const ENTRIES = [{ id: 'a', text: 'x,\ny' }, { id: 'b', text: ']' }, { id: 'ab' }];

it('writes JSON, of which one entry can be read alone', () => {
  const json = inLines(ENTRIES);
  expect(JSON.parse(json)).toEqual(ENTRIES);
  expect(entriesWith(Buffer.from(json), '"id":"a"')).toEqual([ENTRIES[0]]);
  expect(entriesWith(Buffer.from(json), '"id":"b"')).toEqual([ENTRIES[1]]);
  expect(entriesWith(Buffer.from(json), 'nowhere')).toEqual([]);
  expect(JSON.parse(inLines([]))).toEqual([]);
  expect(entriesWith(Buffer.from(inLines([])), 'a')).toEqual([]);
});

it('reads all entries where they are not in lines', () => {
  expect(entriesWith(Buffer.from(JSON.stringify(ENTRIES)), '"id":"a"')).toEqual(ENTRIES);
});
