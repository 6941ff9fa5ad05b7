import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeRow,
  chosenNames,
  type PickerQuestion,
  type PickerState,
  pickerRows,
  pressKey,
  startPicker,
} from '../../src/prompts/picker-state.js';

const names: Record<string, string> = {
  wechat: '微信',
  alipay: '支付宝',
  icbc: '中国工商银行',
  abc: '中国农业银行',
};
const pinyin: Record<string, string> = { wechat: 'wx', alipay: 'zfb', icbc: 'zggsyh', abc: 'zgnyyh' };

const item = (id: string) => ({ id, name: names[id] as string });
const question: PickerQuestion = {
  groups: [
    { part: 'talk', title: '聊天', items: [item('wechat')] },
    { part: 'money', title: '钱', items: [item('alipay'), item('icbc'), item('abc')] },
  ],
  selected: [],
  search: (text) =>
    Object.keys(names).filter((id) => names[id]?.includes(text) || pinyin[id]?.startsWith(text)),
  addLabel: (text) => `添加“${text}”`,
};

const OWN = '自己添加的';
const ESC = '\u{1b}';
const SPECIAL: Record<string, { name: string; sequence: string }> = {
  ' ': { name: 'space', sequence: ' ' },
  '\t': { name: 'tab', sequence: '\t' },
  '\r': { name: 'return', sequence: '\r' },
  '↑': { name: 'up', sequence: `${ESC}[A` },
  '↓': { name: 'down', sequence: `${ESC}[B` },
  '⇟': { name: 'pagedown', sequence: `${ESC}[6~` },
  '⌫': { name: 'backspace', sequence: '\u{7f}' },
  '⎋': { name: 'escape', sequence: ESC },
  '⟦': { name: 'paste-start', sequence: `${ESC}[200~` },
  '⟧': { name: 'paste-end', sequence: `${ESC}[201~` },
};

/** The state after keys, each character one key event, as readline reports composed and pasted text too. */
function stateAfter(typed: string, asked = question): PickerState | 'done' | 'back' {
  let state: PickerState | 'done' | 'back' = startPicker(asked);
  for (const character of typed) {
    if (state === 'done' || state === 'back') throw new Error(`ended before ${character}`);
    state = pressKey(asked, state, SPECIAL[character] ?? { sequence: character }, { page: 5, ownTitle: OWN });
  }
  return state;
}

function open(typed: string, asked = question): PickerState {
  const state = stateAfter(typed, asked);
  if (state === 'done' || state === 'back') throw new Error('ended');
  return state;
}

const labels = (typed: string, asked = question) =>
  pickerRows(asked, open(typed, asked), OWN).map(({ label }) => label);
const marked = (typed: string) => activeRow(pickerRows(question, open(typed), OWN), open(typed))?.label;

describe('the list', () => {
  it('shows everything by parts of life; titles are never marked', () => {
    expect(labels('')).toEqual(['聊天', '微信', '钱', '支付宝', '中国工商银行', '中国农业银行']);
    expect(marked('')).toBe('微信');
    expect(marked('↓')).toBe('支付宝');
    expect(marked('↑')).toBe('微信');
    expect(marked('⇟⇟')).toBe('中国农业银行');
  });

  it('finds by Chinese and by pinyin, and offers to add what is not called exactly so', () => {
    expect(labels('银行')).toEqual(['中国工商银行', '中国农业银行', '添加“银行”']);
    expect(labels('zg')).toEqual(['中国工商银行', '中国农业银行', '添加“zg”']);
    expect(labels('微信')).toEqual(['微信']);
    expect(labels('小区门禁')).toEqual(['添加“小区门禁”']);
  });

  it('offers no own entry where only the listed can be chosen', () => {
    const { addLabel: _, ...closed } = question;
    expect(labels('小区', closed)).toEqual([]);
    expect(open('小区\r ', closed).chosen).toEqual([]);
  });
});

