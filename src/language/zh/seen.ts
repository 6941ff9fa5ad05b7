/** What was seen in a file that gave nothing, and what to do then. */
export const seen = {
  rows: {
    table: (count: number): string => (count === 0 ? '表里一行也没有' : `表里有 ${count} 行`),
    json: (count: number): string => (count === 0 ? '里面是空的' : `里面有 ${count} 项`),
    xml: (count: number): string => (count === 0 ? '里面是空的' : `里面有 ${count} 项`),
    text: (count: number): string => (count === 0 ? '里面是空的' : `里面有 ${count} 行文字`),
    database: (count: number): string => (count === 0 ? '表都是空的' : `一共 ${count} 行`),
  },
  kind: (name: string, count: number): string => `${name} ${count} 个`,
  kinds: (list: string): string => `里面有：${list}`,
  names: {
    columns: (list: string): string => `列名是：${list}`,
    fields: (list: string): string => `字段是：${list}`,
  },
  sent: (count: number): string => `其中 ${count} 条是发出去的，不算`,
  onlyBeginning: '只看了开头 64 KB',
  between: '；',
  wayOn: {
    sent: '看到的只有自己发出去的短信。回到导出短信的程序，把“收件箱”也选上（或者选“全部短信”），再导出一次。',
    noLogins:
      '一个保存的登录也没有。打开那个浏览器或密码管理器，看看里面有没有存着密码，换成有的那一个再导出一次。',
    calls: '这是通话记录，不是短信。回到导出的程序，选“短信”，再导出一次。',
    empty:
      '里面一条也没有：多半是导出时没有选短信，或者手机没让那个程序读短信。在手机的权限设置里允许它读短信（小米还有一项“通知类短信”），再导出一次。',
  },
};
