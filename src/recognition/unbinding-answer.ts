import type { Catalog } from '../catalog/catalog.js';
import { MARKED, markNames } from './official-names.js';
import type { OfficialAnswer, OfficialCount, UnbindingState } from './official-types.js';

/** The plainest word for each. */
export const UNBINDING_WORDS: Readonly<Record<UnbindingState, string>> = {
  unbound: '解绑成功',
  failed: '解绑失败',
  pending: '解绑中',
  none: '未绑定',
};

/**
 * No result of 一键解绑 (码号服务平台) or 二次号码焕新 is public word for word. Known are what the services do, that apps are
 * chosen one by one, that it takes up to five working days (official-facts t3, t4), and the words their pages and the press use for
 * it: 解绑成功, 解绑失败, 处理中, 未绑定. So each name is read with the outcome that stands with it.
 */
const OUTCOMES: readonly (readonly [UnbindingState, string])[] = [
  [
    'failed',
    '(?:解绑|清除|清理|解除|办理|焕新|处理)?(?:失败|未成功|不成功)|无法(?:解绑|处理|办理)|(?:暂)?不支持(?:解绑)?|未能?解绑',
  ],
  [
    'none',
    '未绑定|无需(?:解绑|处理)|无(?:历史)?绑定(?:关系|记录)?|没有绑定|未注册|未查(?:询)?到(?:绑定|账号|记录){0,3}',
  ],
  ['pending', '处理中|办理中|解绑中|进行中|待处理|待解绑|(?:已)?受理(?:成功)?|(?:已|成功)提交|审核中|排队中'],
  [
    'unbound',
    '(?:解绑|清除|清理|解除|办理|焕新|处理)?(?:成功|已完成|完成)|已(?:成功)?(?:解绑|解除|清理|清除|焕新)(?:绑定)?(?:成功)?',
  ],
];
const OUTCOME = OUTCOMES.map(([state, words]) => `(?<${state}>${words})`).join('|');
const ABOUT_UNBINDING = /解绑|焕新|(?:历史|前序|原机主)[^。\n]{0,8}绑定|码号服务/;
/** Sentences about the whole, not about the name beside it. */
const ABOUT_ALL =
  /办理状态|处理状态|状态:|进度|服务(?:已|申请)|申请(?:已|成功|正在)|结果:?$|\d\s?[个款项家]|工作日/;

/** What a part of the text holds, in its order; `follows`: nothing but marks stands between it and the one before. */
type Token = { follows: boolean } & ({ name: number } | { state: UnbindingState });

/**
 * Reads the result of 一键解绑 or 二次号码焕新.
 * @param plain mended, and without dates and telephone numbers
 * @returns null where the text is no such result
 */
export function readUnbinding(plain: string, catalog: Catalog): OfficialAnswer | null {
  if (!ABOUT_UNBINDING.test(plain)) return null;
  const { text, names } = markNames(plain, catalog);
  const reading = new Reading();
  const unknown: OfficialCount[] = [];
  for (const part of text.split(/[。;!\n]/u)) {
    const own = unknownName(part);
    if (own) unknown.push(own);
    else reading.take(part);
  }
  const known = [...reading.states].flatMap(([at, state]) => {
    const name = names[at];
    return name ? [{ ...name, count: countOf(state), state }] : [];
  });
  const counts = withoutDoubles([...known, ...unknown]);
  const state = reading.overall ?? (counts.length === 0 ? reading.heading : undefined);
  if (counts.length === 0 && state === undefined) return null;
  return {
    kind: 'unbinding',
    counts,
    total: null,
    // only what was taken off, or was none, is sure
    doubtful: counts.filter(({ state }) => state === 'failed' || state === 'pending').map(({ name }) => name),
    ...(state === undefined ? {} : { state }),
  };
}

/** One account is left where unbinding failed; where it is under way nothing is known. */
const countOf = (state: UnbindingState): number => (state === 'failed' ? 1 : 0);

