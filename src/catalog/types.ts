/** What a number can be bound to, and what is known about it. The JSON Schema beside this file says the same. */
export type Platform = {
  /** kebab-case, stable */
  id: string;
  name: { zh: string; en: string };
  /** other names that people, messages and official reports use */
  aliases: string[];
  category: Category;
  /** legal entity, zh */
  operator?: string;
  /** registrable domains where its users log in */
  domains: string[];
  androidPackages: string[];
  /** the text between 【 and 】 in its messages */
  smsSignatures: string[];
  /** sender numbers, e.g. 95588 */
  smsSenders: string[];
  /** what somebody who gets into the account reaches */
  holds: Holding[];
  /** alone: one SMS code to the number is enough to get in */
  smsLogin: 'alone' | 'second-factor' | 'none' | 'unknown';
  /** covered by the three official services as named by a source; null: no source found */
  official: { yizhengtongcha: boolean | null; oneClickUnbind: boolean | null; huanxin: boolean | null };
  ops: Partial<Record<OperationKey, Operation>>;
  /** ids of platforms whose account also opens this one */
  signInWith?: string[];
  /** id of the platform whose account this one really is (百度网盘 → baidu): one account, one task */
  accountOf?: string;
  /** whether a number from outside the mainland can be bound; absent: unknown */
  acceptsForeignNumber?: { is: 'yes' | 'no' | 'unknown'; basis: Operation['basis']; sources: string[] };
  /** whether an account is called by the number itself (13800138000@139.com): then the name must change, too */
  numberIsName?: { is: 'always' | 'sometimes'; basis: Operation['basis']; sources: string[] };
  contact: Contact;
  /** one or two sentences that matter and fit nowhere else */
  notes?: string;
  /** those are of use only while the number can still be moved away: to whoever is about to give it up */
  notesWhileMoving?: true;
  /** what the operator's own policy says; with its date, since it may be old */
  policy?: Policy;
  sources: FactSource[];
  /** on the account of a family: what else it settles, in the language spoken */
  family?: FamilyPart;
  /** the person's own notes on this entry, which win: the day, and the operations they are about */
  correctedBy?: { on: string; operations: OperationKey[] };
};

export type Category =
  | 'messaging'
  | 'social'
  | 'video'
  | 'content'
  | 'cloud-storage'
  | 'email'
  | 'device-account'
  | 'work'
  | 'payment'
  | 'bank'
  | 'securities'
  | 'insurance'
  | 'loan'
  | 'shopping'
  | 'food'
  | 'travel'
  | 'transport'
  | 'delivery'
  | 'government'
  | 'telecom'
  | 'utility'
  | 'health'
  | 'education'
  | 'jobs'
  | 'housing'
  | 'game'
  | 'developer'
  | 'smart-home'
  | 'lifestyle'
  | 'overseas'
  | 'tool';

export type Holding =
  | 'money'
  | 'credit'
  | 'identity'
  | 'files'
  | 'photos'
  | 'messages'
  | 'contacts'
  | 'location'
  | 'orders'
  | 'health'
  | 'work'
  | 'content'
  | 'devices';

/**
 * As the catalog's files name them; `newOwner` is the operation `new-owner` of a task. `freeze` stops an account at once,
 * by whoever lost the number, and says in `stops` what that stops; `unfreeze` undoes it.
 */
export type OperationKey =
  | 'change'
  | 'unbind'
  | 'deregister'
  | 'recover'
  | 'newOwner'
  | 'freeze'
  | 'unfreeze';

export type Channel = 'app' | 'web' | 'mini-program' | 'hotline' | 'branch' | 'email' | 'mail';

