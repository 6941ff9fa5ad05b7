import { beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { zh } from '../../src/language/zh.js';
import type { Question } from '../../src/prompts/types.js';
import { askIncident } from '../../src/walks/ask-incident.js';
import { compiled } from '../catalog/compiled.js';

let catalog: Catalog;
beforeAll(() => {
  catalog = compiled();
});

/** Answers by key; what is not given is left empty, or at what is offered. */
async function asked(given: Record<string, string>) {
  const keys: string[] = [];
  const incident = await askIncident({
    catalog,
    today: '2026-11-24',
    since: '2026-08-20',
    track: 'audit-new-number',
    words: zh,
    ask: (question: Question) => {
      keys.push(question.key);
      const typed = given[question.key] ?? ('default' in question ? String(question.default) : '');
      return Promise.resolve(question.kind === 'text' ? question.check(typed) : typed);
    },
  });
  return { incident, keys };
}

it('asks of an account that opened itself only where and when: nobody wrote or called', async () => {
  const { incident, keys } = await asked({
    incidentKind: 'opened-account',
    incidentPlatform: '百度网盘',
  });
  expect(keys).toEqual(['incidentKind', 'incidentDay', 'incidentPlatform']);
  expect(incident).toMatchObject({ platform: 'baidu-netdisk', day: '2026-11-24', sender: null });
});

it('keeps no identity card number, wherever it is written', async () => {
  const inAnswer = asked({ incidentKind: 'collection', incidentAnswered: '我是 110101199003074514' });
  await expect(inAnswer).rejects.toMatchObject({ code: 'usage.id-number' });
  const asSender = asked({ incidentKind: 'collection', incidentSender: '110101 19900307 4514' });
  await expect(asSender).rejects.toMatchObject({ code: 'usage.id-number' });
});
