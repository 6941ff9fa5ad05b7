/** The surnames that most people in China have; only these are believed at the beginning of a text. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤甄';

const NAME = `([${SURNAMES}])\\p{Script=Han}{1,2}`;

/** A name that is spoken to first of all, or that the reader shall pass a message on to. */
const SPOKEN_TO: readonly RegExp[] = [
  new RegExp(
    `^(?:[【\\[][^】\\]]*[】\\]])?\\s*(?:尊敬的|致)?${NAME}(?:先生|女士|小姐|您|你|[,，:：]\\s*(?:您|你|贵))`,
    'u',
  ),
  new RegExp(`(?:转告|通知|联系)${NAME}(?:先生|女士|本人|[,，]|尽快|速)`, 'u'),
];

/**
 * Whom a message was meant for, masked to the surname (张*): nothing else of the name, not even its length, leaves here.
 * @returns null where no name is sure
 */
export function readMeantFor(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll('[', '【').replaceAll(']', '】');
  const surname = SPOKEN_TO.map((pattern) => pattern.exec(plain)?.[1]).find(Boolean);
  return surname ? `${surname}*` : null;
}
