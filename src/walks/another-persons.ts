/**
 * How family members are called, in either language: what is written before an account's name and makes it theirs.
 * Longer ones first, so that the whole word is taken.
 */
const RELATIVES = new Set([
  ...'外公 外婆 姥姥 姥爷 爷爷 奶奶 爸爸 妈妈 老爸 老妈 父亲 母亲 公公 婆婆 岳父 岳母 丈人 丈母娘'.split(' '),
  ...'老公 老婆 丈夫 妻子 爱人 对象 男朋友 女朋友 儿子 女儿 孩子 闺女 宝宝 哥哥 姐姐 弟弟 妹妹 大哥 大姐'.split(
    ' ',
  ),
  ...'叔叔 阿姨 舅舅 舅妈 姑姑 姑妈 伯伯 大爷 爸 妈 爹 娘 哥 姐 弟 妹'.split(' '),
  ...'mother father mom mum mama dad papa wife husband partner son daughter child kid'.split(' '),
  ...'brother sister grandmother grandfather grandma grandpa aunt uncle girlfriend boyfriend'.split(' '),
]);

/** Somebody's account: whose, and where. */
export type AnothersAccount = { person: string; account: string };

/**
 * Reads a name like “妈妈的微信”, “我妈的微信” or “my mum’s WeChat”: whose account it is, and where. Only for relatives,
 * and for those whom the person named already: “我的世界” is a game.
 * @param others names that the person told
 * @returns null where nobody's name stands before it
 */
export function anothersAccount(name: string, others: readonly string[]): AnothersAccount | null {
  const [, person, account] = /^([^的'’]{1,30})(?:的|['’]s )(.{1,200})$/iu.exec(name.trim()) ?? [];
  if (person === undefined || account === undefined) return null;
  const plain = person
    .trim()
    .replace(/^(?:我们?|咱们?|my\s+|our\s+)/iu, '')
    .trim();
  const called = plain.toLowerCase();
  const isKnown = RELATIVES.has(called) || others.some((one) => one.toLowerCase() === called);
  return isKnown ? { person: plain, account: account.trim() } : null;
}
