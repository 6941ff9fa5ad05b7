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
export function kindNamed(text: string | undefined, track: Track, { words }: Context): IncidentKind {
  const wanted = bare(text ?? '');
  const meant = INCIDENT_KINDS.find((kind) =>
    [kind, ...LANGUAGES.flatMap((language) => namesIn(language, kind))].includes(wanted),
  );
  if (meant) return meant;
  const expected = INCIDENT_KINDS.map((kind) => `${words.incidents.kindsIn[track][kind]} (${kind})`);
  throw new Problem('usage.incident-kind-unknown', { kind: text ?? '', expected });
}

function namesIn(language: (typeof LANGUAGES)[number], kind: IncidentKind): string[] {
  const { kindsIn, kindWords } = wordsOf(language).incidents;
  return [...Object.values(kindsIn).map((kinds) => kinds[kind]), ...kindWords[kind]].map(bare);
}

/** Whether it was a call or a message; null where nobody said. */
export const formOf = ({ call, message }: IncidentOptions): Incident['form'] | null =>
  call ? 'call' : message ? 'message' : null;
