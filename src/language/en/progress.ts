import type { Words } from '../words.js';

export const progress: Words['progress'] = {
  reading: (name) => `Reading ${name}`,
  bundling: (name) => `Bundling ${name}`,
  files: (done, total) => `${done} of ${total}`,
  bytesPerSecond: (megabytes) => `${megabytes} MB/s`,
  filesPerSecond: (files) => `${files} files/s`,
  nearlyDone: 'nearly done',
  secondsLeft: (seconds) => `about ${seconds} s left`,
  minutesLeft: (minutes) => `about ${minutes} min left`,
  hoursLeft: (hours) => `about ${hours} h left`,
};
