/** The words of what stands around messages: labels in front of what a message consists of, and what frames write beside. */

const SENDER_WORDS =
  '来自|发件人|发件号码|发送者|发送人|发送方|发送号码|发信人|对方号码|来源号码|电话号码|手机号码?|号码|电话|来源|from|sender|number|address';
const TIME_WORDS = '(?:接收|收到|发送|收发|短信)?(?:时间|日期)|time|date|received(?: at)?';
const TEXT_WORDS =
  '短信内容|短信正文|信息内容|消息内容|通知内容|内容|正文|content|text|body|message(?: content)?';
const WAY_WORDS = '类型|状态|方向|type|status';
const OTHER_WORDS =
  '姓名|联系人|sim\\s?卡?|卡槽(?:信息)?|卡号|运营商|订阅\\s?id|subid|设备(?:名称)?|手机型号|序号|本机号码|接收方|接收号码|收件人|转发时间|消息长度|系统|双卡设备|应用(?:名称|包名)?|包名|电量|name|to|receiver|recipient|device|model|app';

const label = (words: string): RegExp => new RegExp(`^(?:${words})\\s{0,4}[:：]\\s{0,4}`, 'i');

export const SENDER_LABEL = label(SENDER_WORDS);
export const TIME_LABEL = label(TIME_WORDS);
export const TEXT_LABEL = label(TEXT_WORDS);
/** A label of the way that a message went; what it says is in the group. */
export const WAY_LABEL = new RegExp(`^(?:${WAY_WORDS})\\s{0,4}[:：]\\s{0,4}(.{0,40})$`, 'i');
/** A label of anything else. */
export const OTHER_LABEL = new RegExp(`^(?:${OTHER_WORDS})\\s{0,4}[:：]\\s{0,4}.{0,40}$`, 'i');
/** Any label within a line. */
export const ANY_LABEL = new RegExp(
  `(?:^|[,，;；|]\\s{0,2})(?:(${SENDER_WORDS})|(${TIME_WORDS})|(${TEXT_WORDS})|(?:${WAY_WORDS}|${OTHER_WORDS}))\\s{0,4}[:：]\\s{0,4}`,
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
