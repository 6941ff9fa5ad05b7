import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// How to look into a file that a sum or a package closes, and to close it again over what was changed in it. Each gives the value
// that stands in a sound one, and what seals the text of another.

/** Nothing closes it. */
export const json = (sound) => ({
  value: JSON.parse(sound),
  seal: (text) => Buffer.from(text),
});

/** A cleanup as it lies in the store: its sum is over the version and the events. */
export const record = (sound) => ({
  value: JSON.parse(sound).events,
  seal: (events) => {
    const sum = createHash('sha256').update(`[2,${events}]`).digest('hex');
    return Buffer.from(`{"version":2,"sum":"${sum}","events":${events}}\n`);
  },
});

/** What a page makes of its ticks. */
export const ticks = (sound) => {
  const [, code] = /numclean:1:([\w-]+):/.exec(sound);
  return { value: JSON.parse(Buffer.from(code, 'base64url')), seal: (text) => Buffer.from(sealTicks(text)) };
};

/** Ticks of a page as the page itself hands them out, whatever they say: with a sum that holds. */
export function sealTicks(text) {
  const code = Buffer.from(text).toString('base64url');
  const sum = [...code].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return `numclean:1:${code}:${sum.toString(36)};`;
}

/** A cleanup in an archive with its proofs: what stands in the cleanup. */
export async function archived(sound, { root, folder }) {
  const { entries, seal } = await bundle(sound, { root, folder });
  const cleanup = entries.find(({ name }) => name === 'cleanup.json');
  return {
    value: JSON.parse(cleanup.content),
    seal: (text) => seal(entries.map((entry) => (entry === cleanup ? { ...entry, content: text } : entry))),
  };
}

/** A bundle of proofs: the names and texts in it. */
export async function bundled(sound, { root, folder }) {
  const { entries, seal } = await bundle(sound, { root, folder });
  return {
    value: entries.map(({ name, content }) => ({ name, content: content.toString('latin1') })),
    seal: (text) => seal(JSON.parse(text)),
  };
}

async function bundle(sound, { root, folder }) {
  const [{ checkBundle }, { openBundle }, { writeBundle }] = await Promise.all(
    ['check-bundle', 'open-bundle', 'write-bundle'].map((name) => import(`${root}/build/proofs/${name}.js`)),
  );
  const path = join(folder, 'sealed.zip');
  writeFileSync(path, sound);
  const { files } = await checkBundle(path);
  const opened = await openBundle(path);
  const entries = [];
  for (const name of files) {
    const pieces = [];
    for await (const piece of opened.stream(name)) pieces.push(piece);
    entries.push({ name, content: Buffer.concat(pieces) });
  }
  opened.close();
  rmSync(path);
  return {
    entries,
    async seal(changed) {
      try {
        await writeBundle(path, changed, new Date('2026-03-01T04:00:00Z'));
        return readFileSync(path);
      } catch {
        // what can't be packed: a name that leads out of the archive, say
        return sound;
      } finally {
        rmSync(path, { force: true });
      }
    },
  };
}
