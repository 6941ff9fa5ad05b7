import { type English, inChinese, inEnglish, type Translator } from './english.js';
import type {
  Bilingual,
  Channel,
  FactSource,
  Family,
  FamilyPart,
  Operation,
  OperationKey,
  OperationWay,
  Platform,
  Way,
  WayOperation,
  WayRule,
  WrittenOperation,
  WrittenPlatform,
} from './types.js';

/** What is needed to tell a platform whole, in one language; `english` only where it is spoken. */
export type Telling = {
  ways: ReadonlyMap<string, Way>;
  /** by the id of their account's platform */
  families: ReadonlyMap<string, Family>;
  /** a platform's name in the language spoken */
  nameOf(id: string): string;
  lang: 'zh' | 'en';
  english?: English | undefined;
};

/**
 * A platform as a person is told it: each operation with the part that its way says, all in one language. Of thousands of
 * accounts each is asked for one operation, so each is put together when it is asked for.
 */
export function resolvePlatform(written: WrittenPlatform, telling: Telling): Platform {
  const own = telling.english ? inEnglish(telling.english, written.id) : inChinese;
  const { notes, contact } = written;
  const keys = Object.keys(written.ops) as OperationKey[];
  const family = telling.families.get(written.id);
  return {
    ...written,
    ...(family ? { family: tellFamily(family, telling) } : {}),
    ...(notes === undefined ? {} : { notes: own.say(notes) }),
    contact: { ...contact, ...(contact.inApp === undefined ? {} : { inApp: own.path(contact.inApp) }) },
    ops: whenAsked(keys, (key, ops) => {
      const told = resolveOperation(key, written.ops[key] ?? {}, contact.hotline, own, telling);
      return key === 'freeze' ? withUndo(told, ops.unfreeze) : told;
    }),
  };
}

/** A record each of whose values is made when it is first asked for. */
function whenAsked<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key, record: Partial<Record<Key, Value>>) => Value,
): Partial<Record<Key, Value>> {
  const record: Partial<Record<Key, Value>> = {};
  for (const key of keys) {
    Object.defineProperty(record, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(key, record);
        Object.defineProperty(record, key, { configurable: true, enumerable: true, writable: true, value });
        return value;
      },
    });
  }
  return record;
}

/** Whoever freezes an account is told there how to get it back. */
const withUndo = (freeze: Operation, unfreeze: Operation | undefined): Operation =>
  unfreeze ? { ...freeze, undo: { steps: unfreeze.steps, usual: unfreeze.way?.leads === true } } : freeze;

/**
 * The way's operation, its own or that of the way that it is like.
 * @returns undefined where neither has it
 */
export function wayOperation(
  id: string,
  key: OperationKey,
  ways: ReadonlyMap<string, Way>,
): FoundWay | undefined {
  const [way, ...others] = lineOf(id, ways);
  const from = [way, ...others].find((each) => each?.ops[key]);
  const said = from?.ops[key];
  if (!way || !from || !said) return undefined;
  return {
    way,
    said,
    sources: from.sources.filter(({ id }) => said.sources.includes(id)),
    rules: holding([way, ...others]).flatMap((each) => rulesOf(each, key)),
  };
}

/** A way, the one that it is like, and so on. */
function lineOf(id: string, ways: ReadonlyMap<string, Way>): Way[] {
  const way = ways.get(id);
  return way ? [way, ...lineOf(way.like ?? '', ways)] : [];
}

/** The ways whose rules hold: all up to one that says that there are none. */
function holding(line: readonly Way[]): readonly Way[] {
  const none = line.findIndex(({ rules }) => rules?.length === 0);
  return none < 0 ? line : line.slice(0, none);
}

const rulesOf = ({ rules = [], sources }: Way, key: OperationKey): ReadRule[] =>
  rules
    .filter(({ operations }) => operations.includes(key))
    .map((rule) => ({
      rule,
      readOn:
        sources
          .filter(({ id }) => rule.sources.includes(id))
          .map(({ retrieved }) => retrieved)
          .sort()
          .at(-1) ?? '',
    }));

const tellFamily = (
  { name, settles, keepsOwn = [], closing }: Family,
  { nameOf, lang }: Telling,
): FamilyPart => ({
  name: name[lang],
  settles: settles.map(nameOf),
  keepsOwn: keepsOwn.map(({ why }) => why[lang]),
  closing: closing?.[lang] ?? null,
});

type ToldWay = ReturnType<typeof tellWay>;

function resolveOperation(
  key: OperationKey,
  written: WrittenOperation,
  hotline: string | undefined,
  own: Translator,
  telling: Telling,
): Operation {
  const found = written.way === undefined ? undefined : wayOperation(written.way, key, telling.ways);
  const way = found && tellWay(found, written, hotline, telling.lang);
  const { way: _, before, after, steps, ...rest } = written;
  return {
    ...rest,
    ...texts(written, way, own),
    steps: stepsOf(written, way, own),
    ...(way ? { way: partOf(way, written, own) } : {}),
    ...terms(written, way),
    basis: written.basis ?? 'general',
    sources: written.sources ?? [],
  };
}

const ownSteps = ({ before = [], steps = [], after = [] }: WrittenOperation): string[] => [
  ...before,
  ...steps,
  ...after,
];

/** The way's steps lead where the platform has none of its own, or none in the language spoken. */
const leads = (written: WrittenOperation, own: Translator): boolean =>
  written.steps === undefined || !ownSteps(written).every(own.has);

