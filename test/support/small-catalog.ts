import type { Catalog } from '../../src/catalog/catalog.js';
import { foldName, foldSender, foldSignature } from '../../src/catalog/normalize.js';
import type { PlatformCard } from '../../src/catalog/types.js';

type Entry = {
  id: string;
  zh: string;
  en?: string;
  aliases?: string[];
  signatures?: string[];
  words?: Record<string, string[]>;
  senders?: string[];
};

/** A handful of platforms, enough to recognise messages and answers by. */
const ENTRIES: readonly Entry[] = [
  {
    id: 'qq',
    zh: 'QQ',
    en: 'QQ',
    signatures: ['QQ', '腾讯科技'],
    words: { 腾讯科技: ['QQ'] },
  },
  {
    id: 'wechat',
    zh: '微信',
    en: 'WeChat',
    signatures: ['腾讯科技'],
    words: { 腾讯科技: ['微信'] },
  },
  { id: 'qq-music', zh: 'QQ音乐', en: 'QQ Music' },
  { id: 'alipay', zh: '支付宝', en: 'Alipay', senders: ['95188'] },
  { id: 'taobao', zh: '淘宝', en: 'Taobao', aliases: ['淘宝网'], signatures: ['淘宝', '淘宝网'] },
  { id: 'tmall', zh: '天猫', en: 'Tmall' },
  { id: 'douyin', zh: '抖音', en: 'Douyin' },
  { id: 'kuaishou', zh: '快手', en: 'Kuaishou' },
  { id: 'baidu', zh: '百度', en: 'Baidu' },
  { id: 'baidu-netdisk', zh: '百度网盘', en: 'Baidu Netdisk' },
  { id: 'jd', zh: '京东', en: 'JD.com', aliases: ['京东商城'], signatures: ['京东', '网银在线'] },
  { id: 'jd-baitiao', zh: '京东白条', en: 'JD Baitiao', aliases: ['白条'], signatures: ['京东白条', '白条'] },
  { id: 'meituan', zh: '美团', en: 'Meituan', signatures: ['美团', '美团网'] },
  {
    id: 'railway-12306',
    zh: '铁路12306',
    en: '12306',
    signatures: ['12306', '铁路客服'],
    senders: ['12306'],
  },
  { id: '58', zh: '58同城', en: '58.com' },
  { id: 'cmb', zh: '招商银行', en: 'China Merchants Bank', senders: ['95555', '106941995555'] },
  { id: 'icbc', zh: '工商银行', en: 'ICBC', aliases: ['中国工商银行'], senders: ['95588'] },
  { id: 'ccb', zh: '建设银行', en: 'CCB', senders: ['95533'] },
  { id: 'cms', zh: '招商证券', en: 'CMS', senders: ['95565'] },
  { id: 'china-mobile', zh: '中国移动', en: 'China Mobile', aliases: ['移动'], senders: ['10086'] },
  { id: 'china-unicom', zh: '中国联通', en: 'China Unicom', senders: ['10010'] },
  {
    id: 'housing-fund',
    zh: '住房公积金',
    en: 'Housing fund',
    signatures: ['湖南住房公积金'],
    senders: ['12329'],
  },
  { id: 'eleme', zh: '饿了么', en: 'Ele.me', signatures: ['饿了么'] },
  { id: 'apple', zh: 'Apple', en: 'Apple', aliases: ['苹果'] },
];

/** A catalog of these entries; a platform without signatures signs with its name. */
export function smallCatalog(entries: readonly Entry[] = ENTRIES): Catalog {
  const cards: PlatformCard[] = entries.map(({ id, zh, en = zh, aliases = [] }) => ({
    id,
    name: { zh, en },
    category: 'tool',
    part: 'home',
    aliases,
  }));
  const owners = (has: (entry: Entry) => boolean): string[] => entries.filter(has).map(({ id }) => id);
  const namesOf = ({ id, name, aliases }: PlatformCard): string[] =>
    [id, name.zh, name.en, ...aliases].map(foldName);
  const search = (text: string): PlatformCard[] =>
    cards.filter((card) => namesOf(card).some((name) => name.includes(foldName(text))));
  return {
    folder: '',
    platform: () => undefined,
    written: () => undefined,
    ways: () => new Map(),
    release: () => ({ release: 1, day: '2026-11-29' }),
    families: () => [],
    cards: () => cards,
    search,
    pointedAt: search,
    searchLoosely: search,
    named: (text) => cards.filter((card) => namesOf(card).includes(foldName(text))),
    meant: () => ({ sure: null, near: [] }),
    bySignature: (signature) =>
      owners(({ zh, signatures = [zh] }) => signatures.map(foldSignature).includes(foldSignature(signature))),
    bySender: (number) => owners(({ senders = [] }) => senders.includes(foldSender(number))),
    wordsOf: (signature) =>
      entries
        .filter(({ signatures = [] }) => signatures.map(foldSignature).includes(foldSignature(signature)))
        .flatMap(({ id, words = {} }) => (words[signature] ? [{ owner: id, words: words[signature] }] : [])),
    byName: (text) => owners(({ zh, en = zh }) => [zh, en].map(foldName).includes(foldName(text))),
    byAlias: (text) => owners(({ aliases = [] }) => aliases.map(foldName).includes(foldName(text))),
    byDomain: () => [],
    byPackage: () => [],
    services: () => [],
    service: () => undefined,
    serviceOfCarrier: () => undefined,
    carrierOf: () => 'unknown',
    keepPlans: () => [],
  };
}
