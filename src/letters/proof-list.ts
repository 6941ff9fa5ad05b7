import { askedOfCarrier } from './asked-of-carrier.js';
import { carrierIn, dayIn, given, givenDay, givenSince, incidentsTable } from './facts.js';
import { advice, articles, bare, heading, line, list, paragraph } from './line.js';
import { RUNG_NAMES } from './rung-names.js';
import type { SheetLanguage } from './source-note.js';
import type { BilingualLine, Block, Letter, LetterFacts, Line, Sheet, TakenStep } from './types.js';

/** For the other side or an office: what there is to show, and nothing of what is missing or may be held against one. */
export const proofIndex: Letter = {
  kind: 'proof-list',
  name: { zh: '证据目录', en: 'Index of proof' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'lawyer',
  needs: [],
  asks: [],
  write: (facts) => ({ zh: index(facts, 'zh'), en: index(facts, 'en'), advice: [] }),
};

function index(facts: LetterFacts, language: SheetLanguage): Sheet {
  const zh = language === 'zh';
  const happened = facts.given.whatHappened;
  const parts: [heading: string, blocks: Block[]][] = [
    [zh ? '基本情况' : 'The case in short', [{ kind: 'fields', rows: basics(facts, language, false) }]],
    [
      zh ? '经过' : 'What happened',
      [...incidentsTable(facts.incidents, language), ...(happened ? [paragraph([happened])] : [])],
    ],
    [
      zh ? '已经找过谁' : 'Who was turned to',
      facts.taken.length > 0 ? stepsTaken(facts.taken, language) : [],
    ],
    [zh ? '证据目录' : 'Proof enclosed', proofs(facts, language)],
  ];
  return {
    title: zh ? '证据目录' : 'Index of proof',
    to: [],
    blocks: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], place) => [heading(`${place + 1}. ${title}`), ...blocks]),
    signature: [],
    enclosures: [],
  };
}

/** For a lawyer: what happened when, what proof there is, what is missing, and what a claim would have to show. */
export const proofList: Letter = {
  kind: 'proof-list',
  name: { zh: '给律师的证据清单', en: 'List of proof for a lawyer' },
  tracks: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  to: 'lawyer',
  needs: [],
  extras: ['numberFrom'],
  asks: [
    'carrier',
    'openedOn',
    'cancelledOn',
    'usedSince',
    'whatHappened',
    'damage',
    'personName',
    'personPhone',
  ],
  write: (facts) => ({
    zh: sheet(facts, 'zh'),
    en: sheet(facts, 'en'),
    advice: [
      advice(
        line`这是整理材料用的清单，不是法律意见；能不能主张、怎么主张，听律师的。`,
        line`This list puts your material in order. It is no legal opinion: what can be claimed, and how, is for the lawyer.`,
      ),
      advice(
        line`${{ cite: 'keep-proof' }}：原始手机和短信先不要删；文件用 numclean proof add 收好，numclean proof bundle 打包。`,
        line`To ${{ cite: 'keep-proof' }}, delete nothing from the phone yet; collect files with numclean proof add, pack them with numclean proof bundle.`,
      ),
    ],
  }),
};

function sheet(facts: LetterFacts, language: SheetLanguage): Sheet {
  const zh = language === 'zh';
  return {
    title: zh ? '证据清单（供律师参考）' : 'List of proof (for a lawyer)',
    to: [],
    blocks: [
      heading(zh ? '一、基本情况' : '1. The case in short'),
      { kind: 'fields', rows: basics(facts, language) },
      heading(zh ? '二、经过' : '2. What happened'),
      ...story(facts, language),
      heading(zh ? '三、已经找过谁' : '3. Who was turned to'),
      ...stepsTaken(facts.taken, language),
      heading(zh ? '四、证据目录' : '4. Proof at hand'),
      ...proofs(facts, language),
      heading(zh ? '五、还要补的材料' : '5. What is still to be had'),
      list(...missing(facts, language)),
      heading(zh ? '六、可能的主张，各要证明什么' : '6. Possible claims, and what each must show'),
      list(...claims(facts, language)),
    ],
    signature: [],
    enclosures: [],
  };
}

