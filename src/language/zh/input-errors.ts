import type { Problem, ProblemCode } from '../../problem.js';
import { size } from '../size.js';

/** What opens a locked file. */
const WITH_PASSWORD = '在终端里导入它，会问您密码；在脚本里用 --passphrase-file 文件（里面写密码）。';

/** What to do about an encrypted export, by its kind. */
const instead: Readonly<Record<string, string>> = {
  'bitwarden-json': WITH_PASSWORD,
  'bitwarden-json.account':
    '请在 Bitwarden 里重新导出，文件格式选 .json 或 .csv，不要选加密的那种；或者选加密的，再选“密码保护”。现在这份是用账号的密钥锁的，密码打不开。',
  'proton-pass-json':
    '请在 Proton Pass 里重新导出，格式选 JSON 或 CSV，不要选 PGP 加密的那种。读完后，把那份不加密的文件删掉。',
  'aegis-json': WITH_PASSWORD,
  '2fas-json': WITH_PASSWORD,
  ente: '请在 Ente Auth 里重新导出，选纯文本，不要选加密的那种。读完后，把那份不加密的文件删掉。',
  stratum: '请在 Stratum 里重新备份，密码留空。读完后，把那份不加密的文件删掉。',
  keepass: WITH_PASSWORD,
  pgp: '这是用 PGP 加了密的文件。从 Proton Pass 来的话，请重新导出，格式选 JSON 或 CSV。读完后，把那份不加密的文件删掉。',
  zip: WITH_PASSWORD,
  xlsx: WITH_PASSWORD,
  'xlsx.account':
    '它是用旧的办法锁的（Excel 2007 或更早），这里打不开。请用 Excel 或 WPS 打开它，另存为没有密码的 .xlsx 或 CSV，读完就删。',
  'sms-import-export': WITH_PASSWORD,
  'sms-backup-restore':
    '看名字是 SMS Backup & Restore 的备份，可是整个加了密，它的加密办法没有公开，打不开。请在那个应用里关掉加密，再备份一次；想设密码的，存成带密码的 ZIP 也读得了。读完就删。',
  'adb-backup': '请再做一次 adb backup，手机上问密码时留空。也可以改用 SMS Backup & Restore 导出。',
  'xiaomi-backup': '请在手机上重新备份一次，不设密码；去不掉密码的，改用 SMS Backup & Restore 导出。',
  'huawei-backup': '新版的华为、荣耀备份都会加密，读不了。请改用 SMS Backup & Restore 导出短信。',
  'samsung-smart-switch': '三星 Smart Switch 的备份是加密的，读不了。请改用 SMS Backup & Restore 导出短信。',
  'iphone-backup': WITH_PASSWORD,
};

const RELEASE_FAULTS: Readonly<Record<string, string>> = {
  signature: '签名不对，可能被人改过',
  'no-key': '没有可以信任的公钥',
  damaged: '内容不完整或损坏了',
  'too-large': '大得不正常',
  format: '是别的版本格式，这个程序认不得，先更新 numclean',
  schema: '里面的资料格式不对',
  older: '比现在用的还旧',
};

/** The columns of a table, numbered. */
export const columnList = (value: Problem['values'][string] | undefined): string =>
  [value ?? []]
    .flat()
    .map((column, i) => `第 ${i + 1} 列 ${column}`)
    .join('；');

