import type { Words } from '../words.js';

/** What a mark on a task is answered with. */
export const marks: Words['marks'] = {
  marked: (name: string, operation: string, state: string) => `${name} · ${operation}: ${state}`,
  until: (day: string) => `until ${day}`,
  cancelTooEarly: (open: number) =>
    `Careful: ${open === 1 ? '1 task is' : `${open} tasks are`} still open; once the number is gone, no code will reach you.`,
  scan: (link: string) => `Scan with the phone: ${link}`,
};
