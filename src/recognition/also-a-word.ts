import type { Units } from './units.js';

/** Short names of platforms that other firms, places and things are called by too: 锦江 is a hotel and a district. */
const ALSO_WORDS: ReadonlySet<string> = new Set('锦江 春秋 360 光大 贝壳 自如 金山 国美'.split(' '));

/** Words of an account with the sender: the second sign that such a name needs. */
const OF_AN_ACCOUNT =
  /验证码|校验码|动态码|动态密码|[账帐][户号]|会员|注册|登[录陆]|密码|绑定|积分|尾号|verification|account/i;

/** Whether other firms, places and things are called by a name too. */
export const isAlsoAWord = (signature: string | null): boolean =>
  signature !== null && ALSO_WORDS.has(signature);

/** Whether a name alone leaves open who signed, and nothing in the text says that there is an account. */
export const leavesOpenWho = (signature: string | null, units: Units): boolean =>
  isAlsoAWord(signature) && !OF_AN_ACCOUNT.test(units.text);
