/** The list of changes, and taking one back. */
export const history = {
  title: 'Changes',
  count: (changes: number): string => (changes === 1 ? '1 in all' : `${changes} in all`),
  hint: 'To take the last one back: numclean undo',
  undone: (what: readonly string[]): string =>
    what.length === 0 ? 'The last change is taken back.' : `Taken back: ${what.join('; ')}.`,
  takenBack: (what: string): string => `${what} (taken back)`,
  events: {
    created: (track: string): string => `began: ${track}`,
    answered: 'questions answered',
    found: (names: string, count: number): string => `evidence noted (${count}): ${names}`,
    dismissed: (names: string): string => `put aside: ${names}`,
    restored: (names: string): string => `brought back: ${names}`,
    confirmed: (names: string): string => `confirmed: ${names}`,
    marked: (task: string, state: string): string => `${task}: ${state}`,
    incidents: (count: number): string => `messages and calls for somebody else noted: ${count}`,
    continued: (track: string): string => `went on: ${track}`,
    others: {
      set: 'facts about the number changed',
      'remedy-marked': 'noted who was turned to, and the answer',
      'proofs-added': 'proof kept',
      'proof-removed': 'proof taken out',
      'incident-edited': 'a message or call for somebody else corrected',
      'incident-removed': 'a message or call for somebody else taken out',
      'circumstances-told': 'your situation told',
      'letter-written': 'letter written',
      paced: 'the pace changed',
      ordered: 'the order changed',
      undone: 'one change taken back',
    },
  },
};