/** What is wrong with a file that was given, and what to do. */
export const inputErrors = {
  'input.release-refused': ({ why }) => ({
    message: `没有采用这份平台资料：${RELEASE_FAULTS[String(why)] ?? why}。`,
    hint: '还是用原来的资料，什么都没变。',
  }),
  'input.correction-invalid': ({ why }) => ({
    message: why ? `更正没有写对：${why}。` : '这个文件不是 JSON，没有收下。',
    hint: '内容是 JSON，只写不一样的部分，例如 {"ops":{"change":{"path":"我的 > 设置 > 手机号"}}}。',
  }),
  'input.not-found': ({ path }) => ({
    message: `找不到文件：${path}`,
    hint: '检查一下路径；也可以把文件直接拖进窗口。',
  }),
  'input.link-outside': ({ path }) => ({
    message: `${path} 是一个链接，指向别的文件夹，没有收。`,
    hint: '请直接给出它指向的那个文件。',
  }),
  'input.not-a-file': ({ path }) => ({
    message: `${path} 不是普通文件，没有读。`,
    hint: '请给磁盘上的一个文件，管道和设备不行。',
  }),
  'input.too-large': ({ path, mostBytes }) => ({
    message: `这个文件太大了：${path}`,
    hint: `这里只读不超过 ${size(Number(mostBytes))} 的文件。请检查一下，是不是选错了文件。`,
  }),
  'input.not-a-bundle': ({ path }) => ({
    message: `这不是 numclean 打的证据包：${path}`,
    hint: '请用 numclean proof bundle 打的 .zip；文件不完整的话，请重新拷贝一次。',
  }),
  'input.is-folder': ({ path }) => ({
    message: `${path} 是文件夹，这里需要一个文件。`,
    hint: '请选里面的文件。',
  }),
  'input.folder-empty': ({ path }) => ({
    message: `文件夹里没有可读的文件：${path}`,
    hint: '确认导出的文件是不是放在别处。',
  }),
  'input.unreadable': ({ path }) => ({
    message: `读不了这个文件：${path}`,
    hint: '看看有没有读取权限，或者它是不是正被别的程序占用。',
  }),
  'input.empty': ({ path }) => ({
    message: `文件是空的：${path}`,
    hint: '多半是导出或拷贝时中断了，请重新导出或拷贝一次。',
  }),
  'input.binary': ({ path }) => ({
    message: `这不是能读懂的文本文件：${path}`,
    hint: '短信请用 SMS Backup & Restore 导出 XML。ZIP 和 .gz 能直接读，别的压缩包请先解压。',
  }),
  'input.html': ({ path }) => ({
    message: `这是一个网页，不是导出的短信：${path}`,
    hint: '可能是下载时存错了，请回到网盘或手机上下载原文件。',
  }),
  'input.call-log': ({ path }) => ({
    message: `这是通话记录，不是短信：${path}`,
    hint: '找名字以 sms 开头的那份；没有的话，回到导出的程序，选“短信”，再导出一次。',
  }),
  'input.old-spreadsheet': ({ path }) => ({
    message: `旧版的 Excel 表格（.xls），或者设了密码的表格，读不了：${path}`,
    hint: '用 Excel 或 WPS 打开，另存为不带密码的 .xlsx 或 CSV，再导入。',
  }),
  'input.encrypted': ({ path, kind }) => ({
    message: `文件加了密：${path}`,
    hint: instead[String(kind)] ?? '请重新导出一份不加密的，用完再删掉。',
  }),
  'input.wrong-password': ({ path }) => ({
    message: `密码打不开这个文件：${path}`,
    hint: '核对一下大小写和空格，再导入一次；是另一个文件的密码也打不开。实在想不起来，就重新导出一份。',
  }),
  'input.key-too-costly': ({ path }) => ({
    message: `打开这个文件要的内存超过 1 GB，或者要算很久：${path}`,
    hint: '请在原来的程序里把加密强度调低一些再导出，或者导出一份不加密的，读完就删。',
  }),
  'input.unknown-format': ({ path }) => ({
    message: `看不出这是什么格式：${path}`,
    hint: '能读哪些、怎么导出：numclean help exports；知道是什么格式，就用 --format 指明。',
  }),
  'input.columns-unclear': ({ path, columns }) => ({
    message: `看不出这张表里哪一列是短信内容：${path}`,
    hint: `请告诉我第几列是什么，例如 --columns text=3,sender=1,time=2（内容、号码、时间）。表里有：${columnList(columns)}。`,
  }),
  'input.not-that-format': ({ path, format }) => ({
    message: `${path} 不是 ${format} 格式。`,
    hint: '去掉 --format，让程序自己认。',
  }),
  'input.zip-bomb': ({ path }) => ({
    message: `这个压缩包展开后大得不正常，没有打开：${path}`,
    hint: '请先在电脑上解压，确认没问题，再导入里面的文件。',
  }),
  'input.needs-file': ({ path }) => ({
    message: `这种文件不能从管道读：${path}`,
    hint: '请先存成文件，再用文件名读。',
  }),
  'input.damaged': ({ path }) => ({
    message: `文件损坏，一条也读不出来：${path}`,
    hint: '请重新导出一次。',
  }),
  'input.not-an-answer': () => ({
    message: '这不像是“一证通查”、解绑或“二次号码焕新”的结果。',
    hint: '请把 10699000 发来的整条短信复制过来；也可以一个个写，例如：微信 1，淘宝 2。',
  }),
  'input.answers-unreadable': ({ path }) => ({
    message: `答案文件看不懂：${path}`,
    hint: '它应该是 JSON 或 YAML，例如 {"number": "13800138000"}。',
  }),
  'input.answers-too-deep': ({ path, line }) => ({
    message: `答案文件第 ${line} 行叠得太深：${path}`,
    hint: '行首不要连写许多“- ”，括号也不要一层套一层。如果是一段原文，请写在一行里，两头加上双引号，换行写成 \\n。',
  }),
  'input.not-a-cleanup': ({ path }) => ({
    message: `这不是 numclean 导出的清理：${path}`,
    hint: '请用 numclean cleanup export 导出的文件。',
  }),
  'input.ticks-damaged': ({ path }) => ({
    message: `页面发回的这段文字不完整，或者被改过：${path}`,
    hint: '回到那一页重新复制，从 numclean 开头到最后的分号都要；或者用页面上的“存成文件”。页面里的勾选还在。',
  }),
  'input.ticks-of-another': ({ cleanup, known }) => ({
    message: `这些勾选是另一个号码的清理里的（${cleanup}），什么也没有改。`,
    hint:
      known === 'yes'
        ? `记到那一个里：numclean import 文件 --cleanup ${cleanup}`
        : '这台电脑上没有那个清理。在做出那一页的电脑上导入；或先把清理搬过来：numclean cleanup import',
  }),
  'input.catalog-invalid': ({ path, detail }) => ({
    message: `平台文件有问题：${path}:${detail}`,
    hint: '对照 docs/catalog.md 改好再试。',
  }),
} satisfies Partial<Record<ProblemCode, (values: Problem['values']) => { message: string; hint: string }>>;
