import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { LoginRecord, ReportProblem, Source } from '../types.js';
import { loginRecord } from './shared/login.js';
import { at } from './shared/login-json.js';
import { otpAccount } from './shared/otpauth-uri.js';

/** Authy's settings file on Android: a list in JSON within an element of XML. */
export const authyXml: Source<LoginRecord> = {
  id: 'authy-xml',
  detect: (head) => {
    const text = decodeHead(head);
    return hasRoot(text, 'map') && text.includes('com.authy.storage.tokens') ? 0.95 : 0;
  },
  read: (input, report) => readElements(textPieces(input), report, new AuthyReader(report)),
};

class AuthyReader implements ElementReader<LoginRecord> {
  private done: LoginRecord[] = [];

  constructor(private readonly report: ReportProblem) {}

  begin(): void {}

  wants(name: string): boolean {
    return name === 'string';
  }

  end(name: string, _: string, text: string): void {
    if (name === 'string' && text.startsWith('[')) this.takeList(text);
  }

  ready(): LoginRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  private takeList(text: string): void {
    for (const token of listIn(text) ?? this.damaged()) {
      const issuer = at(token, 'originalIssuer') ?? at(token, 'accountType');
      const said = otpAccount(`${at(token, 'originalName') ?? at(token, 'name') ?? ''}`, `${issuer ?? ''}`);
      const login = loginRecord({ title: said.issuer || said.account, userNames: [said.account] });
      if (login) this.done.push(login);
    }
  }

  private damaged(): [] {
    this.report({ at: 'string', why: 'bad-json' });
    return [];
  }
}

function listIn(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
