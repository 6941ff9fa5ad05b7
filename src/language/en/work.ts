import type { work as zh } from '../zh/work.js';

export const work: typeof zh = {
  details: 'Show all there is to know',
  code: 'Show a QR code to open it on the phone',
  choices: {
    done: 'Done',
    wait: 'It takes some days (cooling-off, review)',
    block: 'Stuck',
    skip: 'I will not do this one',
    later: 'Later; show the next',
    stop: 'Enough for today',
  },
  keys: '↑↓ to move, Enter ticks or chooses',
  left: (count) => `${count} left`,
  more: '… the rest is under “Show all there is to know”',
  before: (count) => `… ${count} more ${count === 1 ? 'step' : 'steps'} before`,
  after: (count) => `… ${count} more ${count === 1 ? 'step' : 'steps'} after`,
  goOn: 'Press Enter to go back to this task',
  until: 'Until which day?',
  untilHint: 'for example 2026-12-07',
  reason: 'Why?',
  reasonHint: 'One sentence, so that you know later',
  toNumber: 'Which number do the accounts move to?',
  toNumberHint: 'Esc if you have none yet; “email” if you want no number any more',
  numberKept: 'Noted.',
  letterNow: (who: string): string => `Write the letter to ${who} now?`,
  letterChoices: { write: 'Write it now', later: 'Later; go on with the next task' },
};
