/** What a message is. Confidence hangs on it: codes and notices show an account, marketing only a customer list. */
export type MessageKind = 'code' | 'notice' | 'transaction' | 'marketing' | 'collection';
