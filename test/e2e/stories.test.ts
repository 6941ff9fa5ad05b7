import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SHARED_STORIES } from '../support/shared.js';
import { play, storiesIn } from '../support/stories.js';

const OWN = join(import.meta.dirname, '../stories');

/** Stories that cannot hold yet. It must be empty in the end: one that holds by now fails here until it is taken out. */
const STILL_TO_COME: readonly string[] = [];

const folder = mkdtempSync(join(tmpdir(), 'numclean-stories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const place of [OWN, SHARED_STORIES].filter((one) => one !== '' && existsSync(one))) {
  describe.concurrent(`the stories in ${place}`, () => {
    it.each(storiesIn(place).map((story) => [story.id, story.who, story] as const))(
      '%s: %s',
      async (id, _who, story) => {
        const faults = await play(story, join(folder, id));
        if (STILL_TO_COME.includes(id)) expect(faults).not.toEqual([]);
        else expect(faults).toEqual([]);
      },
      120_000,
    );
  });
}
