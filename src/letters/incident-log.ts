import { stringify } from 'csv-stringify/sync';
import { cleanForTerminal } from '../text/clean.js';
import { escaped } from '../text/html-page.js';
import { incidentFormIn, incidentKindIn } from './facts.js';
import { page, table } from './render/html.js';
import type { Column, ListedIncident } from './types.js';

/** What the log is headed with; the number is whole, since whoever gets the log must see it. */
export type LogHead = { number: string; today: string };

const COLUMNS: readonly Column[] = [
  { name: '日期 Day', room: 'line' },
  { name: '内容 What' },
  { name: '方式 How' },
  { name: '对方号码 From', room: 'number' },
  { name: '平台或自称 Platform or claimed name' },
  { name: '找谁（已遮住） Meant for (masked)' },
  { name: '怎么回的 Answered' },
  { name: '次数 Count' },
];

/** The incidents for Excel and the like: UTF-8 with a byte order mark, formulas disarmed. */
export const incidentLogCsv = (incidents: readonly ListedIncident[]): string =>
  stringify([COLUMNS.map(({ name }) => name), ...rows(incidents)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });

/** The incidents as a page to read and print. */
export const incidentLogHtml = ({ number, today }: LogHead, incidents: readonly ListedIncident[]): string =>
  page('事件记录 Incident log', [
    `<section><h1>事件记录 · Incident log</h1><p>${escaped(
      `手机号码 Mobile number ${number} · 整理日期 Put together on ${today} · ${incidents.length} 项 entries`,
    )}</p>${table(COLUMNS, rows(incidents))}</section>`,
  ]);

const rows = (incidents: readonly ListedIncident[]): string[][] =>
  incidents.map(({ day, kind, form, sender, who, meantFor, answered, count }) =>
    [
      day ?? '',
      `${incidentKindIn(kind, 'zh')} ${incidentKindIn(kind, 'en')}`,
      `${incidentFormIn({ kind, form }, 'zh')} ${incidentFormIn({ kind, form }, 'en')}`,
      sender ?? '',
      who === null ? '' : who.zh === who.en ? who.zh : `${who.zh} ${who.en}`,
      meantFor ?? '',
      answered ?? '',
      String(count),
    ].map((cell) => cleanForTerminal(cell)),
  );
