import type { Track } from '../../cleanup/record/cleanup.js';
import type { Incident, IncidentKind } from '../../cleanup/record/incident.js';
import { INCIDENT_KINDS } from '../../cleanup/record/incident.js';
import { wordsOf } from '../../language/both.js';
import { Problem } from '../../problem.js';
import { bare } from '../../text/bare.js';
import type { Context } from '../shared/context.js';

/** What the options of `incident add` and `edit` say. */
export type IncidentOptions = {
  kind?: string;
  day?: string;
  call?: boolean;
  message?: boolean;
  sender?: string;
  platform?: string;
  for?: string;
  answered?: string;
};

const LANGUAGES = ['zh', 'en'] as const;

/**
 * A kind by its id, or by what people call it in either language.
 * @throws Problem `usage.incident-kind-unknown`, which names the kinds
 */
export function kindNamed(text: string | undefined, track: Track, { words, note }: Context): IncidentKind {
  const wanted = bare(text ?? '');
  const meant = INCIDENT_KINDS.find((kind) =>
    [kind, ...LANGUAGES.flatMap((language) => namesIn(language, kind))].includes(wanted),
  );
  if (meant) return meant;
  const told = kindToldOf(wanted);
  if (told) {
    note(words.incidents.takenAs(words.incidents.kindsIn[track][told]));
    return told;
  }
  const expected = INCIDENT_KINDS.map((kind) => `${words.incidents.kindsIn[track][kind]} (${kind})`);
  throw new Problem('usage.incident-kind-unknown', { kind: text ?? '', expected });
}

/** Words of one kind that sentences of others have in them, too. */
const SAY_LITTLE: readonly string[] = ['通知', '朋友', '找人'];

/** Words that tell a kind only where no other does, nor one further up: what is wanted says more than of whom. */
const TELL_ALONE: readonly (readonly string[])[] = [
  ['要钱', '还钱', '欠钱', '讨钱'],
  ['前机主', '原机主'],
];

/** The kind that a sentence tells by a word of one kind only: 门锁又报警了. Words within longer ones that fit don't count. */
function kindToldOf(sentence: string): IncidentKind | undefined {
  const fitting = INCIDENT_KINDS.flatMap((kind) =>
    namesIn('zh', kind)
      .filter((name) => name.length > 1 && !SAY_LITTLE.includes(name) && sentence.includes(name))
      .map((name) => ({ kind, name })),
  );
  const telling = fitting.filter(
    ({ name }) => !fitting.some((one) => one.name !== name && one.name.includes(name)),
  );
  const levelOf = (name: string): number => TELL_ALONE.findIndex((level) => level.includes(name));
  const first = Math.min(...telling.map(({ name }) => levelOf(name)));
  const [kind, ...others] = new Set(
    telling.filter(({ name }) => levelOf(name) === first).map((one) => one.kind),
  );
  return others.length === 0 ? kind : undefined;
}

function namesIn(language: (typeof LANGUAGES)[number], kind: IncidentKind): string[] {
  const { kindsIn, kindWords } = wordsOf(language).incidents;
  return [...Object.values(kindsIn).map((kinds) => kinds[kind]), ...kindWords[kind]].map(bare);
}

/** Whether it was a call or a message; null where nobody said. */
export const formOf = ({ call, message }: IncidentOptions): Incident['form'] | null =>
  call ? 'call' : message ? 'message' : null;
