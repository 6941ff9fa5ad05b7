import type { Problem, ProblemCode } from '../../problem.js';
import { carriers } from './carriers.js';
import { circumstances } from './circumstances.js';
import { examples } from './examples.js';
import { columnList, inputErrors } from './input-errors.js';
import { storeErrors } from './store.js';

type Values = Problem['values'];
type Sentence = (values: Values) => { message: string; hint: string };

/** Carriers by what people call them, with the code that an option takes. */
const carrierList = (codes: Values[string] | undefined): string => {
  const names: Readonly<Record<string, string>> = { ...carriers, unknown: 'not known' };
  return list([codes ?? []].flat().map((code) => `${names[String(code)] ?? code} (${code})`));
};

const list = (value: Values[string] | undefined): string => [value ?? []].flat().join(', ');

/** What is asked where an option was left out. */
const missing: Readonly<Record<string, string>> = {
  '--until': 'Until when?',
  '--reason': 'For what reason?',
  '--state': 'What state is the number in?',
  '--out': 'Into which file?',
  '--from': 'Where is the new catalog taken from?',
  '--file': 'Which file holds the correction?',
  '--new-number': 'Change what?',
};

/** What options that don't fit a cleanup are for, and what somebody there probably means; `task` is the cancellation. */
const unfit: Readonly<Record<string, { told: string; hints: Readonly<Record<string, string>> }>> = {
  '--keep': {
    told: 'that you keep the number, cheaply, instead of cancelling it',
    hints: {
      'audit-new-number':
        'This number is new to you, so there is nothing to choose. To give it back or cancel it: numclean continue-as prepare-cancel',
      'recover-accounts':
        'This number is gone and cannot be kept. Once you have it back: numclean continue-as prepare-cancel',
      'number-gone': 'This number is cancelled and cannot be kept. If it is not: numclean undo',
    },
  },
  '--since': {
    told: 'the day on which the number was opened for you',
    hints: {
      'recover-accounts': 'For the day on which it was gone: numclean cleanup set --cancelled-on DAY',
    },
  },
  '--cancelled-on': {
    told: 'the day on which the number was cancelled',
    hints: {
      'audit-new-number': 'For the day on which it became yours: numclean cleanup set --since DAY',
      'prepare-cancel':
        'This number is not cancelled yet. For the day on which you mean to: numclean cleanup set --cancel-on DAY; if it is cancelled by now: numclean done {task}',
    },
  },
  '--still-logged-in': {
    told: 'where you are still signed in after the number was gone',
    hints: {
      'audit-new-number': 'To put an account on the list: numclean add NAME',
      'prepare-cancel': 'This number is still yours. To put an account on the list: numclean add NAME',
      'number-gone': 'Go on to recovering accounts first: numclean continue-as recover-accounts',
    },
  },
};

/** How the command is written, or else what to do. */
const example = (command: Values[string] | undefined, otherwise: string): string => {
  const written = examples[String(command)];
  return written ? `For example: ${written}` : otherwise;
};

/** An instant as a clock in China shows it. */
const clock = (instant: Values[string]): string =>
  new Date(String(instant)).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });

/** The words for a fact's name and for one of its values; a day or a name is its own word. */
const factName = (fact: string): string => (circumstances.facts as Record<string, string>)[fact] ?? fact;
const valueName = (fact: string, value: string): string =>
  (circumstances.values as Record<string, Record<string, string>>)[fact]?.[value] ?? value;
const factAndValue = (pair: Values[string] | undefined): string => {
  const [fact = '', value = ''] = [pair ?? []].flat().map(String);
  return `${factName(fact)}: ${valueName(fact, value)}`;
};
/** As it is written for a script. */
const asWritten = (pair: Values[string] | undefined): string => [pair ?? []].flat().map(String).join('=');

