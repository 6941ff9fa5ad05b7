import { describe, expect, it } from 'vitest';
import type { Binding } from '../../src/cleanup/types.js';
import { CITES, noteOf } from '../../src/letters/cites.js';
import { compose, withoutNotes } from '../../src/letters/compose.js';
import { LETTERS } from '../../src/letters/index.js';
import { proofIndex } from '../../src/letters/proof-list.js';
import { renderLetter } from '../../src/letters/render/index.js';
import type { Letter, LetterFacts } from '../../src/letters/types.js';
import { catalog, facts, findService, fullFacts, incident, recipient } from './sample.js';

const letterOf = (kind: Letter['kind']): Letter => {
  const letter = LETTERS.find((candidate) => candidate.kind === kind);
  if (!letter) throw new Error(`no letter ${kind}`);
  return letter;
};
const composed = (kind: Letter['kind'], given: LetterFacts, language: 'zh' | 'en' = 'zh') =>
  compose(letterOf(kind), given, findService, language);
const textOf = (kind: Letter['kind'], given: LetterFacts, language: 'zh' | 'en' = 'zh'): string =>
  renderLetter(composed(kind, given, language), 'txt') as string;
/** The Chinese letter, its translation and the notes. */
const parts = (text: string): string[] => text.split('─'.repeat(30));

/** Every letter in every situation that it is for. */
const CASES = LETTERS.flatMap((letter) => letter.tracks.map((track) => [letter.kind, track] as const));

