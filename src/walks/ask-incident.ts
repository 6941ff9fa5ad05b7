import type { Day } from '../cleanup/days/day.js';
import { parsePastDay } from '../cleanup/days/past-day.js';
import type { Track } from '../cleanup/record/cleanup.js';
import { INCIDENT_KINDS, type Incident, type IncidentKind, maskName } from '../cleanup/record/incident.js';
import { UNNAMED_COLLECTOR } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import type { Answer, Question } from '../prompts/types.js';
import { maskNumber } from '../text/mask.js';
import { keptName, keptText } from './kept-text.js';
import type { WalkView } from './walk.js';

type Told = Pick<Incident, 'kind' | 'form' | 'day'> &
  Partial<Record<'sender' | 'platform' | 'meantFor' | 'answered', string | null>>;

/** The keys under which `askIncident` asks, for answers files. */
export const INCIDENT_KEYS = [
  'incidentKind',
  'incidentForm',
  'incidentDay',
  'incidentSender',
  'incidentPlatform',
  'incidentFor',
  'incidentAnswered',
] as const;

const FORMS: readonly Incident['form'][] = ['message', 'call'];

/** What a step of a walk, or a command, needs to ask for one incident. */
export type IncidentSetting = Pick<WalkView, 'catalog' | 'today' | 'words'> & {
  since: Day | null;
  track: Track;
  ask(question: Question): Promise<Answer>;
};

/**
 * Asks for one incident.
 * @throws Problem of the prompter
 */
export async function askIncident(setting: IncidentSetting): Promise<Incident> {
  const { ask, words, today, since, track } = setting;
  const say = words.incidents.ask;
  const text = async (key: string, { message, hint }: { message: string; hint: string }) =>
    (await ask({ kind: 'text', key, message, hint, optional: true, check: orNull })) as string | null;
  const kind = (await ask({
    kind: 'choice',
    key: 'incidentKind',
    message: say.kind,
    choices: INCIDENT_KINDS.map((value) => ({ value, name: words.incidents.kindsIn[track][value] })),
  })) as IncidentKind;
  const askDay = async () =>
    (await ask({
      kind: 'text',
      key: 'incidentDay',
      ...say.day,
      default: today,
      check: (typed) => incidentDay(typed, today, since),
    })) as Day;
  if (kind === 'opened-account') {
    // nobody wrote or called: what counts is where and when
    const day = await askDay();
    const platform = await text('incidentPlatform', say.openedAt);
    const nobody = { sender: null, meantFor: null, answered: null };
    return incidentTold({ kind, form: 'message', day, platform, ...nobody }, setting);
  }
  const form = (await ask({
    kind: 'choice',
    key: 'incidentForm',
    message: say.form,
    default: 'message',
    choices: FORMS.map((value) => ({ value, name: words.incidents.forms[value] })),
  })) as Incident['form'];
  const day = await askDay();
  return incidentTold(
    {
      kind,
      form,
      day,
      sender: await text('incidentSender', say.sender),
      platform: await text('incidentPlatform', say.platform),
      meantFor: await text('incidentFor', say.meantFor),
      answered: await text('incidentAnswered', say.answered),
    },
    setting,
  );
}

const orNull = (text: string): string | null => keptText(text) || null;

/**
 * The day of an incident: past, and not before the number was the person's.
 * @throws Problem `usage.day-invalid`, `usage.day-future`, `usage.day-too-early` or `usage.incident-before-opening`
 */
export function incidentDay(text: string, today: Day, since: Day | null): Day {
  const day = parsePastDay(text, today);
  if (since && day < since) throw new Problem('usage.incident-before-opening', { day, since });
  return day;
}

/** What a person told as an incident: the platform by any of its names, the name masked, all of it clean. */
export function incidentTold(told: Told, { catalog }: Pick<IncidentSetting, 'catalog'>): Incident {
  const named = told.platform ? keptName(told.platform) : null;
  const known = named ? (catalog.platform(named)?.id ?? catalog.named(named)[0]?.id ?? null) : null;
  const isUnnamed = named === null && told.kind === 'collection';
  return {
    kind: told.kind,
    day: told.day,
    form: told.form,
    sender: told.sender ? keptName(told.sender) : null,
    platform: isUnnamed ? UNNAMED_COLLECTOR : known,
    name: known === null && named !== null ? maskNumber(named) : null,
    meantFor: told.meantFor ? maskName(keptName(told.meantFor)) || null : null,
    answered: told.answered ? keptText(told.answered) : null,
    source: 'by-hand',
    count: 1,
  };
}
