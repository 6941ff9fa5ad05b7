/**
 * A kind of export that is locked with a password. What it unlocks is in the form of one of the sources, and stays in memory.
 */
export type LockedFormat = {
  /** stable id; which source it is, or what the sentence about it is called */
  id: string;
  /** from the first bytes, up to 64 KiB */
  detect(head: Buffer): boolean;
  /** whether it is locked with something that nobody can type, so that there is no password to ask for */
  isWithoutPassword?(head: Buffer): boolean;
  /**
   * @returns the unlocked file
   * @throws Locked
   */
  open(bytes: Buffer, password: string): Promise<Buffer>;
};

/** Why a locked file stays locked. */
export class Locked extends Error {
  /**
   * @param why `wrong-password`; `damaged` where the password is right; `too-costly` where its key would need more memory or time than
   *   anybody's computer has to spare; `other-key` where no password opens it
   */
  constructor(readonly why: 'wrong-password' | 'damaged' | 'too-costly' | 'other-key') {
    super(why);
  }
}

/** More memory, in bytes, no key may need. */
export const MOST_MEMORY = 1024 ** 3;
/** More rounds of a hash would take minutes; the strictest programs ask for a tenth of it. */
export const MOST_ROUNDS = 20_000_000;
