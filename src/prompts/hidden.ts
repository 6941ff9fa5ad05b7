import type { ReadStream } from 'node:tty';
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { hiddenLine, hideTyping } from '../hidden-typing.js';
import { dieOfHangup, isHungUp } from '../interruption.js';
import { whilePersonIsThere } from './until-end.js';

/**
 * Asks for one line that is not shown while it is typed, nor before, nor afterwards: typing stays hidden until `showTyping`.
 * @throws Problem `interrupted.by-person`
 */
export function askHidden(message: string): Promise<string> {
  const { stdin, stderr: output } = process;
  hideTyping();
  const input = hiddenLine();
  input.on('end', () => isHungUp(stdin) && dieOfHangup());
  const streams = { input: input as unknown as ReadStream, output, signal: undefined, back: false };
  return whilePersonIsThere(streams, (signal) => line(message, { input, output, signal }));
}

const line = createPrompt<string, string>((message, done) => {
  const [typed, setTyped] = useState('');
  useKeypress((key, readline) => {
    if (isEnterKey(key)) done(typed);
    else setTyped(readline.line);
  });
  return message;
});
