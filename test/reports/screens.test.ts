// Golden screens: every view as a person sees it, at three widths in both languages. What changes here is looked at before it is taken
// (vitest -u); the data is invented and does not change with the catalog.
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Service } from '../../src/catalog/service-types.js';
import type { Track } from '../../src/cleanup/record/cleanup.js';
import type { Task } from '../../src/cleanup/types.js';
import { en } from '../../src/language/en.js';
import type { Words } from '../../src/language/words.js';
import { zh } from '../../src/language/zh.js';
import { type Filter, UNFILTERED } from '../../src/reports/filter.js';
import type { ReportInput } from '../../src/reports/input.js';
import { checklistView } from '../../src/reports/terminal/checklist.js';
import { circumstancesView } from '../../src/reports/terminal/circumstances.js';
import { correctionsView } from '../../src/reports/terminal/corrections.js';
import { doctorView } from '../../src/reports/terminal/doctor.js';
import { emergencyView } from '../../src/reports/terminal/emergency.js';
import { historyView } from '../../src/reports/terminal/history.js';
import { importView } from '../../src/reports/terminal/import.js';
import { incidentsView } from '../../src/reports/terminal/incidents.js';
import { inventoryView } from '../../src/reports/terminal/inventory.js';
import { letterListView, pageOfFacts } from '../../src/reports/terminal/letters.js';
import { nextView } from '../../src/reports/terminal/next.js';
import { planView } from '../../src/reports/terminal/plan.js';
import { platformsView } from '../../src/reports/terminal/platforms.js';
import { proofListView } from '../../src/reports/terminal/proofs.js';
import { remedyView } from '../../src/reports/terminal/remedy.js';
import type { Screen } from '../../src/reports/terminal/screen.js';
import { servicesView, serviceView } from '../../src/reports/terminal/service.js';
import { platformView, taskView } from '../../src/reports/terminal/show.js';
import { statusView } from '../../src/reports/terminal/status.js';
import { taskCard } from '../../src/reports/terminal/task-card.js';
import { timelineView } from '../../src/reports/terminal/timeline.js';
import { verifyView } from '../../src/reports/terminal/verify.js';
import { walkEndView } from '../../src/reports/terminal/walk-end.js';
import { widthOf } from '../../src/text/columns.js';
import { NUMBER, platformSaying, sample, TODAY } from './sample.js';

const NAMES = {
  zh: [
    '示例宝',
    '示例银行信用卡中心',
    '示例小区门禁与访客系统',
    '示例网',
    'Example Mail',
    '示例外卖',
    '示例健身房',
  ],
  en: [
    'Example Pay',
    'Example Bank credit cards',
    'Gate of the house',
    'Example Net',
    '示例邮箱',
    'Example Food',
    'Gym',
  ],
};
const LANGUAGES = { zh, en } as const;

/** A condition that nothing fits. */
const NOTHING: Filter = { ...UNFILTERED, narrows: true, task: () => false, binding: () => false };

