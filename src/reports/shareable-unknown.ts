import { outside } from './outside.js';
import type { UnknownSummary } from './unknown.js';

/** What a maintainer may see of signatures that no platform has; `leftOut`: how many might tell who somebody is. */
export type ShareableUnknown = { unknown: { signature: string; count: number }[]; leftOut: number };

/**
 * Signatures with counts and nothing of a person: what looks like somebody's name or address is left out, a number of
 * four or more digits is masked, and no day is told. Rather too little than too much: a brand of two or three
 * characters that begins like a surname is left out too.
 * @param names that the person told of themselves and of others
 */
export function shareableUnknown(
  entries: readonly UnknownSummary[],
  names: readonly string[],
): ShareableUnknown {
  const counts = new Map<string, number>();
  const aName = new RegExp(A_NAME, 'u');
  let leftOut = 0;
  for (const { signature, count } of entries) {
    const shown = withoutNumbers(outside(signature.normalize('NFKC')));
    if (isPersonal(shown, names, aName)) leftOut++;
    else counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  const unknown = [...counts].map(([signature, count]) => ({ signature, count }));
  return { unknown: unknown.sort((a, b) => b.count - a.count), leftOut };
}

const isPersonal = (signature: string, names: readonly string[], aName: RegExp): boolean =>
  !/\p{L}/u.test(signature) ||
  signature.includes('@') ||
  aName.test(signature) ||
  names.some((name) => name !== '' && signature.includes(name));

/** Digits count together, whatever stands between them: 138-0013-8000. */
function withoutNumbers(signature: string): string {
  const digits = signature.match(/\p{Nd}/gu)?.length ?? 0;
  return digits < 4 ? signature : signature.replace(/\p{Nd}/gu, '*');
}

/** The hundred commonest surnames of the mainland, and those of two characters. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const LONG_SURNAMES = '欧阳|上官|司马|诸葛|皇甫|尉迟|长孙|慕容|司徒|夏侯|令狐';
const A_NAME = `^(?:[老小阿]?[${SURNAMES}]\\p{Script=Han}{0,2}|(?:${LONG_SURNAMES})\\p{Script=Han}{1,2})(?:先生|女士|老师|医生|律师|经理|哥|姐)?$`;
