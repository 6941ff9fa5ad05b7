import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { createAnswersPrompter } from '../../src/prompts/answers.js';
import type { Answer, Question } from '../../src/prompts/types.js';
import { columnsAsker, parseColumns } from '../../src/walks/which-columns.js';

const COLUMNS = ['何人 (…×2)', '何时 (2026-05-01)', '说了什么 (【示例】…×20)'];

describe('what --columns says', () => {
  it('is numbers or headings, in any order', () => {
    expect(parseColumns('time=2, sender=号码，text＝说了什么')).toEqual({
      text: '说了什么',
      sender: '号码',
      time: '2',
    });
    expect(parseColumns('text=1,direction=2,sim=3')).toEqual({ text: '1', direction: '2', sim: '3' });
  });

  it.each(['', 'sender=1', 'text=', 'text', 'body=1,text=2', 'text=1,,'])('is refused: %j', (written) => {
    expect(() => parseColumns(written)).toThrow(
      expect.objectContaining({ code: 'usage.option-invalid', exitCode: 2 }),
    );
  });
});

describe('asking for columns', () => {
  const asker = (answers: Answer[]) => {
    const asked: Question[] = [];
    const shown: string[] = [];
    const ask = async (question: Question): Promise<Answer> => {
      asked.push(question);
      return answers.shift() ?? '';
    };
    const askFor = columnsAsker({ words: wordsOf('zh'), ask, show: (text) => shown.push(text) });
    return { askFor, asked, shown };
  };

  it('asks once for tables that look the same, and offers no column twice', async () => {
    const { askFor, asked, shown } = asker(['3', '1', '2']);
    expect(await askFor('a.csv', COLUMNS)).toEqual({ text: '3', sender: '1', time: '2' });
    const same = ['何人 (…×3)', '何时 (2025-01-01)', '说了什么 (…×9)'];
    expect(await askFor('b.csv', same)).toEqual({ text: '3', sender: '1', time: '2' });
    expect(asked.map(({ key }) => key)).toEqual(['columns.text', 'columns.sender', 'columns.time']);
    expect(asked[1]).toMatchObject({ choices: [{ value: '1' }, { value: '2' }, { value: 'none' }] });
    expect(shown).toHaveLength(1);
  });

  it('takes a table without senders and times, and one without messages', async () => {
    expect(await asker(['3', 'none', 'none']).askFor('a.csv', COLUMNS)).toEqual({ text: '3' });
    await expect(asker(['none']).askFor('a.csv', COLUMNS)).rejects.toMatchObject({
      code: 'input.unknown-format',
    });
  });

  it('is no answer where nobody sits', async () => {
    const { ask } = createAnswersPrompter({ answers: {} });
    const askFor = columnsAsker({ words: wordsOf('zh'), ask, show: () => {} });
    expect(await askFor('a.csv', COLUMNS)).toBeNull();
  });
});
