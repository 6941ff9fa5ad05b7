import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { whilePersonIsThere } from './until-end.js';

/**
 * Asks for one line that is not shown while it is typed, nor afterwards.
 * @throws Problem `interrupted.by-person`
 */
export function askHidden(message: string): Promise<string> {
  const { stdin: input, stderr: output } = process;
  const streams = { input, output, signal: undefined, back: false };
  return whilePersonIsThere(streams, (signal) => hiddenLine(message, { input, output, signal }));
}

const hiddenLine = createPrompt<string, string>((message, done) => {
  const [typed, setTyped] = useState('');
  useKeypress((key, readline) => {
    if (isEnterKey(key)) done(typed);
    else setTyped(readline.line);
  });
  return message;
});