/** Reads a text part by part, and what each name came to. */
class Reading {
  /** by the place of a name among those marked */
  readonly states = new Map<number, UnbindingState>();
  /** what is said of the whole */
  overall: UnbindingState | undefined;
  /** an outcome on a line of its own, which the names below it share */
  heading: UnbindingState | undefined;
  /** names on a line of their own, whose outcome may stand on the next */
  #waiting: number[] = [];

  take(part: string): void {
    const tokens = tokensOf(part);
    const states = tokens.flatMap((token) => ('state' in token ? [token.state] : []));
    const names = tokens.flatMap((token) => ('name' in token ? [token.name] : []));
    if (names.length > 0 && states.length > 0) this.#takeAlong(tokens);
    else if (states.length > 0) this.#takeOutcome(part, states[0]);
    else if (names.length > 0) this.#takeNames(names);
  }

  #takeOutcome(part: string, state: UnbindingState | undefined): void {
    if (ABOUT_ALL.test(part)) this.overall ??= state;
    else if (this.#waiting.length > 0) this.#assign(this.#waiting, state);
    else this.heading = state;
    this.#waiting = [];
  }

  #takeNames(names: number[]): void {
    if (this.heading) this.#assign(names, this.heading);
    else this.#waiting = names;
  }

  /** 淘宝、美团解绑成功,微博解绑失败: names take the outcome behind them; 解绑成功:淘宝、美团: or the one right before. */
  #takeAlong(tokens: readonly Token[]): void {
    const [first, second] = tokens;
    const isHeaded = first !== undefined && 'state' in first && second?.follows === true && 'name' in second;
    let before: UnbindingState | undefined;
    let names: number[] = [];
    for (const token of tokens) {
      if ('name' in token && isHeaded) this.#assign([token.name], before);
      else if ('name' in token) names.push(token.name);
      else {
        if (token === first && !isHeaded) this.overall ??= token.state;
        before = token.state;
        this.#assign(names, token.state);
        names = [];
      }
    }
    this.#waiting = [];
  }

  #assign(names: readonly number[], state: UnbindingState | undefined): void {
    if (state) for (const name of names) this.states.set(name, state);
  }
}

function tokensOf(part: string): Token[] {
  let end = 0;
  return [...part.matchAll(new RegExp(`${MARKED}|${OUTCOME}`, 'gu'))].map((match) => {
    const { 0: whole, 1: name, groups = {}, index } = match;
    const follows = /^[\s:,、()"和及]*$/u.test(part.slice(end, index));
    end = index + whole.length;
    const state = stateOf(groups);
    return state ? { follows, state } : { follows, name: Number(name) };
  });
}

const stateOf = (groups: Record<string, string | undefined>): UnbindingState | undefined =>
  OUTCOMES.map(([state]) => state).find((state) => groups[state] !== undefined);

const OWN = new RegExp(
  `^\\s{0,8}(?<name>\\p{L}[\\p{L}\\p{N}·.&+]{1,14}?)\\s{0,4}[:\\s]\\s{0,4}(?:${OUTCOME})\\s{0,8}$`,
  'u',
);
const NO_NAME = /解绑|焕新|绑定|状态|结果|服务|号码|手机|应用|平台|进度|时间|申请|办理|处理|其中|全部/;

/** A line of a name that the catalog doesn't have and its outcome. */
function unknownName(part: string): OfficialCount | null {
  const groups = OWN.exec(part)?.groups;
  if (!groups?.name || NO_NAME.test(groups.name)) return null;
  const state = stateOf(groups);
  return state ? { platform: null, name: groups.name, count: countOf(state), state } : null;
}

/** The last word on a platform holds. */
const withoutDoubles = (counts: readonly OfficialCount[]): OfficialCount[] => [
  ...new Map(counts.map((entry) => [entry.platform ?? `name ${entry.name}`, entry])).values(),
];
