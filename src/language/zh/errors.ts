import type { Problem, ProblemCode } from '../../problem.js';
import { carriers } from './carriers.js';
import { circumstances } from './circumstances.js';
import { examples } from './examples.js';
import { columnList, inputErrors } from './input-errors.js';
import { storeErrors } from './store.js';

type Values = Problem['values'];
type Sentence = (values: Values) => { message: string; hint: string };

/** Carriers by what people call them, with the code that an option takes. */
const carrierList = (codes: Values[string] | undefined): string => {
  const names: Readonly<Record<string, string>> = { ...carriers, unknown: '不知道' };
  return list([codes ?? []].flat().map((code) => `${names[String(code)] ?? code} (${code})`));
};

/** Things in a row; an id stands behind its name as Chinese writes it. */
const list = (value: Values[string] | undefined): string =>
  [value ?? []]
    .flat()
    .map((one) => String(one).replace(/ \(([^()]*)\)$/u, '（$1）'))
    .join('、');

/** What is asked where an option was left out. */
const missing: Readonly<Record<string, string>> = {
  '--until': '等到哪天？',
  '--reason': '什么原因？',
  '--state': '号码现在是什么状态？',
  '--out': '写到哪个文件？',
  '--from': '新一版平台资料从哪里取？',
  '--file': '更正写在哪个文件里？',
  '--new-number': '要改哪一项？',
};

/** What options that don't fit a cleanup are for, and what somebody there probably means; `task` is the cancellation. */
const unfit: Readonly<Record<string, { told: string; hints: Readonly<Record<string, string>> }>> = {
  '--keep': {
    told: '不注销、把号码便宜地留着',
    hints: {
      'audit-new-number': '这个号码是新拿到的，不用选。想退掉或注销它：numclean continue-as prepare-cancel',
      'recover-accounts': '号码已经没了，留不住。恢复回来以后：numclean continue-as prepare-cancel',
      'number-gone': '号码已经注销了，留不住。其实还没注销：numclean undo',
    },
  },
  '--since': {
    told: '号码是哪天开户、归您的',
    hints: { 'recover-accounts': '要记号码哪天没的：numclean cleanup set --cancelled-on 日期' },
  },
  '--cancelled-on': {
    told: '号码是哪天注销的',
    hints: {
      'audit-new-number': '要记这个号码哪天归您的：numclean cleanup set --since 日期',
      'prepare-cancel':
        '这里的号码还没注销。打算哪天注销：numclean cleanup set --cancel-on 日期；已经注销了：numclean done {task}',
    },
  },
  '--still-logged-in': {
    told: '号码没了以后，哪些账号还登录着',
    hints: {
      'audit-new-number': '要把账号加进清单：numclean add 名字',
      'prepare-cancel': '这里的号码还在您手里。要把账号加进清单：numclean add 名字',
      'number-gone': '先转到“找回账号”：numclean continue-as recover-accounts',
    },
  },
};

/** How the command is written, or else what to do. */
const example = (command: Values[string] | undefined, otherwise: string): string => {
  const written = examples[String(command)];
  return written ? `例如 ${written}` : otherwise;
};

/** An instant as a clock in China shows it. */
const clock = (instant: Values[string]): string =>
  new Date(String(instant)).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });

/** The words for a fact's name and for one of its values; a day or a name is its own word. */
const factName = (fact: string): string => (circumstances.facts as Record<string, string>)[fact] ?? fact;
const valueName = (fact: string, value: string): string =>
  (circumstances.values as Record<string, Record<string, string>>)[fact]?.[value] ?? value;
const factAndValue = (pair: Values[string] | undefined): string => {
  const [fact = '', value = ''] = [pair ?? []].flat().map(String);
  return `${factName(fact)}：${valueName(fact, value)}`;
};
/** As it is written for a script. */
const asWritten = (pair: Values[string] | undefined): string => [pair ?? []].flat().map(String).join('=');