describe('each letter', () => {
  it.each(CASES)('%s (%s) leaves only what is written by hand when everything is known', (kind, track) => {
    const { blanks } = composed(kind, fullFacts(track)).notes;
    expect(
      blanks.filter(
        (key) =>
          ![
            'signature',
            'idNumber',
            'agentIdNumber',
            'officePlace',
            'openingPaper',
            'numberPaper',
            'files',
          ].includes(key),
      ),
    ).toEqual([]);
  });

  it.each(CASES)('%s (%s) invents nothing when nothing is known', (kind, track) => {
    const [zh = '', en = ''] = parts(textOf(kind, facts({ track })));
    const known = ['13800138000', '2026', '某某网盘', 'Sample Drive'];
    for (const name of ['中国移动', '张三', '10690000']) expect(zh + en).not.toContain(name);
    expect(zh).toContain(known[0]);
    expect(zh).toContain('________');
    expect(en).toContain('________');
  });

  it.each(CASES)('%s (%s) shows the whole number, in both languages', (kind, track) => {
    const [zh = '', en = '', notes = ''] = parts(textOf(kind, fullFacts(track)));
    expect(zh).toContain('13800138000');
    expect(en).toContain('13800138000');
    expect(en).toContain('Courtesy translation');
    expect(notes).toContain('不是法律意见');
  });

  it.each(CASES)('%s (%s) cites nothing whose source and day are not in its notes', (kind, track) => {
    const { notes } = composed(kind, fullFacts(track));
    for (const note of notes.sources) {
      expect(note.sources.length, note.name).toBeGreaterThan(0);
      for (const { retrieved } of note.sources) expect(retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const [zh = ''] = parts(textOf(kind, fullFacts(track)));
    const names = notes.sources.map(({ name }) => name).join('\n');
    for (const [title] of zh.matchAll(/《[^》]+》/g)) expect(names).toContain(title);
    for (const [article] of zh.matchAll(/第[一二三四五六七八九十百千零]+条/g))
      expect(names).toContain(article);
    for (const [period] of zh.matchAll(/\d+ (?:个工作日|日)内/g)) {
      expect(names).toContain(period.replace('内', ''));
    }
  });

  it.each(CASES)('%s (%s) uses Chinese punctuation in Chinese and no Chinese in English', (kind, track) => {
    const [zh = '', en = ''] = parts(textOf(kind, facts({ track, recipient: recipient() })));
    expect(zh.match(/[\u4e00-\u9fff][,;!?]|[,;][\u4e00-\u9fff]/gu)).toBeNull();
    const lines = en.split('\n').filter((line) => !line.includes('Courtesy translation'));
    const chinese = lines.filter((line) =>
      /[\u4e00-\u9fff]/u.test(line.replace('（二次号码焕新）', '').replace('(二次号码焕新)', '')),
    );
    expect(chinese).toEqual([]);
  });

  it.each(CASES)('%s (%s) is asked for everything that it leaves blank', (kind, track) => {
    const { needs, asks, extras = [] } = letterOf(kind);
    const asked = [
      ...needs,
      ...asks,
      ...extras,
      'signature',
      'idNumber',
      'agentIdNumber',
      'officePlace',
      'openingPaper',
      'numberPaper',
      'files',
    ];
    for (const misused of [false, true]) {
      const { blanks } = composed(kind, facts({ track, recipient: null, misused })).notes;
      for (const key of blanks) expect(asked).toContain(key);
    }
  });

  it.each(CASES)('%s (%s) names a law once for all its articles', (kind, track) => {
    const [zh = '', en = ''] = parts(textOf(kind, fullFacts(track)));
    expect(zh).not.toMatch(/(《[^》]+》)第[^《（：；，。]+条、\1/);
    expect(en).not.toMatch(/(\w+ Law|Civil Code), art\. \d+, \1/);
  });

  it.each(CASES)(
    '%s (%s) comes without the notes for its writer where others get it',
    async (kind, track) => {
      const letter = withoutNotes(composed(kind, fullFacts(track)));
      for (const format of ['md', 'txt', 'html'] as const) {
        expect(renderLetter(letter, format), format).not.toMatch(/寄出前去掉|怎么寄|LawRefBook/);
      }
    },
  );

  it.each(CASES.filter(([, track]) => track === 'prepare-cancel'))(
    '%s (%s) takes no number for gone that is still in use',
    (kind, track) => {
      const [zh = ''] = parts(textOf(kind, facts({ track })));
      expect(zh).not.toMatch(/已于|已注销|号码已经|冻结该账号|是否已经重新投放|报警/);
    },
  );

  it.each(CASES)('%s (%s) promises no outcome and threatens nobody', (kind, track) => {
    const text = textOf(kind, fullFacts(track));
    expect(text).not.toMatch(/一定能|保证(?:成功|胜诉|停止)|必须赔偿|后果自负|曝光/);
  });
});

describe('the cites', () => {
  it.each(Object.keys(CITES) as (keyof typeof CITES)[])('%s stands on facts that the catalog has', (key) => {
    const { grounds } = CITES[key];
    for (const { service, fact } of grounds) {
      expect(findService(service)?.facts.map(({ id }) => id)).toContain(fact);
    }
    expect(noteOf(key, findService, 'zh').sources.length).toBeGreaterThan(0);
  });

  it('name the periods that the catalog has', () => {
    const value = (service: string, fact: string) =>
      findService(service)?.facts.find(({ id }) => id === fact)?.value as Record<string, number>;
    expect(CITES['bank-answer-days'].name.zh).toBe(
      `${value('finance-12378', 't6-bank-first').simpleDays} 日`,
    );
    expect(CITES['app-answer-days'].name.zh).toBe(
      `${value('isc-complaint', 't6-app15').workingDays} 个工作日`,
    );
    expect(CITES['carrier-answer-days'].name.zh).toBe(
      `${value('telecom-appeal', 't6-order').companyDays} 日`,
    );
  });

  it('count the Cybersecurity Law by the articles in force since 2026', () => {
    const moved = findService('legal-grounds')?.facts.find(({ id }) => id === 't6-csl-renumber')?.value as {
      renumber: Record<string, number>;
    };
    expect(CITES['cybersecurity-45'].name.en).toContain(`art. ${moved.renumber['43']}`);
  });

  it('offer only links that a person may be handed', () => {
    for (const { kind, tracks } of LETTERS) {
      const { notes } = composed(kind, fullFacts(tracks[0] ?? 'audit-new-number'));
      const urls = notes.sources.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
      const linkable = catalog
        .services()
        .flatMap(({ sources }) => sources.filter((source) => source.linkable));
      for (const url of urls) expect(linkable.map((source) => source.url)).toContain(url);
    }
  });
});

describe('a letter to a platform', () => {
  const policy = {
    source: 'p',
    date: '2022-06-30',
    privacyContact: { email: 'privacy@example.com', address: '某市某路3号' },
    answerDays: 7,
    answerDaysKind: 'working',
  };
  const sources = [{ id: 'p', url: 'https://example.com/p', title: '某某隐私政策', retrieved: '2026-11-20' }];

  it('names the contact and the time of its own privacy policy, with their day', () => {
    const text = textOf('release-number', facts({ recipient: recipient({ policy, sources }) }));
    const [zh = '', , notes = ''] = parts(text);
    expect(zh).toContain('贵方隐私政策承诺的 7 个工作日');
    expect(notes).toContain('privacy@example.com');
    expect(notes).toContain('2022-06-30 版隐私政策');
    expect(notes).toContain('查于 2026-11-20');
  });

  it('asks for the usual time where a policy promises a longer one', () => {
    for (const promise of [
      { answerDays: 30, answerDaysKind: 'calendar' },
      { answerDays: 16, answerDaysKind: 'working' },
    ] as const) {
      const given = facts({ recipient: recipient({ policy: { ...policy, ...promise }, sources }) });
      const [zh = '', , notes = ''] = parts(textOf('erasure-request', given));
      expect(zh).toContain('在 15 个工作日内');
      expect(notes).not.toContain('答复期限出自对方的隐私政策');
    }
  });

  it('leaves a policy alone that is for somebody else', () => {
    const other = recipient({ policy: { ...policy, appliesTo: '另一个应用' }, sources });
    const text = textOf('erasure-request', facts({ recipient: other }));
    expect(text).not.toContain('privacy@example.com');
    expect(text).toContain('15 个工作日');
    expect(text).not.toContain('7 个工作日');
  });

  it('asks for no former holder’s papers and spreads no name', () => {
    const given = facts({ incidents: [incident({ meantFor: '欧阳*' })] });
    for (const kind of ['release-number', 'wrong-debtor', 'consumer-complaint'] as const) {
      const text = textOf(kind, given);
      expect(text).not.toContain('欧阳');
      expect(text).toMatch(
        /不以提供前使用人的身份证件为条件|请不要以提供前使用人|请不要以提供这些信息为受理条件/,
      );
    }
  });
});

it('lists the latest twenty incidents and says how many more there are', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    incident({ day: `2026-10-${String(index + 1).padStart(2, '0')}`, count: 1 }),
  );
  const [zh = ''] = parts(textOf('wrong-debtor', facts({ incidents: many })));
  expect(zh.match(/2026-10-\d\d/g)).toHaveLength(20);
  expect(zh).toContain('2026-10-25');
  expect(zh).toContain('另有 5 项');
  expect(zh).toContain('25 次');
});

