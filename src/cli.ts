import { readFileSync } from 'node:fs';
import { Command, CommanderError, type Option } from 'commander';
import type { Context, GlobalOptions, Run } from './commands/shared/context.js';
import type { TaskCommand } from './commands/task.js';
import type { Question } from './kept-answers.js';
import type { Words } from './language/words.js';
import { OFTEN } from './often.js';
import { packagePath } from './package-root.js';
import { writeOutput } from './standard-output.js';
import { isBlank } from './text/blank.js';

/**
 * Runs one command line, whatever it says.
 * @param question what it asks, where its answer may be kept
 * @returns the exit code of DESIGN.md
 * @throws Problem of the command, or of a line that is wrong
 */
export async function runParsed(
  argv: readonly string[],
  words: Words,
  question: Question | null,
): Promise<number> {
  const result = { exitCode: 0 };
  let program: Command | undefined;
  try {
    const help = asksHelp(argv) ? await import('./commands/help-layout.js') : null;
    // loading what reads exports takes longer than all else that only some need
    const formats = help && argv.includes('import') ? (await import('./sources/formats.js')).FORMATS : [];
    const done = (exitCode: number): void => {
      result.exitCode = exitCode;
    };
    program = commandLine(argv, words, formats, question, done, help);
    program.hook('preAction', (_, command) => refuseBlank(command, words));
    await program.parseAsync([...argv], { from: 'user' });
    return result.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const { commandLineProblem } = await import('./commands/shared/command-line-problem.js');
    throw commandLineProblem(error, argv, words, program);
  }
}

/** What is blank (`"$NAME"` of a script that has none) is missing: without `--cleanup` another cleanup would be meant. */
async function refuseBlank(command: Command, words: Words): Promise<void> {
  const at = command.args.findIndex(isBlank);
  const option = optionsOf(command).find((one) => isGivenBlank(one, command));
  if (at < 0 && !option) return;
  const { blankArgument, blankOption } = await import('./commands/shared/command-line-problem.js');
  if (option?.long) throw blankOption(option.long, pathOf(command), words);
  const all = command.registeredArguments;
  const problem = blankArgument((all[at] ?? all.at(-1))?.name() ?? '', pathOf(command), words);
  if (problem) throw problem;
}

/** A command's own options and those of what it stands in. */
const optionsOf = (command: Command): readonly Option[] => [
  ...command.options,
  ...(command.parent ? optionsOf(command.parent) : []),
];

function isGivenBlank(option: Option, command: Command): boolean {
  const value: unknown = command.optsWithGlobals()[option.attributeName()];
  const given = Array.isArray(value) ? value : [value];
  return !MAY_BE_BLANK.test(option.flags) && given.some((one) => typeof one === 'string' && isBlank(one));
}

/** Values that may be taken away again by a blank one, or of which the command itself says more. */
const MAY_BE_BLANK = /<(?:text|number|name|day)>|--store/;

/** The commands that give a task a state. */
const MARKS: readonly TaskCommand[] = ['start', 'done', 'wait', 'block', 'skip', 'reopen'];

/** The commands that need nothing of the store: a locked one stays locked. */
const WITHOUT_STORE = /^(?:platform (?:search|show|list)|catalog|demo|completion|doctor|store path)/;

/** A command's words behind the program's own name. */
function pathOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : parent ? command.name() : '';
}

/** What commands are made with. */
type Tools = ReturnType<typeof toolsFor>;

/** Commands by their names: each is added to the program when it may be meant. */
type Commands = Record<string, () => unknown>;

/**
 * The commands that may be meant, each with its options.
 * @param argv what is asked
 * @param formats what `import` reads, for its help
 * @param help how help is laid out; null where nobody asks for it
 */
