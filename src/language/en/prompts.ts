import type { prompts as zh } from '../zh/prompts.js';

export const prompts: typeof zh = {
  comma: ', ',
  defaultIs: (value, optional) =>
    optional ? `Enter = ${value}; “none” to leave it out` : `Enter = ${value}`,
  yes: 'yes',
  no: 'no',
  yesOrNo: (byDefault) => `yes / no, Enter = ${byDefault}`,
  yesOrNoUnclear: 'Please type yes or no (y or n will do).',
  back: {
    key: ', Esc goes back',
    line: 'Esc goes back to the question before',
    went: '↩ back to the question before',
  },
  step: (at: number, of: number): string => `question ${at} of ${of}`,
  code: {
    key: 'q shows a QR code for your phone',
    row: 'Show a QR code to open it on the phone',
    below: 'Scan it with the phone; if that fails, open the address above in its browser',
  },
  choiceKeys: '↑↓ to move, Enter to choose',
  moreChoices: (count) => `${count} in all, move to see the rest`,
  picker: {
    chosen: (count) => `${count} chosen`,
    noneChosen: 'None chosen',
    find: 'Find: ',
    nothingFound: 'Nothing found, try another spelling',
    own: 'Added by you',
    keys: 'Type to find, Space picks, Enter ends',
    keysWhileFinding: 'Enter or Tab picks, Esc clears',
  },
  files: {
    keys: 'Drag a file into this window and press Enter; press Enter alone when done, or if you have none',
    more: 'type ? to read every step, then come back here',
    takenBack: (paths: readonly string[]): string => `  Left out again: ${paths.join(' ')}`,
    twice: 'This file is in the list already.',
  },
  paste: {
    keys: 'Paste, then press Enter twice; just Enter if you have none',
    lines: (count) => (count === 1 ? '1 line' : `${count} lines`),
    received: (count) => (count === 1 ? 'Got 1 line' : `Got ${count} lines`),
    nothing: 'Nothing',
  },
  assign: {
    accept: (count) => `All right as shown (${count} in all)`,
    row: (name, value) => `${name}: ${value}`,
    keys: 'Enter goes on; on an item, changes it',
    done: (count) => `${count} settled`,
  },
  demoLine: (question, answer) => `? ${question}\n  ${answer}`,
  nothing: '(none)',
  pasted: '(the pasted text)',
  accepted: 'As suggested',
};
