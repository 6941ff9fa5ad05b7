import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from './in-process.js';

/** A small piece of real life: commands, and what must and must not come of them. `holds` are expressions over `d`, the document. */
export type Story = {
  id: string;
  who: string;
  files?: Record<string, string>;
  steps: {
    run: string[];
    now?: string;
    exit?: number;
    holds?: string[];
    says?: string[];
    saysNot?: string[];
  }[];
};

/** The stories of a folder, each file one list. */
export const storiesIn = (folder: string): Story[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story[]);

/**
 * Plays a story on the built program, in a folder of its own, as a script in Chinese unless a step says otherwise.
 * @returns what did not come out, a line each
 */
export async function play(story: Story, dir: string): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(story.files ?? {})) writeFileSync(join(dir, name), text);
  const faults: string[] = [];
  for (const [index, step] of story.steps.entries()) {
    const found = await playStep(step, dir);
    faults.push(...found.map((fault) => `${index + 1} ${step.run.join(' ')}: ${fault}`));
  }
  return faults;
}

async function playStep(step: Story['steps'][number], dir: string): Promise<string[]> {
  const { exit = 0, holds = [], says = [], saysNot = [] } = step;
  const words = [
    ...step.run.map((word) => word.replaceAll('{DIR}', dir)),
    '--yes',
    ...(step.now ? ['--now', step.now] : []),
    ...(step.run.includes('--lang') ? [] : ['--lang', 'zh']),
  ];
  const run = (more: string[]) => runHere([...words, ...more], { store: join(dir, 'store') });
  const first = await run(holds.length > 0 ? ['--json'] : []);
  const faults = first.code === exit ? [] : [`exit ${first.code}: ${first.stderr.slice(0, 200)}`];
  const document = holds.length > 0 ? parsed(first.stdout.trim() || first.stderr) : null;
  faults.push(...holds.filter((text) => !isTrue(text, document)).map((text) => `does not hold: ${text}`));
  if (says.length + saysNot.length === 0) return faults;
  const told = holds.length > 0 ? await run([]) : first;
  const text = `${told.stdout}${told.stderr}`.replace(/\s*\n\s*/g, '');
  faults.push(
    ...says.filter((one) => !new RegExp(one, 'u').test(text)).map((one) => `does not say /${one}/`),
  );
  faults.push(...saysNot.filter((one) => new RegExp(one, 'u').test(text)).map((one) => `says /${one}/`));
  return faults;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isTrue(expression: string, d: unknown): boolean {
  try {
    return Boolean(new Function('d', `return (${expression})`)(d));
  } catch {
    return false;
  }
}
