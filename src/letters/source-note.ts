import type { Service } from '../catalog/service-types.js';
import type { Day } from '../cleanup/days/day.js';

/** The language that a sheet is written in: the letter itself is Chinese, its courtesy translation English. */
export type SheetLanguage = 'zh' | 'en';

/** The note on something that a letter names: what it is, what it rests on and when that was looked up. */
export type SourceNote = {
  name: string;
  says: string;
  /** law; an authority's guidance on how it judges; a benchmark that binds nobody; a report of what is done; general advice */
  nature: 'law' | 'guidance' | 'benchmark' | 'reported' | 'advice';
  sources: readonly {
    title: string;
    publisher: string | null;
    published: string | null;
    retrieved: Day;
    url: string | null;
  }[];
};

/** Where facts of services are found, by the service's id. */
export type FindService = (id: string) => Service | undefined;
