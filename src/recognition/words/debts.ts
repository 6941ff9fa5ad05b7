import type { Meaning } from './types.js';

export const DEBTS = {
  /** a debt whose day is past, in words that say so alone */
  overdue: {
    says: `逾期 账单过期 房租还没交 房租没交 租金还没交 晚了#天 欠的钱 欠的# 你欠的 您欠的 欠我们 欠了我 一直唔还 唔还 还未到账 还没到账 已过约定 过了约定 约定日期已过 赊欠 已超期 超期未 过期未还 到期未还 到期仍未 到期没还 已到期未 到期还没 尚未还 仍未还 还未还 未还款 未还清 未还足 未还本 没还 不还 未归还 未偿还 未清偿 未结清 未足额 未按时 未按期 未按约 未依约 未如期 未履行 未缴足 还没还 没有还 忘记还 忘了还 该还了 依旧没有归还 至今未 至今没 一直未 一直没还 长期未 始终未 仍未缴 仍未处理 仍未收到 仍未支付 仍未入账 仍未结清 仍欠 尚欠 还欠 未收到您的还款 未收到还款 没有还款记录 拖欠 拖了 拖着 欠款未 欠钱 欠债 欠我 欠付 欠租 欠薪 欠缴 欠费未缴 欠物业费 欠息 欠本 欠贷 欠你 账款未 款项未付 未付货款 货款至今 未付清 未支付货款 不良贷款 进入不良 恶意透支 恶意拖欠 恶意逃 逃废债 逃债 赖账 老赖 失信 罚息 滞纳金 已过最后还款日 过最后还款日 超过还款日 已过还款日 过了还款日 还款日已过 还款日过了 过还款期 超过约定 超过还款期 宽限期 期未还 #期未 还款额未 应还款未 本息未 催收 催缴 催款 缓催 清收 追偿 代偿 拒不还 逃避还款 逃避债务 已逾 骗贷 贷款诈骗 多期未 连续违约 已违约 构成违约 严重违约 违约状态 失联 账务纠纷 账务问题 账务异常 账款问题 借款纠纷 贷款纠纷 信用卡纠纷 金融纠纷 借贷纠纷 金融借款合同纠纷 借款合同纠纷 合同纠纷 执行证书 支付令 催告 分期欠费 不还钱 未交租 未缴租 没交租 还款困难 不缴 欠你的 还不上 已产生违约金 产生违约金及利息 本金及罚息 拒绝还款 应缴未缴 昨天到期 昨天已经到期 昨日到期 已到期 到期了 前欠 欠人民币 欠# 欠账 欠帐 借了不还 赖着 账期已过 透支未还 透支款 拒付 债权转让 债权 债务 清债
      overdue past_due was_due days_late late_charge late_charges late_payment late_payments late_fees delinquent arrears outstanding_debt outstanding_loan outstanding_balance outstanding_amount debt debts owe owed owes owing unpaid unsettled in_default defaulted installments_behind instalments_behind behind_on charged_off repayment_did_not non_payment missed_a_payment missed_your_payment missed_the_payment missed_payment missed_an_instalment missed_your_instalment missed_instalment not_received_your_payment not_been_received not_been_paid not_yet_paid court_proceedings has_not_paid still_unpaid rent_is_late repay dues not_received not_paid`,
    not: `overdue_tomorrow 宽限期即将 宽限期将 宽限期至 宽限期到 逾期未缴费合同 逾期记录异议 逾期异议 逾期记录更正 逾期信息更正 退款还未到账 还未到账请 以免逾期 避免逾期 防止逾期 免于逾期 以免产生逾期 避免产生逾期 造成逾期 以防逾期 如逾期 若逾期 如已逾期 如有逾期 勿逾期 不要逾期 未逾期 无逾期 没有逾期 不算逾期 逾期作废 逾期无效 逾期不候 逾期视为 逾期未取 逾期未领 逾期未激活 逾期未兑 逾期未使用 逾期未参加 逾期未办 逾期将退 逾期不领 逾期将影响 逾期将按 逾期将产生 逾期将收取 逾期将被 逾期将无法 逾期将关闭 逾期将暂停 逾期将列入 逾期将永久 逾期将自动 逾期不算 逾期自动 逾期系统 逾期关闭 逾期取消 逾期不再 逾期不予 逾期会 逾期可能 逾期需 逾期保管 逾期收费 逾期费用自理 逾期则 逾期报名 逾期停 逾期后 逾期退回 逾期清零 逾期自负 逾期未申报 逾期未年检 逾期未检验 逾期申报 逾期检验 逾期年检 逾期未提 逾期图书 图书逾期 逾期未验 逾期未审 逾期未换 逾期未补 逾期未确认 避免产生滞纳金 以免产生滞纳金 避免滞纳金 以免滞纳金 产生滞纳金请忽略 收取滞纳金 加收滞纳金 将产生滞纳金 免滞纳金 以免产生罚息 避免罚息 以免罚息 避免产生罚息 免罚息 以免失信 避免失信 防止失信 失信被执行人名单查询 宽限期内 宽限期还款 享宽限期 债券 国债 债权人会议 债权申报 债务重组 债务优化 地方债 债市 可转债 债基 有价证券 逾期利率 逾期费率 无债权 债权类 债权计划 欠款余额 外币欠款 欠款入账 欠款已还 欠款已结清 已结清欠款 欠款结清 欠款还清 逾期已还 逾期款已 不还清零 不还原 已到期自动 已到期，请续 已到期请续 会员已到期 套餐已到期 服务已到期 合约已到期 协议已到期 有效期已到期 保险已到期 产品已到期 存款已到期 存单已到期 理财已到期 定期已到期 已到期兑付 已到期赎回 证件已到期 身份证已到期 到期了，续 账号已到期 车险已到期 优惠券已到期 券已到期 年费已到期 域名已到期 失联儿童 欠费停机 已违约金 合同纠纷咨询 催收诈骗 清收政策 不良率 not_received_a not_received_your_parcel not_received_your_documents not_received_any not_received_the repay_early repayment_received not_paid_for bad_debt_relief`,
  },
  /** a day of payment that is still to come */
  notYetDue: {
    says: '即将到期 将到期 快到期 将于#日到期 明天是您的还款日 明日还款 明天还款 今日还款日 到期还款日 按时还款 按时足额 将自动扣 自动扣款 请保证余额充足 请确保余额 请确保账户余额 已通过审核 审核通过 将于今日发放 due_tomorrow overdue_tomorrow autopay will_be_charged due_on',
    not: '未按时还款 没按时还款 未能按时还款 was_due_on',
  },
  /** what a demand is about */
  loan: {
    says: `校园贷 助学贷 贷款 网贷 小贷 车贷 房贷 借款 借贷 借钱 信用卡 信用贷 账单 账款 帐款 账务 账户 欠款 分期 花呗 白条 借呗 微粒贷 消金 消费金融 金融 还款 还钱 还清 本金 本息 利息 款项 货款 抵押 透支 合同 学费 物业费 物管费 管理费 房租 租金 当期 应还 应付 案件 案号 欠 债 逾期金额 逾期账 平台借 最低还款 结清 垫付 钱 借条 欠条 网络借 名下 案 费用 尾款 工程款 月供 还款日 租机 租赁 分期款 保费 代偿 本期 期款 卡 债权 担保 m1 m2 m3
      loan loans credit debt balance payment account bill owe owed instalment instalments installment installments repay repayment collections client rent lease emi amount money mortgage invoice finance card`,
  },
  /** what is asked for or threatened with */
  demand: {
    says: `请还款 还款 归还 偿还 结清 清偿 还清 缴清 付清 立即 马上 尽快 速 今日 今天 今晚 明早 明天 明日 当日 限期 限您 限你 限# 日内 小时内 天内 务必 联系 律师 法院 法务 司法 起诉 诉讼 诉前 仲裁 上门 走访 外访 下户 征信 报案 公安 经侦 派出所 后果 转告 转达 告知 协商 减免 延期 户籍地 户籍 村委 居委 单位 家属 家人 通讯录 通报 公示 取回 缓还 沟通 发函 看着办 亲友 责任 补足 补缴 补交 处理 回电 致电 来电 督促 移交 移送 委托 委外 外包 第三方 收车 财产 保全 追究 依法 影响 撤销 法律 措施 配合 派人 群发 拖车 递交 说法 处置 停止 支付 存入 打开app 点击还 催收 强制 执行 换锁 停用 黑名单 上报 紧急联系人 拉黑 锁机 付款 缴纳 交清 缴费 缴 请于 不然 否则 再不 最后
      pay paid repay settle legal court lawyer lawyers solicitor law_firm lawsuit collection collections contact call recovery notify within immediately urgent urgently visit clear today final friday monday by_#`,
  },
  /** the urge that belongs to a debt alone */
  urged: {
    says: `打算什么时候还 什么时候还钱 钱总得还 钱总要还 总要还 欠债还钱 给个还款 给个准信 给个说法 转我,不然 不然收房 再不交 立即还款 马上还款 尽快还款 速还款 速还 速速还款 立刻还款 及时还款 请还清 立即还清 尽快还清 马上还清 立即结清 尽快结清 马上结清 立即归还 尽快归还 马上归还 尽快偿还 立即偿还 立即清偿 尽快清偿 见信还款 今天还 今日还 足额还款 立即处理欠款 尽快处理欠款 尽快处理债务 处理债务 三日内还 日内还清 限期还款 限期还清 限期归还 赶紧还 快还钱 还钱 还我钱 立即存入 马上处理欠款 今日内还款 今天内还款 日内结清 前还清 点前还款 前结清欠款 前足额 补足欠款 尽快补足 尽快补缴 立即补缴 必须还 必须结清 must_pay pay_now_or pay_immediately pay_today settle_immediately settle_today`,
    not: '快速还款 快捷还款 及时还款以免 及时还款，以免 提前还款 自动还钱 按时还款 轻松还钱 点击还款 还钱更',
  },
  toYou: {
    says: '您 你 名下 机主 贵户 贵公司 贵方 贵司 当事人 被告 被申请人 债务人 借款人 客户 先生 女士 租客 业主 本人 your you dear',
  },
  /** somebody else is asked to pass it on: a number that was once left as a contact */
  passOn: {
    says: `转告 转达 代为转 代为通知 代为告知 代转 烦请告知 烦请通知 烦请提醒 请告知其 请告诉其 请通知其 请督促 督促其 让他 让她 让其 请帮忙告诉 请帮忙通知 请协助通知 请协助联系 请联系其 联系他 联系她 通知他 通知她 告诉他 告诉她 提醒他 提醒她 叫他 叫她 您的朋友 你的朋友 您的亲属 您的亲戚 你的亲戚 您的家人 你的家人 您的同事 你的同事 您的联系人 您的亲友 你的亲友 您朋友 你朋友 您亲友 您家人 您同事 紧急联系人 联系人您好 作为联系人 为联系人 留您为 留你为 预留您 预留了您 预留你 预留联系 预留手机 预留号码 预留电话 担保人 本人或家属 是否认识 认识他 机主的朋友 请问您是 请其 该用户 其本人 他尽快 其尽快 他本人
      looking_for_mr looking_for_ms looking_for_mrs please_ask please_tell please_inform pass_this_on pass_on ask_him ask_her tell_him tell_her listed_as_a_contact as_a_contact as_a_reference as_reference emergency_contact`,
    not: '紧急联系人设置 添加紧急联系人 设置紧急联系人 您的朋友圈 让他们 您的家人健康 您的家人朋友 让其他 请其他 邀请其 您的朋友邀请 您的朋友已 您的朋友在 转告家人 转告亲友 相互转告 互相转告 转告身边 转告同学 请其他家长',
  },
  ofADebt: {
    says: `借款 借贷 贷款 网贷 欠款 欠 账务 账款 账单 逾期 还款 债 失联 信用卡 拖欠 拖 消费金融 金融 偿 钱 分期 违约 回电 回个电话 来电 无法联系 联系不上 无法取得联系 下户 催收 案件 起诉 诉讼 法院 律师 unpaid loan debt owe owes collections recovery recoveries financial_matter repay overdue`,
  },
  /** who demands what others are owed */
  collector: {
    says: `负责您 负责你 案件专员 案件经办 案件专管 贷后管理 贷后专员 贷后部 贷后中心 贷后 催收 法务部 法务专员 法务人员 法务 委外 受托 委托我 委托本 公司委托 银行委托 金融委托 受委托 合作方 案方 第三方机构 第三方公司 调解员 调解中心 调解委员会 诉前调解 还款意愿 资产管理 资产 清收 外包 律所 律师 律师事务所 法援 信托 保理 资管 催告 法诉 不良 仲裁 公证 诉讼材料 诉讼费 诉讼程序 未参与调解 错过调解 外访 外访员 走访员 经办人 处理专员 逾期管理 逾期部 委托方
      collections_team collections_agency collections_department collections_calling collections recovery_services recovery_team recovery_agent recoveries field_agent law_firm our_client`,
    not: '资产配置 总资产 资产负债 资产证明 资产评估 净资产 资产提升 资产达 资产不足 资产满 受托支付 信托产品 公证书 公证处预约 律师咨询 合作方式 金融资产达 资产类 日均资产 家庭资产 律师在线 免费律师',
  },
  pressed: {
    near: [
      ['atOnce', 'answerUs', 24],
      ['answerUs', 'theMatter', 14],
    ],
    says: `给我回 给我打 进入诉讼 移送 拒不配合 强制执行 错过调解 未参与调解 未参与协商 错过协商 再不回 再不接 再不还 不接电话 请回电 请来电 请回个电话 速回电 速联系 尽快回电 尽快联系 承担一切 承担法律 承担相应 后果自负 pay visit settle contact call`,
    not: '请来电咨询 请来电预约',
  },
  atOnce: {
    says: '今日 今天 今晚 明日 明天 明早 当日 当天 下班前 限 最后 速 务必 尽快 立即 立刻 马上 及时 否则 后果 通牒 再不 不接 逾期 到期 日内 天内 小时内 主动 点前 immediately urgently today',
    not: '权限 无限 限额 限时 有限 期限 不限',
  },
  answerUs: {
    says: '回电 来电 致电 联系 协商 处理 核实 还款 还清 归还 移交 执行 走访 下户 上门 拨打 清偿 结清 偿还 答复 沟通 调解 call contact settle pay reply',
    not: '联系方式 联系电话 联系人 联系地址 处理器',
  },
  theMatter: {
    says: '处理 核实 还款 账户 案件 方案 欠 减免 和解 分期 延期 事宜',
  },
  /** what only an angry creditor writes */
  threat: {
    says: `躲是没有用 躲没有用 换号没用 换号就没事 收房 老家 通知辅导员 通知家长 通知你单位 联系你单位 通知您单位 上你公司 上门揾 最后通牒 后果自负 看着办 别让我们难做 全网通报 老赖 名单公示 取回车辆 取回设备 所在单位 单位发函 发函至 再不还 再不处理 再不接 再不联系 再不回 再不交 不接电话 拒接 拒绝接听 去你公司 去您公司 去你单位 去您单位 去你家 去您家 到你家 户籍地 通讯录 下户 派人 上门催 上门走访 上门核实 上门处理 断电换锁 换锁 收车 拖车 拉黑 曝光 爆通讯录 群发 让你身边 让您身边 全家 闹到 追到底 锁机 远程锁定 紧急联系人核实 村委会 户籍所在地 抓捕 立案侦查 报警处理 经侦 网上追逃 强制扣划 强制划扣 外访人员 外访组 我们将上门 村委 居委会`,
    not: '通讯录权限 同步通讯录 通讯录备份 通讯录好友 导入通讯录 户籍地址 更新通讯录 手机通讯录 企业通讯录 通讯录管家 户籍地派出所 户籍地社保 户籍地办理 群发助手 短信群发 群发短信 村委会通知 村委会干部 村委换届 村委会换届 居委会通知 派人上门安装 派人维修',
  },
  threatAbout: {
    says: '唔还 还 欠 处理 借 贷 账 租 联系 律师 案 债 征信 失信 不接 拖 owe pay',
    not: '还可 还有 还能 还将 还是 还送 还需 租赁合同备案 处理器',
  },
  /** what a court does, or is threatened with */
  law: {
    says: `法庭见 法院见 律师函 支付令 传票 应诉 缺席审理 缺席判决 缺席裁决 仲裁 法诉 起诉 诉讼 诉前 立案 强制执行 失信被执行人 执行证书 财产保全 申请保全 冻结名下 查封 经侦 报案 上报征信 上报央行 上报人行 移交法院 移交法务 移交司法 司法程序 法律程序 法律途径 法律手段 外访 下户 上门走访 上门核实 上门催 legal_action legal_proceedings court lawsuit law_firm lawyers solicitor solicitors`,
    not: '立案受理通知短信 网上立案 立案庭 劳动仲裁 诉讼服务网 诉讼指南 立案成功',
  },
  aDebt: {
    says: '借条 欠条 欠款 欠 借款 贷款 借贷 消费金融 还款 还清 结清 清偿 偿还 债 账款 货款 网贷 信用卡 骗贷 缴清 拖欠 本金 debt loan owe owed repay outstanding is_paid',
  },
  /** what takes a demand's words and is none */
  noDebt: {
    says: `异议申请 异议已受理 异议处理 征信异议 还款日为明 还款日是明 还款日明 未逾期 不算逾期 还车 取件 包裹 快件 快递 图书 借阅 馆藏 发票 报名 停机 话费 资格认证 补助 证件 免费咨询 可贷 可借 如您产生逾期 平账 劳动 人事争议 年报 年检 年审 检验 申报 欠费停机 流量 宽带 会员 观影 兑换 门票 奖品 优惠券 积分 library avoid_late avoid_any_late avoid_overdue your_parcel your_package your_ticket`,
    not: '取件码泄露 快递公司欠 会员欠 话费贷 积分贷',
  },
  noCollector: {
    says: '劳动 离婚 继承 抚养 交通事故 工伤 人事 免费 招聘 分配承办 判决书 不成功不收费 追债 要不回来 代理服务 案件进展 面试 入职 preview refund 法律咨询 讲座 培训 报名',
  },
  /** offers to debtors */
  debtRelief: {
    says: '可贷 能贷 也能贷 都能贷 停息挂账 停息分期 停催 债务优化 债务重组 债务规划 征信修复 修复征信 征信优化 优化征信 合法上岸 帮上岸 追债 要账 要不回来 讨债公司 清债公司 逾期协商代理 逾期咨询 负债咨询 黑户可 逾期可 负债可 逾期也 网贷逾期可 不看征信 不看负债 无视征信 debt_relief debt_consolidation clear_your_debt 个性化分期代 债务规划 代理协商 帮您协商 代还 垫还',
    not: '不可贷 停催收电话',
  },
  /** who speaks for himself, not for debtors who look for help */
  creditor: { says: '我所 受委托 受#委托 我司 我行 我方 本公司 本中心 我公司 委托' },
  bookDue: { says: '到期 归还 逾期 续借 超期 due overdue return' },
  borrowedBook: {
    says: '图书 借阅 馆藏 图书馆 还书 所借 library',
  },
} as const satisfies Record<string, Meaning>;
