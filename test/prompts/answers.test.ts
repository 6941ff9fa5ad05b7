import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { createAnswersPrompter } from '../../src/prompts/answers.js';
import type { Question } from '../../src/prompts/types.js';

const ask = (question: Question, answers: Record<string, unknown>) =>
  createAnswersPrompter({ answers }).ask(question);

const base = { key: 'it', message: '?' };
const number: Question = {
  ...base,
  kind: 'text',
  check: (text) => {
    if (!/^1\d{10}$/.test(text)) throw new Problem('usage.number-invalid', { number: text });
    return text;
  },
};
const confirm: Question = { ...base, kind: 'confirm', default: true };
const choices = [
  { value: 'mobile', name: '中国移动' },
  { value: 'unicom', name: '中国联通' },
];
const choice: Question = { ...base, kind: 'choice', choices };
const files: Question = {
  ...base,
  kind: 'files',
  check: (path) => {
    if (path.includes('none')) throw new Problem('input.not-found', { path });
  },
};
const closed: Question = {
  ...base,
  kind: 'platforms',
  groups: [{ part: 'talk', title: '聊天', items: [{ id: 'wechat', name: '微信' }] }],
  selected: ['wechat'],
  search: () => [],
};
const platforms: Question = { ...closed, addLabel: (text) => text };
const paste: Question = { ...base, kind: 'paste' };
const assign: Question = {
  ...base,
  kind: 'assign',
  items: [
    { id: 'a', name: '甲', suggested: 'mobile', choices },
    { id: 'b', name: '乙', suggested: 'mobile', choices },
  ],
};

describe('given answers', () => {
  it.each<[string, Question, unknown, unknown]>([
    ['a text', number, '13800138000', '13800138000'],
    ['a phone number that YAML takes for a number', number, 13800138000, '13800138000'],
    ['yes', confirm, true, true],
    ['no, in words', confirm, '否', false],
    ['a choice by value', choice, 'unicom', 'unicom'],
    ['a choice by name', choice, '中国联通', 'unicom'],
    ['files', files, ['a.xml', ' b.xml '], ['a.xml', 'b.xml']],
    [
      'platforms by id, by name and of the person’s own',
      platforms,
      ['wechat', '微信', '小区 门禁'],
      ['wechat', '小区 门禁'],
    ],
    ['an own name with an escape sequence', platforms, ['\u{1b}[31m门禁'], ['门禁']],
    ['a pasted text', paste, '微信 1\n淘宝 2', '微信 1\n淘宝 2'],
    ['some values of many, by id or name', assign, { 乙: 'unicom' }, { a: 'mobile', b: 'unicom' }],
  ])('%s', async (_what, question, given, answer) => {
    expect(await ask(question, { it: given })).toEqual(answer);
  });
});

describe('answers that won’t do', () => {
  it.each<[string, Question, unknown, string]>([
    ['a list for a text', number, ['13800138000'], 'it'],
    ['a word that is neither yes nor no', confirm, 'maybe', 'it'],
    ['a number for yes or no', confirm, 1, 'it'],
    ['an unknown choice', choice, 'sprint', 'it'],
    ['a text where a list is needed', files, 'a.xml', 'it'],
    ['a list of numbers', platforms, [1], 'it'],
    ['an own entry where only the listed can be chosen', closed, ['小区门禁'], 'it'],
    ['a list for a pasted text', paste, ['x'], 'it'],
    ['a list for a table', assign, ['a'], 'it'],
    ['an unknown item', assign, { c: 'mobile' }, 'it.c'],
    ['an unknown value', assign, { a: 'x' }, 'it.a'],
  ])('%s', async (_what, question, given, key) => {
    await expect(ask(question, { it: given })).rejects.toMatchObject({
      code: 'usage.answer-invalid',
      values: { key },
      at: key,
    });
  });

  it('passes on why a text is refused, with the key', async () => {
    await expect(ask(number, { it: '12345' })).rejects.toMatchObject({
      code: 'usage.number-invalid',
      at: 'it',
    });
  });

  it('leaves what is wrong with a file to the check of files', async () => {
    await expect(ask(files, { it: ['none.xml'] })).rejects.toMatchObject({ code: 'input.not-found' });
  });
});

describe('no answer', () => {
  it.each<[string, Question, unknown]>([
    ['the default of a text, checked', { ...number, default: '13800138000' }, '13800138000'],
    ['nothing for an optional text', { ...number, optional: true }, null],
    ['the default of yes or no', confirm, true],
    ['the default of a choice', { ...choice, default: 'unicom' }, 'unicom'],
    ['no files', files, []],
    ['what is selected', platforms, ['wechat']],
    ['no pasted text', paste, ''],
    ['all suggestions', assign, { a: 'mobile', b: 'mobile' }],
  ])('takes %s', async (_what, question, answer) => {
    expect(await ask(question, {})).toEqual(answer);
  });

  it('leaves an optional text empty on purpose, default or not', async () => {
    expect(await ask({ ...number, optional: true, default: '13800138000' }, { it: null })).toBeNull();
  });

  it.each([
    ['a text', number],
    ['a choice', choice],
  ])('refuses without a default: %s', async (_what, question) => {
    await expect(ask(question, {})).rejects.toMatchObject({
      code: 'usage.answer-missing',
      values: { key: 'it' },
    });
  });
});
