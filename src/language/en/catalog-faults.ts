import type { Words } from '../words.js';

/** How a field has to be written, by its name. */
const forms: Record<string, string> = {
  id: 'small letters, digits and hyphens, such as my-bank',
  accountOf: 'the id of a platform, such as wechat',
  signInWith: 'the id of a platform, such as wechat',
  way: 'the id of a way, which is the name of a file in ways/, such as bank',
  domains: 'the domain alone, such as example.com, without https:// and path',
  androidPackages: 'the id in the app store, such as com.example.app',
  smsSenders: '3 to 11 digits; none that begin with 106, since many companies share those gateways',
  hotline: 'digits, spaces and hyphens, such as 95588 or 400-000-0000',
  web: 'the whole address, beginning with https://',
  url: 'the whole address, beginning with https://',
  published: 'year-month-day, such as 2026-11-29, or 2026-11 where the day is not known',
  retrieved: 'the day on which you looked it up: year-month-day, such as 2026-11-29',
  date: 'year-month-day, such as 2026-11-29',
};

const types: Record<string, string> = {
  string: 'a text in quotes',
  array: 'a list in square brackets, [] where there is nothing',
  object: 'fields in braces, {} where there is nothing',
  integer: 'a whole number without quotes',
  boolean: 'true or false without quotes',
};

/** How an empty text is written. */
const EMPTY = '""';

type Faults = Words['catalog']['validate'];

/** What `catalog validate` says of files, each fault with its remedy. */
export const catalogFaults: Pick<Faults, 'place' | 'schema' | 'faults'> = {
  place: (file, line, at) => `${file}${line === null ? '' : `:${line}`}${at === '' ? '' : ` ${at}`}`,
  schema: {
    missing: (field) => [
      `${field} is missing`,
      `Add ${field}; what you could not find stays empty, as in _template.json`,
    ],
    'unknown-field': (field, allowed) => [
      `there is no field ${field} here`,
      `Take it out, or use one of: ${allowed}`,
    ],
    'not-among': (value, allowed) => [
      value === EMPTY ? 'is still empty' : `${value} can’t stand here`,
      `Use one of: ${allowed}`,
    ],
    'wrong-type': (field, type) => [`${field} is of another type`, `Write ${types[type] ?? type}`],
    'wrong-form': (value, field) => [
      value === EMPTY ? 'is still empty' : `${value} is not written as it should be`,
      `Write ${forms[field] ?? 'at least one character'}`,
    ],
    'too-few': (field) => [`${field} is empty`, `Give at least one, or leave ${field} out altogether`],
    repeated: (value) => [`${value} stands there twice`, 'Keep it once'],
    'out-of-range': (value, limit) => [
      `${value} is out of range`,
      `It has to be ${limit}; leave it out where it is not known`,
    ],
    'not-together': (field) => [
      `${field || 'this entry'} holds fields that don’t go together`,
      'With steps of its own there is no before or after; without a source there is a way; with appliesTo there is no privacyContact',
    ],
  },
  faults: {
    'not-json': () => [
      'from here on it is not valid JSON',
      'Most likely a comma, quote or bracket is missing or too many on this line or the one above',
    ],
    'file-name': (id) => [
      'the file’s name and the id differ',
      `Rename the file to ${id}.json, or change the id`,
    ],
    'source-repeated': (id) => [`the source ${id} stands there twice`, 'Take one out, or give it another id'],
    'source-unknown': (id) => [
      `the source ${id} is not among the sources`,
      'Add it to sources, with address, title and the day you looked; or take it out here',
    ],
    'not-correctable': (fields) => ['this can’t be corrected this way', `Possible are: ${fields}`],
    'way-unknown': (id) => [
      `there is no way ${id}, or it does not say this operation`,
      'Choose one from src/catalog/ways/ that says this operation',
    ],
    'id-unknown': (id) => [
      `${id} is not in the catalog`,
      'Use an id that is (numclean platform search finds it), or add its file first',
    ],
    'name-taken': (detail) => [
      `${detail} is already the name of another platform`,
      'Take it out of the aliases; where it is the same platform, change that file instead of adding one',
    ],
    'signature-taken': (detail) => [
      `the signature ${detail} belongs to others`,
      'Decide in src/catalog/shared-signatures.json whose it is first, and say why',
    ],
  },
};
