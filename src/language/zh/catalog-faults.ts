import type { FaultCode, SchemaRule } from '../../catalog/types.js';

/** What is wrong, and what to do about it. */
type Told = readonly [why: string, remedy: string];

/** How a field has to be written, by its name. */
const forms: Record<string, string> = {
  id: '小写字母、数字和连字符，例如 my-bank',
  accountOf: '平台的 id，例如 wechat',
  signInWith: '平台的 id，例如 wechat',
  way: '办法的 id，就是 ways/ 里的文件名，例如 bank',
  domains: '只写域名，例如 example.com，不带 https:// 和路径',
  androidPackages: '应用商店里的包名，例如 com.example.app',
  smsSenders: '3 到 11 位数字，不收 106 开头的（那是许多公司共用的通道）',
  hotline: '数字、空格和连字符，例如 95588 或 400-000-0000',
  web: '整个网址，以 https:// 开头',
  url: '整个网址，以 https:// 开头',
  published: '年-月-日，例如 2026-11-29；只知道年月就写 2026-11',
  retrieved: '您查看的日期：年-月-日，例如 2026-11-29',
  date: '年-月-日，例如 2026-11-29',
};

const types: Record<string, string> = {
  string: '引号里的文字',
  array: '方括号里的列表，没有就写 []',
  object: '花括号里的内容，没有就写 {}',
  integer: '整数，不带引号',
  boolean: 'true 或 false，不带引号',
};

/** How an empty text is written. */
const EMPTY = '""';

const schema: Record<SchemaRule, (detail: string, expected: string) => Told> = {
  missing: (field) => [`少了 ${field}`, `补上 ${field}；查不到的，照 _template.json 里的空值写`],
  'unknown-field': (field, allowed) => [`没有 ${field} 这一项`, `删掉，或改成这里能写的：${allowed}`],
  'not-among': (value, allowed) => [
    value === EMPTY ? '还空着' : `不能写 ${value}`,
    `改成其中一个：${allowed}`,
  ],
  'wrong-type': (field, type) => [`${field} 写成了别的类型`, `写成${types[type] ?? type}`],
  'wrong-form': (value, field) => [
    value === EMPTY ? '还空着' : `${value} 的写法不对`,
    `写成：${forms[field] ?? '至少一个字'}`,
  ],
  'too-few': (field) => [`${field} 是空的`, `至少写一项；没有就把 ${field} 整项删掉`],
  repeated: (value) => [`${value} 写了两次`, '留一次'],
  'out-of-range': (value, limit) => [`${value} 超出范围`, `应当 ${limit}；不知道就整项不写`],
  'not-together': (field) => [
    `${field || '这里'} 的几项不能这样放在一起`,
    '有自己的 steps 就不写 before、after；没有来源就写明 way；写了 appliesTo 就不写 privacyContact',
  ],
};

const faults: Record<Exclude<FaultCode, 'schema'>, (detail: string) => Told> = {
  'not-json': () => ['从这里起不是有效的 JSON', '多半是这一行或上一行少了或多了逗号、引号、括号'],
  'file-name': (id) => ['文件名和 id 不一样', `把文件改名为 ${id}.json，或改 id`],
  'source-repeated': (id) => [`来源 ${id} 写了两次`, '删掉一个，或给它另一个 id'],
  'source-unknown': (id) => [
    `用到的来源 ${id} 不在 sources 里`,
    '在 sources 里补上它：网址、标题、查看的日期；或删掉这里',
  ],
  'not-correctable': (fields) => ['这一项不能这样更正', `可以写的有：${fields}`],
  'way-unknown': (id) => [
    `没有 ${id} 这种办法，或它没写这项操作`,
    '从 src/catalog/ways/ 里挑一个写了这项操作的',
  ],
  'id-unknown': (id) => [
    `目录里没有 ${id}`,
    '改成目录里有的 id（numclean platform search 能查），或先加上它的文件',
  ],
  'name-taken': (detail) => [
    `${detail} 已经是别的平台的名字`,
    '别名里删掉它；要是同一个平台，就改那一个的文件，不另加',
  ],
  'signature-taken': (detail) => [
    `签名 ${detail} 已有归属`,
    '在 src/catalog/shared-signatures.json 里写明先算谁的、为什么',
  ],
};

/** What `catalog validate` says of files, each fault with its remedy. */
export const catalogFaults = {
  place: (file: string, line: number | null, at: string): string =>
    `${file}${line === null ? '' : `:${line}`}${at === '' ? '' : ` ${at}`}`,
  schema,
  faults,
};
