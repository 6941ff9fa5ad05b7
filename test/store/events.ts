import fc from 'fast-check';
import type { CleanupEvent } from '../../src/cleanup/record/cleanup.js';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const texts = fc.array(text, { maxLength: 3 });
const at = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = at.map((instant) => instant.slice(0, 10));
const days = fc.dictionary(fc.oneof(day, fc.constant('')), fc.nat(1000), {
  maxKeys: 4,
  noNullPrototype: true,
});
const operation = fc.constantFrom('change', 'unbind', 'new-owner', 'carrier-proof' as const);
const state = fc.constantFrom('doing', 'waiting', 'claimed', 'skipped' as const);

const sum = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 64,
  maxLength: 64,
});

const event: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    type: fc.constant('proofs-added'),
    at,
    proofs: fc.array(
      fc.record({
        name: text,
        bytes: fc.nat(),
        sha256: sum,
        on: day,
        binding: fc.oneof(text, fc.constant(null)),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant('letter-written'),
    at,
    letter: fc.record(
      {
        kind: text,
        binding: fc.oneof(text, fc.constant(null)),
        on: day,
        files: fc.array(
          fc.record({ format: fc.constantFrom('docx', 'html'), bytes: fc.nat(), sha256: sum }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['kind', 'binding', 'on'], noNullPrototype: true },
    ),
  }),
  fc.record({
    type: fc.constant('answered'),
    at,
    key: fc.oneof(text, fc.constantFrom('__proto__', 'constructor')),
    value: fc.oneof(text, fc.boolean(), fc.constant(null), texts),
  }),
  fc.record({
    type: fc.constant('set'),
    at,
    facts: fc.record(
      {
        carrier: fc.constantFrom('mobile', 'unknown'),
        newNumber: fc.constantFrom(null, '13800138000', '+447700900123'),
        keep: fc.boolean(),
        cancelOn: day,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  }),
  fc.record({
    type: fc.constant('found'),
    at,
    findings: fc.array(
      fc.oneof(
        fc.record({ platform: text, source: text, kind: fc.constantFrom('code', 'official'), days }),
        fc.record({
          platform: fc.constant(null),
          name: text,
          source: text,
          kind: fc.constant('by-hand'),
          days,
        }),
      ),
      { maxLength: 3 },
    ),
    unknown: fc.array(fc.record({ signature: text, source: text, days }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constantFrom('begun', 'undone'), at }),
  fc.record({
    type: fc.constant('continued'),
    at,
    track: fc.constantFrom('prepare-cancel', 'audit-new-number', 'recover-accounts'),
    cancelledOn: fc.oneof(day, fc.constant(null)),
  }),
  fc.record({ type: fc.constantFrom('dismissed', 'restored', 'confirmed'), at, bindings: texts }),
  fc.record({
    type: fc.constant('operation-chosen'),
    at,
    operations: fc.dictionary(text, operation, { maxKeys: 3, noNullPrototype: true }),
  }),
  fc.record({
    type: fc.constant('task-marked'),
    at,
    task: text,
    mark: fc.record(
      { state, on: day, until: day, note: text, reason: text },
      { requiredKeys: ['state', 'on'], noNullPrototype: true },
    ),
  }),
);

/** Events that can follow `created`, with whatever texts. */
export const anyEvents = fc.array(event, { maxLength: 5 }) as fc.Arbitrary<CleanupEvent[]>;
