/**
 * An invented answer of 一证通查 for the internet accounts of the demo number. No such message is public word for word,
 * so only the shape is sure: names of platforms, each with a count. Some are zero, and one app does not exist.
 */
export const OFFICIAL_ANSWER = `尊敬的用户您好，您申请的互联网账号数量查询服务已受理完成。您的手机号138****8000关联的互联网账号情况如下：
微信1个，QQ2个，淘宝1个，支付宝1个，闲鱼1个，抖音2个，今日头条0个，百度1个，京东1个，美团1个，快手0个，
微博1个，小红书1个，知乎1个，哔哩哔哩1个，拼多多1个，爱奇艺1个，优酷0个，网易1个，携程1个，滴滴出行1个，
饿了么1个，高德地图1个，同程旅行0个，示例短视频1个。
查询结果仅供参考。
`;

/** The same for the demo's new number: the person's own accounts and those of its former holder, told apart by nothing. */
export const OFFICIAL_ANSWER_NEW_NUMBER = `尊敬的用户您好，您申请的互联网账号数量查询服务已受理完成。您的手机号138****0500关联的互联网账号情况如下：
微信0个，QQ1个，淘宝1个，支付宝1个，抖音1个，京东1个，美团1个，快手1个，滴滴出行1个。
查询结果仅供参考。
`;
