import { ONLY_LAST, POSSIBLY, SURELY } from './core/agreed.js';
import { core, coreMemory } from './core.js';
import type { KnownAs } from './owners.js';
import type { Units } from './units.js';

/** How a name in brackets must be known, by how sure they hold one. */
export const KNOWN_AS: Readonly<Record<number, KnownAs>> = {
  [SURELY]: 'alias',
  [POSSIBLY]: 'name',
  [ONLY_LAST]: 'signature',
};

/** An invitation to opt out that follows an end signature, with or without brackets. It is short: 40 characters do. */
const OPT_OUT_TAIL =
  /[[(（【［<]?\s{0,4}(?:(?:如|若)?(?:不需|需|要)?(?:取消|屏蔽|拒收|退订|不再接收|谢绝)(?:订阅|短信|信息|消息)?(?:,|，|:|：|\s){0,6}(?:请|可)?(?:直接)?(?:回复|回|发送|发|复)?\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?(?:退订)?|(?:请)?(?:回复?|发送|复)\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?\s{0,4}(?:即可|可)?(?:退订|拒收|取消(?:订阅)?|屏蔽)|(?:拒收|退订)(?:请)?(?:回复?|发送|发|复)?\s{0,4}["“'‘]?[A-Za-z0-9]{1,5}["”'’]?|(?:reply|text|txt)\s{1,4}(?:stop|td?|n)\b(?:\s{1,4}to\s{1,4}[a-z -]{3,20})?)\s{0,4}[\])）】］>]?$/iu;

/** How long the invitation to opt out is that a text ends with, with or without brackets; 0: there is none. */
function optOutLength(tail: string): number {
  const found = OPT_OUT_TAIL.exec(tail);
  return found ? tail.length - found.index : 0;
}

let found: Int32Array | undefined;

/**
 * The brackets at both ends of a text, with what they hold, until the next text.
 * @returns rows of four numbers. The first: how many brackets are at the start, how many at the end. Then those at the start, and those at the
 * end from the last on: from where to where each holds what, the place of how it must be known (`KNOWN_AS`), and a sum of what it holds.
 */
export function findBrackets(text: Units): Int32Array {
  const module = core();
  found ??= new Int32Array(coreMemory(), module.BRACKETS.value);
  let isAll = module.findBrackets(text.addressOf(0, text.length), text.length);
  while (!isAll)
    isAll = module.goOnWithTail(optOutLength(text.slice(found[2] as number, found[3] as number)));
  return found;
}
