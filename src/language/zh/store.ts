import type { Problem } from '../../problem.js';

type Sentence = (values: Problem['values']) => { message: string; hint: string };

/** What is said about the place where everything is kept. */
export const store = {
  commands: {
    store: '您的数据存放的地方',
    path: '数据存在哪个文件夹',
    check: '把每个文件、备份和证明材料都检查一遍',
    backups: '列出改动之前留下的备份',
    restore: '恢复到某个备份，先说清楚有什么不同',
    encrypt: '用口令把所有数据加密；已经加密的，换一个口令',
    decrypt: '取消加密',
  },
  options: {
    passphraseFile: '从文件第一行读口令',
    newPassphraseFile: '从文件第一行读新口令',
    withProofs: '连同证明材料一起，导出成一个压缩包',
    numberFile: '从文件里读手机号，- 是标准输入；这样号码不会留在命令历史里',
  },
  correctionsUnread: (path: string): string =>
    `您对平台的更正损坏了，这次没有用上，也没有动它：${path}\n从自己的备份找回这个文件；没有备份就删掉它，重新更正。`,
  waiting: '另一个 numclean 正在写入，先等它写完……',
  passphrase: '口令：',
  wrongOnce: '口令不对，请再输一次。',
  newPassphrase: '新口令：',
  again: '再输一遍：',
  different: '两遍不一样，请重新输入。',
  tooShort: '太短了，至少要 8 个字；几个不相干的词连在一起最好记。',
  forgotten: '口令忘了就再也打不开，没有人能帮您找回。请现在就写在纸上，收在安全的地方。',
  offer:
    '清单里写着这个号码绑了哪些账号，想加一道口令：numclean store encrypt。口令忘了就再也打不开，要写在纸上收好。',
  sealed: (files: number) => `已加密 ${files} 个文件，磁盘上不再有明文。`,
  changed: '口令已经换好。旧口令打不开了。',
  unsealed: '已取消加密。',
  place: (path: string, isSealed: boolean) => (isSealed ? `${path}\n已加密。` : path),
  checked: (files: number) => `检查了 ${files} 个文件，都完好。`,
  checkedNone: '这里还没有数据。',
  kinds: { settings: '设置', cleanup: '清理', backup: '备份', proof: '证明材料', other: '文件' },
  faults: { whole: '完好', damaged: '损坏', newer: '由更新的版本写成' },
  fault: (kind: string, name: string, fault: string) => `! ${kind} ${name}：${fault}`,
  lockFree: '没有别的 numclean 在写入。',
  diskFull: '磁盘满了：腾出一些空间，才能再记下新的改动。',
  backupsOf: (id: string) => `${id} 的备份，最新的在前：`,
  backup: (number: number, day: string | null, events: number) =>
    `${String(number).padStart(3)}  ${day ?? '日期不明'}  ${events} 条记录`,
  backupDamaged: (number: number, day: string | null) =>
    `${String(number).padStart(3)}  ${day ?? '日期不明'}  损坏`,
  noBackups: '还没有备份。改动一个清理时会自动留下。',
  restoring: (number: number, day: string | null, now: number | null, then: number, lastDay: string) =>
    `备份 ${number}${day ? `（${day} 留下）` : ''}有 ${then} 条记录，最后一条在 ${lastDay}；${
      now === null ? '现在的文件不在或读不了' : `现在有 ${now} 条`
    }。`,
  restoreQuestion: '恢复到这个备份？现在的样子也会留一份备份，可以再恢复回来。',
  restored: (id: string) => `${id} 已恢复。要回到刚才的样子，再运行一次 numclean store restore。`,
  notRestored: '没有改动。',
  withProofs: (count: number) => `连同 ${count} 份证明材料。`,
};

/** What went wrong with it, and what to do. */
export const storeErrors = {
  'store.full': ({ path }) => ({
    message: `磁盘满了，这次的改动没有写进去：${path}`,
    hint: '之前的数据完好。腾出一些空间，再做一次。',
  }),
  'store.passphrase-wrong': () => ({
    message: '口令不对，打不开。',
    hint: '数据完好。请检查大小写和输入法，再试一次。',
  }),
  'store.keys-damaged': ({ path }) => ({
    message: `存放密钥的文件损坏了：${path}`,
    hint: '不是口令的问题。请从您自己的备份里找回这个文件夹里名字以 identity- 开头的文件。',
  }),
  'store.cleanup-lost': ({ id }) => ({
    message: `${id} 的文件不见了，备份还在。`,
    hint: `找回来：numclean store restore --cleanup ${id}`,
  }),
  'store.no-backup': ({ id, known }) => ({
    message: `${id} 没有这个备份。`,
    hint: `看看有哪些：numclean store backups${Number(known) > 0 ? `（现在有 ${known} 个）` : ''}`,
  }),
  'store.passphrase-missing': () => ({
    message: '数据加了密，需要口令。',
    hint: '用 --passphrase-file 指定存口令的文件，或设置环境变量 NUMCLEAN_PASSPHRASE。',
  }),
  'usage.new-passphrase-missing': () => ({
    message: '还没有新口令。',
    hint: '在终端里运行，会问您；也可以写进一个文件，用 --new-passphrase-file 指定。',
  }),
  'usage.passphrase-unfit': () => ({
    message: '这个口令太短。',
    hint: '至少要 8 个字；几个不相干的词连在一起最好记。',
  }),
  'usage.confirmation-missing': () => ({
    message: '这一步要您确认。',
    hint: '在终端里运行，或者加上 --yes。',
  }),
  'usage.store-empty': () => ({
    message: '--store 后面是空的。',
    hint: '请写上文件夹，例如 --store ~/numclean；不写 --store 就用默认的文件夹。',
  }),
  'usage.store-state': () => ({
    message: '这里的数据没有加密。',
    hint: '加密：numclean store encrypt',
  }),
} satisfies Partial<Record<string, Sentence>>;