function stepsOf(written: WrittenOperation, way: ToldWay | undefined, own: Translator): string[] {
  if (!way || !leads(written, own)) return ownSteps(written).map(own.say);
  const { before = [], after = [] } = ownSteps(written).every(own.has) ? written : {};
  return [...before.map(own.say), ...way.steps, ...after.map(own.say), ...way.check];
}

function partOf(way: ToldWay, written: WrittenOperation, own: Translator): OperationWay {
  const { id, kind, here, usualPlace, otherwise, check, refused, rules, basis, sources } = way;
  const isTold = ownSteps(written).every(own.has);
  return {
    id,
    kind,
    here,
    leads: leads(written, own),
    ...(usualPlace && written.path === undefined ? { usualPlace } : {}),
    otherwise,
    check: leads(written, own) ? [] : check,
    refused,
    rules,
    ...(isTold ? {} : { inChinese: ownSteps(written) }),
    basis,
    sources,
  };
}

const isSourced = ({ basis = 'general' }: WrittenOperation): boolean => basis !== 'general';

/** What an operation says in words beside its steps. */
function texts(written: WrittenOperation, way: ToldWay | undefined, own: Translator): Partial<Operation> {
  const { path, reportedSteps, unverifiedSteps, stops } = written;
  const conditions = [
    ...(written.conditions ?? []).map(own.say),
    ...(isSourced(written) ? [] : (way?.conditions ?? [])),
  ];
  return {
    ...(path && { path: own.path(path) }),
    ...(reportedSteps && { reportedSteps: reportedSteps.map(own.say) }),
    ...(unverifiedSteps && { unverifiedSteps: unverifiedSteps.map(own.say) }),
    ...(conditions.length > 0 && { conditions }),
    ...(stops ? { stops: own.say(stops) } : way?.stops && { stops: way.stops }),
  };
}

/** What an operation asks for: what its platform leaves out is as the way says; what a source says is whole. */
function terms(
  written: WrittenOperation,
  way: ToldWay | undefined,
): Pick<Operation, 'channels' | 'oldNumber' | 'needs' | 'waitDays'> {
  const waitDays = written.waitDays ?? (isSourced(written) ? undefined : way?.waitDays);
  return {
    channels: written.channels ?? way?.channels ?? [],
    oldNumber: written.oldNumber ?? way?.oldNumber ?? 'unknown',
    needs: written.needs ?? way?.needs ?? [],
    ...(waitDays === undefined ? {} : { waitDays }),
  };
}

type FoundWay = { way: Way; said: WayOperation; sources: FactSource[]; rules: ReadRule[] };

/** A rule with the last day on which its text was read. */
type ReadRule = { rule: WayRule; readOn: string };

/** A way's operation in one language, for one platform: the steps by its first channel, and the others apart. */
function tellWay(
  { way, said, sources, rules }: FoundWay,
  written: WrittenOperation,
  hotline: string | undefined,
  lang: 'zh' | 'en',
) {
  const tell = (text: Bilingual): string => filledIn(text[lang], hotline, lang);
  const by = said.by.map(({ channels, steps }) => ({ channels, steps: steps.map(tell) }));
  const [usual, ...otherwise] = byChannel(by, written.channels?.[0]);
  return {
    id: way.id,
    kind: way.name[lang],
    here: way.here[lang],
    channels: [...new Set(by.flatMap(({ channels }) => channels))],
    steps: usual?.steps ?? [],
    otherwise,
    usualPlace:
      said.usualPlace &&
      (lang === 'zh' ? said.usualPlace.zh : `「${said.usualPlace.zh}」 (${said.usualPlace.en})`),
    oldNumber: said.oldNumber,
    needs: said.needs,
    waitDays: said.waitDays,
    conditions: said.conditions?.map(tell),
    check: (said.check ?? []).map(tell),
    refused: (said.refused ?? []).map(tell),
    rules: tellRules(rules, lang),
    stops: said.stops && tell(said.stops),
    basis: said.basis,
    sources,
  };
}

function tellRules(rules: readonly ReadRule[], lang: 'zh' | 'en'): OperationWay['rules'] {
  const readOn = rules.map((each) => each.readOn).sort()[0];
  return readOn === undefined ? null : { texts: rules.map(({ rule }) => rule[lang]), readOn };
}

const WORDS = {
  zh: { hotline: '客服热线', support: '平台客服', number: (hotline: string) => `客服热线 ${hotline}` },
  en: {
    hotline: 'its hotline',
    support: 'its support',
    number: (hotline: string) => `its hotline ${hotline}`,
  },
};

function filledIn(text: string, hotline: string | undefined, lang: 'zh' | 'en'): string {
  const words = WORDS[lang];
  return text.replace(
    /\{(hotline|support)\}(\p{Script=Han})?/gu,
    (_, place: 'hotline' | 'support', next = '') =>
      hotline ? `${words.number(hotline)}${next && ` ${next}`}` : `${words[place]}${next}`,
  );
}

/** The steps for the platform's first channel come first; where the way has none for it, its usual ones. */
function byChannel<Steps extends { channels: Channel[] }>(
  by: Steps[],
  channel: Channel | undefined,
): Steps[] {
  const first = by.find(({ channels }) => channel !== undefined && channels.includes(channel)) ?? by[0];
  return first ? [first, ...by.filter((other) => other !== first)] : [];
}
