import { describe, expect, it } from 'vitest';
import type { Category, Platform } from '../../src/catalog/types.js';
import { wordsOf } from '../../src/language/both.js';
import { belowSteps } from '../../src/reports/way-parts.js';
import { compiled, SOURCE } from './compiled.js';

const HAN = /\p{Script=Han}/u;

describe.each(['zh', 'en'] as const)('every freeze in the catalog, in %s', (language) => {
  const catalog = compiled(SOURCE, language);
  const words = wordsOf(language);
  const platforms = catalog.cards().map(({ id }) => catalog.platform(id) as Platform);
  const freezing = platforms.filter(({ ops }) => ops.freeze);
  const without = (holds: (platform: Platform) => boolean): string[] =>
    freezing.filter((platform) => !holds(platform)).map(({ id }) => id);
  /** What stands under a label below the steps of a freeze. */
  const under = ({ ops: { freeze } }: Platform, label: string): string =>
    belowSteps(freeze, words)
      .filter((part) => part.label === label)
      .flatMap(({ texts }) => texts)
      .join('\n');
  const undo = (platform: Platform): string =>
    under(platform, words.ways.undo(platform.ops.unfreeze?.way?.leads === true));

  it('is at some two hundred and seventy platforms', () => {
    expect(freezing.length).toBeGreaterThanOrEqual(270);
  });

  it('says where and how', () => {
    expect(
      without(({ ops: { freeze } }) => !!freeze && freeze.steps.length > 0 && freeze.channels.length > 0),
    ).toEqual([]);
  });

  it('says what it stops', () => {
    expect(without((platform) => under(platform, words.ways.stops) !== '')).toEqual([]);
  });

  it('says how it is undone, and whether that is only the usual way', () => {
    expect(without((platform) => undo(platform) !== '')).toEqual([]);
  });

  it('needs no Chinese to be read in English, menus and proper names apart', () => {
    const told = (platform: Platform): string =>
      `${under(platform, words.ways.stops)}\n${undo(platform)}`.replace(/「[^」]*」/g, '');
    expect(language === 'en' ? without((platform) => !HAN.test(told(platform))) : []).toEqual([]);
  });

  it('sends nobody to a branch of a bank that has none', () => {
    const branchless = new Set(['aibank', 'mybank', 'webank', 'xwbank']);
    const atCounters = freezing.filter(
      ({ id, ops }) =>
        branchless.has(id) &&
        [...(ops.freeze?.channels ?? []), ...(ops.unfreeze?.channels ?? [])].includes('branch'),
    );
    expect(atCounters.map(({ id }) => id)).toEqual([]);
  });

  it('sends a company to the bank of its account with its stamp, and asks nobody for a face or a card', () => {
    const said = JSON.stringify(catalog.platform('corporate-banking')?.ops);
    expect(said).toMatch(language === 'zh' ? /公章/ : /stamp/);
    expect(said).not.toMatch(/最近的网点|刷脸|取款密码|nearest branch|face|bank card/);
  });

  it('is there wherever money, files or messages are the point of the account', () => {
    const KINDS: readonly Category[] = [
      'bank',
      'cloud-storage',
      'device-account',
      'email',
      'insurance',
      'messaging',
      'payment',
      'securities',
      'social',
    ];
    const missing = platforms.filter(({ category, ops }) => KINDS.includes(category) && !ops.freeze);
    // charges on the phone bill are no account: they end with the number, or at the carrier
    expect(missing.map(({ id }) => id)).toEqual(['pay-by-phone-number']);
  });
});
