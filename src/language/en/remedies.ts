import type { Outcome, RungId } from '../../cleanup/record/remedy-steps.js';
import type { MapName } from '../../cleanup/remedies/maps/types.js';
import type { Condition, LenderKind, Proof, Rung, WaitStage } from '../../cleanup/remedies/rung.js';

const maps: Record<MapName, string> = {
  lender: 'making a lender and its collectors stop',
  collector: 'a collector who names nobody',
  platform: 'making a platform release the number',
  carrier: 'making the carrier act',
  'cheap-plan': 'getting the carrier’s cheapest plan',
  charges: 'somebody else’s charges and bills',
  notices: 'notices from a court, the police or another office',
  'private-notices': 'notices of somebody else’s lock, school or hospital',
  parcels: 'somebody else’s parcels and orders',
  acquaintances: 'somebody else’s friends and family',
  codes: 'codes nobody asked for',
  advertising: 'advertising calls and messages',
  labels: 'your calls are shown as spam, delivery or sales',
  refusal: 'a platform refuses before the number is cancelled',
  'own-account': 'somebody is at your account',
  'doubted-debt': 'somebody wants you to pay a debt you don’t know',
  'own-notices': 'notices of your lock, school or hospital go to the old number',
  'account-back': 'getting the account back',
  'leak-person': 'claims against whoever used your accounts',
  'leak-carrier': 'claims against the carrier',
};

/** One word for each, as a problem without a name of its own is called in commands. */
const typed: Record<MapName, string> = {
  lender: 'lender',
  collector: 'debt',
  platform: 'opened',
  carrier: 'carrier',
  'cheap-plan': 'cheap-plan',
  charges: 'charges',
  notices: 'notices',
  'private-notices': 'alarms',
  parcels: 'parcels',
  acquaintances: 'friends',
  codes: 'codes',
  advertising: 'spam',
  labels: 'labels',
  refusal: 'refusal',
  'own-account': 'attack',
  'doubted-debt': 'demand',
  'own-notices': 'old-number-notices',
  'account-back': 'hacked',
  'leak-person': 'intruder',
  'leak-carrier': 'carrier-claim',
};

/** Whom to turn to, or what to do oneself. */
const recipients: Record<RungId, string> = {
  'still-signed-in': 'look where you are still logged in: an old phone, a tablet, a computer, a browser',
  'freeze-account': 'have the account frozen or reported lost',
  'secure-account': 'secure it yourself, in its app',
  'check-debt': 'first see whether the debt is yours',
  'ask-who': 'find out which company it is',
  'answer-acquaintance': 'answer with one sentence',
  'tell-former-holder': 'ask the friends to tell the former holder',
  'verify-notice': 'check whether it is real',
  'tell-office': 'tell the office that the number changed hands',
  'call-for-help': 'call 119 (fire), 120 (ambulance) or 110 at once and read the message to them',
  'tell-sender': 'tell whoever sent it that it reaches the wrong person',
  'redirect-notices': 'first change the number that notices go to',
  'give-no-code': 'give the code to nobody and type it in nowhere',
  unsubscribe: 'unsubscribe, where it is a known company',
  'parcel-company': 'the courier, the parcel company or the shop: you are not the recipient',
  'find-labeller': 'see whose label it is: call phones of several makes',
  'label-service': 'have the label taken off, free of charge',
  'lender-service': 'the lender’s published hotline or complaint channel (not the caller)',
  'dispute-debt': 'the lender’s official service: say that the debt is not yours, ask for proof',
  'lender-privacy': 'the lender’s privacy contact; it answers for its agencies',
  'platform-service': 'the platform’s customer service',
  'platform-counter': 'its branch or counter: go in person, with your ID',
  'platform-privacy': 'the platform’s privacy contact (see its privacy policy)',
  'carrier-service': 'the carrier’s hotline; ask for a case number',
  'carrier-statement': 'the carrier, for a statement of the day the number was opened',
  'number-blocking': 'the carrier’s free call blocking, and the phone’s own',
  'spam-center': '12321, to report the number and the messages',
  'finance-regulator': '12378 (the financial regulator), for banks, consumer finance, trusts and insurers',
  'local-finance':
    'the local financial authority where the lender is registered, for small-loan companies and guarantors; 12378 is not in charge of them',
  'central-bank': '12363 (the central bank), for payment and credit records',
  'city-hotline': '12345 (the city’s public hotline), which passes it on to the office in charge',
  'finance-association': 'the reporting site of the internet finance association',
  'telecom-appeal': 'the telecom complaint office (12300)',
  'internet-association': 'the internet service complaint site of the Internet Society of China',
  'cyberspace-office': 'the cyberspace office (12377), for misuse of personal data',
  'consumer-office': '12315, the market regulator',
  'credit-objection': 'an objection with the credit registry or the lender that reported to it',
  police: 'the police: 110',
  court: 'a court',
};

