/** What is said about letters; their own texts stand in src/letters/. */
export const letters = {
  /** one question per fact that a letter is filled from */
  questions: {
    company: 'Full name of the company?',
    carrier: 'Which carrier is the number with?',
    openedOn: 'On which day was the number opened in your name? e.g. 2026-09-01',
    cancelledOn: 'On which day was the number cancelled? e.g. 2026-09-01',
    usedSince: 'Since when did you use the number? e.g. March 2018',
    personName: 'Your name?',
    personAddress: 'Your postal address?',
    personPhone: 'Your phone?',
    personEmail: 'Your email?',
    postcode: 'Postcode?',
    account: 'Account name, nickname or user id?',
    lastContact: 'When, and from which number, did the last call or message come?',
    whatHappened: 'What did you notice? When, and how?',
    damage: 'What damage is there, and about how much? If none, say so',
    companyAddress: 'The company’s address?',
    complainedOn: 'On which day did you complain to the company? e.g. 2026-09-01',
    complaintNumber: 'The case number of that complaint?',
    complaintAbout: 'What did you ask the company for?',
    numberFrom: 'Where did the number come from: opened, transferred, inherited, company?',
    outOfService: 'Was the number ever out of service, and when? If you don’t know, say so',
    consumerUse: 'How do you use, or want to use, the service?',
    companyAnswer: 'What did the company answer? If nothing, say so',
  },
  leaveBlank:
    'Press Enter if you don’t know or want to write it by hand: the letter keeps a blank. What you type goes into the letter only; of a letter written to a file, a copy stays on this machine for your bundle of proof. Don’t type an ID number',
  ownFacts:
    'Every letter can use these; they stay on this machine. Press Enter to leave one out. Don’t type an ID number',
  ownFactsTitle: 'In every letter',
  notTold: 'not told; letters keep a blank',
  setHint: 'To tell or change one: numclean letter facts --set personName=NAME',
  chooseRecipient: 'To whom?',
  title: 'Letters you can write',
  writeHint: 'Write one: numclean letter write KIND --to PLATFORM --out FILE.docx (or md, txt, html)',
  toAmong: (names: readonly string[], more: number): string =>
    `to: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  noRecipient: 'nobody in the inventory fits yet; add one with numclean add',
  fact: (key: string, name: string): string => `${key} (${name})`,
  needs: (facts: readonly string[]): string => `still missing: ${facts.join(', ')}`,
  written: (day: string, name: string | null): string => `written on ${day}${name ? ` (${name})` : ''}`,
  blanksLeft: (labels: readonly string[]): string =>
    `${labels.length === 1 ? '1 blank is' : `${labels.length} blanks are`} left to fill in before you send it: ${labels.join(', ')}`,
};
