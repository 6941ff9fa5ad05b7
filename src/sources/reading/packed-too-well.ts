/** No text packs better; what unpacks to more than this many times its size is made to harm. */
const MAX_RATIO = 200;
const SMALL_ENOUGH = 64 * 1024 * 1024;

/** Whether something unpacks to so much more than it is that it was packed to harm. */
export const isPackedTooWell = (unpacked: number, packed: number): boolean =>
  unpacked > SMALL_ENOUGH && unpacked > packed * MAX_RATIO;
