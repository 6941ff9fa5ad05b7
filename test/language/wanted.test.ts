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

  it.each(['done', 'letter write', 'proof add'])(
    'does so too where a terminal would ask: %s',
    async (path) => {
      const { stderr } = await runHere([...path.split(' '), '--demo', '--lang', 'zh']);
      expect(stderr).toMatch(/^要写是哪/u);
    },
  );
});
