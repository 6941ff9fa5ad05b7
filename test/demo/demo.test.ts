import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_DAY, writeDemo } from '../../src/demo/demo.js';
import { demoMessages } from '../../src/demo/messages.js';
import { newNumberMessages, OPENED_ON } from '../../src/demo/new-number-messages.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'numclean-demo-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const read = (name: string): Promise<string> => readFile(join(dir, name), 'utf8');

describe('the demo person’s files', () => {
  it('are written into a folder that did not exist, and named', async () => {
    const target = join(dir, 'a', 'b');
    const paths = writeDemo(target);
    expect(paths.map((path) => basename(path)).sort()).toEqual((await readdir(target)).sort());
  });

  it('have the same bytes every time', async () => {
    const digests = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const paths = writeDemo(join(dir, name));
        const texts = await Promise.all(paths.map((path) => readFile(path)));
        return texts.map((text) => createHash('sha256').update(text).digest('hex'));
      }),
    );
    expect(digests[0]).toEqual(digests[1]);
  });

  it('never replace a file, and then none of them is written', async () => {
    await writeFile(join(dir, 'messages.xml'), 'mine');
    expect(() => writeDemo(dir)).toThrow(
      expect.objectContaining({
        code: 'usage.output-exists',
        values: { path: join(dir, 'messages.xml') },
      }),
    );
    expect(await read('messages.xml')).toBe('mine');
    expect(await readdir(dir)).toEqual(['messages.xml']);
  });

  it('say so when the folder cannot be made', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(() => writeDemo(join(dir, 'file', 'demo'))).toThrow(
      expect.objectContaining({
        code: 'usage.output-unwritable',
      }),
    );
  });

  it('leave nothing behind where one of them cannot be written: it would be in the way of the next try', async () => {
    const inTheWay = join(dir, 'answers-audit-new-number.json');
    await symlink('nowhere', inTheWay);
    expect(() => writeDemo(dir)).toThrow(
      expect.objectContaining({ code: 'usage.output-exists', values: { path: inTheWay } }),
    );
    expect(await readdir(dir)).toEqual(['answers-audit-new-number.json']);
  });

  it('hold no mobile number but the two that are no person’s', async () => {
    writeDemo(dir);
    const texts = await Promise.all((await readdir(dir)).map(read));
    const numbers = new Set(texts.join('\n').match(/(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/g));
    expect([...numbers].map((number) => number.slice(-11)).sort()).toEqual(
      expect.arrayContaining(['13800100500', '13800138000']),
    );
    for (const number of numbers) expect(['13800100500', '13800138000']).toContain(number.slice(-11));
  });

  it('link to nothing real', () => {
    const text = [...demoMessages(), ...newNumberMessages()].map((message) => message.text).join('\n');
    const hosts = text.match(/[a-z0-9-]+(\.[a-z0-9-]+)+/gi) ?? [];
    const linked = hosts.filter((host) => /[a-z]{2}$/i.test(host));
    expect(linked.length).toBeGreaterThan(5);
    for (const host of linked) expect(host).toMatch(/\.example\.(com|net|org)$/);
  });

  it('say in both languages that all is invented', async () => {
    writeDemo(dir);
    expect(await read('README.txt')).toMatch(/都是编的[\s\S]*is invented/);
  });

  it('answer with files that lie beside the answers', async () => {
    writeDemo(dir);
    const answers = JSON.parse(await read('answers-prepare-cancel.json'));
    const names = await readdir(dir);
    expect(names).toEqual(expect.arrayContaining([...answers.import, answers.officialAnswer]));
    for (const walk of ['audit-new-number', 'recover-accounts']) {
      expect(names).toEqual(expect.arrayContaining(JSON.parse(await read(`answers-${walk}.json`)).import));
    }
    expect(answers.cancelOn > DEMO_DAY).toBe(true);
  });
});

describe('the demo person’s messages', () => {
  const messages = demoMessages();

  it('are at least 400, in order, within six years before the demo’s day', () => {
    expect(messages.length).toBeGreaterThanOrEqual(400);
    for (const { at, address, how, text } of messages) {
      expect(at).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
      expect(['sms', 'mms', 'sent']).toContain(how);
      expect(address).not.toBe('');
      expect(text).not.toBe('');
    }
    const days = messages.map((message) => message.at);
    expect(days).toEqual([...days].sort());
    expect(days[0]?.slice(0, 10) ?? '').toMatch(/^2021-/);
    expect((days.at(-1) ?? '') < DEMO_DAY).toBe(true);
  });

  it('carry the signatures of at least 60 platforms, some long silent, and of 12 unknown companies', async () => {
    const owners = await signatureOwners();
    const lastDays = new Map<string, string>();
    const unknown = new Set<string>();
    for (const { at, how, text } of messages) {
      const signature = /^【([^】]+)】/.exec(text)?.[1];
      if (!signature || how === 'sent') continue;
      const owner = owners.get(signature);
      if (owner) lastDays.set(owner, at);
      else if (signature.startsWith('示例')) unknown.add(signature);
    }
    expect(lastDays.size).toBeGreaterThanOrEqual(60);
    expect([...lastDays.values()].filter((day) => day < '2024-11-24').length).toBeGreaterThan(10);
    expect(unknown.size).toBeGreaterThanOrEqual(12);
  });
});

describe('the messages to the new number', () => {
  const messages = newNumberMessages();

  it('are 300, in order, some of them from before the number was opened', () => {
    expect(messages).toHaveLength(300);
    const days = messages.map(({ at }) => at);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day < OPENED_ON)).toHaveLength(3);
    expect((days.at(-1) ?? '') < DEMO_DAY).toBe(true);
  });
});

/** The first platform of the catalog that claims a signature. */
async function signatureOwners(): Promise<Map<string, string>> {
  const folder = new URL('../../src/catalog/platforms/', import.meta.url);
  const owners = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
    const platform = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
    for (const signature of platform.smsSignatures) {
      if (!owners.has(signature)) owners.set(signature, platform.id);
    }
  }
  return owners;
}
