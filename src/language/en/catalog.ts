import type { Age, Operation, Platform, SourceKind } from '../../catalog/types.js';
import type { Words } from '../words.js';
import { catalogFaults } from './catalog-faults.js';

const operations: Record<Operation['basis'], string> = {
  official: 'official page',
  reported: 'press or tutorial',
  general: 'unverified',
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查 (accounts on your ID)',
  oneClickUnbind: 'one-click unbind (一键解绑)',
  huanxin: 'recycled-number renewal (二次号码焕新)',
};

const sourceKinds: Record<SourceKind, string> = {
  operator: 'the operator itself',
  authority: 'an authority',
  press: 'the press',
  tutorial: 'tutorial or reposting site',
  none: 'nobody (only how it usually goes)',
};

const ages: Record<Age, string> = {
  upTo6Months: 'within 6 months',
  upTo12Months: '6 to 12 months ago',
  older: 'more than 12 months ago (marked as old where shown)',
};

export const catalog: Words['catalog'] = {
  stats: {
    size: (platforms, services) => `${platforms} platforms, ${services} services and channels`,
    keys: (signatures, senders, domains, packages) =>
      `${signatures} SMS signatures, ${senders} sender numbers, ${domains} sites, ${packages} Android apps`,
    operations: 'What the operations rest on',
    operationsOf: (basis, count) => `${operations[basis]}: ${count}`,
    byOperation: 'By operation',
    byOperationOf: (operation, count, wayOnly) =>
      `${operation}: ${count}, of these ${wayOnly} know only how it usually goes at that kind of platform`,
    steps: (own, ways, usual) =>
      `Steps: ${own} of platforms themselves; ${usual} of the usual ways at ${ways} kinds`,
    sourceKinds: 'Who says so',
    sourceKindOf: (kind, count) => `${sourceKinds[kind]}: ${count}`,
    ages: 'Last looked up (those with a source)',
    agesOf: (age, count) => `${ages[age]}: ${count}`,
    official: 'Platforms covered by the official services',
    officialOf: (service, count) => `${official[service]}: ${count}`,
    categories: 'Categories',
    categoryOf: (category, count) => `${category}: ${count}`,
  },
  validate: {
    fine: (files) => `Checked ${files} ${files === 1 ? 'file' : 'files'}: nothing wrong.`,
    wrong: (files, faults) =>
      `Checked ${files} ${files === 1 ? 'file' : 'files'}, found ${faults} ${faults === 1 ? 'fault' : 'faults'}:`,
    more: (faults) => `${faults} more are not listed; mend these first.`,
    ...catalogFaults,
  },
  update: {
    done: (release, day) => `The catalog is now release ${release} (${day}). Your own notes are still there.`,
    same: (release, day) => `This is the newest already: release ${release} (${day}).`,
  },
  build: {
    done: (dir, release, files, signed) =>
      `Release ${release} is in ${dir}: ${files} files, ${signed ? 'signed.' : 'not signed: nobody else can use it. Add --key with the private key before publishing.'}`,
  },
  links: {
    states: { ok: 'ok', moved: 'moved', gone: 'gone', unclear: 'unclear' },
    line: (state, url) => `[${state}] ${url}`,
    movedTo: (url) => `now at ${url}`,
    status: (status) => `HTTP ${status}`,
    usedBy: (ids) => `used by ${ids.join(', ')}`,
    summary: (ok, moved, gone, unclear) =>
      `${ok} ok, ${moved} moved, ${gone} gone, ${unclear} unclear (some sites refuse programs: open them in a browser)`,
  },
};
