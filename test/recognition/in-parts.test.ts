import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PartsTogether, recognize, recognizePart } from '../../src/recognition/recognize.js';
import { Tally } from '../../src/recognition/tally.js';
import type { MessageRecord } from '../../src/sources/types.js';
import { smallCatalog } from '../support/small-catalog.js';

const catalog = smallCatalog();
const TEXTS = [
  '【支付宝】验证码4029，5分钟内有效',
  '【淘宝】满300减50，退订回T',
  '您尾号0042消费12.00元，余额9.00元[招商银行]',
  '【某某健身】会员日，退订回T',
  '今晚吃什么',
  '【某某贷】您的借款已逾期，请尽快还款，否则移交法务',
];
const DAY = 86_400_000;
const messages: fc.Arbitrary<MessageRecord[]> = fc.array(
  fc
    .record({
      text: fc.constantFrom(...TEXTS),
      day: fc.option(fc.nat({ max: 6 })),
      sim: fc.constantFrom('1', '2', null),
    })
    .map(({ text, day, sim }) => ({
      type: 'message',
      sender: '106900000001',
      text,
      at: day === null ? null : Date.parse('2026-01-05T12:00:00+08:00') + day * DAY,
      ...(sim === null ? {} : { sim }),
    })),
  { maxLength: 60 },
);
const stream = async function* (records: readonly MessageRecord[]) {
  yield* records;
};

/** The same list in pieces of these lengths, and the rest. */
function pieces<T>(all: readonly T[], lengths: readonly number[]): T[][] {
  let at = 0;
  return [...lengths, all.length].map((length) => {
    at += length;
    return all.slice(at - length, at);
  });
}

it('shows of the parts of an export what it shows of the whole', async () => {
  const options = { source: 'test', marks: true, stray: true, reasons: true, since: '2026-01-06' };
  await fc.assert(
    fc.asyncProperty(messages, fc.array(fc.nat({ max: 20 })), async (all, lengths) => {
      const together = new PartsTogether(catalog, options);
      for (const part of pieces(all, lengths)) {
        // as it goes from thread to thread
        together.append(structuredClone(await recognizePart(stream(part), catalog, options)));
      }
      const [inParts, whole] = [together.recognized(), await recognize(stream(all), catalog, options)];
      expect(inParts.sims).toEqual(whole.sims);
      expect(inParts.parts()).toEqual(whole.parts());
      expect(inParts.showing('1')).toEqual(whole.showing('1'));
    }),
  );
});

it('keeps in parts what is kept of the whole, where there is more than can be kept', () => {
  const most = { days: 8, things: 3, marks: 10 };
  const counted = fc.record({
    name: fc.constantFrom(...'abcde'),
    day: fc.nat({ max: 3 }),
    mark: fc.nat({ max: 99 }),
  });
  const make = (name: string) => ({ name });
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 40 }), fc.array(fc.nat({ max: 15 })), (all, lengths) => {
      const [whole, together] = [new Tally(most), new Tally(most)];
      let [left, leftOfParts] = [0, 0];
      for (const { name, day, mark } of all) if (!whole.add(name, '', make, day, mark)) left++;
      for (const some of pieces(all, lengths)) {
        const part = new Tally<{ name: string }>();
        for (const { name, day, mark } of some) part.add(name, '', make, day, mark);
        leftOfParts += together.append(structuredClone(part.state()));
      }
      expect(together.entries()).toEqual(whole.entries());
      expect(leftOfParts).toBe(left);
    }),
  );
});