/** Every view, by its name. */
function screens(language: keyof typeof LANGUAGES, screen: Screen): [name: string, text: string][] {
  const words: Words = LANGUAGES[language];
  const input = sample(NAMES[language]);
  const [binding] = input.bindings;
  const [first = ''] = NAMES[language];
  const platform = platformSaying('p0', first);
  const file = { path: `/tmp/sms-${NUMBER}.xml`, format: 'sms-backup-restore', logins: 0, skipped: 2 };
  const result = {
    files: [{ ...file, messages: 400, problems: [{ at: 'line 3', why: 'truncated' }] }],
    added: input.bindings,
    strengthened: [],
    reopened: [],
    unknown: input.unknown,
  };
  const card = (task: (typeof input.tasks)[number]): string => {
    const { head, steps } = taskCard(task, { done: [0], left: 7, most: () => 9 }, input, words, screen);
    return [...head, ...steps].join('\n');
  };
  const life = { number: input.cleanup.number, timeline: input.timeline(), carrier: undefined };
  const changes = [
    {
      at: `${TODAY}T04:00:00.000Z`,
      what: words.history.events.found(NAMES[language].join(' '), 7),
      undone: false,
    },
    {
      at: `${TODAY}T05:00:00.000Z`,
      what: words.history.events.answered([words.history.topics.carrier, words.history.topics.newNumber]),
      undone: true,
    },
  ];
  const inTrack = (track: Track): ReportInput => ({ ...input, cleanup: { ...input.cleanup, track } });
  const [task] = input.tasks as [Task];
  const verified = {
    ...result,
    verified: [task],
    reopenedBy: [{ task: task.id, reopenedBy: { day: TODAY, kind: 'code' as const } }],
    undecided: input.tasks.slice(0, 2).map(({ id }, at) => ({ task: id, on: at === 0 ? null : TODAY })),
  };
  const toMany = { kind: 'x', name: first, missing: [{ key: 'a', name: first }], written: [] };
  const recipients = input.bindings.map(({ id, name }) => ({ id, name }));
  const named = { zh: first, en: first };
  const service: Service = {
    id: 's0',
    kind: 'query',
    order: 1,
    name: named,
    tracks: ['prepare-cancel'],
    summary: named,
    entrances: [{ ...named, url: 'https://example.com/', sources: [] }],
    needs: [named],
    limits: [named],
    facts: [],
    gaps: [],
    sources: [],
  };
  const note = { ops: { change: { path: first, steps: [first] } } };
  const proof = { name: 'one.png', bytes: 2048, sha256: 'ab'.repeat(32), on: TODAY, binding: 'p0' };
  return [
    ['status', statusView(input, words, screen)],
    ['end of the walk', walkEndView(input, words, screen)],
    ['next', nextView(input, 2, words, screen)],
    ['checklist', checklistView(input, words, screen)],
    ['inventory', inventoryView(input, words, screen)],
    ['plan', planView(input, words, screen)],
    ['timeline', timelineView(life, TODAY, words, screen)],
    ['work', input.tasks.slice(0, 2).map(card).join('\n\n')],
    [
      'show',
      input.tasks
        .slice(0, 2)
        .map((task) => taskView(task, input, words, screen))
        .join('\n\n'),
    ],
    [
      'show a platform',
      platformView(platform, { binding, whose: input, nameOf: String, today: TODAY }, words, screen),
    ],
    ['platforms', platformsView([{ ...platform, part: 'money' }], words, screen)],
    ['circumstances', circumstancesView({ ...input, consequences: [] }, words, screen)],
    ['emergency', emergencyView(input.atStake, words, screen)],
    ['incidents', incidentsView(input, words, screen)],
    ['remedy', remedyView([], words, screen)],
    [
      'letters',
      letterListView([{ kind: 'x', name: first, to: null, missing: [], written: [] }], words, screen),
    ],
    ['proofs', proofListView([{ ...proof, about: first, state: 'changed' }], words, screen)],
    ['history', historyView(changes, words, screen)],
    ['doctor', doctorView([{ id: 'program', finding: 'numclean 0.1.0', trouble: [first] }], words, screen)],
    ['import', importView(result, words, screen)],
    ['verify', verifyView(verified, input.tasks, words, screen)],
    ['end of a new holder’s walk', walkEndView(inTrack('audit-new-number'), words, screen)],
    ['end of a former holder’s walk', walkEndView(inTrack('recover-accounts'), words, screen)],
    ['status of a new holder', statusView(inTrack('audit-new-number'), words, screen)],
    ['letters, all recipients', letterListView([{ ...toMany, to: recipients }], words, screen, true)],
    ['letters, some recipients', letterListView([{ ...toMany, to: recipients }], words, screen)],
    [
      'facts for letters',
      pageOfFacts(
        [
          { name: first, value: null },
          { name: first, value: 'x' },
        ],
        words,
        screen,
      ),
    ],
    [
      'corrections',
      correctionsView([{ platform: 'p0', name: first, on: TODAY, entry: note }], words, screen),
    ],
    ['no corrections', correctionsView([], words, screen)],
    ['official services', servicesView([service], words, screen)],
    ['an official service', serviceView(service, words, screen)],
    [
      'nothing fits',
      [checklistView, planView, inventoryView]
        .map((view) => view(input, words, screen, NOTHING))
        .join('\n\n'),
    ],
  ];
}

