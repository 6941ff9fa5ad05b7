import type { MessageKind } from './kind-rules.js';

/**
 * Words that messages of a kind are made of. Where no rule fits, the kind that most of them speak for is the likely one.
 * A word may stand under several kinds.
 */
export const KIND_WORDS: Readonly<Record<Exclude<MessageKind, 'code'>, RegExp>> = {
  transaction:
    /订单|下单|退款|退货|换货|付款|支付|实付|扣款|扣费|消费|余额|账单|充值|缴费|缴清|已缴|转账|汇款|收款|到账|入账|转入|转出|打款|款项|放款|借款申请已通过|提现|车票已|出票|酒店[^。]{0,6}确认|押金|费用|合计|共计|\d\s?元(?!\/)|买家|购买|买入|卖出|成交|份额|本金|赎回|分红|续费成功|续保成功|团购|发票|收据|租金|学费|投保|出单|保费|(?:已|将)扣|补偿|赔付|补偿\d元|外卖超时|代扣|\b(?:order was|refund|paid|payment|charged|receipt|invoice|bill|fare|total|top(?:ped)? ?up|purchase|confirmed for|returned|CNY|RMB|HKD)/gi,
  notice:
    /限额|意见|进度|考勤|打卡|旷工|邀请加入|项目组|共享|彩铃|次月起|无需回复|风险测评|重新测评|停诊|过户|确认号|出示|[你您]的好友|赠送了|快递|包裹|快件|货物|派送|配送|送货|签收|取件|发货|寄出|寄往|物流|驿站|门口|预约|航班|列车|车次|航站|行李|入住|影[片院]|座位?|选座|乘车|骑手|司机|师傅|工程师|取餐|取货|取车|还车|排队|体检|就诊|门诊|挂号|洗车|维修|保养|清洗|已完成|请评价|商家|拼团|衣物|药品|入馆|入园|参观|空腹|准时到|按时到|到店取|自提|拼车|托运|抵达|做好[啦了]|取[茶衣]号|发车|派单|经销商|里程|企业|组织|邀请[你您]加入|链接查看|将[于在]|文明|欢迎来到|敬请谅解|部分地区|暴雪|案号|执行案件|生病|全校|班级|额度已|账[号户]|帐[号户]|密码|登[录陆]|绑定|解绑|实名|认证|审核|审批|证件|身份证|证书|系统|升级|维护|检修|抢修|通知|公告|提醒|注意|安全|防[范护]|诈骗|停[水电气课机诊用]|办理|业务|套餐|申请|受理|办结|会议|考试|成绩|放假|家长|同学|业主|居民|小区|社区|学校|老师|孩子|图书馆|违规|申诉|处罚|权限|设备|版本|更新|到期|过期|失效|开通|关闭|暂停|恢复|政策|监管|规定|法院|开庭|立案|预警|请勿|勿|如非本人|若非本人|文件|消息|评论|帖子|好友|关注|积分已|等级|信息|资料|资格|名单|公示|领取证|床位|请等待|请知悉|施工|绕行|天气|疫苗|年检|年审|户口|标记|文书|证照|补贴|服务器|反馈|评分|家中留人|满意度|调整|改约|安检|入户|人口|电视信号|公示|网点|\b(?:parcel|package|pick ?up|arriv|driver|ride|flight|trip|reserv|appointment|table|room|replacement|technician|laundry|drop by|seat|courier|deliver|shipp|ready|account|password|sign|log(?:ged)?[- ]?in|verif|profile|device|security|policy|terms|maintenance|meeting|school|class|weather|closed|notice|member(?: of|ship)|removed|added|updated|changed|expire|request|application|review|message|visa|group|email|download|renew|power|data|plan|library|council|support|number|speeds?|automatically)/gi,
  marketing:
    /优惠|特惠|惠|折|券|特价|低价|价格|价|元起|\d起|仅需|只要|只需|才\d|每天\d|免费|免[息运单年]|0元|送|赠|礼|红包|福利|抽奖|大奖|限时|限量|抢|秒|爆|新品|新款|新鲜|上市|上新|开业|开市|开幕|开营|招生|报名|招募|加盟|招聘|名额|席|最后\d|不等人|错过|快来|快去|来吧|速来|看过来|来就|逛|吧|啦|哦|呀|亲[，,]|老板|家人们|您好[，,]|老师|顾问|咨询|热线|详询|了解|感兴趣|点击|戳|扫码|加入|会员|专享|专属|尊享|享|品质|精选|推荐|体验|试听|试用|课程|训练营|冬令营|夏令营|首[付月次单年课]|贷|借|额度|办卡|充\d+送|原价|现价|活动价|暖心|中介费|名校|欢迎|来电|首选|押题|不过退款|单身|地段|\d元\/人|各得|上门试用|上线|开启|钻石|皮肤|提速|立即生效|千兆|姐妹|家长们|置换|省|半价|代理|注册|利率|利息|手续费|收益|理财|开户|一站式|美丽|好房|房源|楼盘|户型|整箱|一箱|\d斤|\d盒|节|季|狂欢|回馈|积分当|大片|[!！~～?？]|\b(?:off|only|trade in|up to|cash back|points|meals?|sale|deals?|offer|free|new|savings?|win|gift|join|event|sign up|first in line|treat|discover|enjoy|from (?:CNY|RMB|HKD|\$)|this week|tonight|today only|visit us|come|try|best|your next)/gi,
  collection:
    /欠|逾期|还款|未还|归还|还清|结清|清偿|偿还|拖|借款|贷款|网贷|信用卡|账单|账款|债|违约|失信|征信|罚息|律师|法院|法务|诉讼|起诉|立案|仲裁|调解|案件|保全|执行|委托|委外|催|上门|走访|外访|单位|村委|社区[^。]{0,4}(?:公示|自重)|自重|通讯录|联系人|转告|转达|失联|无法联系|家属|笔账|没处理|让他|回个电话|拒接|不接|协商|减免|后果|责任|今[日天晚]|限期|最后期限|尽快|立即|务必|回电|来电|致电|联系(?:您|你)的|名单[^。]{0,4}同步|\b(?:overdue|unpaid|owe|debt|loan|credit|balance|settle|repay|instal|legal|lawyer|solicitor|court|collect|default|past due|call|contact us|immediately|reminders?|by \d+ ?pm|final)/gi,
};
