/** What a command that gives a task a state cannot be without, as an option. */
export const NEEDED: Readonly<Record<string, 'until' | 'reason'>> = {
  wait: 'until',
  block: 'reason',
  skip: 'reason',
};
