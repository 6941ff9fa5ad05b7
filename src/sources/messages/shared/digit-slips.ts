/** What a line of nothing but a number and a time consists of, some of its digits read as the letters that look like them. */
const NUMBER_AND_TIME =
  /^(?![Tt]o\b)(?=.{0,40}[OoQlISBZ])(?=(?:[^\d]{0,6}\d){4})[\dOoQlISBZ\s年月日:：/.,，()（）+T上下午凌晨早中晚傍星期周一二三四五六天今昨前·-]{4,40}$/;
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  S: '5',
  B: '8',
  Z: '2',
};

/** 2O25年l2月3日, as text recognition gives it, with its digits. */
export const withDigits = (line: string): string =>
  NUMBER_AND_TIME.test(line) ? line.replace(/[OoQlISBZ]/g, (letter) => LOOKS_LIKE[letter] ?? letter) : line;