const LABELS = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '联系电话', en: 'Phone' },
  role: { zh: '身份', en: 'Role' },
  number: { zh: '手机号码', en: 'Mobile number' },
  carrier: { zh: '运营商', en: 'Carrier' },
  opened: { zh: '开户日期', en: 'Opened on' },
  used: { zh: '开始使用', en: 'Used since' },
  cancelled: { zh: '销号日期', en: 'Cancelled on' },
  damage: { zh: '损失', en: 'Damage' },
  today: { zh: '整理日期', en: 'Put together on' },
};
const ROLES = {
  'audit-new-number': { zh: '号码的现使用人', en: 'present holder of the number' },
  'recover-accounts': { zh: '号码的前使用人', en: 'former holder of the number' },
  'prepare-cancel': { zh: '号码的使用人，准备注销', en: 'holder of the number, about to cancel it' },
};

/** @param isOwn for one's own lawyer: with what was lost */
function basics(facts: LetterFacts, language: SheetLanguage, isOwn = true): (readonly [string, Line])[] {
  const row = (label: keyof typeof LABELS, value: Line) => [LABELS[label][language], bare(value)] as const;
  const opened = row('opened', givenDay(facts, 'openedOn', language));
  const used = row('used', givenSince(facts, 'usedSince', language));
  const cancelled = row('cancelled', givenDay(facts, 'cancelledOn', language));
  const days = {
    'audit-new-number': [opened],
    'recover-accounts': [used, cancelled],
    'prepare-cancel': [used],
  };
  return [
    row('name', given(facts, 'personName')),
    row('phone', given(facts, 'personPhone')),
    row('role', [ROLES[facts.track][language]]),
    row('number', [facts.number]),
    row('carrier', carrierIn(facts, language)),
    ...days[facts.track],
    ...(isOwn ? [row('damage', given(facts, 'damage'))] : []),
    row('today', [dayIn(facts.today, language)]),
  ];
}

function story(facts: LetterFacts, language: SheetLanguage): Block[] {
  const table = incidentsTable(facts.incidents, language);
  return [...table, paragraph(given(facts, 'whatHappened'))];
}

const OUTCOMES = {
  solved: { zh: '已解决', en: 'solved' },
  got: { zh: '已出具、已受理', en: 'given, accepted' },
  refused: { zh: '被拒绝', en: 'refused' },
  silent: { zh: '没有答复', en: 'no answer' },
  skipped: { zh: '未采用', en: 'left out' },
  none: { zh: '尚无答复', en: 'no answer yet' },
};

function stepsTaken(taken: readonly TakenStep[], language: SheetLanguage): Block[] {
  const zh = language === 'zh';
  if (taken.length === 0) return [paragraph(zh ? line`没有记录。` : line`Nothing is recorded.`)];
  return [
    {
      kind: 'table',
      header: zh
        ? [
            { name: '日期', room: 'line' },
            { name: '关于' },
            { name: '找了谁' },
            { name: '结果', room: 'line' },
          ]
        : [
            { name: 'Day', room: 'line' },
            { name: 'About' },
            { name: 'Whom' },
            { name: 'Outcome', room: 'line' },
          ],
      rows: taken.map(({ on, name, to, outcome }) => [
        on,
        name?.[language] ?? '',
        RUNG_NAMES[to][language],
        OUTCOMES[outcome ?? 'none'][language],
      ]),
    },
  ];
}

function proofs({ proofs: files }: LetterFacts, language: SheetLanguage): Block[] {
  const zh = language === 'zh';
  if (files.length === 0) {
    return [paragraph(zh ? line`还没有收存文件。` : line`No files have been collected yet.`)];
  }
  return [
    {
      kind: 'table',
      header: zh
        ? [
            { name: '序号', room: 'line' },
            { name: '文件' },
            { name: '关于' },
            { name: '收存日期', room: 'line' },
            { name: '字节数', room: 'line' },
            { name: 'SHA-256' },
          ]
        : [
            { name: 'No.', room: 'line' },
            { name: 'File' },
            { name: 'About' },
            { name: 'Kept on', room: 'line' },
            { name: 'Bytes', room: 'line' },
            { name: 'SHA-256' },
          ],
      rows: files.map(({ name, about, on, bytes, sha256 }, index) => [
        String(index + 1),
        name,
        about.map((one) => one[language]).join(zh ? '、' : ', '),
        on,
        String(bytes),
        sha256,
      ]),
    },
  ];
}

