/** What is said about files kept as proof. */
export const proofs = {
  title: (count: number): string => `证据文件 · ${count} 个`,
  none: '还没有收存证据。收一个：numclean proof add 文件',
  added: (name: string): string => `收好了：${name}`,
  known: (name: string): string => `这个文件已经收过了：${name}`,
  putBack: (name: string): string => `文件补回来了：${name}`,
  size: (bytes: number): string => sizeOf(bytes),
  keptOn: (day: string): string => `${day} 收存`,
  about: (name: string): string => `关于 ${name}`,
  states: { kept: '完好', missing: '文件不在了', changed: '大小变了' },
  listHint:
    '打包给律师：numclean proof bundle 文件.zip --for-lawyer；只打包一件事的，给平台或投诉用：--for 平台',
  between: '、',
  removed: (name: string): string => `去掉了：${name}`,
  bundled: (path: string, files: number, size: string): string =>
    `打包好了：${path}（${files} 个文件，${size}）`,
  bundleHint:
    '里面有您的完整手机号和截图原件，只发给该收的人。对方可以用 sha256sum -c manifest-sha256.txt 核对，您可以用 numclean proof check 核对。',
  manifestSum: (sum: string): string => `清单文件的 SHA-256（可以记下来，日后证明没动过）：${sum}`,
  checkOk: (files: number): string => `${files} 个文件都和清单一致。`,
  checkFailed: '压缩包和清单对不上：',
  changed: (name: string): string => `改动过：${name}`,
  missing: (name: string): string => `缺少：${name}`,
  extra: (name: string): string => `多出来：${name}`,
  notExported: (count: number): string =>
    `收存的 ${count} 个文件（证据、文书）不在导出的文件里；要一起带走，加上 --with-proofs --out 文件.zip。`,
  exported: (count: number): string =>
    `清理和收存的 ${count} 个文件都在里面，逐个核对过。里面有您的完整号码，别交给别人；在另一台电脑上用 numclean cleanup import 读进去。`,
  notBrought: (count: number): string =>
    `收存的 ${count} 个文件（证据、文书）没有一起来；在原来的电脑上用 cleanup export --with-proofs 再导出一次，就能一起带来。`,
  movedAway: (count: number, path: string): string =>
    `收存的 ${count} 个文件（证据、文书）移到了 ${path}；确定不要了，请自己删掉那个文件夹。`,
  letterMissing: (name: string): string =>
    `“${name}”没有存下来，不在包里；要放进去，请重新写一份（numclean letter write），再打包。`,
};

const UNITS = ['KB', 'MB', 'GB'] as const;

/** A size as people say it: 840 字节, 1.5 MB. */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${UNITS[power - 1]}`;
}
