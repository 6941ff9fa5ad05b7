import { domainToASCII } from 'node:url';

/** Small letters, digits and plain Chinese: folded already, as most names of the catalog are. */
const FOLDED = /^[a-z\d\u4e00-\u9fff]*$/;

/** A name as it is compared: full and half width, case, spaces, invisible characters and the apostrophe's form don't count. */
export const foldName = (text: string): string => (FOLDED.test(text) ? text : folded(text));

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replaceAll('’', "'")
    .normalize('NFC');

/** Whether a folded name is written without Chinese characters. */
export const isLatin = (folded: string): boolean => /^[\p{Script=Latin}\d\p{P}\p{S}]+$/u.test(folded);

/** A signature as it is compared, with or without the brackets around it. */
export const foldSignature = (text: string): string =>
  foldName(text).replace(/^[[【〔〖「『]{1,4}|[\]】〕〗」』]{1,4}$/gu, '');

/** The digits of a sender number without China's country code; empty when it holds letters or no digit. */
export function foldSender(text: string): string {
  const written = text.normalize('NFKC').replace(/[\s\p{Cf}()\p{Pd}]/gu, '');
  const digits = written.replace(/^(?:\+86|0086)(?=\d)/, '');
  return /^\d+$/.test(digits) ? digits : '';
}

/**
 * A host name and the domains above it, nearest first, e.g. `mail.qq.com` → `mail.qq.com`, `qq.com`. Takes whole web
 * addresses too; empty when there is no host in it.
 */
export function domainAndParents(text: string): string[] {
  const host = text
    .normalize('NFKC')
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/su, '')
    .replace(/^.*@/su, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
  const labels = domainToASCII(host).split('.');
  if (labels.length < 2 || labels.some((label) => label === '')) return [];
  return labels.slice(0, -1).map((_, first) => labels.slice(first).join('.'));
}

/** An Android application id as it is compared. */
export const foldPackage = (text: string): string => text.trim().toLowerCase();
