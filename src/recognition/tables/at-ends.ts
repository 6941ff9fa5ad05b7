import {
  AFTER_END,
  BEFORE_START,
  CLOSES,
  CLOSES_AT_END,
  ENDS_FIRST_WORD,
  ENDS_OPT_OUT,
  IN_OPT_OUT,
  IS_SURE,
  LATIN,
  MARKS_OPT_OUT,
  OPENS,
  OPENS_AT_END,
} from '../core/agreed.js';

// What characters may be at the ends of a text, where senders sign. Measured on 7,280 signatures of public message collections.

/** Brackets that hold a name whatever it is; mixed pairs occur. */
const SURE = '【】';
/** Brackets that hold a name only where the catalog knows it: they have other uses in messages. */
const OPEN = '【[［〔「〖『〘﹝';
const CLOSE = '】]］〕」〗』〙﹞';
/** The same, and only in last place. */
const LAST_OPEN = '(（<＜《';
const LAST_CLOSE = ')）>＞》';

const SETS: readonly (readonly [is: number, members: RegExp | string])[] = [
  [OPENS, OPEN],
  [CLOSES, CLOSE],
  [OPENS_AT_END, OPEN + LAST_OPEN],
  [CLOSES_AT_END, CLOSE + LAST_CLOSE],
  [IS_SURE, SURE],
  // before the first signature
  [BEFORE_START, /[\s"'“”‘’\p{Cf}]/gu],
  // behind the last
  [AFTER_END, /[\s"'“”‘’。.．!！,，;；~、\p{Cf}]/gu],
  // what an invitation to opt out ends with
  [ENDS_OPT_OUT, /[A-Za-z0-9"”'’订收消阅蔽)\]）】］>]/g],
  // all that can stand in one: the same few come again and again, and nothing else need be looked at
  [
    IN_OPT_OUT,
    /[\s[(（【［<\])）】］>"“”'‘’,，:：A-Za-z0-9如若不需要取消屏蔽拒收退订再接谢绝阅短信息消请可直回复发送即-]/giu,
  ],
  // one of these stands in each: a verb in Chinese, a blank in English. Half of all texts end in digits and letters that are a link or a number
  [MARKS_OPT_OUT, /[退拒取屏接谢\s]/gu],
  [LATIN, /[A-Za-z0-9]/g],
  // `reply`, `text` and `txt` end so, with which alone one begins in letters
  [ENDS_FIRST_WORD, 'ytYT'],
];

/** Per character (its code) which sets it is in, a bit each. */
export function atEnds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const every = everyCharacter();
  for (const [is, members] of SETS) {
    for (const one of typeof members === 'string' ? members : (every.match(members) ?? []))
      table[one.charCodeAt(0)] = (table[one.charCodeAt(0)] as number) | is;
  }
  return table;
}

/** Every character of one unit, to be looked through at once; halves of pairs would join with the next. */
function everyCharacter(): string {
  const codes = new Uint16Array(0x10000);
  for (let code = 0; code < codes.length; code++) codes[code] = code;
  codes.fill(0, 0xd800, 0xe000);
  return Buffer.from(codes.buffer).toString('utf16le');
}