/** What a rung is called where room is short. */
const shortNames: Record<RungId, string> = {
  'still-signed-in': 'devices still logged in',
  'freeze-account': 'freezing',
  'secure-account': 'securing the account',
  'ask-who': 'asking who it is',
  'answer-acquaintance': 'one sentence',
  'tell-former-holder': 'passing it on',
  'verify-notice': 'checking it',
  'tell-office': 'telling the office',
  'call-for-help': 'calling for help',
  'tell-sender': 'telling the sender',
  'redirect-notices': 'changing where they go',
  'give-no-code': 'giving no code',
  unsubscribe: 'unsubscribing',
  'parcel-company': 'parcel company',
  'find-labeller': 'whose label it is',
  'label-service': 'taking the label off',
  'lender-service': 'lender’s service',
  'check-debt': 'looking whose debt it is',
  'dispute-debt': 'disputing the debt',
  'lender-privacy': 'lender’s privacy contact',
  'platform-service': 'platform’s service',
  'platform-counter': 'branch or counter',
  'platform-privacy': 'platform’s privacy contact',
  'carrier-service': 'carrier’s service',
  'carrier-statement': 'statement of the opening day',
  'number-blocking': 'call blocking',
  'spam-center': '12321',
  'finance-regulator': '12378',
  'local-finance': 'local financial authority',
  'central-bank': '12363',
  'city-hotline': '12345',
  'finance-association': 'internet finance association',
  'telecom-appeal': '12300',
  'internet-association': 'internet complaint site',
  'cyberspace-office': '12377',
  'consumer-office': '12315',
  'credit-objection': 'credit objection',
  police: 'police',
  court: 'court',
};

const asked: Partial<Record<RungId, string>> = {
  'lender-service': 'You asked the lender’s official service',
  'check-debt': 'You looked into your credit report',
  'dispute-debt': 'You told the lender that the debt is not yours',
  'lender-privacy': 'You asked the lender’s privacy contact',
  'platform-service': 'You asked the platform’s service',
  'platform-counter': 'You went to the branch or counter',
  'platform-privacy': 'You asked the platform’s privacy contact',
  'carrier-service': 'You complained to the carrier',
  'carrier-statement': 'You asked the carrier for its statement',
  'spam-center': 'You reported it to 12321',
  'finance-regulator': 'You complained to 12378',
  'local-finance': 'You complained to the local financial authority',
  'central-bank': 'You complained to 12363',
  'city-hotline': 'You told 12345',
  'finance-association': 'You reported it to the Internet Finance Association',
  'telecom-appeal': 'You appealed to 12300',
  'internet-association': 'You complained to the Internet Society’s platform',
  'cyberspace-office': 'You reported it to 12377',
  'consumer-office': 'You complained to 12315',
  'credit-objection': 'You objected to the credit record',
  police: 'You reported it to the police',
  court: 'You sued',
};
const askedOf = (rung: RungId): string => asked[rung] ?? `You turned to: ${shortNames[rung]}`;