it('leaves a collector who names nobody as a blank, or calls it what was found out', () => {
  const unnamed = { ...recipient(), unnamed: true };
  const [zh = ''] = parts(textOf('wrong-debtor', facts({ recipient: unnamed })));
  expect(zh).toContain('________［对方单位全称］');
  expect(zh).not.toContain('某某网盘');
  const [told = ''] = parts(
    textOf('wrong-debtor', facts({ recipient: unnamed, given: { company: '某某小贷公司' } })),
  );
  expect(told).toContain('某某小贷公司');
  expect(told).not.toContain('对方单位全称');
});

it('counts demands as demands, and nothing else that a lender sends', () => {
  const given = facts({ incidents: [incident({ count: 3 }), incident({ kind: 'code', count: 40 })] });
  const [zh = ''] = parts(textOf('wrong-debtor', given));
  expect(zh).toContain('3 次找他人的催收');
  expect(zh).not.toContain('验证码');
  const [none = ''] = parts(textOf('wrong-debtor', facts({ incidents: [incident({ kind: 'code' })] })));
  expect(none).toContain('最近一次来电或短信：________');
});

it('tells a platform of an account that opened itself, and of nothing that nobody told', () => {
  const opened = incident({ kind: 'opened-account', sender: null });
  const [zh = ''] = parts(textOf('release-number', facts({ incidents: [opened] })));
  expect(zh).toContain('系统直接进入了他人的账号（2026年10月2日）');
  expect(zh).not.toMatch(/随即退出|没有使用或更改/);
  const [told = ''] = parts(textOf('release-number', facts({ incidents: [incident()] })));
  expect(told).not.toContain('直接进入');
  expect(told).toContain('找他人的短信、来电等 2 次');
  expect(parts(textOf('release-number', facts()))[0]).toContain('本人发现的情况：________');
  expect(parts(textOf('release-number', facts({ registered: true })))[0]).toContain('提示该号码已被注册');
});

