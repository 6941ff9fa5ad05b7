import type { Operation } from '../../catalog/types.js';

const lookedUp = (day: string | null): string => (day ? `（${day} 查到）` : '');

const basis: Record<Operation['basis'], (day: string | null) => string> = {
  official: (day) => `一般的办法，出自主管部门或行业的说明${lookedUp(day)}；以平台页面为准`,
  reported: (day) => `一般的办法，出自媒体或网上教程${lookedUp(day)}；以平台页面为准`,
  general: () => '一般的办法，未核实；以平台页面为准',
};

/** What is said of ways: how it usually goes at a kind of platform, never as the platform's own menu. */
export const ways = {
  usual: (kind: string, here: string): string => `${kind}一般这样办；${here}自己的做法没有查到：`,
  /** only in English: the platform's own steps are there, but in Chinese */
  usualBesideChinese: (kind: string, here: string): string =>
    `${kind}一般这样办；${here}自己的做法写在下面：`,
  inChinese: '它自己的步骤（中文）',
  usualPlace: (place: string): string => `一般在「${place}」`,
  otherwise: (channels: string): string => `换个办法（${channels}）`,
  check: '办完看一看',
  refused: '办不成的话',
  rules: (readOn: string): string => `对方推脱时，可以讲的规定（对内地的服务有效，${readOn} 读过条文）`,
  stops: '停掉什么',
  undo: (usual: boolean): string => (usual ? '以后怎么解（一般的办法）' : '以后怎么解'),
  reported: '媒体或教程另外写到',
  unverified: '另外，没有来源、未核实的几句',
  basis,
  /** looked up more than twelve months ago */
  old: (basis: string): string => `${basis}。这是一年多以前查的，菜单可能变了，以手机上看到的为准`,
  oldShort: '一年多前查的',
  basisShort: '一般办法',
};
