/** Android's 2 sent, 3 draft, 4 outbox, 5 failed, 6 queued; and the words that programs write. */
const SENT =
  /^(?:[2-6]|sent|send|mo|submit|outgoing|outg|out|outbox|sendbox|sentbox|draft|drafts|failed|queued|to|发送|已发送|我发出的|我发的|发出|发件|发件箱|已发|发|草稿|草稿箱)$/i;
const RECEIVED =
  /^(?:1|received|receive|mt|deliver|delivered|incoming|inc|in|inbox|from|接收|已接收|收到|收件|收件箱|已收|收)$/i;

/** What a value says about the way a message went; null where it says nothing about it. */
export function directionOf(value: unknown): 'received' | 'sent' | null {
  // Nokia writes `READ,RECEIVED`
  for (const word of String(value ?? '').split(/[,/|\s]+/)) {
    if (SENT.test(word)) return 'sent';
    if (RECEIVED.test(word)) return 'received';
  }
  return null;
}

const SELF = /^(?:me|myself|you|我|我自己|自己|本人|本机)$/i;

/** Whether a sender is the person: how programs call them in their own messages. */
export const isSelf = (sender: unknown): boolean => typeof sender === 'string' && SELF.test(sender.trim());
