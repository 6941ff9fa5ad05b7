/** The first character of each syllable among those of GB 2312, in the order in which Unicode puts them by their pinyin; its test asks another table. */
const FIRST_OF_SYLLABLES = [
  ...'吖哎安肮凹八掰扳邦勹卑奔崩逼边标憋玢冫拨逋擦猜参仓操册岑噌叉拆觇伥抄车抻柽吃充抽出揣巛疮吹春踔呲匆凑',
  ...'粗汆崔村搓哒呆丹当刀得灯氐嗲掂刁爹丁丢东都嘟端堆吨多婀诶恩儿发帆匚飞分丰缶夫旮该甘冈皋戈给根庚工勾估',
  ...'瓜乖关光归丨呙哈咳顸夯蒿诃黑痕亨轰侯乎花怀欢肓灰昏耠讥加戋江艽阶巾京冂纠居娟噘军咔开刊康尻苛肯吭空抠',
  ...'刳夸蒯宽匡亏坤扩垃来兰啷捞仂雷塄哩俩奁良撩咧拎伶溜龙娄噜驴娈抡罗妈埋颟邙猫么没门虻咪宀喵咩民名谬摸哞',
  ...'毪拿乃囡囔孬疒馁恁能嗯妮拈娘鸟捏您宁妞农耨奴女疟挪噢讴趴拍潘乓抛呸喷怦丕偏剽氕姘乒钋剖仆七掐千呛悄且',
  ...'亲青邛丘区悛炔逡蚺禳娆惹人扔日戎柔如阮蕤闰若仨塞三桑搔色森僧杀筛山伤捎奢申升尸收书刷衰闩双水吮说厶忪',
  ...'嗖苏狻虽孙唆他胎坍汤涛忑疼剔天佻帖厅通偷凸湍推吞乇挖歪弯尢危温翁挝乌夕呷仙乡枭些心星凶休吁轩靴勋丫恹',
  ...'央幺掖一因应哟佣优纡鸢曰晕匝灾糌赃遭则贼怎增扎斋沾张钊蜇贞争之中州朱抓拽专妆隹肫拙孜宗邹租钻嘴尊嘬',
];

/** The syllables of characters that were asked for: in a long list of names most come again and again. */
const syllables = new Map<string, number>();
let inOrder: ((a: string, b: string) => number) | undefined;

/**
 * Whether two Chinese words of one length are spoken alike, but for the tone: a keyboard offers 威信 and 微新 for weixin just
 * as it offers 微信. A character with several readings is known by one of them.
 */
export function soundAlike(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  for (let at = 0; at < word.length; at++) {
    const [one, two] = [word[at] as string, other[at] as string];
    if (one !== two && (!isChinese(one) || !isChinese(two) || syllableOf(one) !== syllableOf(two)))
      return false;
  }
  return true;
}

const isChinese = (character: string): boolean => character >= '一' && character <= '鿿';

/** The place of a character's syllable among all. */
function syllableOf(character: string): number {
  const known = syllables.get(character);
  if (known !== undefined) return known;
  inOrder ??= new Intl.Collator('zh-u-co-pinyin').compare;
  let from = 0;
  let to = FIRST_OF_SYLLABLES.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (inOrder(FIRST_OF_SYLLABLES[middle] as string, character) <= 0) from = middle + 1;
    else to = middle;
  }
  syllables.set(character, from);
  return from;
}
