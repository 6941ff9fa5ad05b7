import { wholeNumber } from '../../reading/whole-number.js';
import type { LoginRecord } from '../../types.js';
import { parseOtpauth } from './otpauth-uri.js';

/** What an export says of one login, before it is tidied; empty texts count as missing. */
export type LoginParts = {
  /** web addresses, bare hosts, `android://…@app/`, `androidapp://app`; a part may hold several */
  addresses?: readonly unknown[];
  title?: unknown;
  userNames?: readonly unknown[];
  /** what stands where a secret for one-time codes goes: only an `otpauth://` address's issuer and account are taken */
  oneTimeCode?: unknown;
  /** milliseconds since 1970 */
  at?: number | null;
};

/** Longer, or over several lines, is no user name, title or address. */
const MAX_NAME = 256;
const MAX_ADDRESS = 2048;

/** @returns null for what is no login: nothing tells where it is, or neither where nor as whom */
export function loginRecord(parts: LoginParts): LoginRecord | null {
  const otp = parseOtpauth(text(parts.oneTimeCode) ?? '');
  const places = (parts.addresses ?? []).flatMap(addressesIn).map(placeOf);
  const sites = unique(places.map((place) => place.site));
  const apps = unique(places.map((place) => place.app));
  const isSomewhere = sites.length + apps.length > 0;
  const title = name(parts.title) ?? name(otp?.issuer) ?? (isSomewhere ? null : nameAmong(parts.addresses));
  const userNames = unique([...(parts.userNames ?? []), otp?.account].map(name).map(withDigits));
  if (!isSomewhere && (title === null || userNames.length === 0)) return null;
  return { type: 'login', sites, apps, title, userNames, at: parts.at ?? null };
}

/** What a field of the person's own is called where it holds a phone number. */
export const isPhoneLabel = (label: unknown): boolean =>
  /手机|电话|phone|mobile|^tel$/i.test(text(label) ?? '') && !SECRET_LABEL.test(text(label) ?? '');

/** 手机服务密码, 电话银行口令, phone PIN: nobody's number. */
const SECRET_LABEL = /密码|口令|密钥|验证码|password|passcode|passwd|pwd|\bpin\b|\bpuk\b|secret|code/i;

/**
 * The phone number in a field of the person's own.
 * @returns undefined where the field is called otherwise or holds something else, which may be a secret
 */
export function phoneIn(label: unknown, value: unknown): string | undefined {
  const written = text(value)?.normalize('NFKC').trim() ?? '';
  return isPhoneLabel(label) && PHONE.test(written) ? written : undefined;
}

/** Digits in groups, with a country code or without; shorter ones are PINs. */
const PHONE = /^\+?(?:[\s\p{Cf}\p{Pd}().]*\d){7,15}[\s\p{Cf}]*$/u;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function name(value: unknown): string | undefined {
  const trimmed = text(value)?.trim() ?? '';
  return trimmed === '' || trimmed.length > MAX_NAME || /[\r\n]/.test(trimmed) ? undefined : trimmed;
}

/** A number that a program has taken for a quantity, in its digits where they are all there. */
const withDigits = (userName: string | undefined): string | undefined =>
  userName === undefined ? undefined : (wholeNumber(userName) ?? userName);

/** What somebody wrote where an address should be: what the entry is called. */
const nameAmong = (addresses: LoginParts['addresses'] = []): string | null =>
  addresses.map(name).find((written) => written !== undefined && !/[:/?=&]/.test(written)) ?? null;

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Several in one cell: a list in JSON, or apart by commas, spaces or lines. */
function addressesIn(value: unknown): string[] {
  const cell = text(value)?.trim() ?? '';
  if (cell.startsWith('[')) return [...cell.matchAll(/"([^"\\]+)"/g)].map(([, address = '']) => address);
  return cell.split(/(?<![,;\s])[,;\s]{1,64}(?=[a-z][a-z0-9+.-]{0,32}:\/\/)|[\r\n]/i);
}

/** Whether something in a cell is an address, of whatever kind. */
export const hasAddress = (cell: string): boolean =>
  addressesIn(cell).some(
    (address) => /^[a-z][a-z0-9+.-]*:\/\//i.test(address) || placeOf(address).site !== undefined,
  );

type Place = { site?: string; app?: string };

const APP_ADDRESS = /^(?:android:\/\/(?:[^@/]*@)?|androidapp:\/\/|ios(?:app)?:\/\/)([A-Za-z0-9_.-]+)/i;
const HOST = /^(?:https?:\/\/)?(?:[^/?#\s]*@)?([^/?#:@\s]+)(?::\d+)?(?:[/?#]|$)/i;
/** Labels of letters, digits and hyphens, at least two: a name without a dot is no site on the internet. */
const SITE = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

function placeOf(address: string): Place {
  const trimmed = address.trim();
  if (trimmed.length > MAX_ADDRESS) return {};
  const [, app] = APP_ADDRESS.exec(trimmed) ?? [];
  if (app) return { app };
  const [, host] = HOST.exec(trimmed) ?? [];
  const site = host?.toLowerCase().replace(/\.$/, '');
  return site && SITE.test(site) ? { site } : {};
}
