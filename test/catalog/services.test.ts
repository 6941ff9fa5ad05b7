import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compiled } from './compiled.js';

const catalog = compiled();
const services = catalog.services();
const OFFICIAL_FACTS = '/work/shared/official-facts.json';

/** The only sites, beside the carriers' own, that a person may be sent to. */
const OFFICIAL_SITES = [
  'getsimnum.caict.ac.cn',
  'yhssglxt.miit.gov.cn',
  'ts.isc.org.cn',
  'www.12315.cn',
  'www.12321.cn',
  'www.12377.cn',
  'ipcrs.pbccrc.org.cn',
  'jubao.nifa.org.cn',
  'www.10086.cn',
  'www.10010.com',
  'www.189.cn',
  'www.10099.com.cn',
];

describe('services', () => {
  it('send a person to official sites only', () => {
    const hosts = services.flatMap((service) =>
      service.entrances.flatMap(({ url }) => (url ? [new URL(url).hostname] : [])),
    );
    expect(hosts.filter((host) => !OFFICIAL_SITES.includes(host))).toEqual([]);
  });

  it('hold each carrier’s own entry, and none for a carrier that is not known', () => {
    const carriers = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'] as const;
    const found = carriers.map((carrier) => catalog.serviceOfCarrier(carrier));
    expect(found).toEqual(
      carriers.map((carrier) => services.find((service) => service.carrier?.carrier === carrier)),
    );
    expect(found.map((service) => service !== undefined)).toEqual([true, true, true, true, true, false]);
  });

  it('have every fact once', () => {
    const ids = services.flatMap((service) => service.facts.map((fact) => fact.id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('say what is not known in words for a person, never as a note among makers', () => {
    const makers =
      /待人工核对|上线前|解析器|工具(不能|里|应)|写死|逐字|标题未见|常识|hard-?code|checked by hand|parse/i;
    const wrong = services.flatMap(({ id, summary, entrances, needs, limits, gaps, sources }) =>
      [
        ...[summary, ...entrances, ...needs, ...limits, ...gaps].flatMap(({ zh, en }) => [zh, en]),
        ...sources.map(({ title }) => title),
      ]
        .filter((text) => makers.test(text))
        .map((text) => `${id}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('mark what is Chinese within English, as it stands on the screen', () => {
    const unmarked = [...textsOf(services, 'en')]
      .map((text) =>
        text.replace(/「[^」]*」|《[^》]*》|法释〔.+?〕.+?号|金规〔.+?〕.+?号|沪01民终2097号/gu, ''),
      )
      .filter((text) => /\p{Script=Han}/u.test(text));
    expect(unmarked).toEqual([]);
  });

  it('say in their limits where an entrance rests on no source', () => {
    const silent = services.filter(
      ({ entrances, limits }) =>
        entrances.some((entrance) => entrance.sources.length === 0) &&
        !limits.some(({ zh }) => /没有查到|未查到|没有逐页核实/.test(zh)),
    );
    expect(silent.map((service) => service.id)).toEqual([]);
  });

  it('come queries first, accounts before cards, and carriers in their usual order', () => {
    const ids = services.map((service) => service.id);
    expect(ids.slice(0, 5)).toEqual([
      'yizhengtongcha-accounts',
      'yizhengtongcha-cards',
      'unionpay-card-query',
      'jinshitong',
      'credit-report',
    ]);
    expect(services.filter((service) => service.carrier).map((service) => service.id)).toEqual([
      'china-mobile',
      'china-unicom',
      'china-telecom',
      'china-broadnet',
      'virtual-operators',
    ]);
  });

  it('know each carrier with a platform of its own, and its proofs', () => {
    for (const { carrier } of services) {
      if (!carrier) continue;
      expect(catalog.platform(carrier.platform)?.category).toBe('telecom');
      expect(carrier.proofs.map(({ zh }) => zh).join()).toMatch(/销号凭证.*号码曾用证明/);
    }
  });

  it('offer keep-number plans, cheapest in use first, and none where no source names one', () => {
    expect(catalog.keepPlans('mobile').map((plan) => [plan.kind, plan.receivesSms])).toEqual([
      ['cheapest-plan', true],
      ['suspended', null],
    ]);
    expect(catalog.keepPlans('broadnet')).toEqual([]);
    expect(catalog.keepPlans('unknown')).toEqual([]);
  });

  describe.runIf(existsSync(OFFICIAL_FACTS))('lose nothing of what was found', () => {
    const found = existsSync(OFFICIAL_FACTS)
      ? (JSON.parse(readFileSync(OFFICIAL_FACTS, 'utf8')) as OfficialFacts)
      : { topics: [], sources: {} };

    it('no fact', () => {
      const facts = new Map(services.flatMap((service) => service.facts.map((fact) => [fact.id, fact])));
      for (const { id, zh, value, confidence, sources } of found.topics.flatMap((topic) => topic.facts)) {
        const kept = facts.get(id);
        if (!REWORDED.has(id)) expect(sameText(kept?.zh)).toBe(sameText(zh));
        expect(kept).toMatchObject({ confidence, sources, ...(value == null ? {} : { value }) });
      }
    });

    it('no sample', () => {
      const samples = services.flatMap((service) => (service.samples ?? []).map((sample) => sample.text));
      expect(samples).toEqual(
        expect.arrayContaining(
          found.topics.flatMap((topic) => (topic.samples ?? []).map((sample) => sample.text)),
        ),
      );
    });

    it('no source, and none becomes a link that was not', () => {
      const kept = new Map(
        services.flatMap((service) => service.sources.map((source) => [source.id, source])),
      );
      for (const [id, { url, linkable }] of Object.entries(found.sources)) {
        expect(kept.get(id)).toMatchObject({ url, linkable });
      }
    });
  });
});

/** Every text under a key, however deep. */
function* textsOf(value: unknown, key: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key && typeof inner === 'string') yield inner;
    else yield* textsOf(inner, key);
  }
}

/** Came with a word to makers of programs, which is left out. */
const REWORDED = new Set(['t6-csl-renumber', 't7-sms', 't7-block-cons', 't7-upstream']);

/** Punctuation came in half width and is written in full width here. */
const sameText = (text: string | undefined): string | undefined => text?.normalize('NFKC');

type OfficialFacts = {
  topics: {
    facts: { id: string; zh: string; value?: unknown; confidence: string; sources: string[] }[];
    gaps: { zh: string }[];
    samples?: { text: string }[];
  }[];
  sources: Record<string, { url: string; linkable: boolean }>;
};
