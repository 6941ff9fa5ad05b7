/** The words of what stands around messages: labels in front of what a message consists of, and what frames write beside. */

const SENDER_WORDS =
  '来自|发件人|发件号码|发送者|发送人|发送方|发送号码|发信人|对方号码|来源号码|电话号码|手机号码?|号码|电话|来源|from|sender|number|address';
const TIME_WORDS = '(?:接收|收到|发送|收发|短信)?(?:时间|日期)|time|date|received(?: at)?';
const TEXT_WORDS =
  '短信(?:内容|正文)?|信息(?:内容)?|消息(?:内容)?|通知内容|内容|正文|content|text|body|sms|msg|message(?: content)?';
const WAY_WORDS = '类型|状态|方向|type|status';
const OTHER_WORDS =
  '姓名|联系人|sim\\s?卡?|卡槽(?:信息)?|卡号|运营商|订阅\\s?id|subid|设备(?:名称)?|手机型号|序号|本机号码|接收方|接收号码|收件人|转发时间|消息长度|系统|双卡设备|应用(?:名称|包名)?|包名|电量|name|to|receiver|recipient|device|model|app';

/** What parts a label from what it labels. */
const SIGN = '\\s{0,4}(?:[:：\\t]|=(?!>))\\s{0,4}';
const label = (words: string): RegExp => new RegExp(`^(?:${words})${SIGN}`, 'i');

export const SENDER_LABEL = label(SENDER_WORDS);
export const TIME_LABEL = label(TIME_WORDS);
export const TEXT_LABEL = label(TEXT_WORDS);
/** A label of the way that a message went; what it says is in the group. */
export const WAY_LABEL = new RegExp(`^(?:${WAY_WORDS})${SIGN}(.{0,40})$`, 'i');
/** A label of anything else. */
export const OTHER_LABEL = new RegExp(`^(?:${OTHER_WORDS})${SIGN}.{0,40}$`, 'i');
/** A label of whom a message went to; where none says whom it is from, the person sent it. */
export const TO_LABEL = new RegExp(`^(?:to|收件人|接收方|接收号码|receiver|recipient)${SIGN}\\S`, 'i');
/** Any label within a line. */
export const ANY_LABEL = new RegExp(
  `(?:^|[,，;；|]\\s{0,2})(?:(${SENDER_WORDS})|(${TIME_WORDS})|(${TEXT_WORDS})|(?:${WAY_WORDS}|${OTHER_WORDS}))${SIGN}`,
  'gi',
);

/** The app that showed a message. */
export const PACKAGE = /^(?:com|cn|net|org|tv|me|io)(?:\.[A-Za-z][\w]{0,40}){1,6}$/;
/** How many messages follow. */
export const COUNT = /^共\s?\d{1,6}\s?条.{0,8}$/;
/** What kind of message follows a heading. */
export const KIND = /^(?:sms|mms|rcs|imessage|短信|彩信)$/i;
/** What a part of a frame is called, behind a picture or a line. */
export const TITLE = /^.{0,24}(?:[:：]|转发.{0,24}|通知|详情|状态)$/;
/** The same, where a picture stands before it. */
export const ICON_TITLE =
  /^(?:新|收到(?:一条)?(?:新)?)?(?:短信|消息|信息|验证码|message|sms|new (?:message|sms))(?:提醒|来了|通知)?[!！]?$/i;
/** What phones write around messages on a screen: names of pages and buttons, what a message is, how many were found. */
export const ON_SCREEN =
  /^[<‹〈＜]?\s?(?:信息|短信|消息|信息列表|通知信息|通知类信息|服务信息|陌生人信息|全部信息|所有信息|搜索|搜索信息|编辑|取消|完成|返回|更多|新建信息|发送|短信\/彩信|文本信息|短信息|发送短信|回复|复制验证码|复制|一键复制|未读|全部|订阅|Messages|Edit|Search|Cancel|Text Message|SMS|RCS|iMessage|Done|Copy code|\d{1,5}\s?(?:条(?:相关)?(?:结果|信息|短信|消息)|results?)|(?:中国(?:移动|联通|电信)\s?)?[45]G(?:\s.{0,12})?|\d{1,3}%)\s?[>›〉＞]?$/i;

/** Numbers that messages come from. */
export const SENDER_NUMBER =
  '(?:\\+?86[ -]?)?(?:1[3-9]\\d(?:[ -]?\\d{4}){2}|106\\d{4,17}|9[56]\\d{3,12}|1[02]\\d{3,8}|400[ -]?\\d{3}[ -]?\\d{4})';
/** One that only offices, banks and gateways send from. */
export const OF_A_SERVICE = new RegExp(`^(?!(?:\\+?86|0086)?[ -]?1[3-9])(?:${SENDER_NUMBER})$`);
