import chalk from 'chalk';
import inquirer from 'inquirer';
import type { Streams } from './window.js';

/** Asks for a password below a question that is shown already; nothing of it is drawn. @returns null for an empty line */
export async function askPassword(streams: Streams): Promise<string | null> {
  const { value } = await inquirer.createPromptModule(streams)<{ value: string }>([
    {
      type: 'password',
      name: 'value',
      message: '>',
      theme: {
        prefix: { idle: '', done: '' },
        style: {
          message: (text: string, status: string) => (status === 'done' ? chalk.green('✔') : text),
          help: () => '',
        },
      },
    },
  ]);
  return value === '' ? null : value;
}
