/** What went wrong, by code; `language` puts it into words and the exit code follows from the code's first part. */
export class Problem extends Error {
  /**
   * @param code what happened, e.g. `input.not-found`; its first part decides the exit code
   * @param values what the sentence needs (a path, a name); outside text is cleaned where it is printed
   * @param at where: `line 12`, `byte 4096`, a key
   */
  constructor(
    readonly code: ProblemCode,
    readonly values: Readonly<Record<string, string | number | readonly string[]>> = {},
    readonly at?: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Problem';
  }

  /** The exit code of DESIGN.md: 1 a check, 2 usage, 3 the store, 4 an input file, 5 network, 6 what was to be written did not fit, 130 interrupted. */
  get exitCode(): number {
    return EXIT_CODES[this.code.split('.')[0] as ProblemArea];
  }
}

const EXIT_CODES = {
  check: 1,
  usage: 2,
  store: 3,
  input: 4,
  network: 5,
  output: 6,
  interrupted: 130,
} as const;
type ProblemArea = keyof typeof EXIT_CODES;

/** Every problem the program can report. One sentence per code stands in `language`. */
export type ProblemCode =
  | 'usage.number-invalid'
  | 'usage.number-landline'
  | 'usage.number-foreign'
  | 'usage.number-same'
  | 'usage.day-invalid'
  | 'usage.day-past'
  | 'usage.carrier-unknown'
  | 'usage.case-unknown'
  | 'usage.rung-unknown'
  | 'usage.rung-missing'
  | 'usage.outcome-invalid'
  | 'usage.answer-before-sent'
  | 'usage.incident-kind-unknown'
  | 'usage.place-unknown'
  | 'usage.nothing-to-change'
  | 'usage.answer-missing'
  | 'usage.answer-invalid'
  | 'usage.answers-key-unknown'
  | 'usage.no-cleanup'
  | 'usage.cleanup-unknown'
  | 'usage.task-unknown'
  | 'usage.task-ambiguous'
  | 'usage.binding-unknown'
  | 'usage.binding-ambiguous'
  | 'usage.platform-unknown'
  | 'usage.name-empty'
  | 'usage.name-unsure'
  | 'usage.names-too-many'
  | 'usage.text-too-long'
  | 'usage.nothing-to-undo'
  | 'usage.track-unknown'
  | 'usage.not-cancelling'
  | 'usage.option-unfit'
  | 'usage.new-number-empty'
  | 'usage.new-number-invalid'
  | 'usage.number-not-chosen'
  | 'usage.new-passphrase-missing'
  | 'usage.passphrase-unfit'
  | 'usage.confirmation-missing'
  | 'usage.store-empty'
  | 'usage.store-state'
  | 'usage.option-invalid'
  | 'usage.option-missing'
  | 'usage.ticks-alone'
  | 'usage.format-unknown'
  | 'usage.columns-unknown'
  | 'usage.no-current-folder'
  | 'usage.output-exists'
  | 'usage.output-unwritable'
  | 'output.full'
  | 'usage.command-line'
  | 'usage.completion-shell'
  | 'usage.service-unknown'
  | 'usage.letter-facts-missing'
  | 'usage.letter-needs-out'
  | 'usage.letter-unknown'
  | 'usage.letter-unsuited'
  | 'usage.id-number'
  | 'usage.needs-terminal'
  | 'usage.budget-zero'
  | 'usage.away-invalid'
  | 'usage.dependency-circle'
  | 'usage.day-future'
  | 'usage.day-too-early'
  | 'usage.since-after-incident'
  | 'usage.incident-before-opening'
  | 'usage.problem-unknown'
  | 'usage.problem-ambiguous'
  | 'usage.remedy-climbed'
  | 'usage.remedy-not-sent'
  | 'usage.circumstance-unknown'
  | 'usage.circumstance-value'
  | 'usage.circumstances-contradict'
  | 'store.locked'
  | 'store.full'
  | 'store.passphrase-missing'
  | 'store.passphrase-wrong'
  | 'store.keys-damaged'
  | 'store.cleanup-lost'
  | 'store.no-backup'
  | 'store.damaged'
  | 'store.newer'
  | 'store.read-only'
  | 'store.no-home'
  | 'store.no-folder'
  | 'store.unreadable'
  | 'store.proof-missing'
  | 'store.proof-damaged'
  | 'input.not-found'
  | 'input.link-outside'
  | 'input.not-a-file'
  | 'input.too-large'
  | 'input.not-a-bundle'
  | 'input.is-folder'
  | 'input.folder-empty'
  | 'input.unreadable'
  | 'input.empty'
  | 'input.binary'
  | 'input.html'
  | 'input.call-log'
  | 'input.old-spreadsheet'
  | 'input.encrypted'
  | 'input.wrong-password'
  | 'input.key-too-costly'
  | 'input.zip-bomb'
  | 'input.unknown-format'
  | 'input.columns-unclear'
  | 'input.not-that-format'
  | 'input.damaged'
  | 'input.needs-file'
  | 'input.not-an-answer'
  | 'input.answers-unreadable'
  | 'input.answers-too-deep'
  | 'input.not-a-cleanup'
  | 'input.ticks-damaged'
  | 'input.ticks-of-another'
  | 'input.catalog-invalid'
  | 'input.correction-invalid'
  | 'input.release-refused'
  | 'network.failed'
  | 'interrupted.by-person';

/** What to say when the system refuses to write a file that the person asked for. */
export function outputProblem(path: string, cause: unknown): Problem {
  const code = OUTPUT_CODES[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'usage.output-unwritable';
  return new Problem(code, { path }, undefined, { cause });
}

const OUTPUT_CODES: Readonly<Record<string, ProblemCode>> = {
  EEXIST: 'usage.output-exists',
  ENOSPC: 'output.full',
  EDQUOT: 'output.full',
};
