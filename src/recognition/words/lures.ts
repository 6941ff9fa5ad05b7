import type { Meaning } from './types.js';

export const LURES = {
  /** words of advertising alone */
  lure: {
    says: `特价 特惠 满减 满#减 满#送 满#返 满#赠 满#元减 满#元送 满#包邮 立减 立省 直降 直减 降价 半价 低至 低价 最低价 一口价 到手价 券后 包邮 免单 买一送一 买一赠一 买#送# 买#赠# 充#送# 充#得# 折起 #折 五折 六折 七折 八折 九折 折上折 打折 折扣 优惠 钜惠 巨惠 惠享 惠民价 首月免 首课 首单 元体验 元抢 #元领 #元抢 #元购 #元试 #元入会 #元开通 #元办 #元升级 #元起 #元秒 零元购 零首付 工厂直供 厂家直 清仓 工费全免 代金券 优惠券 消费券 抵扣券 抵用券 现金券 加油券 打车券 折券 无门槛 膨胀 返现 返利 加息券 体验金
      红包 抽奖 中奖 大奖 幸运用户 幸运客户 幸运观众 幸运儿 好礼 有礼 豪礼 壕礼 厚礼 大礼 献礼 赠送 礼包 礼品 赠品 礼券 福袋 盲盒 福利 免费领 免费送 免费试 免费体验 免费咨询 免费量 免费设计 免费验房 免费获取 免费门票 免费听 免费拍片 免费检测 免费上门 送话费 送流量 送好礼 送会员 送教具 送券 送现金 送全屋 送私教 送您 送你 加送 另送 还送 再送 送一 送豪礼 送红包 送积分 送精美 送价值 价值#元 免费抽
      限时 限量 大促 秒杀 狂欢 促销 抢购 开抢 抢先 速抢 疯抢 抢票 返场 名额有限 仅剩 仅限前 仅限今 仅限本周 仅限# 限前# 机会难得 不容错过 别错过 勿错过 莫错过 机不可失 早鸟 席位有限 倒计时 最后#天 先到先得 售完即止 送完即止 收官 清盘 火爆 火热 抢占 抓紧 赶紧来 赶快 速来 速速 速戳 速领 速享 手慢无 心动不如 等你来 等您来 等着您 等你拿 等您拿 等你领 等您领
      新品 上新 爆款 热卖 热销 囤货 囤起来 预售价 预热 会员日 周年庆 店庆 购物节 年货节 美食节 护肤节 女人节 美人节 女神节 女王节 嘉年华 盛典 庆典 盛大 加推 诚邀 邀您 邀你 恭迎 恭候 尊享 专享 畅享 乐享 新客专 新人专 新用户专 老客专 老用户专 宠粉 回馈 答谢 感恩回馈 开业 开盘 盛惠 大放送 大酬宾 酬宾 团购会 团购活动 团购节 团购价 换购 以旧换新 置换补贴 补贴最高 特卖 内购 折上 亏本 甩卖 钜献 巨献 豪华套餐 双倍积分 积分加倍 倍积分 #倍积分
      楼盘 首付# 现房 样板间 看房热线 学区 双地铁 地铁口 洋房 别墅 招聘热线 高薪招聘 旺铺 商铺 公寓 精装 准现房 总价# 均价# 平米起 户型 大平层 小户型 低总价 墅 江景 湖景 品鉴 看房电话 临铺 现铺 首开 售楼部 售楼处 实景 交房即 置业
      试听 体验课 体验价 体验券 公开课 外教 一对一 冲刺班 冲刺 名师 名校 试驾 赏车 新服 公测 首充 首映 开营 集训营 礼遇 招生 零基础 拿证 包过 保过 学历提升 专升本 就业推荐 储蓄险 收益不错 专属顾问 新房源 业主急售 业主急卖 点击看房 内部价 员工价 批发价 厂家 合伙人 兼职 日结 高薪 急聘 包教 高价收 高价回收 回收 pos机 套现 彩金 注册送 首存 返水 澳门 棋牌 加群 招租 随叫随到 疏通 相亲会 畅吃 邀请好友 亲爱的会员 亲爱的顾客 亲爱的朋友 房源特惠 牛股 推票 代开 税点低 注册公司 加盟 月入 日薪 包吃住 诚聘 急招 培训班 春季班 暑假班 寒假班 秋季班 开课啦 小班 辅导 报名热线 报名优惠 火热报名 热报 博彩 百家乐 投注 涨停 荐股 内部群 导师带
      年化 额度最高 最高可借 可借# 提额 秒批 审批快 利率低 日息 免息 低息 最高#万 最低#厘 就能贷 能贷 量大从优 价格面议 代办 黑户 下卡 点数低 迎新 诚招 欢迎光临 急售 无抵押 无担保 秒到账 当天放款 当天下款 急用钱 缺钱 手头紧 资金周转 凭身份证即可 下款 预审 预授信 授信额度 稳健理财 佣金低 佣金优惠 开户送 开户享 开户有礼 开户佣金 经营贷 信用贷款 抵押贷款 低利率 额度高 利息低 费率低 贷款利率低 专属额度 额度待 待领取 待提 可申请# 先可申请 可先申请 等您确认 更高额度 更低利率 利息返 首期手续费 手续费#折 费率优惠 分期优惠 分期可享 账单可分期 账单分期 专属分期 申购费率 手续费全免
      加微信 加微 加v 加vx 加我微信 扫码加 关注公众号领 关注有礼 加企微
      #%_off #_%_off sale discount savings big_save bonus_points shop_this order_at tonight_only free_night trial_lesson only_¥# only_$# double_stars win_prizes coupon coupons promo free_gift free_coffee free_trial free_delivery free_shipping free_month free_drink free_ticket free_sample buy_one get_one_free special_offer limited_time final_hours last_chance deal deals win_a exclusive double_points youre_invited new_collection new_arrivals new_menu shop_now order_now apply_now apply_in_minutes apply_today pre_approved no_credit_check first_month_free get_your_first instant_approval half_price half_the_price weekdays_only free_upgrade save_up_to save_#% be_the_first_to book_now we_miss_you our_webinar free_webinar come_back_and grand_opening refer_a_friend trade_in up_to_cny claim_your hurry ends_sunday prize clearance special_price from_only`,
    not: `优惠码 优惠后 已优惠# 优惠金额 红包已退 红包账户 红包余额 红包退回 补偿红包 赔付红包 红包提现 礼品卡 赠送了 打折卡 折叠 骨折 存折 折合 折算 对折 #折叠 抽奖诈骗 中奖诈骗 中奖短信 公考招生 招生考试 招生办 招生简章 招生考 代办点 代办处 代办员 代办人 代办委托 回收站 回收利用 垃圾回收 回收垃圾 保证金 优惠活动已 优惠已到期 优惠到期 优惠期 优惠资费 优惠已失效 文明有礼 换新服务 礼品包装 送您的 送您至 送您到 送您一 送你的 派送您 配送您 发送您 发送你 送您上 赠送您的 运送您 护送您 招聘会 校园招聘 面试招聘 春季招聘会 中奖名单 回收押金 退还红包 服务热线 客服热线 咨询热线95 举报热线 热线电话 报警热线 热线12 热线# 投诉热线 监督热线 24小时热线 抢修热线 公共服务热线 市民热线 维修热线 装维热线 学区划分 学区公示 教师招聘 事业单位招聘 公寓楼 商铺租金 公寓管理 额度已提 提额成功 提额申请未 开业登记 开业证明 公寓租金 兼职合同 校外辅导 心理辅导 政策辅导 纳税辅导 火热进行中的 赶紧来取 免息期 限时停车 限时免费停 限时禁 限量行驶 别墅区停 精装修验收 迎新年 迎新春 迎新晚会 首付款 预热供暖 热销量 倒计时提醒 培训班通知 抢修 抢险 抢购的 抢票中 您抢的 抢票服务 商品鉴 限时段 回收到 加我好友 deal_with dealing exclusive_of hurry_up`,
  },
  /** what only sounds like advertising after all: it needs another, or an opt-out, to be believed */
  weakLure: {
    says: `领取 报名 到店 来店 直播 招聘 欢迎 敬请 咨询 点击 戳 快来 试听 券 享 送 赠 惠 折 价 免费 礼 奖 福 会员 专属 尊贵 尊敬的会员 精选 推荐 体验 试用 课程 训练营 冬令营 夏令营 首付 首月 首次 首单 首年 贷 借钱 借款额度 额度 办卡 原价 现价 活动价 暖心 中介费 地段 上门试用 上线 开启 钻石 皮肤 提速 千兆 姐妹 家长们 置换 省 代理 注册 利率 收益 理财 开户 一站式 美丽 好房 房源 整箱 一箱 #斤 #盒 节 季 狂欢 回馈 积分 大片 快去 来吧 看过来 来就 逛 啦 哦 呀 亲 老板 家人们 老师 顾问 热线 详询 了解 感兴趣 扫码 加入 品质 不过退款 单身 #元/人 各得 立即生效 抢 秒 爆 新款 新鲜 上市 开市 开幕 开营 招募 名额 席 最后 不等人 错过 就能 就送 才# 每天# 只要 只需 仅需 低 欢迎来电 首选 押题 售 出售 出租 转让 急 新春 团购 套餐 升级 免 加倍 礼券 春装 新装 烫染 护肤 美容 装修 装饰 家装 建材 床垫 橱柜 地板 瓷砖 全屋定制 团 惊喜 有空 来看看 过来 好久没来 老朋友 老顾客 老客户 好久不见 到货 新到 多款 全场 欢聚 庆 缤纷 缤纷 火锅 盛宴 尝鲜 美味 甄选 臻享 臻选 私享 私教 专场 主会场 预约 预订 订购 选购 抢占 车主专 开学季 学生专享 月薪 电话# 地址 恭贺 拜年 恭祝 祝福 新年快乐 生日快乐 节日快乐 周末 乐翻天 乐享 happy merry wishes join_us come_and only trade_in up_to cash_back points meals sale offer free new savings win gift join event sign_up treat discover enjoy from_¥# from_cny this_week tonight today_only visit_us come try best your_next deals`,
    not: `领取居住证 领取身份证 领取证 领取护照 赠送了 价保 价格保护 评价 差价 票价 免费停车 房价公示 折合 升级维护 系统升级 升级改造 升级中 点击查看 点击查收 点击下载 推荐信 季度 节约 节能 节假日 节省用水 积分落户 预约成功 预约挂号 预约的 您预约 已预约 送达 送货 派送 配送 送检 送件 发送 赠险 亲属 亲情 父亲 母亲 亲自 亲友 免密 急诊 急救 紧急 应急 券商 证券 债券 省市 省内 省份 全省 #省 秒杀诈骗 地址为 地址变更 收货地址 寄送地址 借记卡 团队 集团 团员 团委 出租车 售后 省道 贷款还款 贷款逾期 #秒 秒内 失效 优惠码 来店取 到店取 到店自提 到店出示 热线12 套餐内 套餐已 低温 低保 最低还款 最低额 最低# 急弯 学费 折返 骨折 存折 价款 价值观 礼堂 婚礼 福州 福建 奖励金 奖学金 大奖赛 抢修 抢险 爆破 爆炸 爆管 爆满 售票 售票处 尊享 only_once new_device new_phone new_sign new_login new_password new_departure new_gate from_a_new from_your_new sign_up_code sign_up_and try_again free_of come_in come_to_the`,
  },
  /** advertising by somebody, without a house: a person's offer */
  sells: {
    says: `卖 买 购 订购 预订 售 换季 清柜 开课 开采 班 课 试试 收益 赚 分期 补贴 翻新 套餐 门票 首发 品质 专列 坐诊 把脉 费用低 名额 上市 新款 会员 送 赠 免费 吗? ? ! 价 折 节 季 就能 就送 就是 就要 #元 #元起 #起 元起 加盟 代理 出租 出售 转让 from_¥# from_cny this_weekend new_season only_at membership memberships members free book_by #元一 #元/`,
    not: `评价 差价 退款 退票 派送 配送 送达 送货 发送 赠送了 购买的 节水 节电 季度 课表 班车 班级 课堂 停课 课程表 班主任 换班 上班 下班 补课通知 会员到期 票价`,
  },
  invites: {
    says: '欢迎咨询 欢迎品尝 欢迎选购 欢迎试 欢迎光临 欢迎来电 欢迎垂询 加微信 订购 热销 直销 诚聘 快来 快乐 恭祝 祝您 祝你 祝大 祝各 拜年 恭贺 贺 期待您的光临 期待您的到来 敬请光临 恭候 恭迎 happy merry wishes join_us come_and ! 来看看 过来看 来坐坐 有空来 电话# 热线# 联系电话# 地址',
    not: '如有疑问欢迎咨询 祝您生活愉快 祝您用餐愉快 祝您旅途愉快 祝您观影愉快 祝您乘车愉快 祝您健康 祝您早日康复 祝您出行愉快 客服电话# 咨询电话# 服务电话# 热线12',
  },
  /** offers to be answered: a sum that could be borrowed, a bill that could be paid in parts */
  creditOffer: {
    says: `可申请 可借 可先申请 先可申请 可提现# 可取现 申请取现 立即申请 点击申请 额度最高 最高可 最高# 可办理分期 账单可分期 办理分期 申请分期 账单分期 临时额度 提升额度 额度提升 有机会升 提额 预审批 预授信 获批额度 获批 专属额度 备用金 现金分期 消费分期 借钱 利息返 利率更低 更低利率 更高额度 低利率 回复#就能 回复#办理 回复#申请 回复@办理 回复@就能 回@领取 回@办理 回#办理 回@ 等您确认 等您领取 等您来 待您领取 待提取 待激活 尚未领取 未领取 未激活 待使用额度 额度待 年化 年利率 日利率 费率 手续费# 以审批 以审核 看审核 审批结果 审核结果为准 分钟到账 秒到账 几分钟 随借随还 资金需求 资金周转 周转 手头紧 缺钱 用钱 首期#折 息费`,
    not: '回@退订 回@拒收 回@退 最高限额 最高气温 借钱给 年化利率不变 可申请退 可申请售后 可申请仲裁 可申请复 可申请延 可申请补 可申请退款 可申请开 费率调整公告 额度提升成功 提额成功 还款周转 可申请发票',
  },
} as const satisfies Record<string, Meaning>;
