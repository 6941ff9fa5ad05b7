/** 13800138000, +86 138 0013 8000: whoever sends from it may call himself what he likes. */
const PERSONAL = /^(?:\+?86|0086)?1[3-9]\d{9}$/;

/** Whether a sender's number is a person's. */
export const isFromAPerson = (sender: string | null): boolean =>
  sender !== null && sender.length >= 11 && PERSONAL.test(sender.replace(/[\s-]/g, ''));
