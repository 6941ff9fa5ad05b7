import type { Catalog } from '../catalog/catalog.js';
import { isCommonWord } from './no-sender.js';
import { CITIES, REGIONS } from './regions.js';

/** What of the catalog is asked. */
type Names = Pick<Catalog, 'bySignature' | 'byName' | 'byAlias'>;

/** How a name must be known: as a signature, as a platform's own name too, or as an alias too. */
export type KnownAs = 'signature' | 'name' | 'alias';

/**
 * The platforms that a name between brackets belongs to, the decided one first; empty when it is unknown. The name
 * itself comes first, then the longest known name inside it when all the rest is explained: 招商银行信用卡 is
 * 招商银行, but 平安好房 is not 平安银行.
 * @param name NFKC and without spaces
 */
export function ownersOf(name: string, catalog: Names, as: KnownAs): readonly string[] {
  const exact = ownersOfExact(name, catalog, as);
  if (exact.length > 0) return exact;
  const found = coresOf(name)
    .map(({ core, desk }) => ownersOfCore(core, desk, catalog, as))
    .find((owners) => owners.length > 0);
  return found ?? NOBODY;
}

const NOBODY: readonly string[] = [];

function ownersOfExact(name: string, catalog: Names, as: KnownAs): readonly string[] {
  const signed = catalog.bySignature(name);
  if (signed.length > 0 || as === 'signature') return signed;
  const named = catalog.byName(name);
  if (named.length > 0 || as === 'name' || isTooShort(name) || isCommonWord(name)) return named;
  return catalog.byAlias(name);
}

/**
 * Inside a longer name an alias must be longer than a common word to be believed before 集团 or 科技 (光大集团 is not
 * 光大银行); before 客服 or 信用卡 a short one will do (招行信用卡).
 */
function ownersOfCore(core: string, desk: boolean, catalog: Names, as: KnownAs): readonly string[] {
  return ownersOfExact(core, catalog, as === 'alias' && !desk && core.length < 3 ? 'name' : as);
}

const isTooShort = (name: string): boolean => name.length < (/^[\p{ASCII}]+$/u.test(name) ? 3 : 2);

const alternatives = (words: string): string => words.split(' ').join('|');

/** What may stand before a name without changing whose it is. */
const BEFORE = new RegExp(
  `^(?:${alternatives(`${REGIONS} 中国 中国移动 中国联通 中国电信 官方 official the`)}|[()·.:/|_-])+$`,
  'iu',
);
/** What may stand before those alone that have a branch in every city. */
const CITY = new RegExp(`^(?:${alternatives(CITIES)})市?(?:分行|支行|分公司)?$`, 'u');
const IN_EVERY_CITY =
  /^(?:中国)?(?:移动|联通|电信|广电|邮政|税务局|(?:住房)?公积金|人社|社保局|[工农中建交招]行|(?:工商|农业|建设|交通|招商|邮政储蓄|邮储|兴业|浦发|民生|光大|中信|华夏|平安|广发|浙商|渤海|恒丰)银行)/;

const mayPrecede = (before: string, name: string): boolean =>
  before === '' || BEFORE.test(before) || (CITY.test(before) && IN_EVERY_CITY.test(name));

/** What may stand behind it: somebody who answers for the name … */
const DESK =
  '客服 客服中心 客户服务 客户服务中心 服务中心 服务 服务号 服务台 在线客服 官方客服 信用卡 信用卡中心 卡中心 银行卡 借记卡 官方 官网 中国 app 客户端 小程序 ' +
  '平台 账号 帐号 账户 安全中心 账号安全 安全 登录 登陆 验证 登录验证 登录提醒 身份验证 安全验证 短信验证 验证码 动态密码 注册 短信 小助手 官方助手 会员 会员中心 会员服务 通知 提醒 手机版 support security service team official china';
/** … or the firm behind it. */
const FIRM =
  '官方旗舰店 旗舰店 科技 集团 公司 有限公司 股份 股份有限公司 科技公司 科技有限公司 网络 网 网站 在线 软件 信息 技术 inc ltd';
const BRANCH = '\\p{Script=Han}{0,8}(?:分行|支行|分公司|营业部)';
const PUNCTUATION = '[()·.:/|_-]';
const DESK_AFTER = new RegExp(
  `^(?:${alternatives(DESK)}|${alternatives(REGIONS)}|${BRANCH}|${PUNCTUATION})+$`,
  'iu',
);
const ANY_AFTER = new RegExp(
  `^(?:${alternatives(DESK)}|${alternatives(FIRM)}|${alternatives(REGIONS)}|${BRANCH}|${PUNCTUATION})+$`,
  'iu',
);

/** What may be the name inside a longer one, longest first; `desk`: nothing but a desk's words stands behind it. */
function coresOf(name: string): { core: string; desk: boolean }[] {
  const cores: { core: string; desk: boolean }[] = [];
  for (let length = name.length - 1; length >= 2; length--) {
    for (let from = 0; from + length <= name.length; from++) {
      const before = name.slice(0, from);
      const after = name.slice(from + length);
      if (!mayPrecede(before, name.slice(from))) continue;
      const core = name.slice(from, from + length);
      const isBranch = CITY.test(after) && IN_EVERY_CITY.test(core);
      if (after !== '' && !isBranch && !ANY_AFTER.test(after)) continue;
      cores.push({ core, desk: after === '' || isBranch || DESK_AFTER.test(after) });
    }
  }
  return cores;
}
