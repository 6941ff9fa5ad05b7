import type { Recipient } from '../../cleanup/record/remedy-steps.js';
import type { LadderName, Proof, Rung } from '../../cleanup/remedies/remedy-ladders.js';

const ladders: Record<LadderName, string> = {
  lender: 'making a lender or collector stop',
  platform: 'making a platform release the number',
  carrier: 'making the carrier act',
  'account-back': 'getting the account back',
  'leak-person': 'claims against whoever used your accounts',
  'leak-platform': 'claims against the platform',
  'leak-carrier': 'claims against the carrier',
};

const recipients: Record<Recipient, string> = {
  'lender-service': "the lender's published hotline or complaint channel (not the caller)",
  'lender-privacy': "the lender's privacy or legal contact",
  'platform-service': "the platform's customer service",
  'platform-privacy': "the platform's privacy or legal contact (see its privacy policy)",
  'carrier-service': "the carrier's hotline; ask for a case number",
  'carrier-statement': 'the carrier, for a statement of the opening day and its call blocking',
  'finance-regulator':
    '12378, the financial regulator; for small-loan companies the local financial office (through 12345)',
  'finance-association': 'the reporting site of the internet finance association',
  'telecom-appeal': 'the telecom complaint office (12300)',
  'internet-association': 'the internet service complaint site of the internet society',
  'cyberspace-office': 'the cyberspace office (12377)',
  'consumer-office':
    "12315 (consumer matters only; one report says it asks for the former holder's identity: write that you don't know it)",
  police: 'the police: 110 for theft and threats, 110 or 96110 for fraud',
  court: 'a court; let a lawyer look at the proof first',
};

const proofs: Record<Proof, string> = {
  'opening-statement': 'proof of the opening day',
  'cancellation-proof': 'proof of the cancellation',
  'former-use': 'proof of former use',
  'incident-log': 'the log of incidents (numclean incident list)',
  screenshots: 'uncropped screenshots of messages, and the call log',
  'earlier-answers': 'case numbers and answers of the earlier steps',
  'account-use': 'what shows that the account is yours: registration, devices, purchases, bank card',
  damage: 'receipts for the damage',
};

const answers: Record<Rung['answer'], string> = {
  receipt:
    'a written or texted confirmation that it was corrected, deleted or released; a promise on the phone is none',
  statement: 'a paper, stamped or from the app, with the number, its holder and the opening day',
  decision: 'a decision whether it was accepted, and the outcome',
  mediation: 'a decision whether it was accepted, then the outcome of the mediation',
  'case-number': 'a case number, and the outcome',
  judgment: 'a judgment',
};

const mustShow: Record<string, string> = {
  act: 'what they did (logged in, moved money, wrote in your name)',
  fault: 'that they knew it was not their account',
  damage: 'what you lost',
  cause: 'that it came from this',
  who: 'who it was; if unknown, report to the police first, who can find out',
  'account-was-yours': 'that the account was yours',
  'told-the-platform': 'when you told the platform, with which first proof and who you are',
  'nothing-done': 'that it did nothing in time',
  're-issue': 'that the number was issued again, and when',
  'carrier-knew': 'that the carrier knew of the bindings',
  'no-warning': 'that nobody warned you when you cancelled',
};

export const remedies = {
  ladders,
  recipients,
  proofs,
  answers,
  mustShow,
  title: (count: number): string => `Whom to turn to next · ${count}`,
  none: 'Nothing to pursue now. If a task was refused, note it: numclean block TASK --reason TEXT, and look here again.',
  general: 'This is general advice, not legal advice; nobody can promise that it works or how long it takes.',
  now: (who: string): string => `Now: ${who}`,
  waiting: (who: string, day: string): string => `Turned to ${who}; waiting until ${day}`,
  waitingNoDay: (who: string): string =>
    `Turned to ${who}; no source says how long it takes: if no answer comes, note it as refused to go on`,
  climbed: 'Everybody was asked. Take all answers to a lawyer, or begin again.',
  letter: (kind: string): string => `Letter: numclean letter write ${kind}`,
  letterTo: (kind: string, binding: string): string =>
    `Letter: numclean letter write ${kind} --to ${binding}`,
  bring: 'Bring',
  answer: 'What counts as an answer',
  wait: (days: number, working: boolean): string => `wait ${days} ${working ? 'working ' : ''}days`,
  waitUntil: (wait: string, day: string): string => `${wait}: if done today, until ${day}`,
  waitUnknown: 'how long it takes was not found; ask when you hand it in',
  source: (title: string, day: string): string => `Source: ${title} (looked up ${day})`,
  mustShowTitle: 'To be shown',
  grounds: 'It rests on',
  seen: (count: number, first: string, last: string): string =>
    `${count === 1 ? 'once' : `${count} times`}, ${first === last ? first : `${first} to ${last}`}`,
  markSent: (id: string): string => `When done: numclean remedy sent ${id}`,
  markAnswered: (id: string): string => `When answered: numclean remedy answered ${id} solved (or refused)`,
  sent: (name: string, day: string): string => `Noted: ${name}, waiting until ${day}.`,
  sentNoDay: (name: string): string =>
    `Noted: ${name}. How long it takes was not found; if no answer comes, note it as refused to go on.`,
  answered: { solved: 'Noted: solved.', refused: 'Noted: not solved; see the next step.' },
};
