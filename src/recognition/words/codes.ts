import type { Meaning } from './types.js';

export const CODES = {
  /** what is told as digits and opens an account */
  codeWord: {
    says: `验证码 登录短信 核验号码 校验串 取款预约码 验正码 证码 效验码 校验码 较验码 核验码 检验码 确认码 动态码 随机码 登录码 登陆码 登入码 激活码 安全码 授权码 短信码 认证码 注册码 一次性码 交易码 支付码 绑定码 配对码 临时码 识别码 身份码 取款码 查询码 转账码 解锁码 找回码 重置码 签约码 开户码 解绑码 换绑码 令牌码 绑定短信码 登录临时码 临时登录码 手机码 上网码
      验证密码 初始密码 动态密码 动态口令 随机密码 登录密码 登陆密码 激活密码 一次性密码 交易密码 支付密码 临时密码 短信密码 短信口令 访问口令 访问密码 初始口令 登录口令 校验密码 服务密码 查询密码 上网密码 wlan密码 wifi密码 无线密码 上网口令 wifi密码 wifi_密码 无线密码 无线网密码 无线上网密码 wifi_password wi_fi_password wi_fi密码 身份密码 取款密码 动态验证 验证口令 一次性口令 口令码 临时口令 动态登录密码 手机密码 预置密码 重置密码为 新密码为 密码为 密码是 密码已重置为 密码重置为 密码更新为 密码变更为 密码已变更为 密码已更新为 口令为 口令是
      验证代码 验证编码 验证编号 验证数字 验证串 验证字符 校验代码 校验编码 确认代码 确认编码 动态数字 随机数字 随机字符 登录数字 登录编号 登录代码 授权编号 授权代码 认证编码 认证编号 识别编码 代码 代碼 双重验证编码 短信验证 验证短信 身份验证 手机验证 手机号验证 登录验证 注册验证 绑定验证 支付验证 验证数 确认数字 动态编码 验证编 验证内容 验证号 短信验证为 校验数字 登录字符 动态串 短信串码 安全编码 安全编号 激活代码 激活编码 认证代码 数字码 数字口令 验证小纸条 登录小纸条 六位数字 四位数字 数字密码 动态令牌 令牌 付款验证 校验号 核验数字 核验编码 核验代码 手机登录码 转移码 接收码 访问码 接入码 安全口令 安全密码 暗号 验码 身份校验 登录凭证 登录凭据
      code codes otp passcode passcodes one_time_password one_time_pin one_time_code verification_code verification_number verification_pin verification security_code sign_in_code login_code access_code auth_code authentication_code pin_code your_pin pin_is pin temporary_password dynamic_password transaction_pin transaction_password password_is otp_is tac 2fa password_reset token sms_code confirmation_code digits_to`,
    not: `验证码错误 股票代码 证券代码 基金代码 产品代码 组织机构代码 统一社会信用代码 信用代码 优惠代码 促销代码 推广代码 条形码 二维码 看验证码 回验证码 专属激活码 礼包激活码 激活码可 源代码 代码审查 代码仓库 低代码 代码提交 身份验证失败 身份验证通过 source_code zip_code postal_code promo_code promotion_code coupon_code discount_code voucher_code error_code pickup_code pick_up_code locker_code invite_code referral_code qr_code gate_code door_code use_code_at checkout_code gift_code pin_down 提货密码 取票密码 会议密码 取件密码 取衣密码 消费密码 开箱密码 门锁密码 code_of_conduct dress_code 服务密码重置 验证码平台 合格验证 令牌桶 登录密码错误 token_ring`,
  },
  /** says of digits beside it that they are one, where they are to be kept secret or typed in */
  weakCodeWord: { says: '密码 口令 码 数字 编码 编号 number digits 字符 凭证 序号 令牌 串' },
  /** what opens no account */
  ticketWord: {
    says: '取件码 取货码 提货码 自提码 开箱码 兑换码 核销码 消费码 优惠码 券码 取票码 预约码 条形码 二维码 入园码 检票码 入场码 推荐码 邀请码 取餐码 取件 包裹 快件 快递 运单 会议号 promo_code coupon_code discount_code voucher_code zip_code error_code pickup_code pick_up_code locker referral invite_code',
    not: '微信二维码 取件通知短信',
  },
  /** what is asked to be done with the digits behind it */
  typeIn: { says: '输入 填写 回填 填入 键入 请用 使用 请填 输入短信中的 enter type use input type_in' },
  /** digits that open something else than an account, though a word for a code stands beside them */
  otherCode: {
    says: '取票机 自助取票 出票成功 已出票 影城 影院 取票 取票号 检票口 会议号 入会 参会 会议id meeting_id meeting webinar 核销 快递柜 丰巢 驿站 包裹 快件 取件 自提柜 locker parcel package 股票代码 涨停 牛股 个股 公测 礼包',
    not: '取票验证 包裹保价登录 meeting_you',
  },
  login: {
    says: `登录 登陆 登入 注册 验证 绑定 解绑 换绑 找回 重置 激活 认证 校验 核验 核实 密码 口令 校验码 验证码 解锁 解除 改密 双重 身份 授权 开户 签约 令牌 上网 wifi 一网通
      verif~ sign_in signing_in sign_up sign log_in login logging link linking unlink unlock confirm~ authenticat~ otp code password token digits reset register~ account_access payee add_payee finish_signing approve 2fa to_finish to_complete`,
    not: '登录密码错误 身份证',
  },
  secret: {
    says: `勿泄露 勿泄漏 勿告知 勿告诉 勿转发 勿向 勿提供 勿透露 勿外泄 勿外传 勿截图 勿让 勿分享 不要泄露 不要告诉 不要告知 不要把 不要转发 不要给 不要截图 不要透露 不要分享 不要向 别告诉 别给 别转发 别泄露 别透露 别让 切勿 请勿 打死都不要 不要说 别说 勿回复 任何人 索取 索要 不会索 不会向您 不会问 谁要都 谁都别 谁都不 都别给 保密 妥善保管 请妥善 如非本人 若非本人 非本人 非您本人 不是您本人 不是本人 没注册 如不是您 若不是您 不是你本人 请核对 以完成 用它 您正在 你正在 正在使用 正在进行 正在为 转发可能 泄露有风险 提供给他人 提供给别人 告诉别人 告知他人 给别人 被盗 勿外 不要外传 勿传 勿示 只有骗子 都是骗子 是骗子 均为诈骗
      dont_share do_not_share never_share dont_tell do_not_tell never_tell dont_give do_not_give never_give dont_forward do_not_forward dont_disclose do_not_disclose never_ask never_call wont_ask will_not_ask keep_it keep_the_code keep_this if_you_didnt if_you_did_not if_this_wasnt if_this_was_not not_you ignore_this ignore_if ignore anyone secret with_anyone didnt_request`,
    not: '任何人都可 请勿回复 请勿携带 请勿相信 请勿点击 请勿轻信 请勿错过 切勿错过 请勿停车 请勿靠近 请勿直接回复 请勿饮酒 请勿外出 请勿下载 切勿轻信 切勿相信 切勿点击 切勿贪 切勿转账 请勿转账 请勿透露个人',
  },
  shortLived: {
    says: '分钟内 #分钟 半小时 秒内 #秒 #分内 小时内 #小时 有效 失效 过期 作废 本次 一次有效 使用一次 仅用于 只用于 用于 当日有效 当次 请在页面 页面输入 页面填写 尽快输入 #min #mins _minutes expires expire expiring valid minutes #_min one_time only_once for_#_minutes within_# to_finish to_complete to_verify to_sign to_log',
  },
  /** read out by a call: whoever hears it is in */
  voice: {
    says: '语音验证 语音播报 语音电话 语音来电 来电播报 电话播报 语音验证码 语音动态码 语音登录码 语音呼叫 语音为您播报 语音告知 电话告知 致电播报 语音形式 语音方式 听语音 播报验证码 voice_call voice_code phone_call call_you calling_you call_with',
  },
  codeIsComing: {
    says: '接听 致电 挂断 接通 即将 稍后 正在 来电 请留意 请注意 留意 answer will shortly receive 播报 呼叫',
  },
  /** as good as a code: whoever taps it is in */
  linkWord: { says: '登录链接 点击 链接 点此 点我 打开 戳 网址 tap click link open' },
  signsIn: {
    says: '登录 登陆 激活 重置密码 绑定 验证身份 验证邮箱 验证您的 完成验证 邮箱验证 登录链接 确认身份 身份验证 设置密码 找回密码 sign_in signing_in log_in verify confirm_your magic_link activate reset_your_password login_link set_your_password',
    not: '登录app 登录官网 登录网站 登录查看 登录手机银行 登录后查看 实名验证',
  },
  onceOnly: {
    says: '打开有效 点击有效 有效期 仅限一次 一次有效 只能使用一次 仅可使用一次 使用一次 仅本次 仅限本人 #分钟内有效 分钟有效 小时有效 #分钟内 #小时内有效 #小时有效 后失效 即失效 内有效 失效 如非本人 若非本人 expires expire valid_for only_once one_time if_you_didnt if_you_did_not didnt_request #_minutes #_hours',
    not: '优惠有效期 天内有效 日内有效',
  },
} as const satisfies Record<string, Meaning>;
