import { type EncodedMessage, textOf } from '../sources/types.js';
import { answerAt, signingAt } from './at-once.js';
import { type Explanation, explainAlike } from './explain.js';
import { type LookUps, readSignature, type Signed } from './signature.js';

/** Answers of `judge` are smaller. */
const ANSWERS = 512;
/** So much is kept of what messages show. */
const MOST_SHOWN = 32_768;

/** What messages show, known from others that were signed alike and are of the same kind. */
export class Alike {
  readonly #lookUps: LookUps;
  readonly #signed = new Map<number, Signed>();
  readonly #shown = new Map<number, Explanation | null>();

  constructor(lookUps: LookUps) {
    this.#lookUps = lookUps;
  }

  /**
   * @param place of the message among those that were judged at once
   * @returns null where its words say who sent it, or it must be judged by itself
   */
  shownBy(message: EncodedMessage, place: number): Explanation | null {
    const signing = signingAt(place);
    if (signing < 0) return null;
    const key = signing * ANSWERS + answerAt(place);
    const known = this.#shown.get(key);
    if (known !== undefined) return known;
    const signed = this.#signedAs(signing, message);
    const shown = explainAlike(signed, answerAt(place), message.sender, this.#lookUps);
    if (this.#shown.size < MOST_SHOWN) this.#shown.set(key, shown);
    return shown;
  }

  #signedAs(signing: number, message: EncodedMessage): Signed {
    const known = this.#signed.get(signing);
    if (known) return known;
    const signed = readSignature(textOf(message), message.sender, this.#lookUps);
    this.#signed.set(signing, signed);
    return signed;
  }
}