/** What happened, and what to do next; one entry per code. */
const sentences: Record<ProblemCode, Sentence> = {
  ...storeErrors,
  ...inputErrors,
  'usage.number-invalid': ({ number }) => ({
    message:
      String(number).trim() === '' ? 'No number yet.' : `“${number}” does not look like a mobile number.`,
    hint: 'Give an 11-digit mainland Chinese mobile number, for example 13800138000; +86 and spaces are fine. If you don’t remember all of it, look in a friend’s contacts, on a parcel label or on a phone bill.',
  }),
  'usage.number-landline': ({ number }) => ({
    message: `“${number}” looks like a landline or service number.`,
    hint: 'Only mobile numbers are handled here; give the 11-digit one.',
  }),
  'usage.number-foreign': ({ number }) => ({
    message: `“${number}” is not a mainland Chinese mobile number.`,
    hint: 'Only mainland (+86) mobile numbers are supported.',
  }),
  'usage.number-same': () => ({
    message: 'The new number is the one to be cancelled.',
    hint: 'Give another number, or leave this out if you have none yet. To keep the number at another carrier: numclean official number-porting.',
  }),
  'usage.day-invalid': ({ day, example }) => ({
    message: String(day).trim() === '' ? 'A day is needed here.' : `“${day}” is not a day.`,
    hint: `Write it like ${example}.`,
  }),
  'usage.day-past': ({ day }) => ({
    message: `${day} is already over.`,
    hint: 'Give today or a later day.',
  }),
  'usage.carrier-unknown': ({ carrier, known }) => ({
    message: `Unknown carrier “${carrier}”.`,
    hint: `Known: ${carrierList(known)}.`,
  }),
  'usage.answer-missing': ({ key }) => ({
    message: key === 'number' ? 'No number yet.' : `An answer is missing: ${key}.`,
    hint:
      key === 'number'
        ? 'Write the number after the command, for example numclean prepare-cancel 13800138000; or put number into the answers file.'
        : `Give it as an option, or put ${key} into the answers file.`,
  }),
  'usage.answer-invalid': ({ key, expected }) => ({
    message: `The answer to “${key}” does not fit.`,
    hint: expected ? `Expected: ${list(expected)}.` : 'Check how it is written.',
  }),
  'usage.answers-key-unknown': ({ key, nearest, known }) => ({
    message: `The answers file has “${key}”, which is not a question.`,
    hint: nearest ? `Did you mean ${nearest}?` : `Known keys: ${list(known)}.`,
  }),
  'usage.no-cleanup': () => ({
    message: 'No number is being cleaned up yet.',
    hint: 'About to cancel: numclean prepare-cancel; a number somebody else had: numclean audit-new-number; a number that is gone: numclean recover-accounts. Add --demo just to see it.',
  }),
  'usage.cleanup-unknown': ({ id }) => ({
    message: `There is no cleanup “${id}”.`,
    hint: 'numclean cleanup list shows them.',
  }),
  'usage.task-unknown': ({ task, nearest }) => ({
    message: `No task “${task}”.`,
    hint: list(nearest) ? `Did you mean “${list(nearest)}”?` : 'numclean checklist shows the task ids.',
  }),
  'usage.task-ambiguous': ({ task, tasks, named }) => ({
    message: `“${task}” fits more than one task.`,
    hint: `Say which, as it stands in brackets: ${list(named ?? tasks)}.`,
  }),
  'usage.binding-unknown': ({ binding, nearest }) => ({
    message: `“${binding}” is not in the inventory.`,
    hint: list(nearest)
      ? `Did you mean “${list(nearest)}”?`
      : 'numclean inventory shows it; numclean add puts something in.',
  }),
  'usage.binding-ambiguous': ({ binding, bindings }) => ({
    message: `“${binding}” fits more than one platform.`,
    hint: `Give one of: ${list(bindings)}.`,
  }),
  'usage.platform-unknown': ({ platform, nearest }) => ({
    message: `The catalog has no “${platform}”.`,
    hint: list(nearest)
      ? `Did you mean “${list(nearest)}”?`
      : 'Try another name or pinyin: numclean platform search NAME',
  }),
  'usage.name-empty': () => ({
    message: 'The name is empty.',
    hint: 'Give the name of a platform, e.g. numclean add alipay',
  }),
  'usage.name-unsure': ({ name, near }) => ({
    message: `There is no “${name}”. Did you mean: ${list(near)}?`,
    hint: 'Give the whole name. If it is really called that, run this in a terminal without --yes: it will ask.',
  }),
  'usage.names-too-many': ({ most }) => ({
    message: `That is too many names at once; at most ${most} go together.`,
    hint: 'Add them in several goes: numclean add NAME…; if the list came from somebody else, see what is in it first.',
  }),
  'usage.text-too-long': ({ text, most }) => ({
    message: `This is too long, it may have at most ${most} characters: “${text}”`,
    hint: 'Put it more shortly.',
  }),
  'usage.nothing-to-undo': ({ backup }) => ({
    message: 'There is nothing to take back.',
    hint: backup
      ? `You have just gone back to a backup. To be where you were before that: numclean store restore ${backup}`
      : 'To correct the first answers, go through the questions again or use numclean cleanup set; all changes: numclean history',
  }),
  'usage.track-unknown': ({ track, known }) => ({
    message: `It cannot go on as “${track}”.`,
    hint: `It can go on as: ${list(known)}.`,
  }),
  'usage.not-cancelling': ({ option }) => ({
    message: `${option} is the day on which you mean to cancel a number; no number is to be cancelled in this cleanup.`,
    hint: 'If you mean another number, name its cleanup with --cleanup; all of them: numclean cleanup list',
  }),
  'usage.option-unfit': ({ option, standing, task }) => ({
    message: `${option} says ${unfit[String(option)]?.told ?? ''}: this cleanup has no use for it.`,
    hint: (unfit[String(option)]?.hints[String(standing)] ?? '').replace('{task}', String(task)),
  }),
  'usage.new-number-invalid': ({ number }) => ({
    message:
      String(number).trim() === '' ? 'No number yet.' : `“${number}” does not look like a mobile number.`,
    hint: 'A mainland number has 11 digits; any other begins with + and its country code, e.g. +44 7700 900123; for no phone number at all write none.',
  }),
  'usage.new-number-empty': () => ({
    message: 'There is no number behind --new-number.',
    hint: "For example numclean cleanup set --new-number 13800100500; write 'no' if there is none yet, or none if you will use no mobile number.",
  }),
  'usage.number-not-chosen': () => ({
    message: 'This is settled by saying which number the accounts move to.',
    hint: 'For example numclean cleanup set --new-number 13800100500, or none in its place if you want no phone number any more.',
  }),
  'usage.letter-unknown': ({ letter, known, elsewhere }) => ({
    message: elsewhere
      ? `This letter is not for your situation: ${list(elsewhere)}.`
      : `There is no letter “${letter}”.`,
    hint: `There are: ${list(known)}.`,
  }),
  'usage.letter-unsuited': ({ letter, to, known, asksMoney }) => ({
    message: `“${letter}” is not a letter for ${to}.`,
    hint: [
      list(known) ? `For it there are: ${list(known)}.` : 'There is no letter for it.',
      ...(asksMoney
        ? [
            `If ${to} did ask you for money, note that first: numclean incident add collection --platform ${to}`,
          ]
        : []),
    ].join(' '),
  }),
  'usage.option-invalid': ({ option, value, expected }) => ({
    message:
      option === 'numberFrom' ? `A number cannot come from “${value}”.` : `${option} cannot be “${value}”.`,
    hint: expected ? `Possible: ${list(expected)}.` : 'Add --help to see how it is written.',
  }),
  'usage.option-missing': ({ option, command }) => ({
    message: missing[String(option)] ?? `${option} is needed.`,
    hint: example(command, `Give ${option} and run it again.`),
  }),
  'usage.format-unknown': ({ format, known }) => ({
    message: `Unknown format “${format}”.`,
    hint: `Known: ${list(known)}.`,
  }),
  'usage.columns-unknown': ({ column, columns }) => ({
    message: `The table has no column “${column}”.`,
    hint: `--columns takes a column’s number or its heading. The table has: ${columnList(columns)}.`,
  }),
  'usage.output-exists': ({ path }) => ({
    message: `${path} exists already and was left alone.`,
    hint: 'Choose another name or folder, or move it away first.',
  }),
  'usage.no-current-folder': () => ({
    message: 'The folder that you are in is gone.',
    hint: 'Go to one that is still there (cd), and run it again.',
  }),
  'usage.output-unwritable': ({ path }) => ({
    message: `Cannot write ${path}.`,
    hint: 'Check that its folder exists and may be written to.',
  }),
  'output.full': ({ path }) => ({
    message:
      path === 'stdout'
        ? 'The disk is full: the output is not complete.'
        : `The disk is full: ${path} could not be written, and no half of it was left.`,
    hint: 'Make some room, or write it somewhere else.',
  }),
  'usage.command-line': ({ detail, nearest, options, command }) => ({
    message: `${detail}`,
    hint: list(nearest)
      ? `Did you mean ${list(nearest)}?`
      : list(options)
        ? `numclean ${command} has these options: ${list(options)}`
        : example(command, 'numclean --help shows how it is used.'),
  }),
  'usage.completion-shell': ({ shell, known }) => ({
    message: shell ? `There is no completion for “${shell}”.` : 'Say for which shell.',
    hint: `Choose one of: ${list(known)}.`,
  }),
  'usage.service-unknown': ({ service, known }) => ({
    message: `There is no official service “${service}”.`,
    hint: `Known: ${list(known)}.`,
  }),
  'usage.letter-facts-missing': ({ letter, facts }) => ({
    message: `The letter “${letter}” still lacks: ${list(facts)}.`,
    hint: 'In a terminal you are asked for them; a script gives them with --answers FILE under these keys, and the recipient with --to PLATFORM.',
  }),
  'usage.letter-needs-out': ({ format }) => ({
    message: `${format} cannot be shown in a terminal.`,
    hint: `Run it again with --out FILE.${format}.`,
  }),
  'usage.id-number': () => ({
    message: 'This seems to hold an ID number. It was not taken: ID numbers are never kept.',
    hint: 'Where a letter needs one it leaves a blank, to be filled in by hand before sending.',
  }),
  'usage.needs-terminal': () => ({
    message: 'This command asks and answers in a terminal.',
    hint: 'Without one, numclean next shows what to do and numclean done TASK notes the result.',
  }),
  'usage.budget-zero': () => ({
    message: 'With no time at all, nothing gets done.',
    hint: 'Leave some time on working days or on days off: numclean plan --minutes-weekday 30 --minutes-weekend 60',
  }),
  'usage.away-invalid': ({ value, longest }) => ({
    message: `“${value}” is not a time away.`,
    hint: `Write it as 2027-02-15..2027-02-23, ${longest} days at most.`,
  }),
  'usage.dependency-circle': ({ names }) => ({
    message: `These wait for each other, so none can be first: ${[names ?? []].flat().join(' → ')}.`,
    hint: 'Take one of these orders back and try again; to drop them all: numclean plan --forget-orders',
  }),
  'usage.day-future': ({ day }) => ({
    message: `${day} has not come yet.`,
    hint: 'Give today or an earlier day.',
  }),
  'usage.day-too-early': ({ day, first }) => ({
    message: `There were no mobile numbers on ${day}.`,
    hint: `The first mobile network in mainland China opened on ${first}; check the year.`,
  }),
  'usage.since-after-incident': ({ since, first }) => ({
    message: `The opening day ${since} is later than the first incident on record (${first}).`,
    hint: 'Check the day on the contract; messages from before it do not count as yours.',
  }),
  'usage.incident-before-opening': ({ day, since }) => ({
    message: `${day} is before the opening day (${since}): the number was not yours then.`,
    hint: 'Check the day; to correct the opening day: numclean cleanup set --since DAY',
  }),
  'usage.problem-unknown': ({ problem, known }) => ({
    message: `There is no problem called “${problem}”.`,
    hint: known && list(known) ? `There are: ${list(known)}.` : 'Nothing is left to pursue.',
  }),
  'usage.problem-ambiguous': ({ problem, problems }) => ({
    message: `“${problem}” fits more than one problem.`,
    hint: `Say which, as it stands in brackets: ${list(problems)}.`,
  }),
  'usage.remedy-climbed': ({ problem }) => ({
    message: `There is no next step to note for “${problem}” now.`,
    hint: 'Say which step it is with --rung; note what came of one with numclean remedy answered.',
  }),
  'usage.case-unknown': ({ text, known }) => ({
    message: `There is no case “${text}”, and no such platform in the inventory.`,
    hint:
      known && list(known)
        ? `There are: ${list(known)}; or name a platform of the inventory.`
        : 'Name a platform of the inventory: numclean inventory',
  }),
  'usage.rung-unknown': ({ rung, known }) => ({
    message: `There is no step “${rung}”.`,
    hint: `There are: ${list(known)}.`,
  }),
  'usage.rung-missing': ({ problem, known }) => ({
    message: `Which step of “${problem}” is left out?`,
    hint: `Say it with --rung: ${list(known)}.`,
  }),
  'usage.outcome-invalid': ({ value, expected }) => ({
    message: `“${value}” is not an outcome.`,
    hint: `It can be: ${list(expected)}.`,
  }),
  'usage.answer-before-sent': ({ on, sent }) => ({
    message: `${on} is before the day on which they were turned to (${sent}).`,
    hint: 'Check the day; to correct the other one, note it again: numclean remedy sent --on DAY.',
  }),
  'usage.incident-kind-unknown': ({ kind, expected }) => ({
    message: kind ? `There is no kind “${kind}”.` : 'Say which kind it was.',
    hint: `It can be: ${list(expected)}. ${kind ? '' : example('incident add', '')}`.trim(),
  }),
  'usage.place-unknown': ({ place, count }) => ({
    message: `There is no number “${place}” in the list.`,
    hint: Number(count) === 0 ? 'The list is still empty.' : `Give a number from 1 to ${count}.`,
  }),
  'usage.nothing-to-change': () => ({
    message: 'Nothing to change was given.',
    hint: 'Run it with --help to see what can be changed.',
  }),
  'usage.remedy-not-sent': ({ problem, task }) => ({
    message: `Nobody has been asked about “${problem}” yet.`,
    hint: `Note that first: numclean remedy sent ${problem}${task ? `; if it settled itself: numclean done ${task}` : ''}`,
  }),
  'usage.circumstance-unknown': ({ fact, known }) => ({
    message: `There is no circumstance called “${fact}”.`,
    hint: `Possible: ${[known ?? []]
      .flat()
      .map((one) => `${one} (${factName(String(one))})`)
      .join(', ')}.`,
  }),
  'usage.circumstance-value': ({ fact, value, known }) => ({
    message: `${factName(String(fact))} (${fact}) cannot be “${value}”.`,
    hint: `Possible: ${[known ?? []]
      .flat()
      .map((one) => `${one} (${valueName(String(fact), String(one))})`)
      .join(', ')}.`,
  }),
  'usage.circumstances-contradict': ({ one, other }) => ({
    message: `These two cannot both be so: ${factAndValue(one)}; ${factAndValue(other)}.`,
    hint: `See which of them is not so, change it and try again (written ${asWritten(one)}, ${asWritten(other)}).`,
  }),
  'store.locked': ({ since }) => ({
    message: since ? `Another numclean is writing (since ${clock(since)}).` : 'Another numclean is writing.',
    hint: 'Wait for it, or press Ctrl+C in its window, then try again.',
  }),
  'store.damaged': ({ path, id, backups }) => ({
    message: `This file is damaged and was not touched: ${path}`,
    hint: backups
      ? `There are ${backups} backups. To go back to one: numclean store restore --cleanup ${id}`
      : 'There is no backup. If you keep a copy of this folder yourself, fetch it from there.',
  }),
  'store.newer': ({ path }) => ({
    message: `${path} was written by a newer numclean.`,
    hint: 'Update numclean to open it.',
  }),
  'store.read-only': ({ path }) => ({
    message: `Cannot write to the folder that keeps the data: ${path}`,
    hint: 'Check permissions and free space, or choose another folder with --store.',
  }),
  'store.no-home': () => ({
    message: 'No home folder was found, so there is no place to keep the data.',
    hint: 'Name a folder with --store DIR.',
  }),
  'store.no-folder': ({ path }) => ({
    message: `${path} is a file; the data needs a folder.`,
    hint: 'Choose a folder with --store (or NUMCLEAN_HOME).',
  }),
  'store.unreadable': ({ path }) => ({
    message: `The system does not let numclean read ${path}.`,
    hint: 'Check whom it belongs to and its permissions, or choose another folder with --store.',
  }),
  'store.proof-missing': ({ names }) => ({
    message: `These files kept as proof are gone: ${list(names)}.`,
    hint: 'If you still have the originals, numclean proof add puts them back.',
  }),
  'store.proof-damaged': ({ names }) => ({
    message: `These files kept as proof are no longer what they were: ${list(names)}.`,
    hint: 'If you still have the originals, numclean proof add puts them back.',
  }),
  'usage.ticks-alone': () => ({
    message: 'Ticks from a page and exports are imported apart; nothing was changed.',
    hint: 'Import the ticks alone first, then the other files.',
  }),
  'network.failed': ({ detail }) => ({
    message: `Nothing came from the network${detail ? `: ${detail}` : '.'}`,
    hint: 'Check the connection and try again.',
  }),
  'interrupted.by-person': () => ({
    message: 'Stopped here; all that was done is kept.',
    hint: 'To go on, run the same command again.',
  }),
};

export const errors = {
  describe: (problem: Problem): { message: string; hint: string } => sentences[problem.code](problem.values),
  at: (place: string): string => `At: ${place}`,
  bug: 'Something went wrong inside numclean; your data was not touched.',
  bugHint: 'Run it again with --debug and send us what it prints (cover personal details first).',
};