describe('a letter says of what was done before only what is on record', () => {
  const asked = (outcome: 'refused' | 'silent' | null, to: 'platform-service' | 'carrier-service') =>
    facts({ taken: [{ to, on: '2026-10-06', outcome, name: null }] });

  it.each([
    ['refused', /本人已于2026年10月6日提出过请求，?被拒绝/],
    ['silent', /本人已于2026年10月6日提出过请求，至今没有得到答复/],
    [null, /本人已于2026年10月6日提出过请求。/],
  ] as const)('to a platform: %s', (outcome, said) => {
    expect(textOf('release-number', asked(outcome, 'platform-service'))).toMatch(said);
    expect(textOf('release-number', facts())).not.toContain('提出过请求');
  });

  it('to the office that hears appeals', () => {
    expect(textOf('telecom-appeal', facts())).not.toMatch(/没有解决|没有同意|没有得到答复/);
    expect(textOf('telecom-appeal', asked('refused', 'carrier-service'))).toContain('企业没有同意');
    expect(textOf('telecom-appeal', asked('silent', 'carrier-service'))).toContain('至今没有得到答复');
    const written = facts({ written: ['carrier-statement'] });
    expect(textOf('telecom-appeal', written)).toContain('书面申请出具号码的证明');
  });
});

describe('a collector is told of the writer and the debtor', () => {
  const of = (numberFrom: string) => parts(textOf('wrong-debtor', facts({ given: { numberFrom } })))[0];

  it('that they are strangers, unless the number came from somebody known', () => {
    expect(parts(textOf('wrong-debtor', facts()))[0]).toContain('不认识该号码此前的使用人，与其没有任何往来');
    for (const from of ['transferred', 'inherited', 'company']) expect(of(from)).not.toContain('不认识');
    expect(of('inherited')).toContain('亲属已经去世');
    expect(of('company')).toContain('本单位');
  });

  it.each(['wrong-debtor', 'release-number', 'erasure-request', 'consumer-complaint'] as const)(
    '%s denies knowing the one who had the number before only where nothing says otherwise',
    (kind) => {
      const DENIES = /本人没有|没有渠道知道|do not have|no information on|no way to know/;
      const written = (numberFrom?: string) =>
        textOf(kind, facts({ given: { ...(numberFrom ? { numberFrom } : {}) } }));
      expect(written()).toMatch(DENIES);
      for (const from of ['transferred', 'inherited', 'company']) {
        expect(written(from).replaceAll('本人没有同意', '')).not.toMatch(DENIES);
        expect(written(from)).toMatch(/前使用人的身份|债务人的身份/);
      }
      expect(written('company')).not.toMatch(/它是本人的个人信息|my personal information/);
    },
  );

  it('with the grounds against using the number, what agencies do, the credit record, and what follows', () => {
    const [zh = '', en = ''] = parts(textOf('wrong-debtor', fullFacts('audit-new-number')));
    for (const said of [
      '第十三条',
      '第二十一条',
      '第四十四条',
      '第四十七条',
      '第五十条第二款',
      '第六十五条',
    ]) {
      expect(zh).toContain(said);
    }
    expect(zh).toMatch(/征信.*\n?.*更正/);
    expect(zh).toContain('受贵方委托催收的机构');
    expect(zh).toMatch(/此致\n敬礼！\n\n姓名/);
    expect(en).toContain('Yours faithfully');
  });
});

it('gives the addressee once, in full, with the postal address that is known', () => {
  const policy = { source: 'p', privacyContact: { address: '某市某路3号' } };
  const to = recipient({ operator: '某某科技有限公司', policy });
  const [zh = ''] = parts(textOf('release-number', facts({ recipient: to })));
  expect(zh).toContain(
    '某某科技有限公司（某某网盘）：\n（客户服务、个人信息保护负责部门）\n地址：某市某路3号',
  );
  expect(zh.match(/某某科技有限公司/g)).toHaveLength(1);
});

