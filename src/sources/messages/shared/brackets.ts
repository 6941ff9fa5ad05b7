/** Text recognition and banks write other brackets than 【】; whether a name in them is a sender is for others to say. */
export const STARTS_SIGNED =
  /^\s*(?:【[^【】\n]{1,40}[】\]］]|[[［〔「](?=[^\]］〕」]*\p{Script=Han})[^[\]［］〔〕「」\n]{2,20}[\]］〕」])/u;
export const ENDS_SIGNED = /【[^【】\n]{1,40}】[\s。]*$/u;
/** A signature on a line of its own, and how much must stand before it to be what it signs. */
export const ONLY_SIGNATURE = /^【[^【】\n]{1,40}】$/u;
export const ENOUGH_TO_SIGN = 6;

/** Brackets that text recognition has lost on one side. */
const LOST_BEGIN = /^([\p{Script=Han}A-Za-z0-9]{2,12})】/u;
const LOST_END = /^【([\p{Script=Han}A-Za-z0-9]{2,10})[\s\u3000]{1,8}(?![\s\u3000])(?=[^】]*$)/u;
/** What text recognition takes the two of 【】 for, beside brackets. */
const OPENS = '[［〔「『{｛(（〖《〈⟦';
const CLOSES = '\\]］〕」』}｝)）〗》〉⟧';
/** A name between a bracket and another one that is not its fellow, or between such as nobody puts a word in at a beginning. */
const MISREAD = new RegExp(
  `^([【${OPENS}])[\\s\\u3000]{0,4}([\\p{Script=Han}A-Za-z0-9][\\p{Script=Han}A-Za-z0-9·.&+ -]{1,14}?)[\\s\\u3000]{0,4}([】${CLOSES}])`,
  'u',
);
/** Pairs that hold other words than names too. */
const ORDINARY_PAIRS = new Set(['()', '（）', '《》', '〈〉', '[]', '［］', '〔〕', '「」']);
/** A bracket read as a letter or a stroke: L淘宝】, I支付宝I, |招商银行】. */
const STROKE_BEGIN = /^[LlI|丨匚亡<〈「](?=\p{Script=Han}{2,10}】)/u;
const STROKES = /^[Il|丨]([\p{Script=Han}]{2,10})[Il|丨](?=[\p{Script=Han}\d])/u;
/** A bracket in front is certain, one like it may be another. */
const isSure = (open: string, close: string): boolean => open === '【' || close === '】';

/** With the brackets of a signature at the beginning as they were before text was recognised: both there, and of one kind. */
export function mended(line: string): string {
  const begin = line.replace(STROKE_BEGIN, '【').replace(STROKES, '[$1]');
  const [whole = '', open = '', name = '', close = ''] = MISREAD.exec(begin) ?? [];
  const isMisread = whole !== '' && !ORDINARY_PAIRS.has(open + close) && open + close !== '【】';
  const paired = isMisread
    ? `${isSure(open, close) ? `【${name}】` : `[${name}]`}${begin.slice(whole.length)}`
    : begin;
  return paired.replace(LOST_BEGIN, '【$1】').replace(LOST_END, '【$1】');
}

/** A signature that is cut in two by the end of a line. */
const OPEN_AT_END = /【[^【】\s]{0,10}$/u;
const CLOSED_AT_START = /^\s{0,8}[^【】\s]{0,10}】/u;

/** Whether the second line goes on with a signature that the first begins. */
export const isCutSignature = (line: string, next: string): boolean =>
  OPEN_AT_END.test(line) && CLOSED_AT_START.test(next);
