import type { Track } from '../../cleanup/record/cleanup.js';

type Advice = { title: string; lines: string[] };

/** What to keep to in a situation, beside its tasks. General advice. */
const advice: Record<Track, Advice[]> = {
  'prepare-cancel': [],
  'audit-new-number': [
    {
      title: '千万别',
      lines: [
        '别登录、别看别人的账号；误入了马上退出，记下日期和平台，告诉平台',
        '别点催收短信里的链接，别替人还款，别承认债务，别报身份证号和银行卡',
        '别把验证码告诉任何人；别花钱请人“代解绑”“停催”',
      ],
    },
    {
      title: '之后留意',
      lines: [
        '又来了没要过的验证码、催收：numclean incident add，看下一步找谁：numclean remedy',
        '焕新办完再复查一次，有的平台会漏',
        '查一次自己的征信报告：别人的贷款不该出现在您名下',
      ],
    },
  ],
  'recover-accounts': [
    {
      title: '先看看还有没有哪里登着',
      lines: [
        '旧手机、平板、电脑、网页上还登录着的账号，先别退出：进“账号与安全”把手机号换成现在的，再退出其他设备、改密码，几分钟就好，不用申诉',
        '哪里都登不上的，再走找回；要等几天的，先冻结或挂失',
      ],
    },
    {
      title: '平台一般要这些证明',
      lines: [
        '身份证（加水印，写明只用于找回这个账号）；有的还要刷脸',
        '运营商开的销号凭证、号码曾用证明',
        '账号是您的：大概哪天注册、常用的设备和城市、绑过的银行卡、付款记录、旧密码',
      ],
    },
    {
      title: '之后留意',
      lines: [
        '陌生的登录提醒、新设备、改密码的通知',
        '有人用您的名义发消息、借钱、发链接',
        '不认识的扣款、贷款；查一次征信报告',
      ],
    },
    {
      title: '告诉这些人',
      lines: [
        '家人、同事、常联系的朋友：旧号码不是您了，用它借钱、要验证码的都别信',
        '工作群、家长群的管理员：把旧号码移出去',
        '银行、证券、保险：更正预留手机号',
        '单位、学校、医院、社区：更正联系电话',
      ],
    },
  ],
};

export const situations = { advice };
