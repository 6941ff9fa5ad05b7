import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { LoginRecord, Source } from '../types.js';
import { loginRecord } from './shared/login.js';

/** KeePassX 0.4: `<database>` with groups of entries. */
export const keepassxXml: Source<LoginRecord> = {
  id: 'keepassx-xml',
  detect: (head) => {
    const text = decodeHead(head);
    return hasRoot(text, 'database') && text.includes('<group') ? 0.9 : 0;
  },
  read: (input, report) => readElements(textPieces(input), report, new KeePassXReader()),
};

const WANTED = ['title', 'username', 'url'];

class KeePassXReader implements ElementReader<LoginRecord> {
  private fields = new Map<string, string>();
  /** a tag of the entry is damaged: a password may stand where the user name should */
  private isDamaged = false;
  private done: LoginRecord[] = [];

  wants(name: string, parent: string): boolean {
    return parent === 'entry' && WANTED.includes(name);
  }

  begin(name: string): void {
    if (name !== 'entry') return;
    this.fields = new Map();
    this.isDamaged = false;
  }

  fault(): void {
    this.isDamaged = true;
  }

  end(name: string, parent: string, text: string): void {
    if (this.wants(name, parent)) this.fields.set(name, text);
    if (name === 'entry') this.endEntry();
  }

  ready(): LoginRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  private endEntry(): void {
    const { fields } = this;
    const login = loginRecord({
      addresses: [fields.get('url')],
      title: fields.get('title'),
      userNames: [fields.get('username')],
    });
    if (login && !this.isDamaged) this.done.push(login);
  }
}
