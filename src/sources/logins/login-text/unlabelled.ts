import type { LoginParts } from '../shared/login.js';
import { looksLikeAddress, looksLikeSecret, looksLikeUserName } from '../shared/looks-like.js';

const MOST_LINES = 8;

/**
 * Lines of one entry that say nothing of what they are: the first is its name, one a user name, one what can only be a password. All but
 * the name, addresses and what is certainly a user name are left alone.
 */
export class UnlabelledEntry {
  private readonly lines: string[] = [];
  private isTooLong = false;

  take(line: string): void {
    if (this.lines.length >= MOST_LINES) this.isTooLong = true;
    else this.lines.push(line.trim());
  }

  /** What the lines say, or null where they are no login. */
  said(): LoginParts | null {
    const lines = this.lines.filter((line) => line !== '');
    const [title = '', ...rest] = lines;
    const isLogin =
      rest.some(looksLikeUserName) &&
      rest.some(looksLikeSecret) &&
      !looksLikeSecret(title) &&
      !looksLikeUserName(title) &&
      !lines.some((line) => /[【】]/.test(line));
    if (this.isTooLong || !isLogin) return null;
    return { title, addresses: lines.filter(looksLikeAddress), userNames: rest.filter(looksLikeUserName) };
  }
}
