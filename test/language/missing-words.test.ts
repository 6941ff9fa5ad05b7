import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { runHere } from '../support/in-process.js';

/** Every command with a word that it cannot do without: its path, and the first such word. */
const COMMANDS = [
  ...readFileSync('src/cli.ts', 'utf8').matchAll(
    /(incident)?[cC]ommand\('([a-z-]+) <(\w+)[^']*', [\w.]+(?:, (\w+))?\)/g,
  ),
].map(([, of, name, argument, group = of]) => ({ path: [group, name].filter(Boolean).join(' '), argument }));

describe('a command that lacks a word', () => {
  it('is found among the commands', () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(COMMANDS).toContainEqual({ path: 'remedy sent', argument: 'problem' });
  });

  it.each(COMMANDS)('says which thing to name, and how it is written: $path', async ({ path, argument }) => {
    for (const language of ['zh', 'en'] as const) {
      const { cli } = wordsOf(language);
      expect(cli.examples[path], path).toMatch(new RegExp(`^numclean ${path} `));
      const { code, stderr } = await runHere([...path.split(' '), '--lang', language]);
      expect(code).toBe(2);
      const [sentence = '', example = ''] = stderr.split('\n');
      expect(Object.values(cli.wanted).map((one) => cli.commandLine.wanted(one))).toContain(sentence);
      expect(example).toContain(cli.examples[path]);
      if (language === 'zh') expect(sentence).not.toMatch(new RegExp(`\\b${argument}\\b`));
    }
  });

  it.each([
    ...COMMANDS.map(({ path }) => path),
    'done',
    'show',
    'letter write',
    'remedy',
    'official',
    'next',
  ])('does so too where the word is blank: %s', async (path) => {
    for (const blank of ['', ' \u200b ']) {
      const words = path === 'remedy answered' ? [blank, '拒绝'] : [blank];
      const { code, stderr } = await runHere([...path.split(' '), ...words, '--lang', 'zh']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^要写/u);
      expect(stderr).toContain(wordsOf('zh').cli.examples[path]);
      expect(stderr).not.toMatch(/“\s*”/u);
    }
  });

  it.each([
    ['add 微信 BLANK', '要写平台的名字'],
    ['remedy sent BLANK', '要写是哪件事'],
    ['remedy answered 催收 BLANK', '要写结果怎样'],
    ['BLANK', '要写平台的名字'],
    ['incident add BLANK --demo', '要写是哪一种'],
    ['prepare-cancel BLANK', '还没填号码'],
  ])('says which of its words is blank: %s', async (line, said) => {
    const words = line.split(' ').map((word) => (word === 'BLANK' ? '' : word));
    const { code, stderr } = await runHere([...words, '--lang', 'zh']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  it('names the command in its example wherever options stand', async () => {
    for (const line of ['dismiss --lang zh', '--lang zh dismiss', '--store x --lang zh dismiss'])
      expect((await runHere(line.split(' '))).stderr).toContain('numclean dismiss 豆瓣');
  });

  it.each(['done', 'letter write', 'proof add'])(
    'does so too where a terminal would ask: %s',
    async (path) => {
      const { stderr } = await runHere([...path.split(' '), '--demo', '--lang', 'zh']);
      expect(stderr).toMatch(/^要写是哪/u);
    },
  );
});

describe('an option whose value is blank', () => {
  it.each([
    'letter write change-or-close --to',
    'proof add x.png --for',
    'status --cleanup',
    'status --answers',
    'import x.xml --format',
  ])('says so, and nothing else is done: %s', async (line) => {
    const { code, stdout, stderr } = await runHere([...line.split(' '), ' ', '--demo', '--lang', 'zh']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${line.split(' ').at(-1)} 后面还要写内容`);
  });

  it('may take back what was noted, where that can be', async () => {
    const { code } = await runHere(['plan', '--cancel-on', 'none', '--demo', '--lang', 'zh']);
    expect(code).toBe(0);
    const { stderr } = await runHere(['cleanup', 'set', '--new-number', '', '--demo', '--lang', 'zh']);
    expect(stderr).toContain('写“没有”');
  });
});
