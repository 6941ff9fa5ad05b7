const YES = new Set(['y', 'yes', 'true', '是', '是的', '好', '对', '要', '有']);
const NO = new Set(['n', 'no', 'false', '否', '不', '不是', '不要', '没有', '还没有', '没']);

/** Yes or no as people type it, in Chinese or English; null where it is neither, since guessing could do harm. */
export function parseYesNo(text: string): boolean | null {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.。!]$/u, '');
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
