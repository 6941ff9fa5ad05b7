/** What the questions themselves say: keys, counts, what was typed wrong. What is asked stands in `walks.ts`. */
export const prompts = {
  comma: '、',
  defaultIs: (value: string, optional: boolean): string =>
    optional ? `直接回车 = ${value}；不填了就写“没有”` : `直接回车 = ${value}`,
  yes: '是',
  no: '否',
  yesOrNo: (byDefault: string): string => `是 / 否，直接回车 = ${byDefault}`,
  yesOrNoUnclear: '没看懂，请输入“是”或“否”（y 或 n 也行）。',
  back: { key: '，Esc 返回', line: '按 Esc 回到上一问', went: '↩ 回到上一问' },
  step: (at: number, of: number): string => `第 ${at} 问，共 ${of} 问`,
  code: {
    key: '输入 q 显示二维码，用手机扫',
    row: '显示二维码，在手机上打开',
    below: '用手机扫上面的码；扫不出来就在手机浏览器里打开上面的网址',
  },
  choiceKeys: '↑↓ 选择，回车确定',
  moreChoices: (count: number): string => `共 ${count} 项，上下移动看全部`,
  picker: {
    chosen: (count: number): string => `已选 ${count} 个`,
    noneChosen: '一个也没选',
    find: '查找：',
    nothingFound: '没有找到，换个写法试试',
    own: '自己添加的',
    keys: '打字查找，↑↓ 移动，空格选上，回车完成',
    keysWhileFinding: '回车或 Tab 选上，Esc 清空',
  },
  files: {
    keys: '把文件拖进这个窗口，再按回车；没有文件，或都拖完了，直接回车',
    more: '输入 ? 看详细步骤，看完回到这里',
    takenBack: (paths: readonly string[]): string => `  不要了：${paths.join(' ')}`,
    twice: '这个文件已经加过了。',
  },
  paste: {
    keys: '粘贴后按两次回车；没有就直接回车',
    lines: (count: number): string => `已有 ${count} 行`,
    received: (count: number): string => `收到 ${count} 行`,
    nothing: '没有内容',
  },
  assign: {
    accept: (count: number): string => `就按这样（共 ${count} 项）`,
    row: (name: string, value: string): string => `${name}：${value}`,
    keys: '回车确定；移到一项上回车，就改它',
    done: (count: number): string => `定好了 ${count} 项`,
  },
  /** how the demo shows a question and its answer */
  demoLine: (question: string, answer: string): string => `? ${question}\n  ${answer}`,
  nothing: '（没有）',
  pasted: '（粘贴好的内容）',
  accepted: '就按建议的来',
};
