import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { explain } from '../../src/recognition/explain.js';
import { lookUpsIn } from '../../src/recognition/signature.js';

const lookUps = lookUpsIn(loadCatalog());
const seen = (text: string, sender: string | null = '106900000001') => explain({ text, sender }, lookUps);

describe('other names of a platform', () => {
  it.each([
    ['嘀嘀打车', 'didi'],
    ['快的打车', 'didi'],
    ['淘宝旅行', 'fliggy'],
    ['支付宝钱包', 'alipay'],
    ['佛山交行', 'bocom'],
    ['大庆建行', 'ccb'],
    ['建行大庆分行', 'ccb'],
    ['滨州兴业银行', 'cib'],
    ['交通银行佛山', 'bocom'],
    ['招行小助手', 'cmb'],
    ['小米官方旗舰店', 'xiaomi-account'],
    ['花呗\u3000支付宝', 'ant-huabei-jiebei'],
    ['示例小店\u3000京东', 'jd'],
    ['示例小店-京东', 'jd'],
    ['微信·示例', 'wechat'],
    ['淘宝登录', 'taobao'],
    ['淘宝-登录验证', 'taobao'],
    ['淘宝·验证码', 'taobao'],
    ['中国移动-咪咕视频', 'migu-video'],
  ])('【%s】 is %s', (signature, platform) => {
    expect(seen(`【${signature}】您的验证码是1234`).platform).toBe(platform);
  });

  it.each([
    '大庆银行',
    '滨州超市',
    '佛山小助手',
    '示例小店\u3000示例',
    '示例-登录',
    '旗舰店',
    '佛山农商银行',
  ])('【%s】 is nobody that is known', (signature) => {
    expect(seen(`【${signature}】您的验证码是1234`)).toMatchObject({ platform: null });
  });
});

describe('a name that is a common word too', () => {
  it.each(['锦江', '春秋', '360', '光大'])('【%s】 alone is no sure sender', (name) => {
    const greeting = seen(`【${name}】活动今天下午三点开始，欢迎光临`);
    expect(greeting.platform).not.toBeNull();
    expect(greeting.unsure).toBe(true);
  });

  it('is sure with words of an account, or from its own number', () => {
    expect(seen('【360】您的验证码是1234').unsure).toBe(false);
    expect(seen('【锦江】您的会员积分将于下月到期').unsure).toBe(false);
    expect(seen('【光大】您好，业务已受理', '95595')).toMatchObject({ platform: 'ceb', unsure: false });
  });
});
