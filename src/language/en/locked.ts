import type { locked as zhLocked } from '../zh/locked.js';

export const locked: typeof zhLocked = {
  message: (file) => `${file} has a password. What is it?`,
  hint: 'Nothing shows while you type; it opens this file only and is not kept. To leave the file alone, just press Enter.',
  again: 'That was not the password; try again, or just press Enter to leave the file alone.',
};
