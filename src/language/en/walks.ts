import type { KeepPlan, Service } from '../../catalog/types.js';

const indent = (lines: readonly string[]): string => lines.map((line) => `  · ${line}`).join('\n');

const planLine = (plan: KeepPlan): string =>
  [
    plan.name.en,
    ...(plan.yuanPerMonth
      ? [`${priceRange(plan.yuanPerMonth)} yuan a month`]
      : ["price: see the carrier's page"]),
    ...(plan.receivesSms === false ? ['receives no messages while suspended'] : []),
    ...plan.conditions.map((condition) => condition.en),
  ].join(', ');

const priceRange = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from}` : `${from}–${to}`;

export const walks = {
  listComma: ', ',
  ownEntries: 'Your own',
  prepareCancel: {
    welcome:
      'Before this number goes, let us find every account bound to it, put them in order and work through them.\nEverything stays on your computer, offline; messages are read, never kept. Press Ctrl+C at any time and go on later.',
    resumed: (number: string) => `Going on with the cleanup of ${number}.`,
    finished: 'All questions about this number are answered. This is where it stands.',
  },
  number: {
    message: 'Which mobile number is to be cancelled?',
    hint: '11 digits; kept on this computer only',
  },
  carrier: {
    message: 'Which carrier has this number now?',
    hint: 'guessed from the number; choose yourself if it was ported',
  },
  newNumber: {
    message: 'What is the new mobile number?',
    hint: 'press Enter if there is none yet',
  },
  cancelOn: {
    message: 'On which day do you want to cancel?',
    hint: 'for example 2027-03-01; press Enter if undecided',
  },
  keepNumber: {
    intro: (carrier: string, plans: readonly KeepPlan[]) =>
      [
        'Think first: keeping the number on the cheapest plan is often less trouble than cancelling it.',
        plans.length > 0
          ? `${carrier}:\n${indent(plans.map(planLine))}\nThe carrier's own price list decides.`
          : `No reliable figures were found for ${carrier}; ask its hotline for a keep-number plan (保号套餐).`,
      ].join('\n'),
    message: 'Keep the number for now instead of cancelling it?',
    hint: 'with Yes the accounts are still found; only the cancellation is left out',
  },
  service: {
    intro: (service: Service) =>
      [
        `${service.name.en}\n${service.summary.en}`,
        'How to get there:',
        indent(
          service.entrances.map((entrance) =>
            entrance.url ? `${entrance.en} ${entrance.url}` : entrance.en,
          ),
        ),
        ...(service.limits.length > 0
          ? ['Good to know:', indent(service.limits.slice(0, 3).map((limit) => limit.en))]
          : []),
      ].join('\n'),
    message: (service: Service) => `${service.name.en}: have you checked it?`,
    hint: 'if not now, answer No; numclean official shows it again',
  },
  officialAnswer: {
    message: 'Paste the message that 一证通查 sent you:',
    hint: 'then press Enter twice; just Enter if you have none',
    right: (understood: readonly string[]) => `Did we read this right?\n${indent(understood)}`,
    typed: 'Then type it yourself: platforms and numbers of accounts',
    typedHint: 'for example: 微信 1, 淘宝 2; just Enter if you have none',
  },
  import: {
    intro:
      'Now let us find accounts in your messages. Export them on the phone with SMS Backup & Restore (XML) and bring the file here.\nSome phones hide verification codes from apps; switch that protection off before exporting.',
    message: 'Where is the exported file?',
    read: (file: { path: string; messages: number; skipped: number; problems: readonly unknown[] }) =>
      `Read ${file.path}: ${file.messages} messages${file.skipped > 0 ? `, ${file.skipped} of them unsigned` : ''}${file.problems.length > 0 ? `, ${file.problems.length} places unreadable and skipped` : ''}.`,
  },
  platforms: {
    message: 'Which other platforms know this number?',
    hint: 'whatever comes to mind; numclean add takes more later',
    add: (text: string) => `Add “${text}” (not in the catalog)`,
  },
  dismiss: {
    message:
      'These only sent advertising, payment demands or a single code; you may have no account there. Tick what to put aside:',
    hint: 'the rest stays in the checklist; when in doubt, leave it',
  },
  operations: {
    count: (operation: string, count: number) => `${operation}: ${count}`,
    message: (counts: string) => `Suggested: ${counts}.`,
    hint: 'accounts silent for over two years are closed, the others move to the new number',
  },
};
