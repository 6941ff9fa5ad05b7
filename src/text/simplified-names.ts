import { SIMPLE } from './simplified.js';

/** Further traditional characters and their simplified forms, of the names of platforms: those that the catalog writes with the simplified one. */
const PAIRS =
  '並并 亞亚 併并 來来 侖仑 傳传 儂侬 億亿 儲储 兒儿 兩两 凱凯 別别 創创 剷铲 劃划 劇剧 劍剑 勝胜 勞劳 勢势 區区 唄呗 問问 嗶哔 嚮向 嚴严 囉啰 國国 園园 圓圆 圖图 團团 執执 堅坚 墻墙 壘垒 壞坏 壽寿 夠够 夢梦 奧奥 娛娱 媽妈 嬰婴 實实 寧宁 寫写 寬宽 寶宝 將将 導导 崙仑 帥帅 師师 幣币 幫帮 幾几 庫库 廈厦 廚厨 廣广 張张 強强 彈弹 彌弥 彙汇 徵征 恆恒 悅悦 愛爱 憂忧 憑凭 懶懒 戀恋 戲戏 捲卷 掃扫 掛挂 撈捞 撲扑 擬拟 攜携 攝摄 斬斩 晉晋 暢畅 書书 東东 査查 條条 業业 極极 榮荣 構构 樂乐 標标 樸朴 樹树 橋桥 橫横 檔档 檢检 檯台 櫃柜 欄栏 歐欧 殺杀 殼壳 氣气 沒没 準准 滙汇 滬沪 漁渔 漢汉 漲涨 潤润 澤泽 濤涛 濱滨 瀏浏 瀟潇 無无 熱热 營营 爐炉 爲为 爾尔 牆墙 獅狮 獵猎 獸兽 瑪玛 環环 產产 産产 畫画 當当 疊叠 療疗 盃杯 盤盘 眾众 稅税 穀谷 積积 窩窝 競竞 筆笔 筍笋 範范 籌筹 粵粤 紀纪 紅红 納纳 紙纸 紛纷 終终 組组 絕绝 統统 絲丝 絶绝 經经 綜综 綠绿 綫线 維维 網网 緊紧 線线 緣缘 練练 縱纵 織织 繽缤 羅罗 義义 習习 聞闻 職职 聽听 脈脉 臉脸 臺台 興兴 舊旧 莊庄 華华 萊莱 萬万 萵莴 蔥葱 薈荟 薩萨 藍蓝 藝艺 藥药 蘇苏 蘋苹 蘭兰 虛虚 蝦虾 蝸蜗 螞蚂 螢萤 蟲虫 蟻蚁 衆众 裏里 裡里 製制 規规 覓觅 視视 親亲 覺觉 覽览 託托 記记 訪访 証证 詐诈 評评 詞词 詢询 試试 誅诛 誇夸 誌志 誠诚 説说 課课 識识 譜谱 譽誉 讀读 豐丰 豬猪 貓猫 貝贝 負负 財财 責责 貼贴 資资 賓宾 賽赛 贏赢 贛赣 趕赶 軍军 軟软 輔辅 輕轻 輝辉 輯辑 農农 這这 遊游 遜逊 遠远 遼辽 鄰邻 釘钉 鉑铂 銘铭 銳锐 鋒锋 錢钱 錦锦 錫锡 鍋锅 鍵键 鎖锁 鏟铲 鐵铁 鑰钥 門门 閃闪 閒闲 閑闲 閩闽 閱阅 閲阅 闇暗 陝陕 陰阴 陽阳 際际 隨随 雙双 雲云 靈灵 靚靓 韻韵 順顺 頓顿 頭头 頻频 題题 顏颜 颱台 飲饮 養养 餓饿 饒饶 馬马 駿骏 騰腾 驛驿 體体 髮发 鬥斗 魚鱼 魯鲁 鮮鲜 鳥鸟 鳳凤 鳴鸣 鴉鸦 鴻鸿 鵝鹅 鵬鹏 鷹鹰 鷺鹭 鹹咸 鹽盐 麥麦 麵面 麼么 齊齐 龍龙';

const SIMPLE_IN_NAMES: ReadonlyMap<string, string> = new Map([
  ...SIMPLE,
  ...PAIRS.split(' ').map(([traditional = '', simple = '']) => [traditional, simple] as const),
]);

/** Names without any need no look. */
const CHINESE = /[\u4e00-\u9fff]/;

/** A name as the mainland writes it: 淘寶 is 淘宝. What is simplified already stays as it is. */
export const inSimplified = (name: string): string =>
  CHINESE.test(name)
    ? [...name].map((character) => SIMPLE_IN_NAMES.get(character) ?? character).join('')
    : name;
