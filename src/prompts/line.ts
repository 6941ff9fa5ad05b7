import input from '@inquirer/input';
import chalk from 'chalk';
import { behind, wrap } from '../text/wrap.js';
import { whilePersonIsThere } from './until-end.js';
import { type Streams, sizeOf } from './window.js';

export type Line<T> = {
  /** turns what was typed into a value, or throws */
  accept(text: string): T;
  /** the sentence for an error that the person can mend; null: it is none of these and ends the question */
  complaint(error: unknown): string | null;
  /** what an empty line means, and how to say so */
  default?: { value: string; hint: string };
  /** how the accepted text stays on the screen; default: as typed */
  shown?(text: string): string;
  /** what won't do is wiped away, for an answer that is given anew rather than mended; default: it stays */
  anew?: boolean;
};

/** Asks for one line of text below a question that is shown already, until it is acceptable. @throws as `whilePersonIsThere` */
export async function askLine<T>(line: Line<T>, streams: Streams): Promise<T> {
  const validate = (text: string): true | string => {
    try {
      line.accept(text);
      return true;
    } catch (error) {
      // inquirer would lose an unexpected error: it is thrown again below
      return line.complaint(error) ?? true;
    }
  };
  const question = {
    message: '>',
    ...(line.default ? { default: line.default.value } : {}),
    validate,
    transformer: (text: string, { isFinal }: { isFinal?: boolean }) =>
      isFinal && line.shown ? line.shown(text) : text,
    theme: {
      validationFailureMode: line.anew ? ('clear' as const) : ('keep' as const),
      prefix: { idle: '', done: '' },
      style: {
        message: (text: string, status: string) => (status === 'done' ? chalk.green('✔') : text),
        defaultAnswer: () => chalk.dim(`(${line.default?.hint ?? ''})`),
        answer: (text: string) => text,
        error: (text: string) => chalk.red(indented(text, sizeOf(streams.output).columns)),
      },
    },
  };
  const value = await whilePersonIsThere(streams, (signal) => input(question, { ...streams, signal }));
  return line.accept(value);
}

/** A complaint below the line, broken as all else is: inquirer would begin the rest at the margin. */
const indented = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => behind('  ', wrap(line.trim(), columns - 2)))
    .join('\n');