describe('choosing', () => {
  it('takes and puts back with space, full-width space and Tab', () => {
    expect(open(' ').chosen).toEqual(['wechat']);
    expect(open('　').chosen).toEqual(['wechat']);
    expect(open('\t↓ ').chosen).toEqual(['wechat', 'alipay']);
    expect(open('  ').chosen).toEqual([]);
  });

  it('keeps what was chosen before', () => {
    const before = { ...question, selected: ['icbc', '小区门禁'] };
    expect(labels('', before).slice(0, 3)).toEqual([OWN, '小区门禁', '聊天']);
    expect(chosenNames(before, open('', before))).toEqual(['中国工商银行', '小区门禁']);
  });

  it('begins a new search after a choice, without Esc', () => {
    const state = open('zfb\rwx\t');
    expect(state.chosen).toEqual(['alipay', 'wechat']);
    expect(state.text).toBe('wx');
  });

  it('takes several of one search', () => {
    expect(open('银行\t↓ ').chosen).toEqual(['icbc', 'abc']);
    expect(open('银行↓ ').chosen).toEqual(['abc']);
    expect(open('银行\r↓\r').chosen).toEqual(['icbc', 'abc']);
  });

  it('adds an own entry, which can be put back on the spot and found again', () => {
    expect(open('小区门禁\t').chosen).toEqual(['小区门禁']);
    expect(open('小区门禁\t\t').chosen).toEqual([]);
    expect(labels('小区门禁\t⎋')).toContain(OWN);
    expect(labels('小区门禁\t⎋门禁')[0]).toBe('小区门禁');
  });

  it('ends with Enter, but takes first what was just typed', () => {
    expect(stateAfter('\r')).toBe('done');
    expect(stateAfter('zfb\t\r')).toBe('done');
    expect(open('zfb\r').chosen).toEqual(['alipay']);
    expect(stateAfter('zfb\r\r')).toBe('done');
    expect(open('zfb\t⎋zfb\r').chosen).toEqual(['alipay']);
  });
});

describe('typing', () => {
  it('takes back whole characters', () => {
    expect(open('微信⌫').text).toBe('微');
    expect(open('👨‍👩‍👧⌫').text).toBe('');
    expect(open('支付宝⌫⌫⌫⌫').text).toBe('');
  });

  it('empties the search with Esc, also when a character follows at once', () => {
    expect(open('银行⎋').text).toBe('');
    const together = pressKey(question, open('银行'), { sequence: `${ESC}微` }, { page: 5, ownTitle: OWN });
    expect(together).toMatchObject({ text: '微' });
    const enter = { name: 'return', sequence: `${ESC}\r` };
    expect(pressKey(question, open('银行'), enter, { page: 5, ownTitle: OWN })).toBe('done');
  });

  it('reads nothing in a pasted text as a command', () => {
    const state = open('⟦某某 App\r\t⟧');
    expect(state.chosen).toEqual([]);
    expect(open('⟦某某 App\r⟧\t').chosen).toEqual(['某某 App']);
  });

  it('never ticks in the middle of a name: a blank there is part of it', () => {
    const state = open('Apple ID');
    expect(state).toMatchObject({ text: 'Apple ID', chosen: [] });
    expect(open('zfb\t wx').text).toBe('wx');
  });

  it('takes “没有” for an answer, and goes back with Esc where nothing is typed', () => {
    expect(labels('没有')).toEqual([]);
    expect(stateAfter('没有\r')).toBe('done');
    expect(stateAfter('⎋')).toBe('back');
    expect(open('zfb⎋').text).toBe('');
  });

  it('keeps control characters out', () => {
    const state = pressKey(
      question,
      open('微'),
      { name: 'left', sequence: `${ESC}[D` },
      { page: 5, ownTitle: OWN },
    );
    expect(state).toMatchObject({ text: '微' });
  });
});

it('always marks a row that is there, whatever is pressed', () => {
  const key = fc.constantFrom(
    ...Object.keys(SPECIAL).filter((one) => one !== '\r' && one !== '⎋'),
    ...'微信银行zfbwx某',
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
      const state = open(keys.join(''));
      const rows = pickerRows(question, state, OWN);
      const choosable = rows.some(({ kind }) => kind !== 'title');
      expect(activeRow(rows, state) !== undefined).toBe(choosable);
      expect(new Set(state.chosen).size).toBe(state.chosen.length);
    }),
  );
});
