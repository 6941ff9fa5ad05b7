export const verify = {
  title: 'What the later export shows',
  reopened: (count: number): string =>
    `${count} called done, but there is still a sign of the account; opened again:`,
  reopenedBy: (day: string, kind: string): string => `${kind} on ${day}`,
  verified: (count: number): string => `${count} verified: silent for long enough:`,
  undecided: (count: number): string => `${count} silent so far, too early to tell:`,
  untilDay: (day: string): string => `if nothing comes until ${day}, verify once more and it is settled`,
  tooRare:
    'it wrote too rarely, or still sends marketing: messages alone will not settle it; run the official query (一证通查) once more',
  more: (count: number): string => `${count} more; --all shows all of them`,
  noneClaimed: 'No task is called done yet. Say so for each: numclean done NAME',
  notLater: 'These files hold no message from after the tasks were done. Export again in a while.',
  rule: 'The rule: a code, notice, transaction or demand after a task was done opens it again; it counts as verified only where messages on 3 days or more were to be expected and none came.',
};
