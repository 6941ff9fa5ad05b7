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
import { locked } from './en/exports.js';
import { families } from './en/families.js';
import { filters } from './en/filters.js';
import { history } from './en/history.js';
import { incidents } from './en/incidents.js';
import { keeping } from './en/keeping.js';
import { letters } from './en/letters.js';
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
import type { Words } from './words.js';

export const en: Words = {
  /** which language these words are in */
  language: 'en',
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
