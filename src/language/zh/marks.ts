/** What a mark on a task is answered with. */
export const marks = {
  marked: (name: string, operation: string, state: string) => `${name} · ${operation}：${state}`,
  until: (day: string) => `等到 ${day}`,
  cancelTooEarly: (open: number) => `注意：还有 ${open} 个任务没有做完，号码一旦注销就收不到验证码了。`,
  scan: (link: string) => `用手机扫一扫：${link}`,
};
