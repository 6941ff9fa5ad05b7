import password from '@inquirer/password';
import chalk from 'chalk';
import { whilePersonIsThere } from './until-end.js';
import type { Streams } from './window.js';

/** Asks for a password below a question that is shown already; nothing of it is drawn. @returns null for an empty line */
export async function askPassword(streams: Streams): Promise<string | null> {
  const question = {
    message: '>',
    theme: {
      prefix: { idle: '', done: '' },
      style: {
        message: (text: string, status: string) => (status === 'done' ? chalk.green('✔') : text),
        help: () => '',
      },
    },
  };
  const value = await whilePersonIsThere(streams, (signal) => password(question, { ...streams, signal }));
  return value === '' ? null : value;
}
