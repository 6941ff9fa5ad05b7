import { advice, line } from './line.js';
import type { SheetLanguage } from './source-note.js';
import type { Advice, LetterFacts, Line } from './types.js';

/**
 * Within what time a platform is asked to answer: what its own policy promises, where the catalog knows it and it is
 * no longer than what is usual, else what the rules for apps say.
 */
export function answerTime(facts: LetterFacts, language: SheetLanguage): Line {
  const promised = promiseOf(facts);
  if (!promised) return line`${language === 'zh' ? ' ' : ''}${{ cite: 'app-answer-days' }}`;
  const { days, working } = promised;
  if (language === 'zh') return [`贵方隐私政策承诺的 ${days} ${working ? '个工作日' : '日'}`];
  return [`the ${days} ${working ? 'working days' : 'days'} that your privacy policy promises`];
}

/** Where that time comes from; nothing where it is the general one, whose source is noted anyway. */
export function answerTimeAdvice(facts: LetterFacts): Advice[] {
  const promised = promiseOf(facts);
  if (!promised) return [];
  const { title, date, retrieved } = promised;
  return [
    advice(
      line`答复期限出自对方的隐私政策（${title}${date ? `，${date} 版` : ''}，查于 ${retrieved}）。政策可能改过，寄出前请核对；改过就按新的写。`,
      line`The time to answer is from the company’s privacy policy (${title}${date ? `, of ${date}` : ''}, looked up on ${retrieved}). Check it before sending, since it may have changed.`,
    ),
  ];
}

/** The 15 working days of `app-answer-days`, which are three weeks: a longer promise is not what the rules leave room for. */
const USUAL = { workingDays: 15, days: 21 };

function promiseOf({ recipient }: LetterFacts) {
  const policy = recipient?.unnamed ? undefined : recipient?.platform?.policy;
  const source = recipient?.platform?.sources.find(({ id }) => id === policy?.source);
  if (!policy?.answerDays || policy.appliesTo || !source) return null;
  const working = policy.answerDaysKind === 'working';
  if (policy.answerDays > (working ? USUAL.workingDays : USUAL.days)) return null;
  return {
    days: policy.answerDays,
    working,
    title: source.title,
    date: policy.date,
    retrieved: source.retrieved,
  };
}
