/** Whose one-time codes these are; the secret is not among it. */
export type OtpAccount = { issuer: string; account: string };

const ADDRESS = /^otpauth:\/\/[a-z]+\/(?:([^?#=&]*)\?([^#]*))?/i;

/**
 * Who issued the codes and for which account, from `otpauth://totp/Issuer:account?issuer=…`; empty where it doesn't say, or is
 * damaged. The secret is not looked at. Form: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 * @returns null for another text
 */
export function parseOtpauth(uri: string): OtpAccount | null {
  const [found, label = '', query = ''] = ADDRESS.exec(uri.trim()) ?? [];
  if (found === undefined) return null;
  // where a `?`, `&` or `=` is lost, the secret may stand in the label or the issuer
  if (!/(?:^|&)secret=/i.test(query)) return { issuer: '', account: '' };
  const [, issuer = ''] = /(?:^|&)issuer=([^&=]*)(?:&|$)/i.exec(query) ?? [];
  return otpAccount(decoded(label), decoded(issuer.replace(/\+/g, ' ')));
}

/** Parts a label `Issuer:account`; an issuer that stands by itself wins. */
export function otpAccount(label: string, issuer: string): OtpAccount {
  const colon = label.indexOf(':');
  const before = colon < 0 ? '' : label.slice(0, colon).trim();
  return { issuer: issuer.trim() || before, account: label.slice(colon + 1).trim() };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
