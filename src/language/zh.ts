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
import { locked } from './zh/exports.js';
import { families } from './zh/families.js';
import { filters } from './zh/filters.js';
import { history } from './zh/history.js';
import { incidents } from './zh/incidents.js';
import { keeping } from './zh/keeping.js';
import { letters } from './zh/letters.js';
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
export const zh = {
  /** which language these words are in */
  language: 'zh' as 'zh' | 'en',
  get asking() {
    return asking;
  },
  get calendar() {
    return calendar;
  },
  get catalog() {
    return catalog;
  },
  get circumstances() {
    return circumstances;
  },
  get walks() {
    return walks;
  },
  get corrections() {
    return corrections;
  },
  get doctor() {
    return doctor;
  },
  get emergency() {
    return emergency;
  },
  get errors() {
    return errors;
  },
  get exporting() {
    return exporting;
  },
  get cli() {
    return cli;
  },
  get history() {
    return history;
  },
  get families() {
    return families;
  },
  get filters() {
    return filters;
  },
  get incidents() {
    return incidents;
  },
  get keeping() {
    return keeping;
  },
  get letters() {
    return letters;
  },
  get locked() {
    return locked;
  },
  get marks() {
    return marks;
  },
  get page() {
    return page;
  },
  get planning() {
    return planning;
  },
  get progress() {
    return progress;
  },
  get prompts() {
    return prompts;
  },
  get proofs() {
    return proofs;
  },
  get remedies() {
    return remedies;
  },
  get seen() {
    return seen;
  },
  get situations() {
    return situations;
  },
  get standing() {
    return standing;
  },
  get store() {
    return store;
  },
  get timeline() {
    return timeline;
  },
  get verify() {
    return verify;
  },
  get views() {
    return views;
  },
  get ways() {
    return ways;
  },
  get work() {
    return work;
  },
};
