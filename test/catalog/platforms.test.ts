import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { foldName, foldSignature } from '../../src/catalog/normalize.js';
import { wayOperation } from '../../src/catalog/resolve.js';
import type { SharedSignatures } from '../../src/catalog/source-files.js';
import type { OperationKey, Way, WrittenOperation, WrittenPlatform } from '../../src/catalog/types.js';

const CATALOG = new URL('../../src/catalog/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, CATALOG), 'utf8')) as T;

const files = readdirSync(new URL('platforms/', CATALOG))
  .filter((file) => file !== '_template.json')
  .sort();
const platforms = new Map(files.map((file) => [file, read<WrittenPlatform>(`platforms/${file}`)]));
const byId = new Map([...platforms.values()].map((platform) => [platform.id, platform]));
const ways = new Map(
  readdirSync(new URL('ways/', CATALOG)).map((file) => [
    file.replace('.json', ''),
    read<Way>(`ways/${file}`),
  ]),
);
const sharedSignatures = read<SharedSignatures>('shared-signatures.json');

/** What is wrong in which file: `alipay.json: why`. An empty list is what every test wants. */
function complaints(check: (platform: WrittenPlatform, file: string) => Iterable<string>): string[] {
  return [...platforms].flatMap(([file, platform]) =>
    [...check(platform, file)].map((why) => `${file}: ${why}`),
  );
}

const operations = (platform: WrittenPlatform): [string, WrittenOperation][] => Object.entries(platform.ops);

const ownSteps = ({
  before = [],
  steps = [],
  after = [],
  unverifiedSteps = [],
}: WrittenOperation): string[] => [...before, ...steps, ...after, ...unverifiedSteps];

/** A step that does without the old number, or begins with a code on it. */
const WITHOUT_OLD =
  /(旧号|原号)[^，。；]{0,4}(收不到|不能用|用不了|停用|没了|不用了)[^？]{0,12}(就|的|：|，)/;
const OLD_FIRST = /^(先)?用(旧号|原号)[^，。；]{0,6}(验证码|收码)/;

/** A wait of days in words, but not what is kept, limited, or over by then. */
const WAITS =
  /(审核|处理|生效|等待|冷静期|静默期|受限期|答复|内有结果)[^。；]{0,12}\d+ ?(～|~|-|–|到)?\d* ?(天|日|个工作日)|\d+ ?(天|个工作日)(内)?(审核|处理|生效|答复|回复|完成)/;

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function ownersBy(keys: (platform: WrittenPlatform) => readonly string[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const platform of byId.values()) {
    for (const key of new Set(keys(platform))) owners.set(key, [...(owners.get(key) ?? []), platform.id]);
  }
  return owners;
}

describe('every platform file', () => {
  it('writes what is to be tapped as it stands on the phone, in 「」', () => {
    expect(
      complaints(function* ({ ops }) {
        for (const [tapped] of JSON.stringify(ops).matchAll(/点“[^”]*”/g)) yield tapped;
      }),
    ).toEqual([]);
  });

  it('is as the schema says', () => {
    const validate = new Ajv({ allErrors: true }).compile<WrittenPlatform>(read('platform.schema.json'));
    const wrong = complaints((platform) =>
      validate(platform)
        ? []
        : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is named after its id', () => {
    expect(
      complaints((platform, file) => (file === `${platform.id}.json` ? [] : [`its id is ${platform.id}`])),
    ).toEqual([]);
  });

  it('is printed as JSON.stringify prints it with two spaces, so that changes read well', () => {
    const wrong = files.filter(
      (file) =>
        readFileSync(new URL(`platforms/${file}`, CATALOG), 'utf8') !==
        `${JSON.stringify(platforms.get(file), null, 2)}\n`,
    );
    expect(wrong).toEqual([]);
  });

  it('has no number that somebody may hold', () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(new URL(`platforms/${file}`, CATALOG), 'utf8');
      return [...text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)].map(
        (found) => `${file}: a private mobile number at character ${found.index}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('ways', () => {
  const validateWay = new Ajv({ allErrors: true }).compile<Way>(read('way.schema.json'));

  it('are as their schema says, and named after their id', () => {
    const wrong = [...ways].flatMap(([name, way]) => [
      ...(validateWay(way) ? [] : (validateWay.errors ?? [])).map(
        (error) => `${name} ${error.instancePath} ${error.message}`,
      ),
      ...(way.id === name ? [] : [`${name}: its id is ${way.id}`]),
      ...(way.like === undefined || ways.has(way.like)
        ? []
        : [`${name} is like ${way.like}, which is not there`]),
    ]);
    expect(wrong).toEqual([]);
  });

  it('have the sources that their operations name', () => {
    const wrong = [...ways.values()].flatMap((way) =>
      [...Object.values(way.ops), ...(way.rules ?? [])]
        .flatMap(({ sources }) => sources)
        .filter((id) => !way.sources.some((source) => source.id === id))
        .map((id) => `${way.id} names ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name the law and the article of each rule, in both languages', () => {
    const unnamed = [...ways.values()]
      .flatMap(({ rules = [] }) => rules)
      .filter(({ zh, en }) => !/第.+条/.test(zh) || !/article \d+/.test(en))
      .map(({ zh }) => zh);
    expect(unnamed).toEqual([]);
  });

  it('are there for every operation that names one, and for every one without a source', () => {
    const wrong = complaints((platform) =>
      operations(platform).flatMap(([key, { way, basis = 'general' }]) => {
        if (way === undefined) return basis === 'general' ? [`ops.${key} has neither way nor source`] : [];
        return wayOperation(way, key as OperationKey, ways) ? [] : [`ops.${key}: ${way} does not say it`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('hold what platforms share: no step, names aside, stands in more than two files', () => {
    const owners = new Map<string, Set<string>>();
    for (const platform of byId.values()) {
      for (const step of operations(platform).flatMap(([, operation]) => ownSteps(operation))) {
        const said = withoutNames(step, platform);
        owners.set(said, (owners.get(said) ?? new Set()).add(platform.id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 2).map(([said, ids]) => `${said}: ${[...ids]}`);
    expect(shared).toEqual([]);
  });
});

/** A step without what sets one platform apart from another: its names, its hotline, and marks. */
function withoutNames(step: string, { id, name, aliases, contact }: WrittenPlatform): string {
  const names = [name.zh, name.en, id, ...aliases, ...name.zh.split(/[（）()／/·]/)].filter(
    (text) => text.length > 1,
  );
  const bare = names
    .sort((a, b) => b.length - a.length)
    .reduce((text, each) => text.replaceAll(each, '◇'), step)
    .replace(/[\s“”「」，。；、：]/g, '');
  return contact.hotline ? bare.replaceAll(contact.hotline.replaceAll(' ', ''), '☎') : bare;
}

describe('sources', () => {
  it('have each id once per platform', () => {
    expect(complaints((platform) => repeated(platform.sources.map((source) => source.id)))).toEqual([]);
  });

  it('exist where an operation or a policy names them', () => {
    const wrong = complaints((platform) => {
      const known = new Set(platform.sources.map((source) => source.id));
      const named = operations(platform).flatMap(([key, operation]) =>
        (operation.sources ?? []).map((source) => ({ at: `ops.${key}`, source })),
      );
      if (platform.policy) named.push({ at: 'policy', source: platform.policy.source });
      return named
        .filter(({ source }) => !known.has(source))
        .map(({ at, source }) => `${at} names the source ${source}, which is not there`);
    });
    expect(wrong).toEqual([]);
  });

  it('are there for every operation that claims more than general knowledge', () => {
    const wrong = complaints((platform) =>
      operations(platform)
        .filter(([, { basis = 'general', sources = [] }]) => basis !== 'general' && sources.length === 0)
        .map(([key, operation]) => `ops.${key} is ${operation.basis} without a source`),
    );
    expect(wrong).toEqual([]);
  });

  it('stand behind the steps beside which unverified ones are kept apart', () => {
    const wrong = complaints((platform) =>
      operations(platform)
        .filter(([, { unverifiedSteps, basis = 'general' }]) => unverifiedSteps && basis === 'general')
        .map(([key]) => `ops.${key} is general as a whole: its steps belong together`),
    );
    expect(wrong).toEqual([]);
  });

  it('on GitHub (public data sets) are never handed to a person', () => {
    const wrong = complaints((platform) =>
      platform.sources
        .filter((source) => /(^|\.)github(usercontent)?\.com$/.test(new URL(source.url).hostname))
        .filter((source) => source.linkable !== false)
        .map((source) => `${source.id} is linkable`),
    );
    expect(wrong).toEqual([]);
  });

  it('and all other web addresses can be parsed', () => {
    const wrong = complaints((platform) =>
      [
        ...platform.sources.map((source) => source.url),
        ...operations(platform).flatMap(([, operation]) => operation.url ?? []),
        ...(platform.contact.web === undefined ? [] : [platform.contact.web]),
      ].filter((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('links between platforms', () => {
  it('lead to platforms that exist', () => {
    const wrong = complaints((platform) =>
      [platform.accountOf ?? [], platform.signInWith ?? []]
        .flat()
        .filter((id) => !byId.has(id) || id === platform.id),
    );
    expect(wrong).toEqual([]);
  });

  it('name the account itself, not another entry of it', () => {
    const wrong = complaints((platform) => {
      const account = platform.accountOf === undefined ? undefined : byId.get(platform.accountOf);
      return account?.accountOf === undefined ? [] : [`${account.id} is itself ${account.accountOf}`];
    });
    expect(wrong).toEqual([]);
  });

  it('never run in a circle', () => {
    const settled = new Set<string>();
    const circles: string[] = [];
    const walk = (id: string, way: readonly string[]): void => {
      if (way.includes(id)) circles.push([...way.slice(way.indexOf(id)), id].join(' → '));
      else if (!settled.has(id)) {
        const platform = byId.get(id);
        const next = [platform?.accountOf ?? [], platform?.signInWith ?? []].flat();
        for (const other of next) walk(other, [...way, id]);
        settled.add(id);
      }
    };
    for (const id of byId.keys()) walk(id, []);
    expect(circles).toEqual([]);
  });
});

describe('names', () => {
  it('of one platform are nobody else’s alias', () => {
    const exact = ownersBy(({ id, name }) => [id, name.zh, name.en].map(foldName));
    const wrong = complaints((platform) =>
      platform.aliases.flatMap((alias) =>
        (exact.get(foldName(alias)) ?? [])
          .filter((id) => id !== platform.id)
          .map((id) => `the alias ${alias} is the name of ${id}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('belong to one platform each', () => {
    const shared = [...ownersBy(({ id, name }) => [id, name.zh, name.en].map(foldName))].filter(
      ([, owners]) => owners.length > 1,
    );
    expect(shared).toEqual([]);
  });
});

describe('shared signatures', () => {
  const owners = ownersBy((platform) => platform.smsSignatures.map(foldSignature));
  const decided = new Map(
    Object.entries(sharedSignatures).map(([signature, decision]) => [foldSignature(signature), decision]),
  );

  it('are all decided, with exactly the platforms that claim them', () => {
    const wrong = [...owners]
      .filter(([, ids]) => ids.length > 1)
      .filter(
        ([signature, ids]) =>
          decided.get(signature)?.owners.slice().sort().join() !== ids.slice().sort().join(),
      )
      .map(([signature, ids]) => `【${signature}】 is claimed by ${ids.join(', ')}`);
    expect(wrong).toEqual([]);
  });

  it('are not decided where nothing is shared', () => {
    const wrong = [...decided.keys()].filter((signature) => (owners.get(signature) ?? []).length < 2);
    expect(wrong).toEqual([]);
  });

  it('are told apart by words of their owners only', () => {
    const wrong = Object.entries(sharedSignatures).filter(
      ([, { owners: ids, words = {} }]) =>
        Object.keys(words).some((id) => !ids.includes(id)) ||
        Object.values(words).some((list) => list.length === 0 || list.includes('')),
    );
    expect(wrong).toEqual([]);
  });

  it('say why', () => {
    expect(Object.entries(sharedSignatures).filter(([, { why }]) => why.trim() === '')).toEqual([]);
  });
});

describe('what plans and letters stand on', () => {
  it('keeps policies for somebody else out of letters and operations', () => {
    const elsewhere = [...byId.values()].filter((platform) => platform.policy?.appliesTo !== undefined);
    expect(elsewhere.map((platform) => platform.id).sort()).toEqual(['kuaishou', 'wechat']);
    const used = elsewhere.filter(
      (platform) =>
        platform.policy?.privacyContact !== undefined ||
        operations(platform).some(([, operation]) =>
          operation.sources?.includes(platform.policy?.source ?? ''),
        ),
    );
    expect(used.map((platform) => platform.id)).toEqual([]);
  });

  it.each([
    ['alipay', 30, undefined],
    ['wechat', 60, 14],
    ['jd', 30, 30],
    ['qq', 21, 30],
    ['netease', 21, 15],
  ])('closing %s waits %s days and rests %s', (id, waitDays, restDays) => {
    const closing = byId.get(id)?.ops.deregister;
    expect([closing?.waitDays, closing?.restDays]).toEqual([waitDays, restDays]);
  });

  it('never says that the old number is needed where the steps do without, nor the other way round', () => {
    const wrong = complaints((platform) =>
      operations(platform)
        .filter(([key]) => key !== 'newOwner')
        .flatMap(([key, operation]) => {
          const steps = ownSteps(operation);
          if (operation.oldNumber === 'required' && steps.some((step) => WITHOUT_OLD.test(step))) {
            return [`ops.${key} is said to need the old number; its steps know another way`];
          }
          if (operation.oldNumber === 'not-needed' && OLD_FIRST.test(steps[0] ?? '')) {
            return [`ops.${key} begins with a code on the old number`];
          }
          return [];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('counts the days of which its own texts speak', () => {
    const wrong = complaints((platform) =>
      (['change', 'deregister', 'recover'] as const).flatMap((key) => {
        const operation = platform.ops[key];
        if (!operation) return [];
        const { said } = wayOperation(operation.way ?? '', key, ways) ?? {};
        const spoken = [...(operation.conditions ?? []), ...ownSteps(operation)].some((text) =>
          WAITS.test(text),
        );
        const counted =
          operation.waitDays !== undefined ||
          operation.restDays !== undefined ||
          said?.waitDays !== undefined;
        return spoken && !counted ? [`ops.${key} speaks of days that nobody counts`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says first what comes first: no step before the usual ones goes on from another, none after them begins', () => {
    expect(
      complaints((platform) =>
        operations(platform).flatMap(([key, { before = [], after = [] }]) => [
          ...before.filter((step) => /^(再|然后|最后|接着)/u.test(step)).map((step) => `${key}: ${step}`),
          ...after.filter((step) => /^(先|首先)/u.test(step)).map((step) => `${key}: ${step}`),
        ]),
      ),
    ).toEqual([]);
  });

  it('never tells a new holder how to get into an account: only what to do where one has opened', () => {
    const entering = /忘记密码|找回|重置|重设|密码登录|短信登录|验证码登录|一键登录|登录后|用本号登录/;
    const warning = /不要|别|退出|请其|请求|联系/;
    const wrong = complaints(({ ops: { newOwner } }) =>
      [newOwner?.path ?? '', ...ownSteps(newOwner ?? {}), ...(newOwner?.conditions ?? [])].filter(
        (text) => entering.test(text) && !warning.test(text),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says of the collection standard what it limits: effective calls, not dialling', () => {
    expect(
      complaints((platform) => (JSON.stringify(platform).includes('每天电话不超过') ? ['of all calls'] : [])),
    ).toEqual([]);
  });

  it('knows that Soul confirms to the number after the wait', () => {
    expect(byId.get('soul')?.ops.deregister?.codeAfterWait).toBe(true);
  });
});
