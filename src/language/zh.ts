import { whenAsked } from './when-asked.js';
import { asking } from './zh/asking.js';
import { calendar } from './zh/calendar.js';
import { catalog } from './zh/catalog.js';
import { circumstances } from './zh/circumstances.js';
import { cli } from './zh/cli.js';
import { corrections } from './zh/corrections.js';
import { doctor } from './zh/doctor.js';
import { emergency } from './zh/emergency.js';
import { errors } from './zh/errors.js';
import { exporting } from './zh/exporting.js';
import { families } from './zh/families.js';
import { filters } from './zh/filters.js';
import { history } from './zh/history.js';
import { incidents } from './zh/incidents.js';
import { keeping } from './zh/keeping.js';
import { letters } from './zh/letters.js';
import { locked } from './zh/locked.js';
import { marks } from './zh/marks.js';
import { page } from './zh/page.js';
import { planning } from './zh/planning.js';
import { progress } from './zh/progress.js';
import { prompts } from './zh/prompts.js';
import { proofs } from './zh/proofs.js';
import { remedies } from './zh/remedies.js';
import { seen } from './zh/seen.js';
import { situations } from './zh/situations.js';
import { standing } from './zh/standing.js';
import { store } from './zh/store.js';
import { timeline } from './zh/timeline.js';
import { verify } from './zh/verify.js';
import { views } from './zh/views.js';
import { walks } from './zh/walks.js';
import { ways } from './zh/ways.js';
import { work } from './zh/work.js';

/** Everything the person reads, in Chinese; `en.ts` has the same shape. What no look needs is loaded when it is asked for. */
export const zh = whenAsked({
  /** which language these words are in */
  language: () => 'zh' as 'zh' | 'en',
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
