import type { Day } from '../days/day.js';
import { readDay } from '../days/read-day.js';

const SPAN =
  /(\d{1,3}|[一二两三四五六七八九十]{1,3}) ?(个?月|天|日|周|个?星期)(?!内|前)|(\d{1,3}) (days?|weeks?|months?)/u;

/**
 * The day on which somebody may come back, as they were told: “30天后再来”, “come back in 2 weeks”; null where no span of
 * time is told.
 * @param told a reason in the person's words
 */
export function comeBackOn(told: string, today: Day): Day | null {
  const [, count, unit, number, inEnglish] = SPAN.exec(told) ?? [];
  const span = count ? `${count}${unit?.replace('个', '')}后` : number ? `in ${number} ${inEnglish}` : null;
  try {
    return span === null ? null : readDay(span.replace(/(?<=[\d一-十])月后/u, '个月后'), today);
  } catch {
    return null;
  }
}
