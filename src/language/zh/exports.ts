/** Where further evidence comes from, by source id. */
export const exportNames: Readonly<Record<string, string>> = {
  'adb-query': 'adb 查询',
  'freeotp-xml': 'FreeOTP 验证器',
  'login-lines': '密码清单（文本）',
  'login-text': '密码清单（文本）',
  'raivo-json': 'Raivo 验证器',
  'xml-messages': '短信（XML）',
};
