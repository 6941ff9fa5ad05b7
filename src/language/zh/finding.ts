import type { Category } from '../../catalog/types.js';

const categories: Record<Category | 'own', string> = {
  messaging: '聊天',
  social: '社交',
  video: '视频',
  content: '阅读和内容',
  'cloud-storage': '网盘',
  email: '邮箱',
  'device-account': '手机和设备账号',
  work: '办公',
  payment: '支付',
  bank: '银行',
  securities: '证券基金',
  insurance: '保险',
  loan: '贷款',
  shopping: '购物',
  food: '餐饮',
  travel: '旅行',
  transport: '出行',
  delivery: '快递',
  government: '政务',
  telecom: '通信',
  utility: '水电燃气',
  health: '医疗健康',
  education: '学习',
  jobs: '求职',
  housing: '住房',
  game: '游戏',
  developer: '开发',
  'smart-home': '智能家居',
  lifestyle: '生活服务',
  overseas: '海外服务',
  tool: '工具',
  own: '自己添加',
};

/** What a search of the catalog says; loaded alone for one. */
export const finding = {
  categories,
  /** which name of a platform to show */
  nameIn: 'zh' as 'zh' | 'en',
  platforms: {
    found: (count: number): string => `${count} 个平台`,
    none: '没有找到。换个名字或拼音试试；也可以当成自己的平台加进来：numclean add 名字。找官方服务、投诉渠道：numclean official',
    hint: '看一个的详情：numclean platform show 编号',
  },
};
