import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { allInDemo, wordsInDemo } from '../../src/language/in-demo.js';
import { runHere } from '../support/in-process.js';

/** What looks at the demo person's cleanup, and what it says where something is amiss. */
const VIEWS = [
  'status',
  'next',
  'next 5',
  'plan',
  'checklist',
  'checklist --all',
  'inventory',
  'timeline',
  'emergency',
  'circumstances',
  'official',
  'history',
  'remedy',
  'show alipay',
  'platform show alipay',
  'platform search 银行',
  'platform corrections',
  'letter list',
  'letter write carrier-statement',
  'incident list',
  'proof list',
  'cleanup list',
  'store check',
  'store backups',
  'doctor',
  'check',
  'report',
  'report --format csv',
  'report --format json',
  'done',
  'done alpay',
  'statsu',
  'undo',
  'wait alipay',
  'remedy sent nobody',
  'prepare-cancel',
  'audit-new-number',
  'recover-accounts',
];

/** A command in what is printed; the program's name is said alone in sentences about it. */
const COMMAND = /numclean ([a-z-]+)(?: [a-z-]+)?(.{0,8})/g;
const NO_COMMANDS = ['keeps', 'reads', 'is', 'filled'];

describe('in the example each command that is named says --demo', () => {
  it.each(VIEWS)('%s', async (view) => {
    for (const rest of [[], ['--json']]) {
      for (const language of ['zh', 'en']) {
        const args = [...view.split(' '), '--demo', '--lang', language, ...rest];
        const { stdout, stderr } = await runHere(args);
        const printed = `${stdout}\n${stderr}`;
        const bare = [...printed.matchAll(COMMAND)].filter(
          ([all, command = '']) => !all.includes(' --demo') && !NO_COMMANDS.includes(command),
        );
        expect(
          bare.map(([all]) => all),
          args.join(' '),
        ).toEqual([]);
        expect(printed).not.toContain('--demo --demo');
      }
    }
  });

  it('is of every command that there is', async () => {
    const { stdout } = await runHere(['help', '--lang', 'en']);
    const names = [...stdout.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(35);
    for (const name of names) {
      expect(allInDemo(`numclean ${name} X`)).toBe(`numclean ${name} --demo X`);
      const { stdout: usage } = await runHere(['help', name, '--lang', 'en']);
      const [, under = ''] = usage.split('Commands:');
      for (const [, of = ''] of under.split('\n\n')[0]?.matchAll(/^ {2}([a-z][a-z-]+)/gm) ?? []) {
        if (of === 'help') continue;
        expect(allInDemo(`numclean ${name} ${of} X`)).toBe(`numclean ${name} ${of} --demo X`);
      }
    }
  });

  it('leaves alone what is said of the program, and what says it already', () => {
    for (const text of [
      'numclean keeps nothing',
      'numclean 0.2.0',
      'numclean plan --demo',
      '更新 numclean',
    ]) {
      expect(allInDemo(text)).toBe(text);
    }
    expect(allInDemo('numclean remedy to see')).toBe('numclean remedy --demo to see');
    expect(wordsInDemo(wordsOf('zh')).exporting.end.later).toBe('以后回来，只要打 numclean --demo');
    expect(wordsInDemo(wordsOf('en')).exporting.end.later).toBe(
      'To come back later, just type numclean --demo',
    );
  });
});
