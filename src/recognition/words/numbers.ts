import type { Role } from './types.js';

/** `w#`, and the same with 为 or 是 between. */
const before = (words: string): string =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => [`${word}#`, `${word}为#`, `${word}是#`])
    .join(' ');

const behind = (words: string): string =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `#${word}`)
    .join(' ');

/** What numbers are. The first that fits counts. */
export const NUMBERS = {
  /** what is got with it, no account: a parcel, a ticket, a seat, a visit */
  ticket: {
    says: `${before(
      `取件码 取件号 取货码 取货号 取货凭码 提货码 提货号 提货密码 自提码 开箱码 开箱密码 开柜码 开柜密码 柜门密码 取件密码 取票码 取票密码 取票号 票号 取餐码 取餐号 取餐密码 取单号 取号 排号
      兑换码 兑换密码 核销码 核销 券码 团购券码 消费码 消费密码 券号 券密码 优惠码 优惠券码 预约号 预约密码 入园码 检票码 入场码 推荐码 邀请码 访客码 通行码 访客邀请码 寄件码 会议号 会议码 会议密码 入会密码
      会议id 房间号 桌号 门票号 凭证号 验票码 序列号 辅助码 串码 凭 取衣码 取衣密码 洗衣码 礼品码 提取码 股票代码 证券代码 基金代码 产品代码 组织机构代码 配号 起始配号 推广码 门锁密码 开门密码 房门密码 入住密码 门禁密码 寄存码 寄存密码 cdk 兑换cdk`,
    )} promo_code_# promo_code_@ coupon_code_# coupon_code_@ discount_code_# discount_code_@ voucher_# voucher_@ pickup_code_# pick_up_code_# pickup_code_is_# pick_up_code_is_# locker_# locker_code_# locker_code_is_# error_code_# zip_code_# referral_code_# referral_code_@ referral_# invite_code_# invite_code_@ gate_code_# door_code_# code_#_at_checkout code_@_at_checkout use_code_@ with_code_@ enter_code_@_at_checkout meeting_id_# booking_code_# collection_code_# collect_with_#`,
  },
  amount: {
    says: `${behind(
      '元 块钱 块 万元 万 亿元 人民币 rmb cny usd hkd usdt u币 港币 港元 美元 美金 欧元 日元 角 分钱 w元 千元 百元 余元 多元 余万 多万 dollars yuan 大洋',
    )} 人民币# rmb# rmb_# cny_# cny# usd_# usd# hkd_# hkd# hk$# nt$# us$# ¥# $# 金额# 余额# 余额为# 本金# 欠款# 合计# 共计# 总计# 实付# 应付# 票价# 房费# 车费# 费用# 价格# 总价# 单价# 欠# 金额为# 租金# 应还# 待还# 支付# 消费# 收入# 支出# 入账# 扣款# 扣费# 转出# 转入# 存入# 支取# 话费# 电费# 水费#`,
  },
  phone: {
    says: `${before(
      '电话 热线 热线电话 服务热线 咨询热线 客服热线 品鉴热线 致电 拨打 详询 咨询 客服 客服电话 联系 联系电话 咨询电话 订座 预约热线 预约电话 订座电话 手机 手机号 手机号码 号码 来电 回电 报警 请拨 拨 垂询 询 加微信 加微 微信 微信号 加v 加vx vx qq qq号 加q q群 群号 加群 tel 热线☎ 电 热线电话详询 官方客服 服务电话 举报电话 投诉 统一客服 地址电话 发送短信至 短信至 发送至 发至 发到 编辑短信至 回复短信至 ',
    )} call_# call_us_on_# call_us_at_# tel_# phone_# contact_# whatsapp_# text_#_to hotline_# ring_#`,
  },
  tail: {
    says: `${before(
      '尾号 末四位 后四位 后4位 末4位 尾数 账户 账号 帐户 帐号 卡号 户号 卡片 借记卡 储蓄卡 信用卡 银行卡 一卡通 末尾 卡尾号 账户尾号 卡 户名 身份证 身份证号 身份证尾号 证件号 税号 纳税人识别号 户 表号 用电户号 客户号 客户编号 用户号 学号 员工号 准考证号',
    )} ending_# ending_in_# ending_with_# account_# acct_# a_c_# card_# acc_# ac_no_#`,
  },
  order: {
    says: `${before(
      '单号 订单 订单号 订单编号 运单 运单号 快递单号 物流单号 工单 工单号 编号 流水号 案号 保单 保单号 工号 航班 车次 受理号 受理编号 登记号 合同号 发票号 批次 批号 型号 版本 第 车牌 牌照 车架号 排队号 流水 参考号 确认号 票据 条码 股票 楼 门牌 座机 邮编 序号 编码为 报案号 文号 字 房号 回执号 取件 快件 包裹 单 业务号 邮件 邮件号 挂号 新单 投保单 尾货 年度',
    )} order_# order_no_# order_number_# ref_# ref_no_# reference_# no_# tracking_# tracking_number_# ticket_# case_# flight_# invoice_# id_# policy_# room_# gate_# bus_# route_# seat_# request_# booking_# platform_# reply_# text_# sms_# 回复# 回# 发送# 发# 编辑# 短信#`,
  },
  date: {
    says: `${behind(
      '年 月 日 号(?) 号前 点 时 天 周 周年 个月 分钟 分 秒 小时 日前 日内 天内 周岁 世纪 季度 am pm min mins minutes hours days hrs seconds',
    ).replace('#号(?) ', '')} 截至# 截止#`,
  },
  count: {
    says: behind(
      `个 件 份 张 人 名 位 次 期 股 米 平 平米 平方 公里 里 斤 公斤 箱 盒 袋 瓶 gb g m mb kb tb k w kg ml cm km % 折 倍 楼 层 栋 幢 号楼 室 排 座 车 厅 积分 分(?) 级 路 号线 岁 套 款 届 集 步 ℃ 度 度电 条 台 辆 部 家 项 门 寸 英寸 码率 根 片 粒 颗 笔 双 匹 吨 倍速 点积分 里程 集分宝 金币 点券 豆 课时 星 床 班 路车 路公交 胎 寸屏 万像素 厘 席 颗星 minutes_of points items people guests nights miles off pm_at st nd th`,
    ).replace('#分(?) ', ''),
  },
} as const satisfies Record<string, Role>;