const missing = (facts: LetterFacts, language: SheetLanguage): Line[] =>
  [...stillToBeHad(facts), ...ALWAYS_TO_BE_HAD].map((words) => words[language]);

const stillToBeHad = (facts: LetterFacts): readonly BilingualLine[] =>
  facts.track === 'audit-new-number'
    ? [askedOfCarrier(facts).enclosed, ...STILL_TO_BE_HAD[facts.track]]
    : STILL_TO_BE_HAD[facts.track];

const ALWAYS_TO_BE_HAD: readonly BilingualLine[] = [
  {
    zh: line`与各平台、机构沟通的记录和受理编号`,
    en: line`what was written to and by platforms and offices, with case numbers`,
  },
  {
    zh: line`原始短信、来电记录、录音（不裁剪、不改动）`,
    en: line`original messages, call log, recordings (uncropped, unedited)`,
  },
];
const FORMER_USE: BilingualLine = {
  zh: line`号码曾用证明`,
  en: line`proof that I held the number (from the carrier)`,
};
const ACCOUNTS: BilingualLine = {
  zh: line`账号属于本人的证明：充值、订单、历史截图`,
  en: line`what shows that the accounts are mine: top-ups, orders, old screenshots`,
};
const STILL_TO_BE_HAD: Readonly<Record<LetterFacts['track'], readonly BilingualLine[]>> = {
  'prepare-cancel': [
    {
      zh: line`入网合同、账单；销号当天的销号凭证（${{ cite: 'cancellation-case' }}）`,
      en: line`contract, bills; on the day itself the proof of cancellation (${{ cite: 'cancellation-case' }})`,
    },
    FORMER_USE,
    ACCOUNTS,
  ],
  'audit-new-number': [
    {
      zh: line`本人征信报告（证明名下没有该笔借款）`,
      en: line`own credit report (showing that the loan is not mine)`,
    },
  ],
  'recover-accounts': [
    {
      zh: line`销号凭证（${{ cite: 'cancellation-case' }}）`,
      en: line`proof of cancellation (${{ cite: 'cancellation-case' }})`,
    },
    FORMER_USE,
    ACCOUNTS,
    {
      zh: line`损失的凭据：银行流水、交易记录、报警回执`,
      en: line`proof of damage: bank statements, transactions, police receipt`,
    },
  ],
};

const claims = (facts: LetterFacts, language: SheetLanguage): Line[] =>
  [
    ...CLAIMS[facts.track],
    ...(facts.track === 'audit-new-number' ? [claimOfNewHolder(facts)] : []),
    WHERE_TO_SUE,
  ].map((words) => words[language]);

/** Against the carrier: a number that was transferred was not given out again. */
const claimOfNewHolder = (facts: LetterFacts): BilingualLine =>
  askedOfCarrier(facts).mayBeReissued
    ? {
        zh: line`对运营商（${articles('zh', 'civil-509', 'civil-577')}）：号码是重新投放的；运营商知道；没有告知；由此造成的损失。`,
        en: line`Against the carrier (${articles('en', 'civil-509', 'civil-577')}): the number was re-issued; the carrier knew; it gave no notice; the damage from it.`,
      }
    : {
        zh: line`对运营商（${articles('zh', 'civil-509', 'civil-577')}）：号码登记到现在名下是运营商办理的；没有提醒原有的绑定；由此造成的损失。`,
        en: line`Against the carrier (${articles('en', 'civil-509', 'civil-577')}): the carrier registered the number to its present holder; it gave no notice of earlier bindings; the damage from it.`,
      };

