/** Where further evidence comes from, by source id. */
export const exportNames: Readonly<Record<string, string>> = {
  'adb-query': 'adb query',
  'freeotp-xml': 'FreeOTP authenticator',
  'login-lines': 'list of passwords (text)',
  'login-text': 'list of passwords (text)',
  'raivo-json': 'Raivo authenticator',
  'xml-messages': 'messages (XML)',
};