/** What is to be done at a platform, as a person is told it: its own part and that of its way, in their language. */
export type Operation = {
  /** menu path, "我 > 设置 > 账号与安全 > 手机号"; in English with the words on the screen in 「」 */
  path?: string;
  /** what to do, in order, short and imperative: the way's steps with the platform's own around them where `way.leads`, else its own */
  steps: string[];
  /** what the press or tutorials add to the operator's own steps: shown apart */
  reportedSteps?: string[];
  /** what general knowledge adds to steps that have a source: shown apart, as unverified */
  unverifiedSteps?: string[];
  /** how it usually goes at this kind of platform; absent where nothing says so */
  way?: OperationWay;
  /** what a freeze stops */
  stops?: string;
  /** how a freeze is undone: the steps of the platform's `unfreeze`; `usual` where they are its way's */
  undo?: { steps: string[]; usual: boolean };
  url?: string;
  /** the usual one first */
  channels: Channel[];
  /** required: needs a code sent to the old number; alternative: another check can stand in */
  oldNumber: 'required' | 'alternative' | 'not-needed' | 'unknown';
  needs: string[];
  /** waiting or cooling-off days before it takes effect; absent: unknown, not zero */
  waitDays?: number;
  /** days that must have passed since the last password or security change before it may begin */
  restDays?: number;
  /** so many last days of each month on which it may be refused */
  notOnLastDaysOfMonth?: number;
  /** ends with a code to the number after the wait: the number must still be there then */
  codeAfterWait?: true;
  /** what must hold first */
  conditions?: string[];
  /** of the platform's own part. official: the operator's own page; reported: news or a tutorial; general: no source found */
  basis: 'official' | 'reported' | 'general';
  /** ids of the platform's sources */
  sources: string[];
};

/** The part of an operation that comes from its way: never the platform's own menu, and shown as what it is. */
export type OperationWay = {
  /** the way's id, e.g. `bank` */
  id: string;
  /** the kind and one of it, in words: "银行" and "这家银行", "banks" and "this bank" */
  kind: string;
  here: string;
  /** the steps are the way's: nothing is known of how this platform itself does it (or not in this language, see `inChinese`) */
  leads: boolean;
  /** where it usually is in the menus; only where the platform names no path of its own */
  usualPlace?: string;
  /** how it usually goes by other channels */
  otherwise: { channels: Channel[]; steps: string[] }[];
  /** what to look at when it is done */
  check: string[];
  /** what to try when it is refused */
  refused: string[];
  /** what law and regulators say of it, each with its article; null where nothing was read */
  rules: { texts: string[]; readOn: string } | null;
  /** in English: the platform's own steps that nobody has put into English yet */
  inChinese?: string[];
  basis: Operation['basis'];
  sources: FactSource[];
};

/** A platform as its file says it. */
export type WrittenPlatform = Omit<Platform, 'ops' | 'family' | 'correctedBy'> & {
  ops: Partial<Record<OperationKey, WrittenOperation>>;
};

/**
 * An operation as a platform's file says it: only what is the platform's own, in Chinese. What is left out is as its way
 * says; an operation with a source says everything itself.
 */
export type WrittenOperation = Partial<Omit<Operation, 'way'>> & {
  /** id of the way; without one there must be a source */
  way?: string;
  /** own steps before and after the way's; `steps` instead of both is the platform's own from beginning to end */
  before?: string[];
  after?: string[];
};

/** Services that share one account. The JSON Schema beside this file says the same. */
export type Family = {
  /** kebab-case, stable */
  id: string;
  name: Bilingual;
  /** id of the platform whose account it is; its sources hold here */
  account: string;
  /** ids of platforms that one change of the account settles */
  settles: string[];
  /** what keeps a number of its own although it looks like the same account */
  keepsOwn?: { platform: string; why: Bilingual }[];
  /** what closing the account takes along */
  closing?: Bilingual;
};

/** What a family's account is told with: names and sentences in one language. */
export type FamilyPart = { name: string; settles: string[]; keepsOwn: string[]; closing: string | null };

/** What a person noted about an entry of the catalog: only what they saw otherwise; it wins over what is shipped. */
export type Correction = {
  /** id of the platform */
  platform: string;
  /** YYYY-MM-DD, the day on which it was seen */
  on: string;
  /** the part of the entry that is otherwise */
  entry: CorrectedPart;
};

export type CorrectedPart = Partial<
  Pick<
    WrittenPlatform,
    'ops' | 'contact' | 'notes' | 'smsLogin' | 'holds' | 'official' | 'operator' | 'signInWith' | 'accountOf'
  >
