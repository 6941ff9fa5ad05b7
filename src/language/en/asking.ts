import type { asking as zh } from '../zh/asking.js';

export const asking: typeof zh = {
  whichTask: 'Which task?',
  whichLetter: 'Which letter?',
  proofFiles: 'Where are the files to keep as proof?',
  proofFor: 'Which accounts are they about?',
  proofForHint: 'If unsure, choose none and press Enter',
};
