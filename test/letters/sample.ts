import type { Platform } from '../../src/catalog/types.js';
import type { Track } from '../../src/cleanup/record/cleanup.js';
import type { FactKey } from '../../src/letters/blanks.js';
import type { LetterFacts, ListedIncident } from '../../src/letters/types.js';
import { compiled } from '../catalog/compiled.js';
import { platform } from '../support/heart.js';

export const catalog = compiled();
export const findService = (id: string) => catalog.services().find((service) => service.id === id);

/** Every fact, plainly invented. */
export const ALL_GIVEN: Readonly<Record<FactKey, string>> = {
  company: '某某金融公司',
  carrier: '中国移动',
  openedOn: '2026-09-01',
  cancelledOn: '2026-08-01',
  usedSince: '2018年3月',
  personName: '张三',
  personAddress: '某市某路1号',
  personPhone: '13800138000',
  personEmail: 'zhangsan@example.com',
  postcode: '100000',
  account: '小张的账号',
  lastContact: '2026年10月2日 10690000',
  whatHappened: '十月有人登录',
  damage: '一百元',
  companyAddress: '某市某街2号',
  complainedOn: '2026-10-20',
  complaintNumber: 'A-1',
  companyAnswer: '至今未答复',
  complaintAbout: '出具证明',
  numberFrom: 'opened',
  outOfService: '不知道',
  consumerUse: '想用它存照片',
  lateName: '示例甲',
  diedOn: '2026-09-02',
  relation: '女儿',
  agentName: '示例乙',
  entrusted: '补卡',
  stopNotice: '十一月停机',
  givenBackOn: '2026-10-01',
};

export const incident = (sketch: Partial<ListedIncident> = {}): ListedIncident => ({
  kind: 'collection',
  day: '2026-10-02',
  form: 'message',
  sender: '10690000',
  meantFor: '张*',
  answered: null,
  count: 2,
  who: { zh: '某某贷', en: 'Sample Loan' },
  ...sketch,
});

export const recipient = (sketch: Partial<Platform> = {}): NonNullable<LetterFacts['recipient']> => {
  const entry = platform({ id: 'sample', name: { zh: '某某网盘', en: 'Sample Drive' }, ...sketch });
  return {
    binding: {
      id: entry.id,
      platform: entry.id,
      name: entry.name.zh,
      category: entry.category,
      confidence: 'confirmed',
      exposure: { level: 'high', reasons: [] },
      evidence: [],
      dismissed: false,
    },
    platform: entry,
    unnamed: false,
  };
};

/** Facts of a letter; nothing is given unless said. */
export const facts = (sketch: Partial<LetterFacts> = {}): LetterFacts => ({
  track: 'audit-new-number',
  today: '2026-11-24',
  number: '13800138000',
  newNumber: null,
  carrier: null,
  carrierHotline: null,
  given: {},
  recipient: recipient(),
  incidents: [],
  proofs: [],
  taken: [],
  misused: false,
  registered: false,
  operation: null,
  papers: { opening: false, cancellation: false },
  written: [],
  ...sketch,
});

/** Facts with everything in them. */
export const fullFacts = (track: Track): LetterFacts =>
  facts({
    track,
    given: ALL_GIVEN,
    newNumber: '13800100500',
    carrier: { zh: '中国移动', en: 'China Mobile' },
    carrierHotline: '10086',
    recipient: recipient({ operator: '某某科技有限公司' }),
    incidents: [incident(), incident({ form: 'call', day: '2026-10-03', sender: null, who: null })],
    proofs: [
      {
        name: '截图.png',
        on: '2026-10-05',
        bytes: 1234,
        sha256: 'a'.repeat(64),
        about: [{ zh: '某某网盘', en: 'Sample Drive' }],
      },
    ],
    taken: [
      {
        to: 'platform-service',
        name: { zh: '某某网盘', en: 'Sample Drive' },
        on: '2026-10-06',
        outcome: 'refused',
        answeredOn: '2026-10-08',
      },
    ],
    papers: { opening: true, cancellation: true },
    misused: true,
  });