>;

/** How operations are usually done at a kind of platform. The JSON Schema beside this file says the same. */
export type Way = {
  /** kebab-case, stable */
  id: string;
  /** the kind in words, and one of it: "银行", "这家银行" */
  name: Bilingual;
  here: Bilingual;
  /** id of the way that says what this one leaves out */
  like?: string;
  ops: Partial<Record<OperationKey, WayOperation>>;
  /** what law and regulators say of its operations; those of the way that it is like hold too, unless the list is empty */
  rules?: WayRule[];
  sources: FactSource[];
};

/** A rule whose text was read, in a sentence that names it with its article. */
export type WayRule = Bilingual & {
  operations: OperationKey[];
  /** ids of the way's sources */
  sources: string[];
};

/** Its texts may hold `{hotline}` and `{support}`: the platform's hotline where it has one, else the words for it. */
export type WayOperation = {
  /** steps by channels, the usual ones first */
  by: { channels: Channel[]; steps: Bilingual[] }[];
  usualPlace?: Bilingual;
  oldNumber: Operation['oldNumber'];
  needs: string[];
  /** cautious */
  waitDays?: number;
  conditions?: Bilingual[];
  check?: Bilingual[];
  refused?: Bilingual[];
  stops?: Bilingual;
  basis: Operation['basis'];
  /** ids of the way's sources */
  sources: string[];
};

type Contact = { hotline?: string; web?: string; inApp?: string };

/** From the operator's privacy policy (public data sets, mostly 2019–2022). */
type Policy = {
  date?: string;
  /** id of one of the platform's sources */
  source: string;
  /** what the policy is really for, where that is not this platform: then nothing of it may be used for letters */
  appliesTo?: string;
  /** for letters: `email`, `phone`, `address`, `form`; absent where `appliesTo` stands */
  privacyContact?: Record<string, string>;
  /** days within which the operator promises an answer, and of which kind */
  answerDays?: number;
  answerDaysKind?: string;
  [fact: string]: unknown;
};

export type FactSource = {
  id: string;
  url: string;
  title: string;
  /** who says it, where the title does not */
  publisher?: string;
  published?: string;
  retrieved: string;
  /** whether a person may be handed this link: operators, authorities and known press only */
  linkable?: boolean;
};

/** Who says something: the operator itself, an authority, known press, a tutorial or reposting site, nobody. */
export type SourceKind = 'operator' | 'authority' | 'press' | 'tutorial' | 'none';

/** Which release of the catalog: counts up by one each time it is published; YYYY-MM-DD. */
export type Release = { release: number; day: string };

/** How long ago something was looked up. */
export type Age = 'upTo6Months' | 'upTo12Months' | 'older';

/** The parts of life by which platforms are grouped for a person. */
export type PartOfLife =
  | 'money'
  | 'talk'
  | 'files'
  | 'shopping'
  | 'travel'
  | 'public-services'
  | 'work'
  | 'school'
  | 'health'
  | 'home'
  | 'games';

/** What lists and searches need of a platform, without opening its file. */
export type PlatformCard = {
  id: string;
  name: { zh: string; en: string };
  category: Category;
  part: PartOfLife;
  aliases: string[];
};

/** Who runs a number: the four carriers, and those that resell their nets. */
export type Carrier = 'mobile' | 'unicom' | 'telecom' | 'broadnet' | 'virtual' | 'unknown';

/** The same words in both languages. */
export type Bilingual = { zh: string; en: string };

/** What can be wrong in a file of the catalog. */
export type FaultCode =
  | 'not-json'
  | 'schema'
  | 'file-name'
  | 'source-repeated'
  | 'source-unknown'
  | 'id-unknown'
  | 'name-taken'
  | 'signature-taken'
  | 'way-unknown'
  | 'not-correctable';

/** What a schema can find wrong, by what has to be done about it. */
export type SchemaRule =
  | 'missing'
  | 'unknown-field'
  | 'not-among'
  | 'wrong-type'
  | 'wrong-form'
  | 'too-few'
  | 'repeated'
  | 'out-of-range'
  | 'not-together';
