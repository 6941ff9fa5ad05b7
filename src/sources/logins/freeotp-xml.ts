import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { LoginRecord, Source } from '../types.js';
import { freeotpLogin } from './shared/freeotp-token.js';

/** FreeOTP's settings file (`tokens.xml`, `tokenBackup.xml`): each token as JSON within an element of XML. */
export const freeotpXml: Source<LoginRecord> = {
  id: 'freeotp-xml',
  detect: (head) => {
    const text = decodeHead(head);
    return hasRoot(text, 'map') && text.includes('issuerExt') ? 0.95 : 0;
  },
  read: (input, report) => readElements(textPieces(input), report, new TokenReader()),
};

class TokenReader implements ElementReader<LoginRecord> {
  private done: LoginRecord[] = [];
  private isDamaged = false;

  begin(): void {
    this.isDamaged = false;
  }

  wants(name: string, parent: string): boolean {
    return name === 'string' && parent === 'map';
  }

  end(name: string, _: string, text: string): void {
    // keys of version 2 are objects too
    if (name !== 'string' || this.isDamaged || !text.includes('issuer')) return;
    const login = freeotpLogin(text);
    if (login) this.done.push(login);
  }

  fault(): void {
    this.isDamaged = true;
  }

  ready(): LoginRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }
}