const SIZES = [60, 80, 120] as const;

it.each(SIZES.flatMap((width) => (['zh', 'en'] as const).map((language) => [width, language] as const)))(
  '%i columns, %s',
  async (width, language) => {
    const shown = screens(language, { width, colour: false });
    for (const [name, text] of shown) {
      for (const line of text.split('\n'))
        expect(widthOf(line), `${name}: ${line}`).toBeLessThanOrEqual(width);
    }
    const whole = shown.map(([name, text]) => `${'─'.repeat(8)} ${name}\n${text}\n`).join('\n');
    await expect(whole).toMatchFileSnapshot(`screens/${language}-${width}.txt`);
  },
);

it.each(['zh', 'en'] as const)(
  'without colour no view holds an escape sequence, and with it none says more or less, %s',
  (language) => {
    const plain = screens(language, { width: 80, colour: false });
    const coloured = new Map(screens(language, { width: 80, colour: true }));
    for (const [name, text] of plain) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(text, name).not.toMatch(/[\u001b\u009b]/);
      expect(stripVTControlCharacters(coloured.get(name) ?? ''), name).toBe(text);
    }
    expect([...coloured.values()].join('')).toContain('\u001b[');
  },
);

/** What may not be broken: words, numbers, days, addresses and options. One that was shortened or drawn is none. */
const UNBROKEN = /(?<![\w…./@+-])[A-Za-z0-9](?:[\w./@:+-]*[A-Za-z0-9])?(?![\w…/@+-])/g;
const COMMAND = /numclean [a-z-]+(?: (?:--?[a-z][\w-]*|[A-Z]{2,}))*/g;
const CHINESE_DAY = /\d{1,4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日/g;
/** What may not begin a line by UAX #14: closing brackets and quotes, and marks that end something; “! ” is a bullet. */
const MAY_NOT_BEGIN = /^\s*(?!! )[\p{Pe}\p{Pf}!,.:;?%、。〃々，．：；？！％]/u;
const WIDEST = 4000;

const found = (text: string, what: RegExp): string[] =>
  text.split('\n').flatMap((line) => line.match(what) ?? []);

/** The scale of a chart, which follows from the width. */
const SCALE = /days? per column|每格/;
/** As wide as a checksum with its margin: below that it is broken, as there is no room. */
const CHECKSUM = /^[ab]{1,64}$/;
const ROOM_FOR_CHECKSUM = 68;

/** What is wrong with a view at a width, beside what it names on one endless line. */
function faultsIn(text: string, width: number, whole: readonly ReadonlySet<string>[]): string[] {
  const lines = text.split('\n').filter((line) => !SCALE.test(line));
  const broken = [UNBROKEN, COMMAND, CHINESE_DAY].flatMap((what, at) =>
    found(lines.join('\n'), what).filter(
      (one) => !whole[at]?.has(one) && !(width < ROOM_FOR_CHECKSUM && CHECKSUM.test(one)),
    ),
  );
  return [
    ...lines.filter((line) => widthOf(line) > width).map((line) => `too wide: ${line}`),
    ...lines.filter((line) => MAY_NOT_BEGIN.test(line)).map((line) => `begins with a closing mark: ${line}`),
    ...broken.map((one) => `broken: ${one}`),
  ];
}

it.each(['zh', 'en'] as const)(
  'from 60 to 200 columns no line is too wide or begins with a closing mark, and nothing is broken, %s',
  (language) => {
    const whole = new Map(
      screens(language, { width: WIDEST, colour: false }).map(([name, text]) => [
        name,
        [UNBROKEN, COMMAND, CHINESE_DAY].map((what) => new Set(found(text, what))),
      ]),
    );
    const faults: string[] = [];
    for (let width = 60; width <= 200; width += 1) {
      for (const [name, text] of screens(language, { width, colour: false })) {
        faults.push(
          ...faultsIn(text, width, whole.get(name) ?? []).map((one) => `${name}, ${width}: ${one}`),
        );
      }
    }
    expect(faults).toEqual([]);
  },
  60_000,
);
