import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/cleanup/record/evidence.js';
import { recognize } from '../../src/recognition/recognize.js';
import { summarizeUnknown } from '../../src/reports/unknown.js';
import type { MessageRecord } from '../../src/sources/types.js';
import { cleanup } from '../support/heart.js';
import { smallCatalog } from '../support/small-catalog.js';

const catalog = smallCatalog();
const FORMS = [
  (n: number) => `【支付宝】验证码${n}，5分钟内有效`,
  (n: number) => `您尾号0042消费${n}.00元，余额9.00元[招商银行]`,
  (n: number) => `【淘宝】第${n}号会场满300减50，退订回T`,
  (n: number) => `【某某健身】第${n}期会员日，退订回T`,
];

type Message = { form: number; n: number; minute: number };
const messages = fc.uniqueArray(
  fc.record({
    form: fc.nat({ max: FORMS.length - 1 }),
    n: fc.integer({ min: 1000, max: 9999 }),
    // on three days, some in the last and first minutes of one
    minute: fc.nat({ max: 3 * 24 * 60 - 1 }),
  }),
  { selector: ({ form, n }) => `${form} ${n}`, maxLength: 24 },
);

const FIRST = Date.parse('2026-01-05T00:00:00+08:00');
const plain = ({ form, n, minute }: Message): MessageRecord => ({
  type: 'message',
  sender: '106900000001',
  text: FORMS[form]?.(n) ?? '',
  at: FIRST + minute * 60_000,
});
/** As another program writes it: a few seconds later, its sender and its spaces otherwise. */
const otherwise = (message: Message): MessageRecord => {
  const { text, at } = plain(message);
  return { type: 'message', sender: '+86 106900000001', text: ` ${text}\r\n`, at: (at ?? 0) + 20_000 };
};

async function read(records: readonly MessageRecord[], source: string) {
  async function* stream() {
    yield* records;
  }
  const { findings, unknown } = (await recognize(stream(), catalog, { source, marks: true })).showing(null);
  return { type: 'found' as const, findings, unknown };
}

/** Per platform, kind and day, whatever the format. */
function counts(findings: readonly Finding[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { platform, kind, days } of findings) {
    for (const [day, count] of Object.entries(days)) {
      const key = `${platform} ${kind} ${day}`;
      sums[key] = (sums[key] ?? 0) + count;
    }
  }
  return sums;
}

it.each([
  ['one format', 'sms-backup-restore', plain],
  ['two formats', 'csv-messages', otherwise],
])('two exports that overlap, of %s, count as all their messages together', async (_, format, written) => {
  await fc.assert(
    fc.asyncProperty(messages, fc.infiniteStream(fc.nat({ max: 2 })), async (all, where) => {
      const places = all.map((message) => ({ message, place: where.next().value }));
      const a = places.filter(({ place }) => place !== 1).map(({ message }) => message);
      const b = places.filter(({ place }) => place !== 0).map(({ message }) => message);
      const first = await read(a.map(plain), 'sms-backup-restore');
      const second = await read(b.map(written), format);
      const together = cleanup(await read(all.map(plain), 'sms-backup-restore'));
      for (const events of [
        [first, second],
        [second, first],
        [first, second, first, second],
      ]) {
        const { findings, unknown } = cleanup(...events);
        expect(counts(findings)).toEqual(counts(together.findings));
        expect(summarizeUnknown(unknown)).toEqual(summarizeUnknown(together.unknown));
      }
    }),
    { seed: 20_261_126, numRuns: 60 },
  );
});

it('counts the same words twice where one export has them twice', async () => {
  const twice = [1, 2].map(() => plain({ form: 0, n: 1234, minute: 5 }));
  const once = await read(twice, 'sms-backup-restore');
  expect(counts(cleanup(once, once).findings)).toEqual({ 'alipay code 2026-01-05': 2 });
});

it('keeps nothing of a text but a mark of three characters', async () => {
  const { findings } = await read([plain({ form: 0, n: 1234, minute: 5 })], 'csv-messages');
  expect(findings).toEqual([
    {
      platform: 'alipay',
      source: 'csv-messages',
      kind: 'code',
      days: { '2026-01-05': 1 },
      marks: { '2026-01-05': expect.stringMatching(/^[\w-]{3}$/) },
    },
  ]);
});