const WHERE_TO_SUE: BilingualLine = {
  zh: line`去哪个法院：按侵权起诉的，侵权行为地或被告住所地；网络侵权的，也可以是自己的住所地（${{ cite: 'court' }}及其司法解释）。按合同起诉的（对运营商、对自己用过的平台），被告住所地或合同履行地，先看协议里有没有约定法院（${{ cite: 'court-contract' }}）。在北京、杭州、广州市辖区内，网络个人信息保护、隐私权纠纷，和签订、履行都在网上完成的网络服务合同纠纷，去当地的互联网法院（${{ cite: 'court-internet' }}）。`,
  en: line`Where to sue: in tort, at the place of the act or of the defendant; online, also at one’s own home (${{ cite: 'court' }} and its judicial interpretation). In contract (the carrier, a platform one used), at the defendant’s place or that of performance; see first whether the terms name a court (${{ cite: 'court-contract' }}). In the districts of Beijing, Hangzhou and Guangzhou, disputes on personal information and privacy online, and on services contracted and performed wholly online, go to the internet court there (${{ cite: 'court-internet' }}).`,
};
const CLAIMS: Readonly<Record<LetterFacts['track'], readonly BilingualLine[]>> = {
  'prepare-cancel': [
    {
      zh: line`对平台（${articles('zh', 'pipl-46', 'pipl-47', 'pipl-50')}）：账号属于本人；已要求换绑或注销；对方拒绝或逾期；由此造成的损失。`,
      en: line`Against platforms (${articles('en', 'pipl-46', 'pipl-47', 'pipl-50')}): the account is mine; the request to change or close it; refusal or no answer in time; the damage from it.`,
    },
    {
      zh: line`对运营商（${articles('zh', 'civil-509', 'civil-577')}）：已要求出具凭证、说明安排；对方没有办理；由此造成的损失。`,
      en: line`Against the carrier (${articles('en', 'civil-509', 'civil-577')}): the request for proofs and an account; that it did nothing; the damage from it.`,
    },
  ],
  'audit-new-number': [
    {
      zh: line`对催收方、放贷机构（${{ cite: 'civil-1033' }}、${articles('zh', 'pipl-13', 'pipl-44', 'pipl-47')}）：号码何时起属于本人；对方多次联系；已要求停止和更正；对方收到后仍继续。`,
      en: line`Against collectors and lenders (${{ cite: 'civil-1033' }}; ${articles('en', 'pipl-13', 'pipl-44', 'pipl-47')}): since when the number is mine; repeated contact; a request to stop and correct; contact after it was received.`,
    },
    {
      zh: line`对平台（${articles('zh', 'pipl-46', 'pipl-50', 'pipl-69')}）：号码属于本人；已提出请求；对方拒绝或逾期；由此造成的损失。`,
      en: line`Against platforms (${articles('en', 'pipl-46', 'pipl-50', 'pipl-69')}): the number is mine; the request; refusal or no answer in time; the damage from it.`,
    },
  ],
  'recover-accounts': [
    {
      zh: line`对使用账号的人（${{ cite: 'civil-1165' }}）：谁做的、做了什么；有过错；造成的损失；两者的因果关系。`,
      en: line`Against the person who used the accounts (${{ cite: 'civil-1165' }}): who did what; fault; damage; that the one led to the other.`,
    },
    {
      zh: line`对平台（${articles('zh', 'pipl-51', 'pipl-69')}、${{ cite: 'civil-1195' }}）：账号属于本人；何时、以什么方式通知过平台；平台没有及时处理；损失及其扩大部分。`,
      en: line`Against platforms (${articles('en', 'pipl-51', 'pipl-69')}; ${{ cite: 'civil-1195' }}): the account was mine; when and how the platform was told; that it did not act in time; the damage and its growth.`,
    },
    {
      zh: line`对运营商（${articles('zh', 'civil-509', 'civil-577')}）：号码被重新投放；运营商知道；没有提醒；由此造成的损失。`,
      en: line`Against the carrier (${articles('en', 'civil-509', 'civil-577')}): the number was re-issued; the carrier knew; it gave no warning; the damage.`,
    },
    {
      zh: line`自己的过错会减轻对方的责任（${{ cite: 'civil-1173' }}；${{ cite: 'own-fault-case' }}）：写清楚何时知道、何时处理。`,
      en: line`One’s own fault lessens it (${{ cite: 'civil-1173' }}; ${{ cite: 'own-fault-case' }}): say when you knew and when you acted.`,
    },
  ],
};
