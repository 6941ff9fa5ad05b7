import type { asking as zh } from '../zh/asking.js';

export const asking: typeof zh = {
  whichTask: 'Which task?',
  whichAccount: 'Which account?',
  whichProblem: 'Which problem?',
  whichLetter: 'Which letter?',
  proofFiles: 'Where are the files to keep as proof?',
  proofFor: 'Which accounts are they about?',
  proofForHint: 'If unsure, choose none and press Enter',
};