function commandLine(
  argv: readonly string[],
  words: Words,
  formats: readonly string[],
  question: Question | null,
  done: (exitCode: number) => void,
  help: typeof import('./commands/help-layout.js') | null,
): Command {
  const { commands: texts, options: optionTexts } = words.cli;
  const program = new Command('numclean');
  const tools = toolsFor(program, words, question, done);
  const { run } = tools;
  const commands: Commands = {
    ...situations(tools),
    ...accounts(tools, formats),
    ...views(tools),
    ...tasks(tools),
    ...others(tools),
    ...papers(tools),
    ...keeping(tools),
    ...catalog(tools),
    ...itself(tools),
  };
  const names = Object.keys(commands);
  program
    .description(words.cli.description)
    .version(packageVersion(), '-V, --version', optionTexts.version)
    .helpOption('-h, --help', optionTexts.help)
    .helpCommand(false)
    .option('--store <dir>', optionTexts.store)
    .option('--cleanup <id>', optionTexts.cleanup)
    .option('--json', optionTexts.json)
    .option('-y, --yes', optionTexts.yes)
    .option('--answers <file>', optionTexts.answers)
    .option('--demo', optionTexts.demo)
    .option('--now <day>', optionTexts.now)
    .option('--lang <zh|en>', optionTexts.lang)
    .option('--no-color', optionTexts.noColor)
    .option('--passphrase-file <file>', optionTexts.passphraseFile)
    .option('--debug', optionTexts.debug)
    .exitOverride()
    .configureOutput({
      outputError: () => undefined,
      writeOut: help ? help.printHelp : writeOutput,
      // a group without its command shows what there is; who wants JSON gets the error alone
      ...(argv.includes('--json') ? { writeErr: () => undefined } : {}),
    })
    .configureHelp({
      ...help?.helpLayout(words),
      showGlobalOptions: true,
      // commander gives every group a command `help` of its own, in English
      subcommandDescription: (it) => (it.name() === 'help' ? texts.help : it.description()),
      styleTitle: (title) => words.cli.helpTitles[title as keyof Words['cli']['helpTitles']] ?? title,
    })
    .argument('[name...]', words.cli.nameArgument)
    .action(
      run(async () => {
        const { run: home } = await import('./commands/home.js');
        return { run: (context, given: [string[]]) => home(context, given, names) };
      }),
    );

  for (const name of asked(argv, names)) commands[name]?.();
  return program;
}

/** What each command is made with: an action that loads what it runs, and the kinds of commands that look alike. */
function toolsFor(
  program: Command,
  words: Words,
  question: Question | null,
  done: (exitCode: number) => void,
) {
  const { commands: texts, options: optionTexts } = words.cli;

  /** The action of a command: one lazy import, and its exit code. */
  const run =
    (load: () => Promise<{ run: Run }>) =>
    async (...received: unknown[]): Promise<void> => {
      const command = received.at(-1) as Command;
      const [{ withContext }, { run: action }] = await Promise.all([
        import('./commands/shared/run.js'),
        load(),
      ]);
      const options = command.optsWithGlobals<GlobalOptions>();
      const path = pathOf(command);
      const needs = { store: !WITHOUT_STORE.test(path), hiddenTyping: path === 'store encrypt' };
      const work = (context: Context): Promise<number> => action(context, received.slice(0, -2), options);
      done(await withContext(options, words, work, needs, question));
    };

  const command = (usage: string, description: string, parent: Command = program): Command =>
    parent.command(usage).description(description).helpOption('-h, --help', optionTexts.help);

  /** What may be long, and is paged then. */
  const long = (usage: string, description: string, parent?: Command): Command =>
    command(usage, description, parent).option('--no-pager', words.filters.options.noPager);

  /** A view that can be narrowed, and paged where it is long. */
  const view = (usage: string, description: string): Command => {
    const { options: say } = words.filters;
    return command(usage, description)
      .option('--open', say.open)
      .option('--ready', say.ready)
      .option('--stuck', say.stuck)
      .option('--waiting', say.waiting)
      .option('--exposure <level>', say.exposure)
      .option('--part <part>', say.part(words.views.parts))
      .option('--search <text>', say.search)
      .option('--all', say.all)
      .option('--no-pager', say.noPager);
  };

  /** A command that gives a task a state. */
  const mark = (name: TaskCommand): Command =>
    command(`${name} [task]`, texts[name])
      .option('--until <day>', optionTexts.until)
      .option('--note <text>', optionTexts.note)
      .option('--reason <text>', optionTexts.reason)
      .action(run(OFTEN[name].load));

  return { program, words, texts, optionTexts, run, command, long, view, mark };
}

