import type { Carrier } from '../../catalog/types.js';

/** What carriers are called in Chinese. A file of its own: letters name them in both languages. */
export const carriers: Record<Carrier, string> = {
  mobile: '中国移动',
  unicom: '中国联通',
  telecom: '中国电信',
  broadnet: '中国广电',
  virtual: '虚拟运营商',
  unknown: '运营商',
};
