import type { Milestone, RestoreChance } from '../../cleanup/lifecycle.js';
import type { NumberState } from '../../cleanup/record/cleanup.js';
import { fullWidth } from '../full-width.js';

const states: Record<NumberState, string> = {
  active: '在用',
  arrears: '欠费，还没停机',
  'one-way-stop': '单向停机（打不出去，还能接）',
  'both-ways-stop': '双向停机（打不出也接不了）',
  cancelled: '已注销',
  're-issued': '已经换了人用',
};

const points: Record<Milestone['point'], string> = {
  stop: '停机',
  freeze: '注销，进入冷冻期',
  'restore-end': '还能恢复到',
  're-issue': '可能换人用',
};

/** Heads of what sources say where no day is known. */
const howLong: Record<Milestone['point'], string> = {
  stop: '欠费多久会停机',
  freeze: '停机多久会注销',
  'restore-end': '注销多久还能恢复',
  're-issue': '注销多久可能换人用',
};

/** What the chance to have the number back means for the person; the days are given where there are any. */
const chances: Record<RestoreChance, (countOn: string | null, perhapsUntil: string | null) => string> = {
  running: (countOn) =>
    countOn
      ? `号码还是您的。注销以后，只按能恢复到 ${countOn} 打算`
      : '号码还是您的。注销以后能不能恢复说不准，就当不能恢复',
  'counted-on': (countOn) => `还能恢复：只按到 ${countOn} 为止打算，越早去越好`,
  perhaps: (_, perhapsUntil) =>
    perhapsUntil
      ? `说不准：按最短的说法已经过了，按最长的能到 ${perhapsUntil}，今天就去问`
      : '说不准：按最短的说法已经过了，今天就去问运营商',
  unlikely: () => '多半恢复不了了，还是可以问一次运营商',
  gone: () => '号码已经是别人的，恢复不了了',
  unknown: () => '还能不能恢复没有查到，先打客服热线问一问，以运营商页面为准',
};

/** Words of the number's timeline and of charts, in Chinese. */
export const timeline = {
  title: '号码时间线',
  states,
  points,
  howLong,
  chances,
  yours: '号码现在是您的',
  chanceNeedsDay: '还能不能恢复，要看注销了多久；不记得日子也没关系，先打客服热线问一问',
  now: (state: string, since: string | null): string =>
    since ? `现在：${state}（从 ${since} 起）` : `现在：${state}`,
  restoreBy: (day: string): string => `最晚 ${day} 要恢复（您从运营商那里看到的），过了号码可能收回`,
  cancelOn: (day: string): string => `按 ${day} 注销来算`,
  kept: '您选了保号：不欠费、偶尔用一用，号码就一直是您的。怎么留住：numclean plan',
  noCancelOn: '没有要注销的日子，往后的日子算不出来。',
  noSince: (state: string): string =>
    `还不知道从哪天起，日子算不出来。知道的话：numclean timeline --state ${state} --state-since 日期`,
  reissue: (possible: string, likely: string | null): string =>
    likely
      ? `从 ${possible} 起，就当号码可能已经是别人的；从 ${likely} 起，多半已经是别人的`
      : `从 ${possible} 起，就当号码可能已经是别人的`,
  noReissue: '什么时候会换人用，没有查到，以运营商页面为准。',
  formerHolder: (day: string): string =>
    `前机主最晚 ${day} 就注销了（按最短的冷冻期倒推），那以前的绑定和短信都是前机主的`,
  carrierUnknown: '没有查到这家运营商自己的规则，下面只有通用的说法，以运营商页面为准。',
  carrierNotGiven: '还不知道是哪家运营商，先按三大运营商的说法算。',
  sayings: '各家的说法',
  span: (point: string, from: string, to: string | null): string => {
    if (to === null) return `${point}：最早 ${from}，最晚没有说法`;
    return from === to ? `${point}：${from}` : `${point}：${from} 到 ${to}`;
  },
  differ: '说法不一',
  usual: (day: string): string => `一般是 ${day}`,
  /** above several sources of one day */
  sourcesOf: (retrieved: string): string => `出处（都是 ${retrieved} 查到的）`,
  source: (title: string, published: string | null, retrieved: string | null): string => {
    const days = [...(published ? [`${published} 发布`] : []), ...(retrieved ? [`${retrieved} 查到`] : [])];
    return `《${fullWidth(title)}》${days.length > 0 ? `（${days.join('，')}）` : ''}`;
  },
  how: '怎么恢复',
  payFirst: '补交欠费：电信条例说，补足以后 48 小时内恢复',
  hotline: (number: string): string => `客服热线 ${number}`,
  next: '接下来办什么：numclean next',
  basis: '各地、各家不一样，最后以运营商页面和营业厅为准。',
  rows: {
    restore: '能恢复',
    reissue: '可能换人',
    freeze: '冷冻期',
    stop: '停机',
    former: '前机主的冷冻期',
    yours: '到您手里',
  },

  chart: {
    scale: (first: string, last: string, days: number): string =>
      days === 1 ? `${first} 到 ${last}，每格 1 天` : `${first} 到 ${last}，每格 ${days} 天`,
    planLegend: { doing: '办理', waiting: '等待', watch: '留意', milestone: '到期或注销', today: '今天' },
    timelineLegend: { sure: '按这个打算', perhaps: '只是有可能', milestone: '那一天', today: '今天' },
    rest: (count: number): string => `还有 ${count} 件没画在图上：等得短，或者当天就能办完`,
    watch: '留意短信',
    cancel: '注销号码',
  },
};
