import type { Cleanup, TaskMark } from '../record/cleanup.js';

/** Why somebody says no, as far as the person's words tell. */
export type RefusalKind =
  | 'name'
  | 'face'
  | 'old-code'
  | 'taken'
  | 'old-sim'
  | 'in-person'
  | 'elsewhere'
  | 'papers'
  | 'unsettled'
  | 'nobody';

/** By what words in a reason each is told; one reason may tell several. */
const TOLD_BY: readonly (readonly [RefusalKind, RegExp])[] = [
  [
    'name',
    /(姓名|名字|户名|实名|机主).{0,14}(不一致|不符|不匹配|不一样|不对|对不上|有误|不是)|不是本人(实名|名下|的)|names? .{0,30}(differs?|does(n’t|n't| not) (match|fit)|mismatch)/iu,
  ],
  ['face', /人脸|刷脸|扫脸|面部|人像|\bfac(e|ial)\b/iu],
  [
    'old-code',
    /(旧|原|老|以前的?|之前的?)(手机)?(号码?|卡)?.{0,10}(验证码|短信|收码)|收不到.{0,6}(验证码|短信|码)|\bcodes?\b/iu,
  ],
  [
    'taken',
    /占用|被占|已(经)?(被)?.{0,6}(注册|绑定|使用|存在)|\b(taken|in use|already (registered|bound))\b/iu,
  ],
  ['old-sim', /(原|旧|老)(来的)?.{0,3}(卡|SIM)|\b(old|original) SIM\b/iu],
  [
    'in-person',
    /本人.{0,6}(到场|来|去|亲自|办|柜)|(要|须|需).{0,4}本人|不能代办|不(让|给)代办|亲自|\bin person\b/iu,
  ],
  [
    'elsewhere',
    /(回|到|去|在).{0,6}(开户|开卡|原来的?|归属|办卡)的?.{0,3}(地|城市|省|网点|行)|归属地|开户行|异地|外地|跨省|\bhome (area|branch|city)\b/iu,
  ],
  [
    'papers',
    /(身份证|证件|护照).{0,12}(过期|失效|换|变|旧|老|升级|15 ?位|更新|早)|曾用名|改过名|一代(身份)?证|\b(expired|renewed) (ID|passport)\b/iu,
  ],
  [
    'unsettled',
    /余额|欠款|欠费|未结|没(还|结)清|订单|分期|合约|合同|违约金|靓号|副卡|主卡|宽带|套餐|\b(contract|balance|owed|unpaid|orders?)\b/iu,
  ],
  [
    'nobody',
    /打不通|没(有)?人(接|理|管)|挂(断|了|掉|我|机)|就挂|占线|机器人|不理|没(有)?(回|答复|回音)|推来推去|踢皮球|\b(no answer|hung up|nobody)\b/iu,
  ],
];

/** Why a task is stuck, or was until somebody else was asked about it; empty where the reason tells nothing known. */
export function refusalsIn(mark: Pick<TaskMark, 'state' | 'reason' | 'note'> | undefined): RefusalKind[] {
  if (mark?.state !== 'blocked' && mark?.state !== 'waiting') return [];
  const said = `${mark.reason ?? ''} ${mark.note ?? ''}`;
  return TOLD_BY.flatMap(([kind, words]) => (words.test(said) ? kind : []));
}

/** All that holds a cleanup up, each once. */
export const refusalsOf = ({ marks }: Cleanup): RefusalKind[] => [
  ...new Set(Object.values(marks).flatMap(refusalsIn)),
];
