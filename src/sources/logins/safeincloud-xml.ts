import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { LoginRecord, Source } from '../types.js';
import { type LoginParts, loginRecord } from './shared/login.js';

/**
 * SafeInCloud: cards of typed fields; templates and what was deleted are cards too.
 * https://www.safe-in-cloud.com/en/help/
 */
export const safeincloudXml: Source<LoginRecord> = {
  id: 'safeincloud-xml',
  detect: (head) => {
    const text = decodeHead(head);
    return hasRoot(text, 'database') && /<card\s/.test(text) ? 0.95 : 0;
  },
  read: (input, report) => readElements(textPieces(input), report, new CardReader()),
};

/** Types of fields that say where and as whom; a phone number may be a field of its own. */
const ADDRESS = ['website', 'url'];
const NAMES = ['login', 'username', 'email', 'phone'];
const ONE_TIME_CODE = 'one_time_password';

type Card = {
  title: string;
  addresses: string[];
  userNames: string[];
  oneTimeCode: string;
  isLogin: boolean;
};

class CardReader implements ElementReader<LoginRecord> {
  private card: Card | null = null;
  private type = '';
  private done: LoginRecord[] = [];

  begin(name: string, _: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'field') this.type = attributes.type ?? '';
    if (name !== 'card') return;
    const isLogin = attributes.template !== 'true' && attributes.deleted !== 'true';
    this.card = { title: attributes.title ?? '', addresses: [], userNames: [], oneTimeCode: '', isLogin };
  }

  wants(name: string, parent: string): boolean {
    return name === 'field' && parent === 'card';
  }

  end(name: string, parent: string, text: string): void {
    if (name === 'card') this.endCard();
    else if (name === 'field' && parent === 'card') this.takeField(text.trim());
  }

  /** A type may be lost, or a password stand under another's. */
  fault(): void {
    if (this.card) this.card.isLogin = false;
  }

  ready(): LoginRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  private takeField(text: string): void {
    const { card, type } = this;
    this.type = '';
    if (!card || text === '') return;
    if (ADDRESS.includes(type)) card.addresses.push(text);
    else if (NAMES.includes(type)) card.userNames.push(text);
    else if (type === ONE_TIME_CODE) card.oneTimeCode = text;
  }

  private endCard(): void {
    const { card } = this;
    this.card = null;
    if (!card?.isLogin) return;
    const parts: LoginParts = card;
    const login = loginRecord(parts);
    if (login) this.done.push(login);
  }
}
