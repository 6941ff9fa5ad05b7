import type { Words } from '../../language/words.js';
import { penFor, type Screen } from './screen.js';

/** One thing that `doctor` looked at; `trouble`: what is not well there, with what to do about it, in words. */
export type Check = { id: keyof Words['doctor']['names']; finding: string; trouble: readonly string[] };

/** What was looked at, a line each, and what to do where it is not well. */
export function doctorView(checks: readonly Check[], { doctor }: Words, screen: Screen): string {
  const pen = penFor(screen);
  const troubles = checks.reduce((sum, { trouble }) => sum + trouble.length, 0);
  return [
    ...pen.heading(doctor.title),
    ...checks.flatMap(({ id, finding, trouble }) => [
      ...pen.item(trouble.length > 0 ? '!' : '✓', doctor.line(doctor.names[id], finding)),
      ...trouble.flatMap((text) => pen.item('→', text, 1)),
    ]),
    '',
    ...pen.text(troubles > 0 ? doctor.notWell(troubles) : doctor.allWell),
  ].join('\n');
}
