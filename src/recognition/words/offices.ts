import type { Meaning } from './types.js';

export const OFFICES = {
  optOut: {
    says: `退订 拒收 拒绝请回 不再接收 取消接收 取消订阅 不想收到 不想再收到 不想接收 谢绝 屏蔽短信 td退 tdzd 回td 回t退 回t 回n退 回n 回r 回qx 回复t 回复td 回复n 回复r 回复qx 回复退订 t退 n拒 回#退 回@退 退订回 拒收回 td# 回复td# 回#拒 unsub unsubscribe opt_out reply_stop text_stop txt_stop send_stop stop_to_end stop_to_opt stop_to reply_n reply_end reply_out to_stop end_msgs txt_n text_n send_n stop#`,
    not: '业务已退订 业务成功退订 已退订 退订成功 成功退订 想退订请打 退订请拨 退订请打 退订请致电 退订请到 退订方式 如需退订请拨 如需退订请致电 退订请发 退订业务 退订请登录 办理退订 退订该业务 退订请编辑 退订后 可退订 未退订 次月退订 回t恤 退订请联系 退订不成功 回拨',
  },
  /** an opt-out that belongs to a service's own notices, which come to those on file */
  serviceOptOut: {
    says: '不再收到本短信 不再接收本短信 不再接收通知 退订本提醒 退订本短信提醒 退订账单 取消本提醒 不再接收账单 不想再收到本短信 不再提醒 退订提醒 取消提醒 停止接收通知 tdzd 回td不再接收 不再接收此类通知 退订该提醒 关闭提醒 不再接收本类提醒 不再接收提醒',
  },
  /** what was ordered is there: whoever writes so advertises nothing, whatever stands behind it */
  ordered: {
    says: '您已成功办理 你已成功办理 您已成功开通 你已成功开通 您已成功订购 你已成功订购 您已订购 业务办理成功 业务开通成功 套餐办理成功 已为您开通 已为您办理 您办理的 您订购的',
  },
  /** fraud warned of by what it pretends to be */
  impersonated: { says: '冒充 假冒 谎称 伪装成 以催收为名 以逾期为由 为由诈骗 为由实施诈骗' },
  /** something happens to somebody's number, name or phone */
  numberBound: {
    near: [
      ['phoneOrMail', 'isChanged', 12],
      ['isChanged', 'phoneOrMail', 12],
    ],
    says: 'phone_number_was number_was_added number_was_changed number_was_removed was_added_to was_removed_from was_changed_to phone_was_linked linked_to_your added_to_your removed_from_your linked_your',
  },
  phoneOrMail: {
    says: '手机 手机号 手机号码 号码 预留号 联系方式 邮箱 银行卡 微信 支付宝 地址 密保 钥匙 phone mobile email number recovery',
  },
  isChanged: {
    says: '绑定 解绑 换绑 变更 更换 修改 更改 解除 added changed removed updated linked verified',
    not: '换绑优惠 绑定领 绑定享 绑定送 绑定立 绑定抽 绑定有礼 绑定返',
  },
  loginNotice: {
    says: `登录提醒 登录通知 登录成功 登录失败 登录异常 登录设备 登录地点 登录保护 登录环境 登陆提醒 登陆成功 登陆异常 异地登录 异常登录 新设备登录 陌生设备登录 新设备 陌生设备 尝试登录 成功登录 其他设备登录 已登录 登录了 登录您的 登录你的 于登录 上登录 在#登录 被登录 登录过 登录于 登录行为 登录记录 退出登录
      new_sign_in unusual_sign_in suspicious_sign_in recent_sign_in new_login unusual_login sign_in_from sign_in_attempt log_in_attempt login_attempt signed_in_to signed_in_from signed_in_on logged_in_to logged_in_from logged_in used_to_sign_in sign_in_alert login_alert sign_in_to_your sign_in_was new_device`,
    not: '登录app领 登录领取 登录抽奖 登录参与 登录即可 登录即送 登录即享 登录签到 登录立 登录手机银行办理 登录手机银行领 登录送 登录有礼 登录就送',
  },
  passwordChanged: {
    near: [
      ['aPassword', 'isSet', 10],
      ['isSet', 'aPassword', 10],
    ],
    says: 'password_was password_has_been password_is_about password_reset password_change password_will changed_your_password reset_your_password password_changed',
  },
  aPassword: { says: '密码 password' },
  isSet: { says: '修改 重置 更改 变更 设置 找回 更新 锁定 输错 错误 reset changed' },
  accountWord: {
    says: '账号 帐号 账户 帐户 卡片 微信号 设备 户头 会员号 店铺 号码 实名 额度 卡 证书 令牌 社保卡 account membership apple_id profile',
  },
  accountEvent: {
    says: `注销 冻结 解冻 锁定 封禁 封停 禁言 限制 异常 风险 被盗 盗用 开通 激活 注册成功 实名 认证 安全 申诉 挂失 停用 审核 暂无法 暂时无法 关闭 丢失 退出 调整 恢复 生效 变更 更新 核实身份 过期 到期 违规 处罚 下架 权限 locked suspended security deleted closed deactivat~ verif~ restricted unusual created activated recover~ on_hold inactive secure disabled`,
  },
  parcelWord: {
    says: `取件 取货码 提货码 自提码 开箱码 运单 单号 快件 快递 包裹 派送 派件 签收 揽收 揽件 驿站 快递柜 智能柜 物流 骑手 外卖 送达 邮件 挂号信 发货 发出 鉴定通过 鉴别 菜鸟 丰巢 上门取件 小哥 配送 自提点 代收点 投递 寄往 寄出 寄件 您寄 包裹已 订单已送 parcel package shipment courier delivery delivered deliver locker tracking shipped out_for_delivery dispatch dispatched`,
    not: '电子邮件 包邮 邮件营销 发出通知 邮件附件 快递优惠 寄快递 快件险 外卖红包 外卖券 package_deal free_delivery',
  },
  parcelMoves: {
    says: `取件 取货 取餐 领取 到达 已到 取走 被取 存放 放入 放至 放在 派送 派件 签收 揽收 揽件 发出 发货 发往 寄出 运输 送达 送到 投递 妥投 配送 送餐 投柜 代收 凭 交由 上门 未取 路上 在途 中转 准备 完成 到店 站点 ready arriv~ deliver~ shipped pick on_its_way dispatched delay~ out_for left`,
  },
  /** what goes on with something that was booked, bought or sent */
  underWay: {
    says: `取号 叫号 到号 排号 排队 前方还有 前面还有 餐位 餐品 等位 订座 座位 取餐 备好 制作中 正在制作 预留 人位 超时取消 接单 配送中 上车点 维修完成 修好 取机 上门服务 上门取 上门安装 上门维修 上门保洁 上门装机 配票 登机 检票 入场 值机 电子票 取票码 行李 包间 场次 影片 开场 班车 代驾 改签 退改 停运 停靠 取车 还车 看房 退房 晚点 延误 发车 航班变更 航班取消 航班延误 挪车 您约了 您预约的 你预约的 您预约了 您已预约 预约成功 预约已 已预约 复诊 就诊 号源 问诊 体检 空腹 造型师 取药 被拍下 装车 清关 派工 装机单 出库 到货 出餐 打包完成 洗完 洗好 做好 修完 保养完毕 保养完成 来取 提车 提货 复查 预计# 寄回 退货申请 衣物 取衣 待使用 待收货 待发货 待评价 待入住 待出行 揽收 报案 查勘 司机 车主已 师傅 保洁员 接诊医生 技师 工程师已 安装工 维修员 签到 报到 面试 到访 访客 入园 入馆 会诊 手术 检查报告 检验报告 报告已出 体检报告 化验 疫苗 接种 取报告 请于#前到 请到#楼 已送达 订单已送达 评价 给个好评 好评
      table appointment driver flight room scheduled check_in boarding gate being_prepared is_today_at is_tomorrow_at is_tonight_at your_repair ready_for_collection due_back will_arrive arrives arrive your_bag your_prescription your_groceries your_rental out_for delayed departure reservation is_ready`,
    not: '来取价值 到货通知优惠 体检优惠 体检套餐 体检特惠 房间价 影片上映 疫苗优惠 司机招聘 招司机 师傅招 评价返 评价得 评价领 评价上 评价送 好评返 好评返现 座位有限 登机箱 检查优惠 体检卡 预约有礼 预约送',
  },
  /** what an office does for somebody on file */
  business: {
    says: `登记 备案 认证 报名成功 开通 关闭 变更 更新 设置 注册 激活 注销 授权 资格 证件 证照 准考证 居住证 身份证 驾驶证 护照 产权证 社保卡 医保 户籍 学籍 档案 免密 业务 套餐 权限 实名 信息 共济 签约 录入 采集 年检 年审 换证 补办 挂失 申请 受理 办理 提醒服务 来电提醒 彩铃 呼叫转移 漫游 流量 宽带 携号转网 合约 增值业务 限额 风险测评 工单 投诉 反映`,
  },
  businessDone: {
    says: `成功 完成 通过 办结 受理 生效 办理 办好 已可 已为 制作 到期 过期 失效 生成 审核 异常 有误 不完整 封顶 为止 已用完 用尽 达到 已达 剩余 将于 已开通 已取消 已恢复 已关闭 已调整 已提交 已收到 处理 不再生效 已退出 已加入`,
  },
  noBusiness: {
    says: `订单 退款 退货 退票 付款 支付成功 充值 下单 缴费 缴纳 购买 预约 预订 挂号 车票 机票 门票 航班 酒店 贷款 放款 借款 理赔 申购 赎回 认购 定投 提现 保费 账单 话费 余额 扣款 扣费 扣划 快递 快件 包裹 取件 就诊 入园 值机 入住 行程 中签 发票 通行 分期 份额 银证 汇款 转账 交易`,
  },
  /** what brands send to people who have no account with them */
  noAccount: {
    says: '邀请您面试 邀请你面试 面试邀请 面试时间 面试地点 参加面试 面试通知 您的面试 你的面试 您面试 初试 复试 终面 笔试邀请 录用通知 入职通知 入职报到 来访通知 访客 访客码 访客邀请 到访 来访 告警 监控告警 磁盘空间 cpu cpu使用率 服务不可用 宕机 interview visitor alert_manager server_down disk_usage',
    not: '小程序访客 访客记录 访客模式 店铺访客 空间访客 访客量 访客数',
  },
  /** what only somebody with an account there has */
  ownBusiness: {
    says: '您投递 你投递 投递的 您的账号 你的账号 您的简历 你的简历 您的实例 您的店铺 your_account your_profile',
  },
  fraudWarning: {
    says: '冒充 不法分子 反诈 诈骗 电信网络诈骗 谨防 骗局 刷单 养老诈骗 电信诈骗 非法集资 fraudsters scammers scam scams fraud',
    not: '诈骗,涉嫌 贷款诈骗 涉嫌诈骗 诈骗罪 合同诈骗 信用卡诈骗 均为诈骗 都是诈骗请 索要均为诈骗',
  },
  beCareful: {
    says: '拨打 请勿 切勿 勿信 勿点 警惕 谨防 防范 提高 都是 不轻信 不要轻信 不转账 不透露 请致电 识别 举报 当心 beware never',
  },
  /** how an office speaks, to somebody it has on file or to everybody */
  office: {
    says: `您的 您有 您已 您在 您于 您提 您申 您被 您将 您所 您尾 你的 你有 你已 你在 你于 你被 已 贵户 贵公司 本机 将于 将在 将从 通知 提醒 公告 预警 停电 停水 停气 停机 故障 检修 升级 维护 注意 防范 诈骗 登记 审核 受理 同学 家长 业主 居民 旅客 会议 考试 疫苗 交警 尾号 余额 单号 失败 成功 扣款 扣费 消费# 购买的 发货 赔付 支出 账单 温馨提示 友情提示 请勿 请于 请及时 请携带 敬请谅解 不便之处 查收 查看 编号 到期 截止 本人 户号 天气 气温 降雨 大风 高温 施工 绕行 封闭 报到 开庭 传票 案件 公示 公约 村民 党员 群众 市民 广大 人口普查 防汛 防火 森林 禁 应急 演练 停课 开学 放假 值班 面试 简历 录取 成绩
      your_account your_password your_order your_payment your_card your_phone your_profile your_request your_application your_device your_trial your_sim was has_been please cancelled maintenance unavailable alert closed`,
    not: '已有#人 万人已 已开启抢 已为您准备 已为你准备 已备好礼 已上线 已开抢 已开启 已盛大 已到店 您的专属 您的福利 您的礼 您有一张 您有一份 您有#元 您有一个红包 您有好礼 您有机会 您有#张 您的朋友圈 您已获 您已被选中 您的红包 您的优惠 您的积分可 您的积分即 您的会员权益 您的生日 你的专属 你的福利 请于#到店 查看详情 点击查看 已婚 早已 不已 注意皮肤 升级版 提醒您领 成功案例 成功率 学习成绩 提高成绩 成绩提升 开学季 录取率',
  },
  /** topics of public notices and services */
  notice: {
    says: `限额 意见 进度 考勤 打卡 旷工 邀请加入 项目组 共享 彩铃 次月起 无需回复 风险测评 停诊 过户 确认号 出示 好友 赠送了 快递 包裹 快件 货物 派送 配送 送货 签收 取件 发货 寄出 物流 驿站 门口 预约 航班 列车 车次 航站 行李 入住 影院 选座 乘车 骑手 司机 师傅 工程师 取餐 取货 取车 还车 排队 体检 就诊 门诊 挂号 洗车 维修 保养 清洗 已完成 请评价 商家 拼团 衣物 药品 入馆 入园 参观 空腹 准时到 按时到 到店取 自提 拼车 托运 抵达 发车 派单 经销商 里程 企业 组织 链接查看 将于 将在 文明 敬请谅解 部分地区 暴雪 案号 执行案件 生病 全校 班级 额度已 账号 账户 密码 登录 绑定 解绑 实名 认证 审核 审批 证件 身份证 证书 系统 维护 检修 抢修 通知 公告 提醒 注意 安全 防范 防护 诈骗 停电 停水 停气 停机 停课 停诊 停用 办理 业务 申请 受理 办结 会议 考试 成绩 放假 家长 同学 业主 居民 小区 社区 学校 老师 孩子 图书馆 违规 申诉 处罚 权限 设备 版本 更新 到期 过期 失效 开通 关闭 暂停 恢复 政策 监管 规定 法院 开庭 立案 预警 请勿 如非本人 若非本人 文件 消息 评论 帖子 关注 等级 信息 资料 资格 名单 公示 床位 请等待 请知悉 施工 绕行 天气 气温 降雨 台风 高温 疫苗 年检 年审 户口 标记 文书 补贴 服务器 反馈 评分 满意度 调整 改约 安检 入户 人口 电视信号 网点 党员 值班 签到 报到 面试 简历 录用 入职 宿舍 食堂 培训通知 温馨提示 编号 工单 投诉 处理 违法 违章 驾驶证 车辆 记分 处理完毕 森林 防火 防汛 应急 演练 献血 志愿 人大 选举 普查 环保 垃圾分类 限行 管制 封闭 交通 客服 热线12 流量 套餐 宽带 漫游 网络 信号 设备 服务将 已生效 不再生效 续期 域名 实例 告警 监控 cpu 磁盘 离线 报警 访客 会员到期 到访 邀请函 会议室 在线会议
      parcel package pick_up pickup arriv~ driver ride flight trip reserv~ appointment table room replacement technician laundry drop_by seat courier deliver~ shipp~ ready account password sign_in log_in logged signed verif~ profile device security terms maintenance meeting school class weather closed notice member membership removed added updated changed expire~ request application review message visa group email download renew power data plan library council support number speed speeds automatically delayed gate calling line turned_on`,
    not: '客服微信 消息不断 车辆置换 设备全新 关注有礼 关注领 网络棋牌 升级安全',
  },
  /** where an office speaks of such words, it advertises nothing */
  noLure: {
    says: '诈骗 谨防 警惕 勿信 轻信 切勿 违规 审核 冻结 停机 如非本人 若非本人 到期后 检修 停水 停电 敬请谅解 scam fraud 防范 公示 不便之处 防火 防汛 报警 请勿 温馨提醒：近期 天气 气温',
  },
  addressed: {
    says: '您的 你的 您有 您已 您在 您于 您提 您申 您被 你被 你已 贵户 贵公司 尊敬 本机 办理 申请 审核 业务 客户 用户 同学 家长 旅客 车主 业主 缴 已受理 将于 通知 停水 停电 停气 停课 停用 检修 查收 受理 开庭 各位 居民 温馨 提醒 your account maintenance unavailable',
    not: '尊敬的会员 尊敬的业主您好 您的专属 您的生日 您的光临 您的到来 您的支持 您的信任',
  },
} as const satisfies Record<string, Meaning>;