it('asks nobody who wants an account back to have it erased, and calls no debtor a consumer', () => {
  const erasure = letterOf('erasure-request');
  expect(erasure.tracks).not.toContain('recover-accounts');
  const { binding } = recipient();
  const complaint = (category: Binding['category'], asksMoney: boolean, track: LetterFacts['track']) =>
    letterOf('consumer-complaint').suits?.({ ...binding, category }, asksMoney, track);
  expect(complaint('loan', false, 'audit-new-number')).toBe(false);
  // a bank that wants a stranger's debt is no shop either; one's own bank is asked as its customer
  expect(complaint('bank', true, 'audit-new-number')).toBe(false);
  expect(complaint('bank', true, 'prepare-cancel')).toBe(true);
  expect(complaint('shopping', false, 'audit-new-number')).toBe(true);
  const [zh = ''] = parts(textOf('consumer-complaint', facts()));
  expect(zh).toContain('为生活消费使用某某网盘的情况：________');
  expect(zh).not.toMatch(/本人无法|不能注册/);
});

it('an index of proof for others holds nothing that may be held against its writer', () => {
  const own = composed('proof-list', fullFacts('recover-accounts'));
  expect(renderLetter(own, 'txt')).toMatch(/还要补的材料[\s\S]*自己的过错/);
  const index = compose(proofIndex, fullFacts('recover-accounts'), findService, 'zh');
  const text = renderLetter(withoutNotes(index), 'txt');
  expect(text).toContain('截图.png');
  expect(text).not.toMatch(/还要补|过错|可能的主张|损失/);
});

it('shows sources as Chinese prints them, and no day where none is known', () => {
  for (const [kind, track] of CASES) {
    const [, , notes = ''] = parts(textOf(kind, fullFacts(track)));
    expect(notes).not.toMatch(/未见|[\u4e00-\u9fff][,;?!(]|\([\u4e00-\u9fff]/u);
  }
});

it('tells what was noticed only where something was', () => {
  const track = 'recover-accounts';
  expect(textOf('freeze-and-return', facts({ track }))).not.toContain('已经发现的异常');
  const told = facts({ track, given: { whatHappened: '十月有人登录' } });
  expect(textOf('freeze-and-return', told)).toContain('已经发现的异常：十月有人登录');
  expect(textOf('freeze-and-return', facts({ track, misused: true }))).toContain('________［发现的异常');
});

it('writes its notes in the person’s language', () => {
  const [, , notes = ''] = parts(textOf('carrier-statement', fullFacts('recover-accounts'), 'en'));
  expect(notes).toContain('Notes for yourself');
  expect(notes).toContain('no legal opinion');
});

describe('what the carrier is asked follows from where the number came from', () => {
  const REISSUE = /重新投放|号码池|冻结|re-issue|frozen|freeze/;
  const of = (kind: Parameters<typeof textOf>[0], numberFrom?: string): string =>
    textOf(
      kind,
      facts({
        given: numberFrom ? { numberFrom } : {},
        incidents: [incident()],
        written: ['carrier-statement'],
      }),
      'en',
    );

  it.each(['carrier-statement', 'telecom-appeal', 'proof-list'] as const)(
    '%s speaks of a re-issued number only where it may be one, in the letter and its reading copy',
    (kind) => {
      for (const opened of [undefined, 'opened']) {
        expect(of(kind, opened)).toMatch(/重新投放/);
        expect(of(kind, opened)).toMatch(/re-issued/);
      }
      for (const from of ['transferred', 'inherited', 'company']) {
        expect(
          of(kind, from)
            .split('\n')
            .filter((text) => REISSUE.test(text)),
        ).toEqual([]);
      }
    },
  );

  it.each(['carrier-statement', 'telecom-appeal'] as const)(
    '%s asks what was cleared and said at the act by which the number came',
    (kind) => {
      expect(of(kind, 'transferred')).toMatch(/办理过户时有没有提醒过本人/);
      expect(of(kind, 'transferred')).toMatch(/at the transfer\b/);
      expect(of(kind, 'inherited')).toMatch(/办理继承过户时有没有为该号码解除原有的绑定/);
      expect(of(kind, 'inherited')).toMatch(/transfer by inheritance/);
      expect(of(kind, 'company')).toMatch(/有没有提醒过本单位/);
      for (const from of ['transferred', 'inherited', 'company']) {
        expect(of(kind, from)).not.toMatch(/开户时间证明|开户时有没有|可能此前由他人使用过|when I opened it/);
      }
    },
  );

  it('grounds a company’s request on no personal information of its own', () => {
    expect(of('carrier-statement', 'company')).not.toMatch(/个人信息保护法|my own information/);
    expect(of('carrier-statement', 'transferred')).toContain('第四十五条');
  });
});
