import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  domainAndParents,
  foldName,
  foldPackage,
  foldSender,
  foldSignature,
} from '../../src/catalog/normalize.js';

describe('names', () => {
  it('are the same in full and half width, any case, with or without spaces', () => {
    expect(foldName(' ＱＱ 音乐\u200b')).toBe('qq音乐');
    expect(foldName('Apple ID')).toBe(foldName('apple　id'));
    expect(foldName('Sam’s Club')).toBe(foldName("sam's club"));
  });

  it('stay as they are when folded again, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe('signatures', () => {
  it.each(['【支付宝】', '[支付宝]', '［支付宝］', '〔支付宝〕', ' 支付宝 ', '【 支 付 宝 】'])(
    '%s is 支付宝',
    (written) => {
      expect(foldSignature(written)).toBe('支付宝');
    },
  );

  it('keep brackets inside', () => {
    expect(foldSignature('得物(App)')).toBe('得物(app)');
  });
});

describe('senders', () => {
  it.each([
    ['+8695588', '95588'],
    ['008695588', '95588'],
    ['9 5588', '95588'],
    ['１０６９０', '10690'],
    ['106-9000', '1069000'],
    ['86100', '86100'],
    ['+86', ''],
    ['Apple', ''],
    ['', ''],
  ])('%s is "%s"', (written, digits) => {
    expect(foldSender(written)).toBe(digits);
  });
});

describe('domains', () => {
  it.each([
    ['https://Mail.QQ.com:443/cgi?x=1', ['mail.qq.com', 'qq.com']],
    ['user@login.example.com.', ['login.example.com', 'example.com']],
    ['10086.cn', ['10086.cn']],
    ['http://例子.中国/页', ['xn--fsqu00a.xn--fiqs8s']],
    ['localhost', []],
    ['', []],
    ['a..b', []],
  ])('%s', (written, expected) => {
    expect(domainAndParents(written)).toEqual(expected);
  });

  it('never throw, and each is the end of the one before', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        const found = domainAndParents(text);
        found.slice(1).forEach((parent, index) => {
          expect(found[index]?.endsWith(`.${parent}`)).toBe(true);
        });
      }),
    );
  });
});

it('packages are the same in any case', () => {
  expect(foldPackage(' com.Tencent.mm ')).toBe('com.tencent.mm');
});
