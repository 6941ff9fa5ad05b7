import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { LoginRecord, Source } from '../types.js';
import { isPhoneLabel, type LoginParts, loginRecord, phoneIn } from './shared/login.js';

/**
 * KeePass 2 and what writes its XML. Older versions of an entry and what lies in the recycle bin are left out.
 * https://keepass.info/help/base/importexport.html
 */
export const keepassXml: Source<LoginRecord> = {
  id: 'keepass-xml',
  detect: (head) => (hasRoot(decodeHead(head), 'KeePassFile') ? 1 : 0),
  read: (input, report) => readElements(textPieces(input), report, new KeePassReader()),
};

/** Elements whose text is needed, with the one around them. */
const WANTED = ['Meta/RecycleBinUUID', 'Group/UUID', 'Group/Name', 'Entry/UUID', 'String/Key'];

/** Further addresses and apps: of Keepass2Android and KeePassXC, of KeePassDX. */
const ADDRESS = /^(?:URL|KP2A_URL)/;
const APP = /^AndroidApp/;
const BIN_NAME = /^(?:recycle bin|回收站|资源回收桶)$/i;

/** `{REF:U@I:…}`: the user name of the entry with this id. */
const USER_NAME_ELSEWHERE = /^\{REF:U@I:([0-9A-F]{32})\}$/i;

type Entry = Omit<LoginParts, 'addresses' | 'userNames'> & {
  id: string;
  addresses: string[];
  /** the user name first, then phone fields */
  userNames: string[];
  /** a tag of it is damaged: a password may stand where the user name should */
  isDamaged: boolean;
};

class KeePassReader implements ElementReader<LoginRecord> {
  private binId = '';
  private readonly groups: { inBin: boolean }[] = [];
  private entry: Entry | null = null;
  private insideHistory = 0;
  private key = '';
  private done: Entry[] = [];
  /** entries that name another's user name, and all user names to answer them at the end */
  private readonly referring: Entry[] = [];
  private readonly userNames = new Map<string, string>();

  wants(name: string, parent: string): boolean {
    if (this.insideHistory > 0) return false;
    return (
      WANTED.includes(`${parent}/${name}`) || (parent === 'String' && name === 'Value' && isWanted(this.key))
    );
  }

  begin(name: string): void {
    if (name === 'Group') this.groups.push({ inBin: this.groups.at(-1)?.inBin ?? false });
    else if (name === 'History') this.insideHistory++;
    else if (name === 'String') this.key = '';
    else if (name === 'Entry' && this.insideHistory === 0)
      this.entry = { id: '', addresses: [], userNames: [], isDamaged: false };
  }

  end(name: string, parent: string, text: string): void {
    if (name === 'History') this.insideHistory = Math.max(0, this.insideHistory - 1);
    else if (name === 'Group') this.groups.pop();
    else if (this.insideHistory === 0) this.endInside(`${parent}/${name}`, text.trim());
  }

  fault(): void {
    if (this.entry) this.entry.isDamaged = true;
  }

  ready(isOver: boolean): LoginRecord[] {
    const entries = isOver
      ? [...this.done, ...this.referring.map((entry) => this.answered(entry))]
      : this.done;
    this.done = [];
    return entries.map(loginRecord).filter((login) => login !== null);
  }

  private endInside(place: string, text: string): void {
    if (place === 'Meta/RecycleBinUUID') this.binId = /^A*=*$/.test(text) ? '' : text;
    else if (place === 'Group/UUID' && text !== '' && text === this.binId) this.markBin();
    else if (place === 'Group/Name' && BIN_NAME.test(text)) this.markBin();
    else if (place === 'Entry/UUID' && this.entry)
      this.entry.id = Buffer.from(text, 'base64').toString('hex');
    else if (place === 'String/Key') this.key = text;
    else if (place === 'String/Value') this.takeField(text);
    else if (place.endsWith('/Entry')) this.endEntry();
  }

  private markBin(): void {
    const group = this.groups.at(-1);
    if (group) group.inBin = true;
  }

  private takeField(text: string): void {
    if (!this.entry || text === '') return;
    if (this.key === 'Title') this.entry.title = text;
    else if (ADDRESS.test(this.key)) this.entry.addresses.push(text);
    else if (APP.test(this.key)) this.entry.addresses.push(`androidapp://${text}`);
    else if (this.key === 'UserName') this.entry.userNames.unshift(text);
    else if (this.key === 'otp') this.entry.oneTimeCode = text;
    else this.entry.userNames.push(phoneIn(this.key, text) ?? '');
  }

  private endEntry(): void {
    const { entry } = this;
    this.entry = null;
    if (!entry || entry.isDamaged) return;
    const [userName = ''] = entry.userNames;
    if (entry.id !== '' && userName !== '') this.userNames.set(entry.id, userName);
    if (this.groups.at(-1)?.inBin) return;
    if (entry.userNames.some((name) => USER_NAME_ELSEWHERE.test(name))) this.referring.push(entry);
    else this.done.push(entry);
  }

  private answered(entry: Entry): Entry {
    const userNames = entry.userNames.map((name) => {
      const [, id] = USER_NAME_ELSEWHERE.exec(name) ?? [];
      return id === undefined ? name : (this.userNames.get(id.toLowerCase()) ?? '');
    });
    return { ...entry, userNames };
  }
}

const isWanted = (key: string): boolean =>
  ['Title', 'UserName', 'otp'].includes(key) || ADDRESS.test(key) || APP.test(key) || isPhoneLabel(key);
