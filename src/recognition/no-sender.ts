/**
 * Names in brackets that are no sender: headlines, opt-outs, the faces of chat programs, people. Only asked where the
 * catalog doesn't know the name.
 */
export function isNoSender(name: string): boolean {
  return isOptOut(name) || FACES.has(name) || NO_SENDER.some((pattern) => pattern.test(name));
}

/** 退订回T, 回B退订, 拒收请回复R … */
export function isOptOut(name: string): boolean {
  return /退订|拒收|屏蔽|^回复?[A-Za-z0-9]{1,4}$|^(?:td?|n|r|qx)$|unsubscribe/i.test(name);
}

/** A product that signs after its house has signed first: 【网银在线】…【白条】. */
export function isProduct(name: string): boolean {
  return PRODUCTS.has(name);
}

/**
 * Aliases of platforms that mean other things just as often: no sender by themselves.
 */
export const isCommonWord = (name: string): boolean => FACES.has(name) || COMMON_WORDS.has(name);

const COMMON_WORDS: ReadonlySet<string> = new Set(
  '通行证 一卡通 一网通 大赢家 精灵 大象 彩云 天鹅 优选 零钱 强国 毒 荔枝 榕树 斑马 火花 理想 心动 得到 起点 极速贷'.split(
    ' ',
  ),
);

const PRODUCTS: ReadonlySet<string> = new Set([
  '白条',
  '京东白条',
  '金条',
  '花呗',
  '借呗',
  '备用金',
  '余额宝',
  '零钱通',
  '微粒贷',
  '分期乐',
  '掌上生活',
]);

const NO_SENDER: readonly RegExp[] = [
  // headlines of one kind of message
  /验证码|校验码|动态码|密码|随机码|口令|verification|^(?:otp|pin|code)$/i,
  /^(?:重要|安全|温馨|友情|紧急|特别|系统|服务|活动|账单|还款|扣款|交易|到账|消费|缴费|余额|登录|登陆|风险|开课|上课|会议|生日|节日|通行|出行|物流|快递|取件|派件|订单|预约|就诊|中奖|最新|新年|好友|您有新)*(?:通知|提示|提醒|公告|通告|祝福|消息|短信|快讯|速递|预告|福利|声明|告知书?|警告)$/,
  /^(?:好消息|喜讯|重要|紧急|急|注意|警告|公告|通知|活动|福利|优惠|特惠|促销|限时|抢购|招聘|诚聘|房屋出租|房屋出售|出租|出售|招租|转让|急用钱.*|广告|ad|new|hot|原创|转发|图片|视频|语音|链接|表情|位置|文件|姓名|地址|电话|未知|无|空)$/i,
  /^.{2,12}(?:活动|专场|特惠|大促|开奖|抽奖)$/,
  // parts of a long message, bare codes, serial numbers
  /^\d+[/-]\d+$/,
  /^[a-z]{0,6}\d{4,}$/i,
  /^[\p{P}\p{S}\d]+$/u,
  // people: a surname and a trade
  /^(?:\p{Script=Han}|欧阳|上官|司马|诸葛)(?:经理|老师|先生|女士|小姐|主任|店长|顾问|总监|医生|律师|师傅|教练|哥|姐|总)$/u,
];

/** The faces of WeChat and QQ, as exports write them. */
const FACES: ReadonlySet<string> = new Set(
  (
    '微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 酷 冷汗 抓狂 吐 偷笑 愉快 可爱 白眼 傲慢 饥饿 困 惊恐 流汗 ' +
    '憨笑 悠闲 大兵 奋斗 咒骂 疑问 嘘 晕 折磨 疯了 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 ' +
    '菜刀 西瓜 啤酒 篮球 乒乓 咖啡 饭 猪头 玫瑰 凋谢 嘴唇 爱心 心碎 蛋糕 闪电 炸弹 刀 足球 瓢虫 便便 月亮 太阳 礼物 拥抱 强 弱 握手 胜利 抱拳 勾引 ' +
    '拳头 差劲 爱你 OK 爱情 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 投降 激动 乱舞 献吻 左太极 右太极 嘿哈 捂脸 奸笑 机智 皱眉 耶 红包 發 福 鸡 ' +
    '笑脸 破涕为笑 失望 无语 吃瓜 加油 汗 天啊 社会社会 旺柴 好的 打脸 哇 烟花 爆竹 庆祝 合十 啤酒 祈祷 星星 花 笑 哭'
  ).split(' '),
);
