/** Words of `verify`, in Chinese. */
export const verify = {
  title: '核实结果',
  reopened: (count: number): string => `${count} 件说办好了，可是还有动静，重新打开：`,
  reopenedBy: (day: string, kind: string): string => `${day} 还有${kind}`,
  verified: (count: number): string => `${count} 件可以放心了，核实为办好：`,
  undecided: (count: number): string => `${count} 件暂时没有动静，还不能下结论：`,
  untilDay: (day: string): string => `到 ${day} 还没有短信来，再核实一次就能确定`,
  tooRare: '平时来短信太少，或者还在发营销短信，光看短信定不了；可以用“一证通查”再查一次',
  more: (count: number): string => `还有 ${count} 件，加 --all 看全部`,
  noneClaimed: '还没有办好、等核实的任务。办完一件就说一声：numclean done 名字',
  notLater: '这些文件里没有办好以后的短信，看不出有没有动静。过一阵子再导出一次。',
  rule: '怎么算：办好以后还来验证码、通知、交易提醒或催收，就重新打开；按平时的频率本该来 3 天以上的短信，却一条都没来，才算核实。',
};
