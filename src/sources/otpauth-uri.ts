/** Whose one-time codes these are; the secret is not among it. */
export type OtpAccount = { issuer: string; account: string };

/** A label holds no bare `=` or `&`: what looks like one has lost its `?`, and the secret stands in it. */
const ADDRESS = /^otpauth:\/\/[a-z]+\/([^?#=&]*)(?:\?([^#]*))?(?:#|$)/i;

/**
 * Who issued the codes and for which account, from `otpauth://totp/Issuer:account?issuer=…`; empty where it doesn't say. The secret
 * is not looked at. Form: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 * @returns null for another text
 */
export function parseOtpauth(uri: string): OtpAccount | null {
  const [, path, query = ''] = ADDRESS.exec(uri.trim()) ?? [];
  if (path === undefined) return null;
  const label = decoded(path);
  const [, issuer = ''] = /(?:^|&)issuer=([^&]*)/i.exec(query) ?? [];
  return otpAccount(label, decoded(issuer.replace(/\+/g, ' ')));
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
