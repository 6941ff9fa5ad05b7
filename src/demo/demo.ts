import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../make-folders.js';
import { outputProblem, Problem } from '../problem.js';
import { AUDIT_NEW_NUMBER_ANSWERS, PREPARE_CANCEL_ANSWERS, RECOVER_ACCOUNTS_ANSWERS } from './answers.js';
import { demoMessages } from './messages.js';
import { newNumberMessages } from './new-number-messages.js';
import { OFFICIAL_ANSWER, OFFICIAL_ANSWER_NEW_NUMBER } from './official-answer.js';
import { READ_ME } from './read-me.js';
import { smsBackupRestoreXml } from './sms-backup-restore.js';

/** The day on which the demo takes place, whatever day it is. */
export const DEMO_DAY = '2026-11-24';

/**
 * Writes the invented person's files: the message exports, the pasted official answer, the answers for the three
 * walks and a note that nothing of it is real. The same bytes every time, in every language.
 * @param dir is made when it does not exist; other files in it are left alone
 * @returns the paths of the files written
 * @throws Problem `usage.output-exists` when one of the files is there already (then nothing is written),
 *   `usage.output-unwritable` when the folder can't be written to, `output.full`; none of the files stays then
 */
export function writeDemo(dir: string): string[] {
  const files = demoFiles().map(({ name, text }) => ({ path: join(dir, name), text }));
  for (const { path } of files) {
    if (existsSync(path)) throw new Problem('usage.output-exists', { path });
  }
  const begun: string[] = [];
  let at = dir;
  try {
    makeFolders(dir);
    for (const { path, text } of files) {
      at = path;
      const file = openSync(path, 'wx');
      begun.push(path);
      writeAndClose(file, text);
    }
  } catch (cause) {
    // half of them would be in the way of the next try
    for (const path of begun) rmSync(path, { force: true });
    throw outputProblem(at, cause);
  }
  return begun;
}

function writeAndClose(file: number, text: string): void {
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

const demoFiles = (): { name: string; text: string }[] => [
  { name: 'README.txt', text: READ_ME },
  { name: 'messages.xml', text: smsBackupRestoreXml(demoMessages(), `${DEMO_DAY} 08:30`) },
  { name: 'official-answer.txt', text: OFFICIAL_ANSWER },
  { name: 'messages-new-number.xml', text: smsBackupRestoreXml(newNumberMessages(), `${DEMO_DAY} 08:30`) },
  { name: 'official-answer-new-number.txt', text: OFFICIAL_ANSWER_NEW_NUMBER },
  { name: 'answers-prepare-cancel.json', text: asJson(PREPARE_CANCEL_ANSWERS) },
  { name: 'answers-audit-new-number.json', text: asJson(AUDIT_NEW_NUMBER_ANSWERS) },
  { name: 'answers-recover-accounts.json', text: asJson(RECOVER_ACCOUNTS_ANSWERS) },
];

const asJson = (answers: object): string => `${JSON.stringify(answers, null, 2)}\n`;