/** The three walks, and from one to another. */
const situations = ({ texts, optionTexts, run, command }: Tools): Commands => ({
  'prepare-cancel': () =>
    command('prepare-cancel [number]', texts.prepareCancel)
      .option('--number-file <file>', optionTexts.numberFile)
      .option('--carrier <carrier>', optionTexts.carrier)
      .option('--new-number <number>', optionTexts.newNumber)
      .option('--cancel-on <day>', optionTexts.cancelOn)
      .option('--keep', optionTexts.keep)
      .option('--import <file...>', optionTexts.import)
      .option('--sim <sim>', optionTexts.sim)
      .option('--columns <columns>', optionTexts.columns)
      .option('--add <name...>', optionTexts.add)
      .action(run(() => import('./commands/prepare-cancel.js'))),
  'audit-new-number': () =>
    command('audit-new-number [number]', texts.auditNewNumber)
      .option('--number-file <file>', optionTexts.numberFile)
      .option('--carrier <carrier>', optionTexts.carrier)
      .option('--since <day>', optionTexts.since)
      .option('--import <file...>', optionTexts.import)
      .option('--sim <sim>', optionTexts.sim)
      .option('--mine <name...>', optionTexts.mine)
      .option('--columns <columns>', optionTexts.columns)
      .option('--add <name...>', optionTexts.add)
      .action(run(() => import('./commands/audit-new-number.js'))),
  'recover-accounts': () =>
    command('recover-accounts [number]', texts.recoverAccounts)
      .option('--number-file <file>', optionTexts.numberFile)
      .option('--carrier <carrier>', optionTexts.carrier)
      .option('--cancelled-on <day>', optionTexts.cancelledOn)
      .option('--still-logged-in <name...>', optionTexts.stillLoggedIn)
      .option('--import <file...>', optionTexts.import)
      .option('--sim <sim>', optionTexts.sim)
      .option('--columns <columns>', optionTexts.columns)
      .option('--add <name...>', optionTexts.add)
      .action(run(() => import('./commands/recover-accounts.js'))),
  'continue-as': () =>
    command('continue-as <track>', texts.continueAs).action(run(() => import('./commands/continue-as.js'))),
});

/** What was found, in files and by hand, and all that takes a change back. */
const accounts = (
  { texts, optionTexts, words, run, command, long }: Tools,
  formats: readonly string[],
): Commands => ({
  emergency: () => long('emergency', texts.emergency).action(run(() => import('./commands/emergency.js'))),
  undo: () => command('undo', texts.undo).action(run(() => import('./commands/undo.js'))),
  history: () => long('history', texts.history).action(run(() => import('./commands/history.js'))),
  import: () =>
    command('import <file...>', texts.import)
      .option('--format <format>', optionTexts.format)
      .option('--sim <sim>', optionTexts.sim)
      .option('--columns <columns>', optionTexts.columns)
      .addHelpText('after', () => `\n${optionTexts.formats(formats)}\n${optionTexts.howToExport}`)
      .action(run(OFTEN.import.load)),
  verify: () =>
    command('verify <file...>', texts.verify)
      .option('--format <format>', optionTexts.format)
      .option('--sim <sim>', optionTexts.sim)
      .option('--columns <columns>', optionTexts.columns)
      .option('--all', words.filters.options.all)
      .action(run(() => import('./commands/verify.js'))),
  add: () => command('add <name...>', texts.add).action(run(() => import('./commands/add.js'))),
  dismiss: () =>
    command('dismiss <binding...>', texts.dismiss).action(run(() => import('./commands/dismiss.js'))),
  restore: () =>
    command('restore <binding...>', texts.restore).action(run(() => import('./commands/restore.js'))),
});

