import type { Thin } from '../../cleanup/safe-day.js';
import type { Caution, WhyNone } from '../../cleanup/types.js';

const whyNone: Record<WhyNone, string> = {
  'nothing-found':
    '还没找到任何账号：现在算出来的日子不算数。先导入短信（numclean import 文件），或想起几个加几个（numclean add 名字）',
  kept: '您选了保号，不用算销号的日子',
  gone: '号码已经没了，不用再算销号的日子',
  'not-cancelling': '这里没有销号这一步，不用算日子',
};

const thin: Record<Thin, string> = {
  'by-hand-only': '这个日子只凭您自己添加的账号，可能有漏：导入短信备份会更准（numclean import 文件）',
  'no-messages': '还没读过短信，可能有漏：导入短信备份会更准（numclean import 文件）',
  'hardly-any-codes':
    '读到的短信里几乎没有验证码，多半是手机不让导出，可能有漏：关掉“验证码安全保护”再导出一次',
  'no-official-answer': '还没用“一证通查”核对过：numclean official yizhengtongcha-accounts',
};

const cautions: Record<Caution, string> = {
  'foreign-unknown':
    '新号码是境外号：这里收不收境外号码没查到，先问清楚再换；不收就先换到家人的内地号码或邮箱',
  'foreign-yes': '新号码是境外号：查到的资料说这里收，以页面为准',
  'foreign-no': '新号码是境外号，这里不收：换到家人的内地号码，或改用邮箱',
  'number-is-name':
    '账号名就是这个号码：只换绑手机不够，账号名也要换；换不了名的，把里面的东西搬到新账号，再停掉旧的',
  'number-may-be-name':
    '先看账号名是不是这个号码：是的话，只换绑手机不够，账号名也要改成邮箱或新号，改不了就把东西搬走',
  'several-accounts': '官方查到不止一个账号，每个都要换',
  'of-another': '这是别人的账号：要本人在场（刷脸、证件、密码），换成本人自己的号码，不是您的新号',
  'logged-in': '您还登录着，不用申诉：先别退出；换好号码，再把别的设备都退出登录，最后改密码，几分钟的事',
  'logged-in-keep':
    '您还登录着：别退出。这里换号要旧号码的验证码，先把别的设备都退出登录、能改密码就改，再走找回',
  'to-email': '不再用手机号：先绑好邮箱、设好密码，再解绑',
};

/** Where a cleanup stands, said first: is the number gone, does the day hold, what goes on without it. */
export const standing = {
  whyNone,
  thin,
  cautions,
  accounts: (count: number): string =>
    `官方查到 ${count} 个账号，${count === 2 ? '两个' : `${count} 个`}都要办`,
  allAccounts: (name: string, count: number): string => `${name}有 ${count} 个账号，都办好了吗？`,
  notAll: (name: string): string => `那就先不记。每个都办好了再来：numclean done ${name}`,
  past: (day: string, task: string): string =>
    `打算的 ${day} 已经过了，号码注销了吗？注销了：numclean done ${task}；还没有就另定日子：numclean cleanup set --cancel-on 日期`,
  short: (days: number): string => `还差 ${days} 天。怎么办：numclean plan；或者把日子往后推`,
  shortHere: (days: number): string => `还差 ${days} 天，下面有办法`,
  moved: (days: number, day: string, by: string): string =>
    `最早能放心销号的日子${days > 0 ? '推迟' : '提前'}了 ${Math.abs(days)} 天，现在是 ${day}${by && `：因为${by}`}`,
  movedByTime: '这段时间没有办成新的',
  gone: (day: string | null): string =>
    day ? `号码已经没了（${day} 注销），剩下的接着办：` : '号码已经没了，剩下的接着办：',
  without: (names: string): string => `不用旧号也能办：${names}`,
  perhaps: (names: string): string => `可能要旧号，先试别的验证：${names}`,
  needsIt: (names: string, until: string | null): string =>
    until
      ? `要旧号收验证码：${names}。先问运营商能不能恢复（只按 ${until} 之前打算），恢复不了就向平台申诉`
      : `要旧号收验证码：${names}。旧号恢复不了，就向平台申诉找回`,
  haveBackBy: (day: string, left: string): string =>
    `号码想恢复，最晚 ${day} 去问（${left}），越早越好；过了这天，可能已经给了别人`,
  isBack:
    '号码恢复了，又收得到验证码：趁现在把账号都换到别的号码上。接着办：numclean continue-as prepare-cancel',
  goOn: '转到“找回账号”接着办，清单和证据都带着：numclean continue-as recover-accounts',
  turnTo: (name: string): string => `不用一直等着：下一步找谁、带什么、写什么，看 numclean remedy ${name}`,
  stopFirst: (name: string): string =>
    `先停住钱和账号：numclean emergency；停住了，再看怎么办：numclean remedy ${name}`,
  /** `day`: what they said, as far as it was understood */
  askedToWait: (task: string, day: string | null): string =>
    day === null
      ? `给了日子的话，记成等，那天会排回来：numclean wait ${task} --until 日期；没给日子的，看 numclean remedy`
      : `记成等，那天会排回来：numclean wait ${task} --until ${day}；那天还是不给办，看 numclean remedy`,
  follows: (name: string, operation: string): string => `接下来：${name} · ${operation}（numclean next）`,
  nothingFollows: (waiting: number, open: number): string =>
    waiting > 0 ? `还剩 ${open + waiting} 件，其中 ${waiting} 件在等` : `还剩 ${open} 件`,
  stillUntil: (day: string): string => `最早 ${day} 才能放心销号`,
  accountsBefore: (count: number): string => `别的 ${count} 件都要先办完`,
  newNumber: '新号码',
  moreAdvice: '之后要准备、要留意的：numclean status --all',
  adviceAt: '要告诉哪些人、动手之前先做什么：numclean report',
};
