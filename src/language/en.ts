import { asking } from './en/asking.js';
import { calendar } from './en/calendar.js';
import { catalog } from './en/catalog.js';
import { circumstances } from './en/circumstances.js';
import { cli } from './en/cli.js';
import { corrections } from './en/corrections.js';
import { doctor } from './en/doctor.js';
import { emergency } from './en/emergency.js';
import { errors } from './en/errors.js';
import { exporting } from './en/exporting.js';
import { families } from './en/families.js';
import { filters } from './en/filters.js';
import { history } from './en/history.js';
import { incidents } from './en/incidents.js';
import { keeping } from './en/keeping.js';
import { letters } from './en/letters.js';
import { locked } from './en/locked.js';
import { marks } from './en/marks.js';
import { page } from './en/page.js';
import { planning } from './en/planning.js';
import { progress } from './en/progress.js';
import { prompts } from './en/prompts.js';
import { proofs } from './en/proofs.js';
import { remedies } from './en/remedies.js';
import { seen } from './en/seen.js';
import { situations } from './en/situations.js';
import { standing } from './en/standing.js';
import { store } from './en/store.js';
import { timeline } from './en/timeline.js';
import { verify } from './en/verify.js';
import { views } from './en/views.js';
import { walks } from './en/walks.js';
import { ways } from './en/ways.js';
import { work } from './en/work.js';
import { whenAsked } from './when-asked.js';
import type { Words } from './words.js';

export const en: Words = whenAsked({
  language: () => 'en' as const,
  asking: () => asking,
  calendar: () => calendar,
  catalog: () => catalog,
  circumstances: () => circumstances,
  walks: () => walks,
  corrections: () => corrections,
  doctor: () => doctor,
  emergency: () => emergency,
  errors: () => errors,
  exporting: () => exporting,
  cli: () => cli,
  history: () => history,
  families: () => families,
  filters: () => filters,
  incidents: () => incidents,
  keeping: () => keeping,
  letters: () => letters,
  locked: () => locked,
  marks: () => marks,
  page: () => page,
  planning: () => planning,
  progress: () => progress,
  prompts: () => prompts,
  proofs: () => proofs,
  remedies: () => remedies,
  seen: () => seen,
  situations: () => situations,
  standing: () => standing,
  store: () => store,
  timeline: () => timeline,
  verify: () => verify,
  views: () => views,
  ways: () => ways,
  work: () => work,
});
