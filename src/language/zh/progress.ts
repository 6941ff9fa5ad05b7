/** How far work on a large file is. */
export const progress = {
  reading: (name: string): string => `正在读取 ${name}`,
  bundling: (name: string): string => `正在打包 ${name}`,
  files: (done: number, total: number): string => `第 ${done} 个，共 ${total} 个`,
  bytesPerSecond: (megabytes: string): string => `每秒 ${megabytes} MB`,
  filesPerSecond: (files: string): string => `每秒 ${files} 个`,
  nearlyDone: '马上就好',
  secondsLeft: (seconds: number): string => `还要约 ${seconds} 秒`,
  minutesLeft: (minutes: number): string => `还要约 ${minutes} 分钟`,
  hoursLeft: (hours: number): string => `还要约 ${hours} 小时`,
};