/** What looks at a cleanup, and what it is planned with. */
const views = ({ texts, optionTexts, run, command, long, view }: Tools): Commands => ({
  inventory: () =>
    view('inventory', texts.inventory)
      .option('--share-unknown', optionTexts.shareUnknown)
      .action(run(OFTEN.inventory.load)),
  checklist: () => view('checklist', texts.checklist).action(run(OFTEN.checklist.load)),
  plan: () =>
    view('plan', texts.plan)
      .option('--minutes-weekday <minutes>', optionTexts.minutesWeekday)
      .option('--minutes-weekend <minutes>', optionTexts.minutesWeekend)
      .option('--away <days...>', optionTexts.away)
      .option('--watch-days <days>', optionTexts.watchDays)
      .option('--cancel-on <day>', optionTexts.wishedDay)
      .option('--order <name...>', optionTexts.order)
      .option('--forget-orders', optionTexts.forgetOrders)
      .option('--instead <name=operation...>', optionTexts.instead)
      .action(run(OFTEN.plan.load)),
  timeline: () =>
    long('timeline', texts.timeline)
      .option('--state <state>', optionTexts.state)
      .option('--state-since <day>', optionTexts.stateSince)
      .action(run(OFTEN.timeline.load)),
  circumstances: () =>
    command('circumstances', texts.circumstances)
      .option('--set <fact=value...>', optionTexts.setCircumstances)
      .action(run(() => import('./commands/circumstances.js'))),
  status: () => view('status', texts.status).action(run(OFTEN.status.load)),
  next: () => command('next [count]', texts.next).action(run(OFTEN.next.load)),
  show: () => long('show [task]', texts.show).option('--qr', optionTexts.qr).action(run(OFTEN.show.load)),
});

/** What is done about it, and how it stands. */
const tasks = ({ texts, optionTexts, run, command, mark }: Tools): Commands => ({
  ...Object.fromEntries(MARKS.map((name) => [name, () => mark(name)])),
  work: () => command('work', texts.work).action(run(() => import('./commands/work.js'))),
  official: () => {
    const official = command('official [service]', texts.official)
      .option('--qr', optionTexts.qr)
      .action(run(() => import('./commands/official/official.js')));
    command('answer [file]', texts.officialAnswer, official).action(
      run(() => import('./commands/official/answer.js')),
    );
  },
  report: () =>
    command('report', texts.report)
      .option('--format <format>', optionTexts.reportFormat)
      .option('--out <file>', optionTexts.out)
      .option('--open', optionTexts.reportOpen)
      .action(run(() => import('./commands/report.js'))),
  check: () =>
    command('check', texts.check)
      .option('--max-open <level>', optionTexts.maxOpen)
      .option('--by <day>', optionTexts.by)
      .action(run(() => import('./commands/check.js'))),
});

/** What came in for somebody else, and whom to turn to. */
const others = ({ texts, optionTexts, words, run, command, long }: Tools): Commands => ({
  incident: () => {
    const incident = command('incident', texts.incident);
    const incidentCommand = (usage: string, description: string): Command =>
      command(usage, description, incident)
        .option('--day <day>', optionTexts.day)
        .option('--call', optionTexts.call)
        .option('--sender <number>', optionTexts.sender)
        .option('--platform <name>', optionTexts.incidentPlatform)
        .option('--for <name>', optionTexts.meantFor)
        .option('--answered <text>', optionTexts.answered)
        .addHelpText('after', () => `\n${optionTexts.incidentKinds(words.incidents.kinds)}`);
    incidentCommand('add [kind]', texts.incidentAdd).action(run(() => import('./commands/incident/add.js')));
    incidentCommand('edit <place>', texts.incidentEdit)
      .option('--kind <kind>', optionTexts.incidentKind)
      .option('--message', optionTexts.message)
      .action(run(() => import('./commands/incident/edit.js')));
    command('remove <place>', texts.incidentRemove, incident).action(
      run(() => import('./commands/incident/remove.js')),
    );
    long('list', texts.incidentList, incident).action(run(() => import('./commands/incident/list.js')));
    command('import <file...>', texts.incidentImport, incident)
      .option('--format <format>', optionTexts.format)
      .option('--columns <columns>', optionTexts.columns)
      .action(run(() => import('./commands/incident/import.js')));
  },
  remedy: () => {
    const remedy = long('remedy [name]', texts.remedy).action(
      run(() => import('./commands/remedy/remedy.js')),
    );
    command('sent <problem>', texts.remedySent, remedy)
      .option('--rung <rung>', optionTexts.rung)
      .option('--on <day>', optionTexts.on)
      .action(run(async () => ({ run: (await import('./commands/remedy/mark.js')).runSent })));
    command('answered <problem> <outcome>', texts.remedyAnswered, remedy)
      .option('--rung <rung>', optionTexts.rung)
      .option('--on <day>', optionTexts.on)
      .action(run(async () => ({ run: (await import('./commands/remedy/mark.js')).runAnswered })));
    command('skip <problem>', texts.remedySkip, remedy)
      .option('--rung <rung>', optionTexts.rung)
      .option('--reason <text>', optionTexts.reason)
      .action(run(async () => ({ run: (await import('./commands/remedy/mark.js')).runSkip })));
  },
});

