import type { Age, Operation, Platform, SourceKind } from '../../catalog/types.js';
import { catalogFaults } from './catalog-faults.js';

const operations: Record<Operation['basis'], string> = {
  official: '官方页面',
  reported: '报道或教程',
  general: '未核实',
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查',
  oneClickUnbind: '一键解绑',
  huanxin: '二次号码焕新',
};

const sourceKinds: Record<SourceKind, string> = {
  operator: '平台自己',
  authority: '主管部门',
  press: '媒体报道',
  tutorial: '教程或转载网站',
  none: '没有来源（只有一般的办法）',
};

const ages: Record<Age, string> = {
  upTo6Months: '6 个月以内',
  upTo12Months: '6 到 12 个月前',
  older: '12 个月以前（显示时会标明旧了）',
};

/** What commands about the catalog itself say. */
export const catalog = {
  stats: {
    size: (platforms: number, services: number): string => `${platforms} 个平台，${services} 项服务和渠道`,
    keys: (signatures: number, senders: number, domains: number, packages: number): string =>
      `${signatures} 个短信签名，${senders} 个发送号码，${domains} 个网站，${packages} 个安卓应用`,
    operations: '办法的依据',
    operationsOf: (basis: Operation['basis'], count: number): string => `${operations[basis]} ${count} 条`,
    byOperation: '各项操作',
    byOperationOf: (operation: string, count: number, wayOnly: number): string =>
      `${operation} ${count} 条，其中 ${wayOnly} 条只知道这类平台一般怎么办`,
    steps: (own: number, ways: number, usual: number): string =>
      `步骤：各平台自己的 ${own} 句；${ways} 类平台的一般办法 ${usual} 句`,
    sourceKinds: '谁说的',
    sourceKindOf: (kind: SourceKind, count: number): string => `${sourceKinds[kind]} ${count} 条`,
    ages: '多久前查的（有来源的）',
    agesOf: (age: Age, count: number): string => `${ages[age]} ${count} 条`,
    official: '官方服务覆盖的平台',
    officialOf: (service: keyof Platform['official'], count: number): string =>
      `${official[service]} ${count} 个`,
    categories: '分类',
    categoryOf: (category: string, count: number): string => `${category} ${count}`,
  },
  validate: {
    fine: (files: number): string => `检查了 ${files} 个文件，没有问题。`,
    wrong: (files: number, faults: number): string => `检查了 ${files} 个文件，发现 ${faults} 处问题：`,
    more: (faults: number): string => `还有 ${faults} 处没有列出，先改这些。`,
    ...catalogFaults,
  },
  update: {
    done: (release: number, day: string): string =>
      `平台资料已更新到第 ${release} 版（${day}）。您自己的更正还在。`,
    same: (release: number, day: string): string => `已经是最新的了：第 ${release} 版（${day}）。`,
  },
  build: {
    done: (dir: string, release: number, files: number, signed: boolean): string =>
      `第 ${release} 版写在 ${dir}，共 ${files} 个文件，${signed ? '已签名。' : '没有签名：别人用不了，发布前加上 --key 私钥文件。'}`,
  },
  links: {
    states: { ok: '正常', moved: '搬走了', gone: '没有了', unclear: '说不准' },
    line: (state: string, url: string): string => `[${state}] ${url}`,
    movedTo: (url: string): string => `新地址：${url}`,
    status: (status: number): string => `HTTP ${status}`,
    usedBy: (ids: readonly string[]): string => `用在：${ids.join('、')}`,
    summary: (ok: number, moved: number, gone: number, unclear: number): string =>
      `正常 ${ok}，搬走 ${moved}，没有了 ${gone}，说不准 ${unclear}（有的网站不理程序，请用浏览器打开看看）`,
  },
};
