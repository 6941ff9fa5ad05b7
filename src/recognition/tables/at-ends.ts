// What characters may be at the ends of a text, where senders sign. Measured on 7,280 signatures of public message collections.

/** Brackets that hold a name whatever it is; mixed pairs occur. */
const SURE = '【】';
/** Brackets that hold a name only where the catalog knows it: they have other uses in messages. */
const OPEN = '【[［〔「〖『〘﹝';
const CLOSE = '】]］〕」〗』〙﹞';
/** The same, and only in last place. */
const LAST_OPEN = '(（<＜《';
const LAST_CLOSE = ')）>＞》';

/** In the order of `../core/brackets.ts`. */
const SETS: readonly (RegExp | string)[] = [
  OPEN,
  CLOSE,
  OPEN + LAST_OPEN,
  CLOSE + LAST_CLOSE,
  SURE,
  // before the first signature
  /[\s"'“”‘’\p{Cf}]/gu,
  // behind the last
  /[\s"'“”‘’。.．!！,，;；~、\p{Cf}]/gu,
  // what an invitation to opt out ends with
  /[A-Za-z0-9"”'’订收消阅蔽)\]）】］>]/g,
  // all that can stand in one: the same few come again and again, and nothing else need be looked at
  /[\s[(（【［<\])）】］>"“”'‘’,，:：A-Za-z0-9如若不需要取消屏蔽拒收退订再接谢绝阅短信息消请可直回复发送即-]/giu,
  // one of these stands in each: a verb in Chinese, a blank in English. Half of all texts end in digits and letters that are a link or a number
  /[退拒取屏接谢\s]/gu,
  /[A-Za-z0-9]/g,
  // `reply`, `text` and `txt` end so, with which alone one begins in letters
  'ytYT',
];

/** Per character (its code) which sets it is in, a bit each. */
export function atEnds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const every = everyCharacter();
  for (const [place, members] of SETS.entries()) {
    for (const one of typeof members === 'string' ? members : (every.match(members) ?? []))
      table[one.charCodeAt(0)] = (table[one.charCodeAt(0)] as number) | (1 << place);
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