/** What is written, and kept as proof. */
const papers = ({ texts, optionTexts, words, run, command, long }: Tools): Commands => ({
  letter: () => {
    const letter = command('letter', texts.letter);
    command('facts', texts.letterFacts, letter)
      .option('--set <fact=value...>', optionTexts.letterFact)
      .action(run(() => import('./commands/letter/facts.js')));
    long('list', texts.letterList, letter)
      .option('--all', words.filters.options.all)
      .action(run(() => import('./commands/letter/list.js')));
    command('write [kind]', texts.letterWrite, letter)
      .option('--to <binding>', optionTexts.letterTo)
      .option('--format <format>', optionTexts.letterFormat)
      .option('--out <file>', optionTexts.out)
      .action(run(() => import('./commands/letter/write.js')));
  },
  proof: () => {
    const proof = command('proof', texts.proof);
    command('add [file...]', texts.proofAdd, proof)
      .option('--for <binding...>', optionTexts.proofFor)
      .action(run(() => import('./commands/proof/add.js')));
    long('list', texts.proofList, proof).action(run(() => import('./commands/proof/list.js')));
    command('remove <place>', texts.proofRemove, proof).action(
      run(() => import('./commands/proof/remove.js')),
    );
    command('bundle <zip>', texts.proofBundle, proof)
      .option('--for <case>', optionTexts.bundleFor)
      .option('--for-lawyer', optionTexts.forLawyer)
      .action(run(() => import('./commands/proof/bundle.js')));
    command('check <zip>', texts.proofCheck, proof).action(run(() => import('./commands/proof/check.js')));
  },
});

/** The cleanups, and where they are kept. */
const keeping = ({ texts, optionTexts, words, run, command }: Tools): Commands => ({
  cleanup: () => {
    const cleanup = command('cleanup', texts.cleanup);
    command('list', texts.cleanupList, cleanup).action(run(() => import('./commands/cleanup/list.js')));
    command('use <id>', texts.cleanupUse, cleanup).action(run(() => import('./commands/cleanup/use.js')));
    command('export <id>', texts.cleanupExport, cleanup)
      .option('--out <file>', optionTexts.out)
      .option('--with-proofs', optionTexts.withProofs)
      .action(run(() => import('./commands/cleanup/export.js')));
    command('import <file>', texts.cleanupImport, cleanup).action(
      run(() => import('./commands/cleanup/import.js')),
    );
    command('set', texts.cleanupSet, cleanup)
      .option('--new-number <number>', optionTexts.newNumber)
      .option('--carrier <carrier>', optionTexts.carrier)
      .option('--cancel-on <day>', optionTexts.cancelOn)
      .option('--keep', optionTexts.keep)
      .option('--since <day>', optionTexts.since)
      .option('--cancelled-on <day>', optionTexts.cancelledOn)
      .option('--still-logged-in <name...>', optionTexts.stillLoggedIn)
      .action(run(() => import('./commands/cleanup/set.js')));
    command('remove <id>', texts.cleanupRemove, cleanup).action(
      run(() => import('./commands/cleanup/remove.js')),
    );
  },
  store: () => {
    const { commands: storeTexts, options: storeOptions } = words.store;
    const store = command('store', storeTexts.store);
    command('path', storeTexts.path, store).action(run(() => import('./commands/store/path.js')));
    command('check', storeTexts.check, store).action(run(() => import('./commands/store/check.js')));
    command('backups', storeTexts.backups, store).action(run(() => import('./commands/store/backups.js')));
    command('restore [number]', storeTexts.restore, store).action(
      run(() => import('./commands/store/restore.js')),
    );
    command('encrypt', storeTexts.encrypt, store)
      .option('--new-passphrase-file <file>', storeOptions.newPassphraseFile)
      .action(run(() => import('./commands/store/encrypt.js')));
    command('decrypt', storeTexts.decrypt, store).action(run(() => import('./commands/store/decrypt.js')));
  },
});

