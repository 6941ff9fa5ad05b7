import { BLANKS } from '../../letters/blanks.js';
import { Problem } from '../../problem.js';
import { pageOfFacts } from '../../reports/terminal/letters.js';
import type { Change } from '../../walks/walk.js';
import { answersFrom, personPrompter } from '../shared/answering.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, currentCleanup } from '../shared/current.js';
import { checkFact } from '../shared/letter-facts.js';
import { keptAs, OWN_FACTS, type OwnFact, ownFacts } from '../shared/own-facts.js';
import { ALL_KEYS } from './keys.js';

type Told = Partial<Record<OwnFact, string | null>>;

/** Shows what stands in every letter of the person, and takes it in: from options, an answers file, or the person. */
export async function run(context: Context, _: unknown[], options: { set?: string[] }): Promise<number> {
  const told: Told = { ...(await fromFile(context)), ...fromOptions(options.set ?? [], context) };
  if (context.asks && Object.keys(told).length === 0) Object.assign(told, await asked(context));
  const changes = Object.entries(told).map(
    ([key, value]): Change => ({ type: 'answered', key: keptAs(key as OwnFact), value: value ?? null }),
  );
  const cleanup =
    changes.length > 0
      ? (await changeCurrent(context, () => changes)).after.cleanup
      : await currentCleanup(context);
  const known = ownFacts(cleanup);
  const fields = OWN_FACTS.map((key) => ({
    key,
    name: BLANKS[key][context.language],
    value: known[key] ?? null,
  }));
  context.document({
    schemaVersion: 1,
    command: 'letter facts',
    facts: Object.fromEntries(fields.map(({ key, value }) => [key, value])),
    fields,
  });
  context.print(pageOfFacts(fields, context.words, context.screen));
  return 0;
}

/** `personName=张三`, or by the fact's name in words; nothing after the sign takes it back. */
function fromOptions(pairs: readonly string[], context: Context): Told {
  return Object.fromEntries(
    pairs.map((pair) => {
      const sign = pair.search(/[=＝]/);
      const name = (sign < 0 ? pair : pair.slice(0, sign)).trim();
      const key = OWN_FACTS.find((fact) => [fact, BLANKS[fact].zh, BLANKS[fact].en].includes(name));
      if (!key || sign < 0) {
        const expected = OWN_FACTS.map((fact) => `${fact} (${BLANKS[fact][context.language]})`);
        throw new Problem('usage.option-invalid', { option: '--set', value: pair, expected });
      }
      return [key, checkFact(key, pair.slice(sign + 1), context)];
    }),
  );
}

/** An answers file for letters may hold facts of single letters, too: those are theirs. */
async function fromFile(context: Context): Promise<Told> {
  if (!context.answersFile) return {};
  const answers = await answersFrom(context.answersFile, ALL_KEYS);
  return Object.fromEntries(
    OWN_FACTS.flatMap((key) => {
      const value = answers[key];
      return typeof value === 'string' ? [[key, checkFact(key, value, context)]] : [];
    }),
  );
}

async function asked(context: Context): Promise<Told> {
  const prompter = await personPrompter(context);
  const known = ownFacts(await currentCleanup(context));
  const told: Told = {};
  prompter.show(context.words.letters.ownFacts);
  for (const key of OWN_FACTS) {
    const answer = await prompter.ask({
      kind: 'text',
      key,
      message: context.words.letters.questions[key],
      optional: true,
      ...(known[key] ? { default: known[key] } : {}),
      check: (text) => checkFact(key, text, context),
    });
    if (typeof answer === 'string') told[key] = answer;
  }
  return told;
}