/** What happened, and what to do next; one entry per code. */
const sentences: Record<ProblemCode, Sentence> = {
  ...storeErrors,
  ...inputErrors,
  'usage.number-invalid': ({ number }) => ({
    message: String(number).trim() === '' ? '还没填号码。' : `“${number}”不像是手机号。`,
    hint: '请填 11 位的中国内地手机号，例如 13800138000；带 +86 或空格也可以。记不全的，到亲友的通讯录、快递单、话费账单里找。',
  }),
  'usage.number-landline': ({ number }) => ({
    message: `“${number}”像是固定电话或服务号码。`,
    hint: '这里只处理手机号，请填 11 位的手机号。',
  }),
  'usage.number-foreign': ({ number }) => ({
    message: `“${number}”不是中国内地的手机号。`,
    hint: '目前只支持中国内地（+86）的手机号。',
  }),
  'usage.number-same': () => ({
    message: '新号码和要注销的号码一样。',
    hint: '请填另一个号码；还没有新号码，先不写这一项。只想换运营商、号码不变：numclean official 携号转网',
  }),
  'usage.day-invalid': ({ day, example }) => ({
    message: String(day).trim() === '' ? '这里要填一个日期。' : `“${day}”不是一个有效的日期。`,
    hint: `请写成 ${example} 这样。`,
  }),
  'usage.day-past': ({ day }) => ({
    message: `${day} 已经过去了。`,
    hint: '请填今天或以后的日期。',
  }),
  'usage.carrier-unknown': ({ carrier, known }) => ({
    message: `不认识运营商“${carrier}”。`,
    hint: `可以填：${carrierList(known)}。`,
  }),
  'usage.answer-missing': ({ key }) => ({
    message: key === 'number' ? '还没填号码。' : `还差一项回答：${key}。`,
    hint:
      key === 'number'
        ? '把号码写在命令后面，例如 numclean prepare-cancel 13800138000；或在答案文件里写上 number。'
        : `请用对应的选项给出，或在答案文件里写上 ${key}。`,
  }),
  'usage.answer-invalid': ({ key, expected }) => ({
    message: `“${key}”的回答填得不对。`,
    hint: expected ? `这里应该是：${list(expected)}。` : '请检查这一项的写法。',
  }),
  'usage.answers-key-unknown': ({ key, nearest, known }) => ({
    message: `答案文件里写了“${key}”，没有这一项。`,
    hint: nearest ? `您是不是想写 ${nearest}？` : `可以写的有：${list(known)}。`,
  }),
  'usage.no-cleanup': () => ({
    message: '还没有开始清理任何号码。',
    hint: '准备销号：numclean prepare-cancel；新号别人用过：numclean audit-new-number；号码已经没了：numclean recover-accounts。后面加上 --demo 先看看效果。',
  }),
  'usage.cleanup-unknown': ({ id }) => ({
    message: `没有编号为“${id}”的清理。`,
    hint: '运行 numclean cleanup list 看看有哪些。',
  }),
  'usage.task-unknown': ({ task, nearest }) => ({
    message: `核对表里没有“${task}”。`,
    hint: list(nearest) ? `您是不是想写“${list(nearest)}”？` : '看看有哪些：numclean checklist',
  }),
  'usage.task-ambiguous': ({ task, tasks, named }) => ({
    message: `“${task}”有不止一件事要办。`,
    hint: `写明是哪一件，照括号里的写：${list(named ?? tasks)}。`,
  }),
  'usage.binding-unknown': ({ binding, nearest }) => ({
    message: `清单里没有“${binding}”。`,
    hint: list(nearest)
      ? `您是不是想写“${list(nearest)}”？`
      : '运行 numclean inventory 看看清单；想加进来用 numclean add。',
  }),
  'usage.binding-ambiguous': ({ binding, bindings }) => ({
    message: `“${binding}”对应不止一个平台。`,
    hint: `请写其中一个：${list(bindings)}。`,
  }),
  'usage.platform-unknown': ({ platform, nearest }) => ({
    message: `目录里没有“${platform}”。`,
    hint: list(nearest)
      ? `您是不是想写“${list(nearest)}”？`
      : '换个名字或拼音搜一搜：numclean platform search 名字',
  }),
  'usage.name-empty': () => ({
    message: '名字是空的。',
    hint: '写上平台的名字，例如 numclean add 支付宝',
  }),
  'usage.name-unsure': ({ name, near }) => ({
    message: `没有“${name}”。是不是：${list(near)}？`,
    hint: '写完整的名字再来一次；真就叫这个名字的，在终端里不加 --yes 运行，会先问您。',
  }),
  'usage.names-too-many': ({ most }) => ({
    message: `一次写的名字太多了，最多 ${most} 个。`,
    hint: '分几次加：numclean add 名字…；名单要是别人给的，先看看里面写的是什么。',
  }),
  'usage.text-too-long': ({ text, most }) => ({
    message: `这一段太长了，最多 ${most} 个字：“${text}”`,
    hint: '写短一些，说清楚就行。',
  }),
  'usage.nothing-to-undo': ({ backup }) => ({
    message: '没有可以收回的改动。',
    hint: backup
      ? `刚恢复过备份，想回到恢复之前：numclean store restore ${backup}`
      : '第一次走完的问答要改，就再走一遍，或用 numclean cleanup set；全部改动：numclean history',
  }),
  'usage.track-unknown': ({ track, known }) => ({
    message: `不能接着转到“${track}”。`,
    hint: `可以转到：${list(known)}。`,
  }),
  'usage.not-cancelling': ({ option }) => ({
    message: `${option} 记的是打算哪天注销号码，这一个清理里没有要注销的号码。`,
    hint: '要注销的是另一个号码，就加上 --cleanup 指明是哪一个；都有哪些：numclean cleanup list',
  }),
  'usage.option-unfit': ({ option, standing, task }) => ({
    message: `${option} 记的是${unfit[String(option)]?.told ?? ''}，这一个清理用不上。`,
    hint: (unfit[String(option)]?.hints[String(standing)] ?? '').replace('{task}', String(task)),
  }),
  'usage.new-number-invalid': ({ number }) => ({
    message: String(number).trim() === '' ? '还没填号码。' : `“${number}”不像是手机号。`,
    hint: '内地号码写 11 位；港澳台和国外的写上 + 和区号，例如 +44 7700 900123；不再用手机号就写 none。',
  }),
  'usage.new-number-empty': () => ({
    message: '--new-number 后面还没写号码。',
    hint: '例如 numclean cleanup set --new-number 13800100500；还没有新号，写“没有”；不再用手机号，写 none。',
  }),
  'usage.number-not-chosen': () => ({
    message: '说了换到哪个号码，这一件才算办好。',
    hint: '例如 numclean cleanup set --new-number 13800100500；不再用手机号，号码就写 none。',
  }),
  'usage.letter-unknown': ({ letter, known, elsewhere }) => ({
    message: elsewhere ? `您的情况用不上这种文书：${list(elsewhere)}。` : `没有“${letter}”这种文书。`,
    hint: `可以写：${list(known)}。`,
  }),
  'usage.letter-unsuited': ({ letter, to, known, asksMoney }) => ({
    message: `“${letter}”不是写给“${to}”的。`,
    hint: [
      list(known) ? `给它可以写：${list(known)}。` : '给它没有合适的文书。',
      ...(asksMoney ? [`${to}真的来催过债，先记下来：numclean incident add 催收 --platform ${to}`] : []),
    ].join(''),
  }),
  'usage.option-invalid': ({ option, value, expected }) => ({
    message: option === 'numberFrom' ? `号码的来历不能写“${value}”。` : `${option} 不能是“${value}”。`,
    hint: expected ? `可以填：${list(expected)}。` : '运行时加上 --help 看看怎么写。',
  }),
  'usage.option-missing': ({ option, command }) => ({
    message: missing[String(option)] ?? `还要写 ${option}。`,
    hint: example(command, `用 ${option} 写明，再来一次。`),
  }),
  'usage.format-unknown': ({ format, known }) => ({
    message: `不认识格式“${format}”。`,
    hint: `可以填：${list(known)}。`,
  }),
  'usage.columns-unknown': ({ column, columns }) => ({
    message: `表里没有“${column}”这一列。`,
    hint: `--columns 里写第几列或者列的标题。表里有：${columnList(columns)}。`,
  }),
  'usage.output-exists': ({ path }) => ({
    message: `${path} 已经在那里了，没有覆盖它。`,
    hint: '换个文件名或文件夹，或者先把它移开。',
  }),
  'usage.no-current-folder': () => ({
    message: '现在所在的文件夹已经不在了。',
    hint: '先用 cd 换到一个还在的文件夹，再运行一次。',
  }),
  'usage.output-unwritable': ({ path }) => ({
    message: `写不进 ${path}。`,
    hint: '看看文件夹在不在、有没有写入权限。',
  }),
  'output.full': ({ path }) => ({
    message:
      path === 'stdout' ? '磁盘满了，要输出的内容没有写完。' : `磁盘满了，写不下 ${path}，没有留下半个文件。`,
    hint: '腾出一些空间，或者换一个地方再写。',
  }),
  'usage.command-line': ({ detail, nearest, options, command }) => ({
    message: `${detail}`,
    hint: list(nearest)
      ? `您是不是想写 ${list(nearest)}？`
      : list(options)
        ? `numclean ${command} 有这些选项：${list(options)}`
        : example(command, '运行 numclean --help 看看用法。'),
  }),
  'usage.completion-shell': ({ shell, known }) => ({
    message: shell ? `补全脚本没有“${shell}”这一种。` : '要写是给哪一种终端的。',
    hint: `可以写：${list(known)}。`,
  }),
  'usage.service-unknown': ({ service, known }) => ({
    message: `没有叫“${service}”的官方服务。`,
    hint: `有这些：${list(known)}。`,
  }),
  'usage.letter-facts-missing': ({ letter, facts }) => ({
    message: `文书“${letter}”还缺：${list(facts)}。`,
    hint: '在终端里运行会一项项问您；脚本里用 --answers 文件 给出，键就是这些英文名；收信方用 --to 平台 给出。',
  }),
  'usage.letter-needs-out': ({ format }) => ({
    message: `${format} 不能显示在终端里。`,
    hint: `加上 --out 文件.${format} 再运行一次。`,
  }),
  'usage.id-number': () => ({
    message: '这里面像是有身份证号，没有收下：身份证号从不保存。',
    hint: '要用到身份证号的地方，文书里留了空格，寄出前手写。',
  }),
  'usage.needs-terminal': () => ({
    message: '这个命令要在终端里一问一答。',
    hint: '不提问的话，用 numclean next 看下一步，用 numclean done 任务 记下结果。',
  }),
  'usage.budget-zero': () => ({
    message: '一分钟也不留的话，什么都办不成。',
    hint: '工作日和休息日至少留一个，例如：numclean plan --minutes-weekday 30 --minutes-weekend 60',
  }),
  'usage.away-invalid': ({ value, longest }) => ({
    message: `“${value}”不是一段日子。`,
    hint: `请写成 2027-02-15..2027-02-23 这样，最长 ${longest} 天。`,
  }),
  'usage.dependency-circle': ({ names }) => ({
    message: `这几件事绕成了一个圈，谁也没法先办：${[names ?? []].flat().join(' → ')}。`,
    hint: '去掉其中一个先后要求再试；全部去掉：numclean plan --forget-orders',
  }),
  'usage.day-future': ({ day }) => ({
    message: `${day} 还没到。`,
    hint: '请填今天或以前的日期。',
  }),
  'usage.day-too-early': ({ day, first }) => ({
    message: `${day} 的时候还没有手机号。`,
    hint: `内地第一个移动电话网 ${first} 才开通，请看看年份是不是写错了。`,
  }),
  'usage.since-after-incident': ({ since, first }) => ({
    message: `开户日期 ${since} 比已经记下的第一件事（${first}）还晚。`,
    hint: '请核对开户合同上的日期；之前的短信不算您的。',
  }),
  'usage.incident-before-opening': ({ day, since }) => ({
    message: `${day} 在开户日期（${since}）之前，那时号码还不是您的。`,
    hint: '请核对日期；开户日期写错了就改：numclean cleanup set --since 日期',
  }),
  'usage.problem-unknown': ({ problem, known }) => ({
    message: `没有叫“${problem}”的问题。`,
    hint: known && list(known) ? `现在有这些：${list(known)}。` : '现在没有要追的问题。',
  }),
  'usage.problem-ambiguous': ({ problem, problems }) => ({
    message: `“${problem}”有不止一件事。`,
    hint: `写明是哪一件，照括号里的写：${list(problems)}。`,
  }),
  'usage.remedy-climbed': ({ problem }) => ({
    message: `“${problem}”现在没有新的一步可记。`,
    hint: '要记某一步，用 --rung 写明是哪一步；有了结果就记：numclean remedy answered。',
  }),
  'usage.case-unknown': ({ text, known }) => ({
    message: `没有“${text}”这件事，清单里也没有这个平台。`,
    hint:
      known && list(known)
        ? `现在有这些：${list(known)}；也可以写清单里的平台。`
        : '写清单里的平台：numclean inventory',
  }),
  'usage.rung-unknown': ({ rung, known }) => ({
    message: `没有“${rung}”这一步。`,
    hint: `可以写：${list(known)}。`,
  }),
  'usage.rung-missing': ({ problem, known }) => ({
    message: `“${problem}”要略过哪一步？`,
    hint: `用 --rung 写明：${list(known)}。`,
  }),
  'usage.outcome-invalid': ({ value, expected }) => ({
    message: `结果不能写“${value}”。`,
    hint: `可以写：${list(expected)}。`,
  }),
  'usage.answer-before-sent': ({ on, sent }) => ({
    message: `${on} 比找对方的日子（${sent}）还早。`,
    hint: '请核对日期；找的日子记错了，用 numclean remedy sent --on 日期 重记一次。',
  }),
  'usage.incident-kind-unknown': ({ kind, expected }) => ({
    message: kind ? `没有“${kind}”这一种。` : '要写是哪一种。',
    hint: `可以写：${list(expected)}。${kind ? '' : example('incident add', '')}`,
  }),
  'usage.place-unknown': ({ place, count }) => ({
    message: `列表里没有第 ${place} 条。`,
    hint: Number(count) === 0 ? '列表还是空的。' : `写 1 到 ${count} 的数字。`,
  }),
  'usage.nothing-to-change': () => ({
    message: '没有写要改什么。',
    hint: '运行时加上 --help，看看能改哪些。',
  }),
  'usage.remedy-not-sent': ({ problem, task }) => ({
    message: `“${problem}”还没记过找了谁。`,
    hint: `先记一步：numclean remedy sent ${problem}${task ? `；没找就自己解决了：numclean done ${task}` : ''}`,
  }),
  'usage.circumstance-unknown': ({ fact, known }) => ({
    message: `没有“${fact}”这一项处境。`,
    hint: `可以写的有：${[known ?? []]
      .flat()
      .map((one) => `${one}（${factName(String(one))}）`)
      .join('、')}。`,
  }),
  'usage.circumstance-value': ({ fact, value, known }) => ({
    message: `${factName(String(fact))}（${fact}）不能是“${value}”。`,
    hint: `可以填：${[known ?? []]
      .flat()
      .map((one) => `${one}（${valueName(String(fact), String(one))}）`)
      .join('、')}。`,
  }),
  'usage.circumstances-contradict': ({ one, other }) => ({
    message: `这两项对不上：${factAndValue(one)}；${factAndValue(other)}。`,
    hint: `看看哪一项不对，改了再来一次（写作 ${asWritten(one)}、${asWritten(other)}）。`,
  }),
  'store.locked': ({ since }) => ({
    message: since ? `另一个 numclean 正在写入（从 ${clock(since)} 开始）。` : '另一个 numclean 正在写入。',
    hint: '等它结束，或者到那个窗口里按 Ctrl+C，再试一次。',
  }),
  'store.damaged': ({ path, id, backups }) => ({
    message: `这个文件损坏了，没有动它：${path}`,
    hint: backups
      ? `有 ${backups} 个备份。恢复：numclean store restore --cleanup ${id}`
      : '没有备份。如果您自己备份过这个文件夹，请从那里找回来。',
  }),
  'store.newer': ({ path }) => ({
    message: `${path} 是更新版本的 numclean 写的。`,
    hint: '请升级 numclean 再打开它。',
  }),
  'store.read-only': ({ path }) => ({
    message: `写不进保存数据的文件夹：${path}`,
    hint: '检查写入权限和剩余空间，或用 --store 换一个文件夹。',
  }),
  'store.no-home': () => ({
    message: '找不到您的个人文件夹，不知道把数据存在哪里。',
    hint: '用 --store 文件夹 指定一个位置。',
  }),
  'store.no-folder': ({ path }) => ({
    message: `这是一个文件，不是文件夹，数据存不进去：${path}`,
    hint: '用 --store（或 NUMCLEAN_HOME）换一个文件夹。',
  }),
  'store.unreadable': ({ path }) => ({
    message: `系统不让读取：${path}`,
    hint: '检查它属于哪个用户、有没有读取权限，或用 --store 换一个文件夹。',
  }),
  'store.proof-missing': ({ names }) => ({
    message: `这些证据文件不在了：${list(names)}。`,
    hint: '手上还有原文件的话，用 numclean proof add 再收一次，就补回来了。',
  }),
  'store.proof-damaged': ({ names }) => ({
    message: `这些证据文件和收存时不一样了：${list(names)}。`,
    hint: '手上还有原文件的话，用 numclean proof add 再收一次，就换回来了。',
  }),
  'usage.ticks-alone': () => ({
    message: '页面带回的勾选和短信、密码这些文件要分开导入，什么也没有改。',
    hint: '先只导入勾选，再导入别的文件。',
  }),
  'network.failed': ({ detail }) => ({
    message: `没能从网上取到${detail ? `：${detail}` : '。'}`,
    hint: '检查网络再试一次。',
  }),
  'interrupted.by-person': () => ({
    message: '先停在这里，做完的都存好了。',
    hint: '想继续，再运行一次同样的命令。',
  }),
};

export const errors = {
  /** The sentence and the way on for a problem. */
  describe: (problem: Problem): { message: string; hint: string } => sentences[problem.code](problem.values),
  at: (place: string): string =>
    `位置：${place.replace(/^line /, '第 ').replace(/^byte /, '字节 ')}${place.startsWith('line ') ? ' 行' : ''}`,
  bug: 'numclean 自己出错了，您的数据没有动。',
  bugHint: '加上 --debug 再运行一次，把显示的内容（先遮住个人信息）发给我们。',
};