/** What is known of platforms. */
const catalog = ({ texts, optionTexts, run, command, long }: Tools): Commands => ({
  platform: () => {
    const platform = command('platform', texts.platform);
    command('search <text>', texts.platformSearch, platform).action(
      run(() => import('./commands/platform/search-or-services.js')),
    );
    long('show <id>', texts.platformShow, platform).action(run(() => import('./commands/platform/show.js')));
    long('list', texts.platformList, platform)
      .option('--category <category>', optionTexts.category)
      .action(run(() => import('./commands/platform/list.js')));
    command('correct <id>', texts.platformCorrect, platform)
      .option('--file <file>', optionTexts.correctionFile)
      .option('--drop', optionTexts.dropCorrection)
      .action(run(() => import('./commands/platform/correct.js')));
    command('corrections', texts.platformCorrections, platform)
      .option('--share', optionTexts.share)
      .action(run(() => import('./commands/platform/corrections.js')));
  },
  catalog: () => {
    const catalog = command('catalog', texts.catalog);
    command('stats', texts.catalogStats, catalog).action(run(() => import('./commands/catalog/stats.js')));
    command('validate [file...]', texts.catalogValidate, catalog).action(
      run(() => import('./commands/catalog/validate.js')),
    );
    command('build <dir>', texts.catalogBuild, catalog)
      .option('--key <file>', optionTexts.signingKey)
      .option('--previous <file>', optionTexts.previous)
      .action(run(() => import('./commands/catalog/build.js')));
    command('update', texts.catalogUpdate, catalog)
      .option('--from <source>', optionTexts.releaseFrom)
      .option('--key <file>', optionTexts.releaseKey)
      .action(run(() => import('./commands/catalog/update.js')));
    command('check-links', texts.catalogCheckLinks, catalog).action(
      run(() => import('./commands/catalog/check-links.js')),
    );
  },
});

/** The program itself. */
const itself = ({ texts, program, run, command }: Tools): Commands => ({
  demo: () => command('demo <dir>', texts.demo).action(run(() => import('./commands/demo.js'))),
  doctor: () => command('doctor', texts.doctor).action(run(() => import('./commands/doctor.js'))),
  completion: () =>
    command('completion [shell]', texts.completion).action(run(() => import('./commands/completion.js'))),
  complete: () => {
    // what the shell's script asks on each press of the Tab key
    program.command('complete [words...]', { hidden: true }).action(
      run(async () => {
        const { answer } = await import('./commands/completion.js');
        return { run: (context, [typed]: [string[]]) => answer(context, program, typed) };
      }),
    );
  },
  help: () => {
    command('help [command...]', texts.help).action(
      run(async () => {
        const { help } = await import('./commands/help.js');
        return { run: (context, [path]: [string[]]) => help(context, program, path) };
      }),
    );
  },
});

/** What makes the whole command line be told. */
const TELLS_ALL = /^(?:--help$|-[^-h]*h|help$|completion$|complete$)/;

/** The commands that may be meant: there are so many that defining them all takes as long as running one. */
function asked(argv: readonly string[], names: readonly string[]): readonly string[] {
  return argv.some((word) => TELLS_ALL.test(word)) ? names : names.filter((name) => argv.includes(name));
}

/** Whether it may come to help: laying it out needs what other commands load later, or never. */
const asksHelp = (argv: readonly string[]): boolean =>
  argv.some((word) => ['--help', '-h', 'help'].includes(word));

function packageVersion(): string {
  return JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version;
}
