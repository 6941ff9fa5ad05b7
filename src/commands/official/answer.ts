import type { Task } from '../../cleanup/types.js';
import {
  type OfficialWord,
  renewalTasks,
  unboundTasks,
  type Verification,
  verifyOfficially,
} from '../../cleanup/verify.js';
import { officialFindings, readOfficialAnswer } from '../../recognition/official-answer.js';
import type { OfficialAnswer } from '../../recognition/official-types.js';
import { verifyDocument } from '../../reports/document.js';
import { verifyView } from '../../reports/terminal/verify.js';
import { cleanLine } from '../../text/clean.js';
import { readSmallText, readStandardInput } from '../../text/small-file.js';
import type { Change } from '../../walks/walk.js';
import { personPrompter } from '../shared/answering.js';
import type { Context } from '../shared/context.js';
import { changeAccounts, situationAfter } from '../shared/current.js';
import { gained } from '../shared/gained.js';
import { changesOf, verifiedTasks } from '../shared/verification.js';

/** Takes in the pasted answer of 一证通查, 一键解绑 or 二次号码焕新: from a file, a pipe, or a person who pastes and confirms it. */
export async function run(context: Context, [file]: [string?]): Promise<number> {
  const answer = file === undefined && context.asks ? await askFor(context) : await readFrom(file, context);
  if (!answer) return 0;
  let verification: Verification = { reopened: [], verified: [], undecided: [] };
  let unbound: Task[] = [];
  let renewed: Task[] = [];
  const { before, after } = await changeAccounts(context, async ({ cleanup }) => {
    const findings = officialFindings(answer, context.today);
    const found: Change = { type: 'found', findings, unknown: [] };
    const then = await situationAfter(cleanup, found, context);
    verification = verifyOfficially(then.cleanup, then.tasks, accountsIn(answer), context.today);
    unbound = unboundTasks(then.tasks, unboundIn(answer));
    renewed = renewalTasks(then.tasks, isFinal(answer));
    return [
      ...(findings.length > 0 ? [found] : []),
      ...changesOf(verification, then, context),
      ...[...renewed, ...unbound].map(
        ({ id }): Change => ({
          type: 'task-marked',
          task: id,
          mark: { state: 'claimed', on: context.today },
        }),
      ),
    ];
  });
  const result = {
    files: [],
    ...gained(before, after),
    ...verifiedTasks(verification, after),
    unknown: [],
  };
  context.document({ ...verifyDocument('official answer', result), understood: answer });
  context.print(understoodLines(answer, context).join('\n'));
  if (unbound.length > 0) context.print(context.words.cli.officialUnbound(unbound.map(({ name }) => name)));
  if (renewed.length > 0) context.print(context.words.cli.officialRenewed);
  context.print(savedLine(answer, context));
  if (result.reopenedBy.length + result.verified.length > 0) {
    context.print(`\n${verifyView(result, after.tasks, context.words, context.screen, true)}`);
  }
  return 0;
}

/** What the answer says about accounts for sure; a count of phone cards says nothing about them. */
const accountsIn = ({ kind, counts, doubtful }: OfficialAnswer): OfficialWord[] =>
  kind !== 'accounts'
    ? []
    : counts.flatMap(({ platform, name, count }) =>
        platform !== null && !doubtful.includes(name) ? [{ platform, count }] : [],
      );

/** The platforms where, by the answer, nothing is bound any more. */
const unboundIn = ({ kind, counts, doubtful }: OfficialAnswer): ReadonlySet<string> =>
  new Set(
    kind !== 'unbinding'
      ? []
      : counts.flatMap(({ platform, name, state }) =>
          platform !== null && !doubtful.includes(name) && (state === 'unbound' || state === 'none')
            ? platform
            : [],
        ),
  );

/** What became of the bindings, and of none it is still under way. */
const isFinal = ({ kind, counts, state }: OfficialAnswer): boolean =>
  kind === 'unbinding' &&
  counts.length > 0 &&
  ![state, ...counts.map((one) => one.state)].includes('pending');

const readFrom = async (file: string | undefined, { catalog }: Context): Promise<OfficialAnswer> =>
  readOfficialAnswer(
    file === undefined || file === '-' ? await readStandardInput() : await readSmallText(file),
    catalog,
  );

/** What a person pastes and confirms, or types instead; null when they have nothing. */
async function askFor(context: Context): Promise<OfficialAnswer | null> {
  const { officialAnswer: say } = context.words.walks;
  const prompter = await personPrompter(context);
  const pasted = await prompter.ask({
    kind: 'paste',
    key: 'officialAnswer',
    message: say.message,
    hint: say.hint,
  });
  if (!String(pasted ?? '').trim()) return null;
  const answer = readOfficialAnswer(String(pasted), context.catalog);
  const right = await prompter.ask({
    kind: 'confirm',
    key: 'officialAnswerRight',
    message: say.right(understoodLines(answer, context)),
    default: true,
  });
  if (right === true) return answer;
  const typed = await prompter.ask({
    kind: 'text',
    key: 'officialTyped',
    message: say.typed,
    hint: say.typedHint,
    optional: true,
    check: (text) => text.trim() || null,
  });
  return typed === null ? null : readOfficialAnswer(String(typed), context.catalog);
}

function savedLine(answer: OfficialAnswer, { words }: Context): string {
  if (answer.kind === 'cards') return words.cli.officialCards;
  const kept = answer.counts.filter(({ count }) => count > 0).length;
  if (answer.kind === 'unbinding') return words.cli.officialUnbinding(kept);
  return words.cli.officialSaved(kept);
}

function understoodLines({ counts, total, state }: OfficialAnswer, { words }: Context): string[] {
  const { officialZero, officialTotal, officialStates, officialOverall } = words.cli;
  return [
    ...(state ? [officialOverall(officialStates[state])] : []),
    ...counts.map(({ name, count, state }) => {
      const found = count > 0 ? String(count) : officialZero;
      return `${cleanLine(name)}  ${state ? officialStates[state] : found}`;
    }),
    ...(counts.length === 0 && total !== null ? [officialTotal(total)] : []),
  ];
}