const openEnd: Partial<Record<RungId, string>> = {
  court: 'wait for the court',
  police: 'wait for the police',
};
const waitOf = (rung: RungId, until: string | null): string =>
  until === null
    ? (openEnd[rung] ?? 'how long it takes was not found; if nobody answers, note “silent” to go on')
    : `wait until ${until}`;

/** What to do or say there. */
const how: Partial<Record<RungId, readonly string[]>> = {
  'check-debt': [
    'Look into its app for a loan of yours, and get your own credit report: is this loan in it, or one you stood surety for?',
    'If you borrowed it: pay only in its app or where it says so itself, and give it your new number before you cancel this one, or the next holder is called.',
    'If you did not: admit nothing, pay nothing, follow no link, give no code, and turn to the lender as below.',
  ],
  'dispute-debt': [
    'Say “这笔借款不是我的。请告诉我合同编号和放款日期，拿出凭据；拿不出，就删掉我的号码，不要再联系。” (This loan is not mine. Tell me the contract number and the day it was paid out, and show proof; if you cannot, delete my number and stop calling.) Ask for a case number, note the day.',
    'If they say it was borrowed in your name: ask for the contract and the record of the payment, go to the police at once, then object to the credit record. Don’t pay first.',
  ],
  'still-signed-in': [
    'Where you are, go to account and security, change the number to your present one, sign out all other devices and change the password. It takes minutes and needs no appeal.',
    'Don’t log out first: you may not get in again.',
  ],
  'freeze-account': [
    'Freeze what takes days to get back. What you can get back at once needs no freeze before it.',
  ],
  'secure-account': [
    'Go in through the app on your own phone, by no link in a message: change the password, sign out devices you don’t know under 「登录设备」 (signed-in devices), and see whether number, e-mail, addresses or payment without a password were changed.',
    'Locked out, or money is going: freeze it at once, as numclean emergency says.',
    'Give no code to anybody. If somebody only tries and is not in, a new password is enough.',
  ],
  'ask-who': [
    'Ask only: which company are you, for which lender, what is your staff number, what is the contract number? In Chinese: “请问您是哪家公司？替哪家机构催收？您的工号和合同编号是多少？” Record the call, keep screenshots.',
    'Then only: “我不是借款人，这个号码已经换人，请不要再打了。” (I am not the borrower, the number has changed hands, please stop calling.) Admit nothing, pay nothing, add nobody on WeChat, give no name, ID number or address. You don’t know the former holder and need not help to find them.',
    'Once you know, add that company to the entry with numclean incident edit: then there is somebody to turn to.',
  ],
  'answer-acquaintance': [
    'For example: “您好，这个号码现在是我在用，不是您要找的人。请告诉他，号码已经换人，让他尽快把各个平台上的手机号改掉。” (Hello, this number is mine now, and I am not the person you are looking for. Please tell them that the number has changed hands, and that they should change it on all their platforms soon.)',
    'You need not say who you are. Pass on no money and no things.',
  ],
  'tell-former-holder': [
    'Three things to pass on: the number has changed hands; payment, file and social accounts should be moved first; lenders should get the new number, too.',
    'You need not look for the former holder yourself, and tell nobody else their name.',
  ],
  'verify-notice': [
    'Open no link and call no number from the message: 12368 for a court (with the area code from elsewhere), the published number of the local police, 12345 for other offices.',
    'A real notice never asks you to transfer money, tell a code or install anything. If it does, it is fraud: 96110.',
  ],
  'tell-office': [
    'Say since when the number is yours, that you are not the person in the notice, and that they should reach that person some other way and take the number off the file. In Chinese: “您好，这个号码从某年某月起是我在用，我不是通知里的人，请另行联系本人，并把这个号码从案卷里去掉。” (put in your year and month)',
    'You need not pass it on, and you do not count as having received it. Note whom you spoke to and when, and keep the message.',
  ],
  'call-for-help': [
    'You need not know whose home it is: they can find out. Say that it reached you by mistake.',
  ],
  'tell-sender': [
    'Call its published number, none from the message, and open no link: “这个号码是我的，不是他的，请删掉，改用别的办法通知他。” (This number is mine, not theirs; please delete it and reach them some other way.)',
    'A school or hospital on the same day: somebody is waiting for this message.',
    'For a lock or camera tell its maker. Open nothing, look at nothing, go there never: it is somebody’s home. Tell nobody else what it says.',
  ],
  'redirect-notices': [
    'Where the app still opens: today change the number that alarms go to and the emergency contact, and remove members and devices you don’t know.',
    'A lock or camera tells somebody whether you are at home: first change the code on the lock itself, as its manual says; if you cannot get into the app, reset the device and link it to the new number.',
    'School, hospital, property manager, courier: call the published number or go to the counter, and have the number changed.',
  ],
  'give-no-code': [
    'Somebody is logging in or signing up with your number. Whoever calls and asks for the code is a fraud, be it “customer service” or a friend.',
    'If it is always the same company, ask it to release the number; if many come at once, turn on blocking.',
  ],
  unsubscribe: [
    'Do what the end of the message says (usually: reply T or TD). On the phone say “请不要再打来，把这个号码从名单里删掉” (don’t call again, take this number off your list).',
    'Don’t answer strangers or messages with links: report and block them.',
  ],
  'parcel-company': [
    'Tell the courier “我不是收件人，这个号码已经换人，请联系寄件人” (I am not the recipient, the number has changed hands, please contact the sender); accept nothing and open nothing. If it goes on, call the parcel company and have the number taken off that recipient.',
    'Never pay on delivery.',
  ],
  'lender-service': [
    'Say “我是这个号码的新机主，不是借款人，请删除这个号码，并给我一个受理编号” (I am the new holder of this number, not the borrower; please delete it and give me a case number), and note the day. The lender answers for the agencies it hires: “that was not us” is no answer.',
  ],
  'find-labeller': [
    'The phone that is called names whose label it is (Tencent, Baidu, another): take a screenshot.',
  ],
  'label-service': [
    'Ask whoever labelled it, one after the other; whoever wants money for it is no official service.',
  ],
  'platform-service': [
    'To reach a person say or write “转人工” (a person, please); at the end “请给我受理编号” (please give me the case number).',
  ],
  'platform-counter': [
    'Call first: does this branch do it, what to bring, is an appointment needed? If they refuse, ask for the reason in writing, or try another branch.',
  ],
  'city-hotline': ['Say which service it is, whom you asked when and what they said; note the case number.'],
  'carrier-service': [
    'To reach a person say “转人工” (a person, please); at the end “请给我受理编号” (please give me the case number).',
  ],
  'lender-privacy': ['You can write to it on the same day; no need to wait for the hotline.'],
  'carrier-statement': [
    'Ask in the app or a carrier shop: “请给我开一份证明，写明这个号码哪天登记到我名下” (please give me proof of the day this number was registered to me). What it is called and whether it is given differs by place; the contract or the first bill helps, too.',
  ],
  'number-blocking': [
    'China Mobile: text KTFSR to 10086; China Telecom: KTFSR to 10001; China Unicom: call 10010; others: ask the carrier.',
    'Couriers may be blocked by mistake; a message tells you what was blocked.',
  ],
  'spam-center': [
    'Change nothing in the message; give number and time, and say that it is for somebody else.',
  ],
  'finance-regulator': [
    'You are not a customer: ask for the wrong number to be deleted and for the calls to stop.',
  ],
  'local-finance': [
    'Call 12345, say that it is about a small-loan company registered there, and ask for the authority.',
  ],
  'cyberspace-office': [
    'Say that they have no basis for using your number, and did not delete it when you asked.',
  ],
  'consumer-office': [
    'Say how you use, or want to use, the service. It is said to ask for the former holder’s identity: write that you do not and cannot know it.',
  ],
  'credit-objection': [
    'Look at your own credit report first: if the loan is not on it, there is nothing to object to, and you can show that it is not yours.',
  ],
  police: [
    'Bring the call log, recordings, screenshots, proof that the number is yours, and your ID; ask for a receipt or case number. For fraud also 96110.',
  ],
  court: ['Have a lawyer look at the proof first.'],
};

