import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { recognize } from '../../src/recognition/recognize.js';

const catalog = loadCatalog();

async function unknownOf(text: string, sender: string | null) {
  async function* stream() {
    yield { type: 'message' as const, text, sender, at: null };
  }
  const { unknown } = (await recognize(stream(), catalog, { source: 'test' })).showing(null);
  return unknown.map(({ signature, kind }) => [signature, kind]);
}

describe('a code that nobody signed and no name of the catalog stands in', () => {
  it.each([
    ['Examplebank', 'Examplebank: 402918 is your one-time password', null],
    ['Examplebank', 'Examplebank：402918 is your one-time password', '106900000001'],
    ['示例银行', '示例银行：您的验证码为402918，请勿泄露。', null],
    ['示例银行', '您的验证码为402918，请勿泄露。', '示例银行'],
    ['129990001', '您的验证码为402918，请勿泄露。', '+86 129990001'],
    ['Exampleish', 'Your verification code is 402918', 'Exampleish'],
  ])('is listed under %s: %s', async (name, text, sender) => {
    expect(await unknownOf(text, sender)).toEqual([[name, 'code']]);
  });

  it.each([
    ['of a gateway that anybody may use', '您的验证码为402918，请勿泄露。', '+86 106900000001'],
    ['of a person', '您的验证码为402918，请勿泄露。', '13800138000'],
    ['of a contact', '您的验证码为402918，请勿泄露。', '小明'],
    ['that addresses the reader', 'Your code: 402918', null],
    ['of a headline', '您的验证码：402918', null],
    ['of nobody', '402918 is your one-time password', null],
  ])('is listed nowhere by the name %s', async (_, text, sender) => {
    expect(await unknownOf(text, sender)).toEqual([]);
  });

  it('is not asked about where it is no code', async () => {
    expect(await unknownOf('您的包裹已到，请来取。', '106900000001')).toEqual([]);
  });
});
