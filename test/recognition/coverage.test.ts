import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { lookUpsIn, readSignature } from '../../src/recognition/signature.js';

/** Signatures of public collections with how many messages bear them; what is no sender has a note. */
const SAMPLE = new URL('../../../shared/signatures-sample.tsv', import.meta.url);

it.runIf(existsSync(SAMPLE))('knows every well-known sender of a public collection', () => {
  const lookUps = lookUpsIn(loadCatalog());
  const rows = readFileSync(SAMPLE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const platformOf = (signature = '') =>
    readSignature(`【${signature}】您的验证码是123456`, null, lookUps).platform;
  const senders = rows.filter(([, , note]) => !note);
  const known = senders.filter(([signature]) => platformOf(signature) !== null);
  // the others are shops, houses and people of one town
  expect(known.length).toBeGreaterThanOrEqual(54);
  expect(rows.filter(([signature, , note]) => note && platformOf(signature) !== null)).toEqual([]);
});
