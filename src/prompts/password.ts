import chalk from 'chalk';
import inquirer from 'inquirer';
import { whilePersonIsThere } from './until-end.js';
import type { Streams } from './window.js';

/** Asks for a password below a question that is shown already; nothing of it is drawn. @returns null for an empty line */
export async function askPassword(streams: Streams): Promise<string | null> {
  const question = [
    {
      type: 'password' as const,
      name: 'value' as const,
      message: '>',
      theme: {
        prefix: { idle: '', done: '' },
        style: {
          message: (text: string, status: string) => (status === 'done' ? chalk.green('✔') : text),
          help: () => '',
        },
      },
    },
  ];
  const { value } = await whilePersonIsThere(streams, (signal) =>
    inquirer.createPromptModule({ ...streams, signal })<{ value: string }>(question),
  );
  return value === '' ? null : value;
}
