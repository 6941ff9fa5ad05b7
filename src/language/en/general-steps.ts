import type { OperationName } from '../../cleanup/record/cleanup.js';
import { numberSteps } from './number-tasks.js';

/** The general way where the catalog has no steps of its own. */
export const generalSteps: Record<OperationName, string[]> = {
  ...numberSteps,
  change: [
    'Sign in to the platform’s app or website',
    'Look for “phone number” in its settings, under account and security',
    'Prove who you are, then enter the new number and the code it receives',
    'Sign out and sign in with the new number, to be sure',
  ],
  unbind: [
    'Sign in, and first set a password or add an email, so that you can still get in',
    'Look for “phone number” in its settings, under account and security',
    'Where it can only be changed, change it to another number or ask the support',
    'Sign out and sign in the other way, to be sure',
  ],
  deregister: [
    'Sign in; save what you want to keep, settle balances, memberships and orders',
    'Look for “close account” in its settings, under account and security',
    'Read the terms, prove who you are and submit',
    'Do not sign in during the waiting days: on some platforms that calls the closing off',
  ],
  recover: [
    'On the sign-in page look for “forgot password” or “number no longer used”',
    'Choose a check without the old number: password, email, face or ID card',
    'If none works, appeal to the support, with the carrier’s proof',
    'Once in, move the account to your number of today at once',
  ],
  'new-owner': [
    'Do not sign in to the former holder’s account; if you landed there, leave at once and look at nothing',
    'Tell the support that you hold the number now, and ask them to remove the old binding',
    'Have the carrier’s proof ready from which day the number is yours',
    'Note the case number and the day',
  ],
  'cancel-number': [
    'Go through the checklist once more: all tasks done, all waiting days over',
    'Pay what is open; see whether a contract, broadband or a second SIM hangs on the number',
    'Go to a shop with your ID card, or apply in the app as the carrier describes it',
    'Ask for a proof of the cancellation and take a photo of it',
  ],
  renewal: [
    'Ask the carrier’s hotline whether it offers number renewal, where, and for which apps; where to find it: numclean official number-renewal',
    'The number must be registered in your name; tick the apps to be unbound and submit',
    'It only takes off what is older than your activation; what you registered yourself stays',
    'Note the day after submitting: numclean wait TASK --until DAY',
  ],
  'renewal-check': [
    'Open the renewal page again and see whether the apps went through',
    'After 24 hours or more ask the official service again and enter its answer: numclean official answer',
    'Then go through the remaining platforms one by one, following the checklist',
  ],
  'opening-proof': [
    'Ask the carrier’s hotline what proof of the opening day it gives, and whether the app has it; the names differ by place',
    'It should name the number, its holder and the opening day; the contract or the receipt of opening also counts',
    'Cover what else of your identity stands on it before you show it, and keep a photo or scan',
  ],
  'account-query': [
    'Ask the official query (一证通查) which accounts hang on this number: numclean official yizhengtongcha-accounts',
    'When the message with the answer comes, take it in: numclean official answer',
    'Only the counts matter: there is no need to sign in anywhere',
  ],
  'restore-number': [
    'Ask the carrier’s hotline at once: is the number still in its freeze, can it be restored, and what is the fee',
    'Go to a shop yourself with your ID card; count on 60 days after the cancellation, the sooner the better',
    'Once it is back do not cancel yet: move every account first (numclean prepare-cancel)',
  ],
  'cancellation-proof': [
    'Go to the old carrier’s shop with your ID card and get proof of the cancellation with the number and the day',
    'Ask also for proof that you held the number (「号码曾用证明」), with the days from which and until which it was yours',
    'Keep a photo or scan: appeals to platforms and any dispute rest on it',
  ],
  freeze: [
    'Enter by the platform’s own app, site or hotline and look for an emergency freeze, a stolen account or a loss report',
    'Where there is none, call the hotline: the number is no longer yours, please freeze the account first',
    'Note the case number and the day, then begin to recover the account',
  ],
  unfreeze: [
    'Change the number and the password first',
    'Lift the freeze where you set it, or ask the support, and prove who you are',
  ],
  'claim-person': [
    'Keep screenshots of log-in alerts, transfers and chats, delete nothing: numclean proof add FILE',
    'Report it first, do not seek them out yourself; what must be shown and taken along: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  'claim-platform': [
    'Ask the platform in writing to freeze and return the account, and keep the receipt: numclean letter write freeze-and-return',
    'No answer, or not satisfied: whom to turn to next and how long to wait: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  circumstance: ['Do it as written below.'],
  'claim-carrier': [
    'First ask the carrier when the number was cancelled and re-issued and how you were warned; have it in writing',
    'No answer, or not satisfied: whom to turn to next and how long to wait: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  'carrier-proof': [
    'Ask the carrier which proofs it gives (use, opening and cancellation) and how',
    'Get the proof of use with your ID card while the number is still yours',
    'Scan it and keep it: appeals to platforms will need it',
  ],
};
