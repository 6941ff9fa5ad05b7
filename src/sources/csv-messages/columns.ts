import { directionOf } from '../direction.js';
import { DateReader } from '../time.js';

/** Which column holds what, from 0; -1 where none does. */
export type Columns = { sender: number; text: number; time: number; direction: number; sim: number };

type Meaning = keyof Columns;

/** Headings in lower case without spaces and signs, best first. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  text: [
    'body',
    'content',
    'text',
    'message',
    'msg',
    'txt',
    'smsbody',
    'messagetext',
    'snippet',
    '短信内容',
    '内容',
    '正文',
    '信息',
    '信息内容',
    '消息内容',
    '短信',
  ],
  sender: [
    'senderid',
    'address',
    'phonenumber',
    'number',
    'from',
    'phone',
    'sender',
    'tel',
    'mobile',
    '对方号码',
    '电话号码',
    '手机号码',
    '手机号',
    '号码',
    '电话',
    '发件人',
    '发送者',
    '发送方',
    '发信人',
    '来源',
    '联系人',
  ],
  time: [
    'messagedate',
    'date',
    'time',
    'timestamp',
    'received',
    'datetime',
    'localtime',
    'receiveddate',
    '收发时间',
    '接收时间',
    '发送时间',
    '时间',
    '日期',
  ],
  direction: [
    'direction',
    'isfromme',
    'folder',
    'box',
    '收/发',
    '收发',
    '收发类型',
    '方向',
    'type',
    '类型',
    '状态',
  ],
  sim: ['subid', 'sim', 'simslot', 'slot', '卡槽', 'sim卡'],
};

const NONE: Columns = { sender: -1, text: -1, time: -1, direction: -1, sim: -1 };

/** The columns by their headings. @returns null where the row is no heading of messages: a text and a sender or a time */
export function columnsByHeading(row: readonly string[]): Columns | null {
  // a date or a number stands in no heading
  if (row.some((cell) => /\d{4}/.test(cell))) return null;
  const headings = row.map((cell) => cell.toLowerCase().replace(/[\s_\-:：()（）"'\uFEFF]/g, ''));
  const columns = { ...NONE };
  for (const meaning of Object.keys(HEADINGS) as Meaning[]) {
    for (const heading of HEADINGS[meaning]) {
      const at = headings.indexOf(heading);
      if (at < 0 || Object.values(columns).includes(at)) continue;
      columns[meaning] = at;
      break;
    }
  }
  return columns.text >= 0 && (columns.sender >= 0 || columns.time >= 0) ? columns : null;
}

const PHONE =
  /^[\s\u00A0\u202A-\u202E]*(?:\+?\d[\d\s-]{2,24}|\d(?:\.\d+)?[eE]\+\d+)[\s\u00A0\u202A-\u202E]*$/;
const EPOCH = /^\d{10}$|^\d{13}$/;

/**
 * The columns by what is in them, for tables without a heading: one of dates, one of numbers before or after it, one of
 * directions; the longest of the others is the text.
 * @returns null where dates, or numbers and directions, are not told apart for sure
 */
export function columnsByContent(rows: readonly (readonly string[])[]): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, i) =>
    rows.map((row) => row[i] ?? '').filter((cell) => cell.trim() !== ''),
  );
  // prose has commas too, but no column that goes through
  const cells = filled.map((column) => (column.length * 2 > rows.length ? column : []));
  const most = (is: (cell: string) => boolean, taken: readonly number[]): number =>
    cells.findIndex((column, i) => !taken.includes(i) && column.filter(is).length * 2 > rows.length);
  const time = most(isDate, []);
  const direction = most((cell) => !/^\d/.test(cell.trim()) && directionOf(cell) !== null, [time]);
  // ids count up and are short, numbers of senders are not
  const sender = longestOf(cells, [time, direction], (cell) => PHONE.test(cell) && !EPOCH.test(cell));
  const text = longestOf(cells, [time, direction, sender], () => true);
  if (time < 0 || sender < 0 || text < 0) return null;
  return { ...NONE, time, sender, text, direction };
}

function isDate(cell: string): boolean {
  // of a broken date (`20d10.01.11`) the clock is still there
  return (
    typeof new DateReader().read(cell) === 'number' ||
    /^\d\S{5,10} \d{1,2}:\d{2}(?::\d{2})?$/.test(cell.trim())
  );
}

/** The column whose cells are all of a kind and the longest on average; -1 where there is none. */
function longestOf(
  cells: readonly (readonly string[])[],
  taken: readonly number[],
  is: (cell: string) => boolean,
): number {
  let best = -1;
  let bestLength = 0;
  for (const [i, column] of cells.entries()) {
    if (taken.includes(i) || column.length === 0 || !column.every(is)) continue;
    const length = column.reduce((sum, cell) => sum + cell.length, 0) / column.length;
    if (length > bestLength) [best, bestLength] = [i, length];
  }
  return best;
}
