/** What is said about letters; their own texts stand in src/letters/. */
export const letters = {
  /** one question per fact that a letter is filled from */
  questions: {
    company: '对方单位的全称？',
    carrier: '号码是哪家运营商的？',
    openedOn: '号码是哪天开到您名下的？例如 2026-09-01',
    cancelledOn: '号码是哪天注销的？例如 2026-09-01',
    usedSince: '您是什么时候开始用这个号码的？例如 2018年3月',
    personName: '您的姓名？',
    personAddress: '您的通讯地址？',
    personPhone: '您的联系电话？',
    personEmail: '您的电子邮箱？',
    postcode: '邮编？',
    account: '账号名、昵称或用户编号？',
    lastContact: '最近一次来电或短信是什么时候、从什么号码来的？',
    whatHappened: '发现了什么异常？什么时候、怎么回事？',
    damage: '有什么损失？大约多少钱？没有就写“无”',
    companyAddress: '对方的地址？',
    complainedOn: '您是哪天向对方投诉的？例如 2026-09-01',
    complaintNumber: '投诉的受理编号？',
    companyAnswer: '对方是怎么答复的？没有答复就写“至今未答复”',
  },
  leaveBlank:
    '不知道或想手写，直接回车，文书里会留出空格。填的内容只写进文书；写进文件的，本机另存一份，打包证据时用。请不要填身份证号',
  chooseRecipient: '写给哪一家？',
  title: '可以写的文书',
  writeHint: '写一份：numclean letter write 种类 --to 平台 --out 文件.docx（也可以是 md、txt、html）',
  toAmong: (names: readonly string[], more: number): string =>
    `写给：${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 家` : ''}`,
  noRecipient: '清单里还没有合适的对象；先用 numclean add 加进来',
  fact: (key: string, name: string): string => `${key}（${name}）`,
  needs: (facts: readonly string[]): string => `还缺：${facts.join('、')}`,
  written: (day: string, name: string | null): string => `${day} 写过${name ? `（${name}）` : ''}`,
  blanksLeft: (labels: readonly string[]): string =>
    `留了 ${labels.length} 处空格，寄出前请填好：${labels.join('、')}`,
};
