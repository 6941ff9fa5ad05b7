// Asks one question of the built program and prints the answer as JSON: node ask.mjs <kind> [zh|en]

import { Problem } from '../../build/problem.js';
import { createPersonPrompter } from '../../build/prompts/person.js';

const [kind, language = 'zh'] = process.argv.slice(2);
const words = (await import(`../../build/language/${language}.js`))[language];

const items = [
  { id: 'wechat', name: '微信', pinyin: 'weixin wx' },
  { id: 'alipay', name: '支付宝', pinyin: 'zhifubao zfb' },
  { id: 'icbc', name: '中国工商银行', pinyin: 'zhongguogongshangyinhang zgsyh' },
  ...Array.from({ length: 30 }, (_, at) => ({
    id: `shop-${at}`,
    name: `网店${at}号`,
    pinyin: `wangdian${at}`,
  })),
];
const find = (text) => items.filter(({ name, pinyin }) => name.includes(text) || pinyin.includes(text));

const fivefold = 'abcde'.repeat(3);
const questions = {
  text: {
    message: '准备注销哪个手机号?',
    hint: '11 位手机号',
    default: '13800138000',
    check: (text) => {
      if (!/^1\d{10}$/.test(text)) throw new Problem('usage.number-invalid', { number: text });
      return text;
    },
  },
  name: { message: '叫什么?', optional: true, check: (text) => text },
  confirm: { message: '改成保号,先不注销了?', hint: '选“是”也会照样查', default: true },
  choice: {
    message: '是哪家运营商的?',
    default: 'unicom',
    choices: [
      { value: 'mobile', name: '中国移动' },
      { value: 'unicom', name: '中国联通', description: `一段很长的说明${fivefold.repeat(20)}` },
      ...Array.from({ length: 20 }, (_, at) => ({ value: `v${at}`, name: `虚拟运营商${at}` })),
    ],
  },
  files: {
    message: '导出的短信在哪里?',
    check: (path) => {
      if (path.includes('没有')) throw new Problem('input.not-found', { path });
    },
  },
  platforms: {
    message: '还用这个号码注册过哪些?',
    hint: '想到什么选什么',
    groups: [
      { part: 'talk', title: '聊天', items: items.slice(0, 1) },
      { part: 'money', title: '钱', items: items.slice(1, 3) },
      { part: 'shopping', title: '购物', items: items.slice(3) },
    ],
    selected: [],
    search: (text) => find(text).map(({ id }) => id),
    addLabel: (text) => `添加“${text}”(目录里没有)`,
  },
  paste: { message: '把短信粘贴到这里:' },
  assign: {
    message: '每个平台怎么办?',
    items: items.slice(0, 20).map(({ id, name }) => ({
      id,
      name,
      suggested: 'change',
      choices: [
        { value: 'change', name: '换绑' },
        { value: 'deregister', name: '注销' },
      ],
    })),
  },
};

const prompter = createPersonPrompter({
  words,
  describe: (problem) => words.errors.describe(problem).message,
});
try {
  const answer = await prompter.ask({ key: kind, kind: kind === 'name' ? 'text' : kind, ...questions[kind] });
  process.stdout.write(`ANSWER ${JSON.stringify(answer)}\n`);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stdout.write(`PROBLEM ${error.code}\n`);
  process.exitCode = error.exitCode;
}
