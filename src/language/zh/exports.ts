/** Where further evidence comes from, by source id. */
export const exportNames: Readonly<Record<string, string>> = {
  'adb-query': 'adb 查询',
  'forwarded-mail': '转发到邮箱的短信',
  'telegram-html': 'Telegram 聊天记录（网页）',
  'freeotp-xml': 'FreeOTP 验证器',
  'login-notes': '自己记的密码（文本）',
  'login-lines': '密码清单（文本）',
  'login-text': '密码清单（文本）',
  'other-database': '短信数据库',
  'raivo-json': 'Raivo 验证器',
  'json-table': '短信表格（JSON）',
  'plist-messages': '短信（plist）',
  'xml-messages': '短信（XML）',
};

/** Locked files: how their password is asked for. */
export const locked = {
  message: (file: string): string => `${file} 设了密码。密码是什么？`,
  hint: '输入时屏幕上不显示；只用来打开这个文件，不会存下来。不打开就直接按回车。',
  again: '密码不对，再试一次；不打开就直接按回车。',
};
