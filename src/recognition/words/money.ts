import type { Meaning } from './types.js';

export const MONEY = {
  /** an account that money moves on */
  account: {
    says: `尾号 尾数 末四位 账户 账号 帐户 帐号 卡 余额 零钱 户号 钱包 银行 一卡通 存折 活期 定期 信用卡 储蓄卡 借记卡 花呗 借呗 白条 公积金 社保 医保 电子账户 通行 etc 话费 微信支付 支付宝 财付通 account acct a_c card balance wallet atm bank`,
    not: '卡片机 办卡 会员卡 年卡 月卡 次卡 游泳卡 健身卡 礼品卡 电话卡办理 流量卡 余额宝收益 打卡 卡姿 刷卡有礼 刷卡送 刷卡返 刷卡立 刷卡达标 卡券 卡包 贺卡',
  },
  /** money that has moved, in words that say so */
  movement: {
    says: `消费# 消费人民币 消费支出 消费了 消费金额 已消费 共消费 消费成功 完成消费 消费 支出 支取 支付 付款 付给 入账 入帐 收入 收到 转入 转出 转账 转帐 转存 转给 汇款 汇出 汇入 汇缴 存入 存现 取款 取现 提现 扣款 扣收 扣费 扣缴 扣除 扣划 划扣 划款 代扣 代付 代发 代缴 到账 到帐 交易 工资 结息 记入 退至 退回 退款 退还 赔款 赔付 放款 已还 已还款 还款成功 还款# 还款人民币 还款入账 归还贷款 还本 付息 缴费 缴纳 缴存 充值 存款 冲正 撤销 红包退 快捷支付 网上支付 pos 收款 到了 已付 预授权 购汇 结汇 买入 卖出 赎回 认购 申购 定投 分红 圈存 扣减 补登 冲账 抵扣后 共用去 已扣 扣了 打款 应付 withdrawn withdrawal spent debited credited deposited deposit transfer transferred charged purchase received payment paid dr cr deducted refunded`,
    not: '消费券 消费满 消费达 消费返 消费送 消费享 消费贷 消费者 消费金融 消费季 消费节 消费得 消费可 消费即 消费有 消费立 消费积分 每消费 单笔消费满 累计消费 支付密码 支付满 支付立减 支付享 支付有 支付即 支付优惠 支付可 付款码 付款密码 收款码 收到短信 收到本 收到此 收到您的 收到你的 不想收到 再收到 收到申请 转账限额 转账手续费 转账免 转账汇款免 充值送 充值享 充值有 充值立 充值返 充值满 充值即 交易密码 交易所 交易日 交易时间 二手交易 交易限额 提现券 提现秒 提现手续费 高收入 月收入 年收入 收入证明 低收入 增加收入 收入过 支付宝 微信支付 到账快 秒到账 快速到账 极速到账 最快到账 当天到账 分钟到账 即时到账 存款利率 存款产品 大额存款 存款送 存款有 缴费即 缴费有 缴费享 缴费立 缴费优惠 退款险 工资卡 工资代 月工资 工资面议 底薪工资 日工资 工资# 放款快 秒放款 极速放款 当天放款 申购费 认购费 定投享 购汇优惠 payment_holiday',
  },
  /** a sum that moved: 消费128元 */
  statedMovement: {
    says: '消费# 消费人民币 消费支出 消费cny 消费rmb 支出# 支出人民币 收入# 收入人民币 入账# 入账人民币 扣款# 扣款人民币 转入# 转入人民币 转出# 转出人民币 转账# 转账人民币 存入# 存入人民币 支取# 支取人民币 取款# 取现# 汇入# 汇款# 到账# 还款# 还款人民币 扣费# 扣收# 代扣# 实付# 付款# 支付# 退款# 余额# 余额为# 余额人民币 快捷支付支出 元入账 元已到账 元已入账 spent debited credited',
    not: '消费#可 消费#送 消费#减 消费#享 消费#返 消费#即 消费#得 转账#免 支付#享 支付#立 支付#减 支付#领 支付#得 支付#抢',
  },
  /** a movement so plain that no account needs to be named */
  plainMovement: {
    says: `快捷支付 网上支付 网上快捷 银证转账 atm支出 atm取款 自动扣款 自动扣费 自动还款成功 自动缴费 自动缴纳 您收到一笔 你收到一笔 收到转账 收到一笔转账 付款成功 成功付款 支付成功 成功支付 交易成功 扣款成功 成功扣款 扣费成功 缴费成功 成功缴费 充值成功 成功充值 转账成功 成功转账 还款成功 成功还款 退款成功 成功退款 已退款 提现成功 代扣成功 已打至 已转至 已放款 放款成功 已放款至 已发放至 定投扣款 元已到账 元已入账 元已退 元已支付 元已到 已到账 已退回 已退还 已退至 原路退回 原路返回 退回您的 退还至 实付 实付款 已付款 已支付 共支付 支付了 支付金额 已收到您 元到账 已扣款 已扣费 已扣除 已成功扣 付了 向您转账 给您转账 转账# 退款# 赔付# 已赔付 领取了您的转账 转账已 转账被 已存入 元退 信使费
      was_deducted has_been_deducted was_charged has_been_charged was_refunded has_been_refunded you_paid paid_to paid_with payment_of payment_received payment_successful we_received_your_payment transferred_to top_up refund_of withdrawal_of has_been_credited was_credited`,
    not: '充值成功后 支付成功后 缴费成功后 付款成功后 自动扣款享 支付成功可 实付满 实付款满 转账#免',
  },
  /** what looks like a movement and is an offer */
  offered: {
    says: `可申请 可借 可提现 可提 可取现 可办 可领 可享 申请取现 立即申请 额度最高 最高可 最高# 最高额度 办理分期 可分期 分期享 分期优惠 分期手续费 手续费折 手续费# 折 免息 限时 抽奖 领取 抢 邀您 立减 直降 等您确认 等您领 待领 待您领取 待激活 预审 预授信 提额 享# 满#减 满#送 满#返 满#元 首期 费率低 费率# 折优惠 利率低 低至 即可办理 即可申请 即可参与 办理即 优惠 回复#就能 回复@办 即可办 额度高 off sale pre_approved loan_today apply_now`,
    not: '优惠后 优惠金额 已优惠 优惠# 打折后 折合 折算 折后价 折后 可用额度可 积分折 领取了您的转账 骨折 享受#倍积分 抢修 折旧 存折 最高限额 优惠减免 优惠抵扣',
  },
  /** a bill, or a payment that is due and not late */
  bill: {
    says: `账单 帐单 话费账单 电子账单 本期账单 月账单 应还款 应还 应缴 应付 本期应还 还款日 到期还款日 最后还款日 最低还款额 最低还款 本期话费 本月话费 上月消费 本月消费 月消费 话费余额 可用余额 账户余额 当前余额 剩余话费 余额为 余额# 电费 水费 燃气费 煤气费 物业费 房租 租金 月租 学费 缴费通知 缴款 请按时还款 按时还款 请及时缴费 请及时缴纳 请及时充值 账户余额不足 余额不足 扣款失败 扣费失败 代扣失败 还款提醒 账单日 待还 待缴 待支付 待付款 未支付 请支付 将自动扣款 将自动扣 自动续费 自动扣 续费 保费 应缴保费 欠费 请于 当期应还 话费 费用 月供 停车费 缴存 结欠 欠款余额 外币欠款 bill statement due invoice amount_due minimum_payment payment_due autopay`,
    not: '账单分期 分期账单 还话费 送话费 得话费 领话费 抽话费 充话费送 费用低 免费用 电费补贴 还款日提醒服务 话费券 抢话费 话费流量 话费大 due_to due_back due_for 续费优惠 续费享 续费立 续费折 请于#前领取 账单可分期',
  },
  /** an order, a purchase, an investment: it was placed, paid, given back */
  deal: {
    says: `订单 下单 购票 出票 购买 预订 退票 改签 订购 开票 理赔 投保 承保 续保 保单 团购 份额 成交 中签 委托买入 委托卖出 已结清 结清 缴清 预付 定金 订金 尾款 善款 押金 保证金 候补 兑现 票款 挂号费 停车费 车费 待付款 待支付 补缴关税 续费成功 买家已付款 款项 开具 发票 房费 起息 团购券 酒店预订 电子发票 电子保单 账单已 报销 津贴 补贴已 奖金 养老金 失业金 医保报销 价保 差价 费用合计 合计 共计 收据 出行费 行程结束 已出票 您已购 已购买 购买成功 预订成功 订购成功 下单成功 订单已 订单支付 票价 捐款 打赏 理赔款 申领款 本次充值 补偿 优惠后 扣缴 运费 服务费 年费 手续费 还清 利息 本金 收益# 收益到账 兑付 到期本息 分期付款
      order booking payment refund ticket tickets invoice receipt policy fare total purchase subscription renewed`,
    not: '退票险 购买热线 欢迎购买 抢先购买 点击购买 立即购买 购买链接 购买即 购买满 购买可 购买享 预订热线 订购热线 抢先预订 火热预订 欢迎预订 下单立 下单即 下单送 下单享 下单有 投保享 投保即 投保送 发票代 代开发票 各类发票 首单 下单满 团购价 团购会 团购优惠 团购活动 团购节 购票享 购票立 购票优惠 购票剩余 预订享 利息低 利息券 免手续费 手续费低 手续费全免 手续费# 免年费 收益率 收益高 in_order_to order_now order_at order_by order_online preorder order_today 申购 保证金交易 理赔服务 补贴最高 补贴高',
  },
  done: {
    says: `成功 已支付 已付款 已完成 已出票 已取消 已确认 已受理 已退 已到账 已入账 已缴 已扣 已生成 已提交 已预订 已充 已开具 已同意 已生效 已续 已放款 已下单 已收到 已兑现 已为您 完成 失败 未支付 待还 应还 到期还款 余额 剩余 确认 自动扣 实付 结束 将自动 将于 关闭 已关闭 取消 预计 即将 confirmed confirm paid received cancelled processed complete completed due issued booked success successful successfully failed remaining ready charged`,
  },
  /** an account stops, ends, is asked for something: nothing was bought or paid */
  noDeal: {
    says: `套餐 停机 即将到期 将到期 审核不 审核未 材料 社保卡 判决书 文书 扣缴申报 社保关系 贷款利率 公告 利率将 列车延误 等待通知 异地就医 应聘 面试 资格认证 受益人 变更申请 授权 取消自动 理赔申请已提交 会议室 会议 家长 停课 停诊 不再收取 暂停 升级 冻结 违规 申诉 权限 影响经营 售后申请 简历 residence maintenance`,
  },
  failed: {
    says: '交易失败 支付失败 付款失败 扣款失败 转账失败 代扣失败 缴费失败 充值失败 还款失败 提现失败 交易未成功 支付未成功 扣款未成功 未成功扣 不成功 被拒 余额不足 payment_failed was_declined declined insufficient',
    not: '不成功不收 支付失败次数',
  },
} as const satisfies Record<string, Meaning>;
