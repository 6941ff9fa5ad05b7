import type { Correction } from '../../catalog/types.js';
import { correctionsView } from '../../reports/terminal/corrections.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../shared/context.js';

/**
 * Lists the person's own notes on the catalog.
 * @param options.share prints them as a contribution, ready to be pasted: nothing of the person in it, and nothing sent
 */
export async function run(
  context: Context,
  _given: [],
  { share = false }: { share?: boolean },
): Promise<number> {
  const corrections = context.store.corrections();
  const known = corrections.map((correction) => ({
    ...correction,
    name: context.catalog.written(correction.platform)?.name[context.language] ?? null,
  }));
  context.document({
    schemaVersion: 1,
    command: 'platform corrections',
    corrections: share ? corrections.map(contribution) : known,
  });
  if (share)
    context.print(corrections.length > 0 ? shareText(corrections, context) : context.words.corrections.none);
  else context.print(correctionsView(known, context.words, context.screen));
  return 0;
}

/** What a maintainer needs of a note: clean text, no numbers that might be somebody's. */
const contribution = ({ platform, on, entry }: Correction): Correction => ({
  platform,
  on,
  entry: JSON.parse(JSON.stringify(entry), (_key, value) =>
    typeof value === 'string' ? cleanLine(value).replace(PERSONAL_NUMBER, '***********') : value,
  ),
});

/** A mainland mobile number, however it is grouped. */
const PERSONAL_NUMBER = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;

const shareText = (corrections: readonly Correction[], { words }: Context): string =>
  [
    words.corrections.shareIntro,
    '',
    '```json',
    JSON.stringify(corrections.map(contribution), null, 2),
    '```',
  ].join('\n');
