/** What stands before a message on its line, or on lines of its own. */
export type Heading = {
  /** a number that messages come from */
  sender: string | null;
  /** milliseconds since 1970: noon in China on the day, since only the day is kept; null without a whole date */
  at: number | null;
  /** the line without them, trimmed */
  rest: string;
};

const NUMBER =
  /^(?:来自|发件人|号码|from)?[:：\s]*((?:\+?86[ -]?)?(?:1[3-9]\d(?:[ -]?\d{4}){2}|106\d{4,17}|9[56]\d{3,12}|1[02]\d{3,8}|400[ -]?\d{3}[ -]?\d{4}))(?=[\s,，:：\t]|$)/i;
const DATE =
  /^[[(（]?((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[\sT,，]*(?:星期.|周.))?(?:[\sT,，]*(?:凌晨|早上|上午|中午|下午|晚上|[ap]m)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?(?:\s?[ap]m|Z)?)?[\])）]?(?=[\s,，:：【\t]|$)/i;
const BETWEEN = /^[\s,，:：|;；-]+/;

/** Takes a number and a date off the beginning of a line, in any order. */
export function readHeading(line: string): Heading {
  let rest = line.trim();
  let sender: string | null = null;
  let at: number | null = null;
  for (let round = 0; round < 2; round++) {
    const date: RegExpExecArray | null = at === null ? DATE.exec(rest) : null;
    const number: RegExpExecArray | null = date || sender !== null ? null : NUMBER.exec(rest);
    const found: RegExpExecArray | null = date ?? number;
    if (!found) break;
    if (date) at = noonInChina(date);
    else sender = found[1] ?? null;
    rest = rest.slice(found[0].length).replace(BETWEEN, '');
  }
  return { sender, at, rest };
}

function noonInChina([, year = '', month = '', day = '']: RegExpExecArray): number | null {
  const at = Date.parse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T12:00:00+08:00`);
  return Number.isNaN(at) ? null : at;
}
