import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
import type { Answer, Prompter, Question } from '../../src/prompts/types.js';
import { auditNewNumber } from '../../src/walks/audit-new-number.js';
import { type DemoWalks, demoWalks, openInMemory, scriptedPerson } from '../support/demo-walks.js';
import { scratch } from '../support/exports.js';

const here = scratch();
afterAll(() => here.remove());

const MESSAGES = [
  ...Array.from({ length: 5 }, () => '【阳光里物业】尊敬的业主，本月物业费已出账，请及时缴纳。'),
  ...Array.from({ length: 3 }, () => '【小苗舞蹈培训】家长您好，孩子本周课程照常。'),
  ...Array.from({ length: 2 }, () => '【城南驿站】您的包裹到了，请来取。'),
  '【微信】验证码 482913，用于登录，请勿泄露。',
  '张某，你欠款已委托我方处理，今日不还将联系你通讯录亲友，法务部。',
];

const exportOf = (messages: readonly string[]): string => {
  const lines = messages.map(
    (text, at) =>
      `<sms address="1069000${at}" date="${Date.UTC(2026, 10, 10, 2, at)}" type="1" body="${text}" read="1" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<smses count="${lines.length}">\n${lines.join('\n')}\n</smses>\n`;
};

let demo: DemoWalks;
let answers: Record<string, unknown>;
beforeAll(async () => {
  demo = await demoWalks(here.path);
  const told = { since: '2026-11-01', import: [here.file('holder.xml', exportOf(MESSAGES))] };
  answers = { ...demo.answersOf('audit-new-number'), mine: [], ...told };
});

/** A new holder's walk with this answer about the senders: what was asked, and what came of it. */
async function walked(senders: Answer): Promise<{ asked: Map<string, Question>; cleanup: Cleanup }> {
  const asked = new Map<string, Question>();
  const person = scriptedPerson({ ...answers, senders });
  const listening: Prompter = {
    ...person,
    ask: (question, place) => {
      asked.set(question.key, question);
      return person.ask(question, place);
    },
  };
  const to = openInMemory(auditNewNumber);
  await demo.walkWith(auditNewNumber, to, listening);
  return { asked, cleanup: to.cleanup() };
}

const offered = (question: Question | undefined): string[] =>
  question?.kind === 'platforms' ? question.groups.flatMap(({ items }) => items.map(({ name }) => name)) : [];

const ownNames = ({ findings }: Cleanup): string[] =>
  findings.flatMap(({ platform, name }) => (platform === null && name ? [name] : []));

describe("frequent senders that no catalog knows, in a new holder's walk", () => {
  it('are offered with their counts, the most frequent first, and no rare one', async () => {
    const { asked } = await walked([]);
    const question = asked.get('senders');
    expect(offered(question)).toEqual(['阳光里物业', '小苗舞蹈培训']);
    expect(question?.message).toContain('前机主');
    const notes = question?.kind === 'platforms' ? question.groups.flatMap(({ items }) => items) : [];
    expect(notes.map(({ note }) => note)).toEqual(['5 条', '3 条']);
  });

  it('are taken in where they are ticked, as the former holder’s, and the others set aside', async () => {
    const { asked, cleanup } = await walked(['阳光里物业']);
    expect(ownNames(cleanup)).toContain('阳光里物业');
    expect(ownNames(cleanup)).not.toContain('小苗舞蹈培训');
    expect(cleanup.answers.senders).toEqual(['阳光里物业']);
    // what was just said to be somebody else's is not asked about again, nor is a collector who names nobody
    const mine = offered(asked.get('mine'));
    expect(mine).toContain('微信');
    expect(mine).not.toContain('阳光里物业');
    expect(mine.join()).not.toContain('来路不明');
  });

  it('are all set aside where none is ticked', async () => {
    const { cleanup } = await walked([]);
    expect(ownNames(cleanup)).toEqual([]);
    expect(cleanup.answers.senders).toEqual([]);
  });
});