const conditions: Record<Condition, string> = {
  threatened: 'If you are threatened, insulted or exposed, or somebody comes to your door',
  'on-record': 'If your own credit report shows a loan or inquiry that is not yours',
  'as-customer': 'If you use, or want to use, the service yourself',
  'goes-on': 'If it goes on',
  'money-gone': 'If money is gone',
  'real-notice': 'If it is real',
  'in-danger': 'If somebody seems to be in danger (fire, a fall, a call for help)',
  'not-mine': 'If you find that you did not borrow it',
};

const proofs: Record<Proof, string> = {
  'opening-statement': 'proof of the opening day',
  'cancellation-proof': 'proof of the cancellation',
  'former-use': 'proof that you held the number (「号码曾用证明」)',
  'incident-log': 'the log of incidents',
  screenshots: 'uncropped screenshots of messages, and the call log',
  recordings: 'recorded calls',
  'earlier-answers': 'case numbers and answers of the earlier steps',
  'account-use': 'what shows that the account is yours: registration, devices, purchases, bank card',
  'own-credit-report': 'your own credit report',
  'own-id': 'your ID',
  'death-and-kinship': 'proof of death and of kinship, and your own ID',
  damage: 'receipts for the damage',
};

const answers: Record<Rung['answer'], string> = {
  receipt:
    'a written or texted confirmation that it was corrected, deleted or released; a promise on the phone does not count',
  statement: 'a paper, stamped or from the app, with the number, its holder and the opening day',
  decision: 'a decision whether it was accepted, and the outcome',
  mediation: 'a decision whether it was accepted, then the outcome of the mediation',
  'case-number': 'a case number, and the outcome',
  judgment: 'a judgment',
  name: 'the full name of the company',
  quiet: 'the messages and calls stop',
  'own-eyes': 'what you see yourself',
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

const lenders: Record<LenderKind, string> = {
  licensed: '',
  'small-loan': '',
  unknown:
    'See which company lends, in the message or the contract: 12378 for a bank, consumer finance or trust company; the local financial authority for a small-loan company or guarantor.',
};

const stages: Record<WaitStage['what'], string> = {
  answer: 'an answer',
  'app-answer': 'an answer, by the rules for apps',
  acceptance: 'whether it is accepted',
  mediation: 'mediation',
};

const outcomes: Record<Outcome | 'skipped' | 'over', string> = {
  solved: 'solved',
  got: 'got it',
  refused: 'refused',
  silent: 'no answer',
  skipped: 'left out',
  over: 'time is up, no answer',
};

/** What is said about whom to turn to next. */
export const remedies = {
  maps,
  typed,
  recipients,
  shortNames,
  how,
  conditions,
  proofs,
  answers,
  mustShow,
  lenders,
  stages,
  outcomes,
  outcomeWords: {
    solved: ['done', 'stopped'],
    got: ['received', 'accepted'],
    refused: ['rejected', 'denied'],
    silent: ['no answer', 'nothing'],
  } satisfies Record<Outcome, string[]>,
  title: (count: number): string => `Whom to turn to next · ${count}`,
  none: 'Nothing to pursue now. If a task was refused, note it with numclean block TASK --reason TEXT and look here again.',
  noneAt: (name: string, task: string | null): string =>
    `${name}: nothing to pursue now.${task === null ? '' : ` If it refuses, note that first with numclean block ${task} --reason TEXT and look here again.`}`,
  ifRefused: (name: string): string => `If ${name} refuses, this is whom to turn to:`,
  otherProblems: (count: number): string =>
    `${count === 1 ? '1 more problem is' : `${count} more problems are`} open: numclean remedy`,
  general: 'This is general advice, not legal advice; nobody can promise that it works or how long it takes.',
  now: (who: string): string => `Now: ${who}`,
  meanwhile: (who: string): string => `Meanwhile: ${who}`,
  ifNeeded: (condition: string, who: string): string => `${condition}: ${who}`,
  later: (who: string, day: string | null): string =>
    day === null ? `If that does not help: ${who}` : `From ${day}, if it is not solved: ${who}`,
  sent: (rung: RungId, on: string, until: string | null): string =>
    `${on}: ${askedOf(rung)}; ${waitOf(rung, until)}`,
  didLine: (who: string, on: string): string => `Done on ${on}: ${who}. If that did not help, see below`,
  answeredLine: (who: string, outcome: string, on: string | null): string =>
    `${who}: ${outcome}${on === null ? '' : ` (${on})`}`,
  skippedLine: (who: string, reason: string | null): string =>
    `${who}: left out${reason ? ` (${reason})` : ''}`,
  climbed:
    'You have been through every step. Take all the answers to a lawyer and ask what else can be done.',
  letter: (kind: string): string => `Letter: numclean letter write ${kind}`,
  letterTo: (kind: string, binding: string): string =>
    `Letter: numclean letter write ${kind} --to ${binding}`,
  bring: 'Bring',
  answer: 'What counts as an answer',
  waitStage: (stage: string, days: number, working: boolean, day: string): string =>
    `${stage}: ${days} ${working ? 'working ' : ''}days (${day})`,
  wait: (stages: readonly string[]): string => `If done today, wait for ${stages.join(', then ')}`,
  waitUnknown: 'How long it takes was not found; ask when you hand it in',
  source: (title: string, day: string): string => `Source: ${title} (looked up ${day})`,
  triesTitle: 'Try first',
  triesAbove: 'Try first what is said above',
  mustShowTitle: 'What you must show',
  grounds: 'What the law and the rules say',
  seen: (count: number, first: string, last: string): string =>
    `${count === 1 ? 'once' : `${count} times`}, ${first === last ? first : `${first} to ${last}`}`,
  markSent: (id: string): string => `When done: numclean remedy sent ${id}`,
  markAnswered: (id: string): string =>
    `When you know more: numclean remedy answered ${id} solved (or got, refused, silent)`,
  markOthers: (id: string, rung: string): string =>
    `Took another step, or one earlier: numclean remedy sent ${id} --rung ${rung} --on 2026-11-20. To leave one out: numclean remedy skip ${id} --rung ${rung} --reason TEXT`,
  noted: (rung: RungId, until: string | null): string => `Noted. ${askedOf(rung)}; ${waitOf(rung, until)}.`,
  tookNext: (rung: string, problem: string, other: string): string =>
    `No step was named, so the next one was noted: ${rung}. For another: numclean undo, then name it with --rung, for example numclean remedy sent ${problem} --rung ${other}`,
  noPeriod: (who: string): string => `Noted: ${who}.`,
  skipped: (who: string): string => `Noted: left out: ${who}.`,
  answered: {
    solved: () => 'Noted: solved.',
    got: (who) => `Noted: ${who}: you have it. The matter is still open; see the next step.`,
    refused: (who) => `Noted: ${who}: refused. See the next step.`,
    silent: (who) => `Noted: ${who}: no answer. See the next step.`,
  } satisfies Record<Outcome, (who: string) => string>,
  anotherMeant: (id: string, rungs: readonly string[]): string =>
    `If it was another (${rungs.join(', ')}): numclean undo, then numclean remedy answered ${id} with --rung to say which.`,
};
