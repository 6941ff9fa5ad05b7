/** What `doctor` says: one line a thing looked at, and what to do where it is not well. */
export const doctor = {
  title: '检查这台电脑',
  allWell: '都正常。',
  notWell: (count: number) => `有 ${count} 处要处理，见上面的“→”。`,
  line: (name: string, finding: string) => `${name}：${finding}`,
  names: {
    program: '版本',
    store: '存放的地方',
    catalog: '平台资料',
    clock: '时钟',
    terminal: '终端',
    reading: '能读的文件',
  },
  program: (version: string, node: string, system: string) => `numclean ${version}，Node ${node}，${system}`,
  nodeTooOld: (wanted: string) => `Node.js 要 ${wanted} 以上，请到 nodejs.org 装新的。`,
  storeNotYet: (path: string) => `${path}（还没有建）`,
  storeHolds: (path: string, cleanups: number) => `${path}，有 ${cleanups} 个清理`,
  storeLocked: (path: string) => `${path}，加了密；里面好不好，用 numclean store check 查`,
  storeDamaged: (ids: readonly string[]) =>
    `这几个清理的文件坏了：${ids.join('、')}。运行 numclean cleanup list 看看，备份在同一个文件夹里。`,
  storeOpenToOthers: (path: string) => `这台电脑上别的用户也能读 ${path}。把它的权限改成只有您自己能读。`,
  storeNotWritable: (path: string) => `${path} 写不进去。换一个自己能写的文件夹：numclean --store 文件夹`,
  catalog: (platforms: number, services: number, newest: string) =>
    `${platforms} 个平台，${services} 项官方服务，最近核实于 ${newest}`,
  catalogOld: (months: number) => `已经 ${months} 个月没有更新了，菜单可能变了，以手机上看到的为准。`,
  clock: (day: string, zone: string) => `今天是 ${day}（按北京时间算），电脑的时区是 ${zone}`,
  clockBehind: (newest: string) =>
    `电脑的日期比资料的日期 ${newest} 还早，多半是时钟不对。先把日期调准，不然计划会排错。`,
  terminal: (columns: number, rows: number, colour: boolean) =>
    `${columns} 列 ${rows} 行，${colour ? '有颜色' : '没有颜色'}`,
  noTerminal: '不在终端里运行，不会提问',
  terminalNarrow: '窗口窄了些，拉到 60 列以上看着舒服。',
  encoding: (name: string) =>
    `终端的编码是 ${name}，中文可能显示成乱码。先运行 chcp 65001（Windows），或把 LANG 设成 zh_CN.UTF-8。`,
  reading: (formats: number) => `${formats} 种导出格式，数据库也能打开`,
  readingBroken: '数据库打不开：安装可能不完整，请重新安装。',
};
