/** Narrowing what a view shows. */
export const filters = {
  options: {
    open: '只看还没办完的',
    ready: '只看现在就能办的',
    stuck: '只看卡住的',
    waiting: '只看在等待的',
    exposure: '只看暴露程度到这一级及以上的：critical 极高、high 高、medium 中、low 低',
    part: (parts: Readonly<Record<string, string>>) =>
      `只看生活的这一部分：${Object.entries(parts)
        .map(([id, name]) => `${id}（${name}）`)
        .join('、')}`,
    search: '只看名字里有这几个字的，拼音也行',
    all: '平时略去的也列出来',
    noPager: '长的内容不分页（分页程序用 NUMCLEAN_PAGER 或 PAGER 定）',
  },
  shown: (shown: number, total: number) => `按要求筛选：${total} 件里的 ${shown} 件`,
  shownAccounts: (shown: number, total: number) => `按要求筛选：${total} 个里的 ${shown} 个`,
  none: '没有符合的。去掉一个条件再看看。',
};
