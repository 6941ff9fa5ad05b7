import { columnsOf } from '../login-csv/headings.js';
import { type LoginParts, phoneIn } from '../shared/login.js';

/** A line `label: value`. */
const LABELLED = /^[ \t]{0,20}([^:：\n]{1,30}?)[ \t]{0,8}[:：][ \t]{0,8}(.{0,2048})$/u;
/** The same with a space between, for words that can't be anything else. */
const SPACED =
  /^[ \t]{0,20}(网站名称|网站|网址|名称|账号|帐号|账户|用户名|登录名|手机号?|邮箱|登录密码|密码)[ \t]{1,8}(\S{1,300})[ \t]{0,8}$/u;
const COLON = /[:：]/;
/** What follows may be anything, over many lines. */
const NOTE = /^(?:notes?|comments?|备注|注释|说明|text)$/i;

/** What the lines of one entry say, each `label: value`; after a note nothing more is taken. */
export class LabelledEntry {
  /** whether nothing was said yet but a title */
  private isEmpty = true;
  private readonly parts: { addresses: string[]; userNames: string[] } = { addresses: [], userNames: [] };
  private title: string | null = null;
  private inNote = false;

  /** @param heading what stands above the entry, its title where it names none */
  constructor(private heading: string | null = null) {}

  take(line: string): void {
    const [, label, value = ''] = LABELLED.exec(line) ?? SPACED.exec(line) ?? [];
    if (this.inNote) return;
    if (label === undefined) {
      // a name above the labels
      if (this.isEmpty && line.trim() !== '') this.heading ??= line.trim();
      return;
    }
    if (NOTE.test(label.trim())) {
      this.inNote = true;
      return;
    }
    this.takeField(label, value.trim());
  }

  /** What was said, or null where there was no more than a title. */
  said(): LoginParts | null {
    return this.isEmpty ? null : { ...this.parts, title: this.title ?? this.heading };
  }

  private takeField(label: string, value: string): void {
    const meanings = Object.keys(columnsOf([label]));
    if (meanings.length === 0 && phoneIn(label, value) === undefined) return;
    this.isEmpty = false;
    // where a line end is lost, the next line with its password stands in the value
    if (value === '' || (COLON.test(value) && !meanings.includes('address'))) return;
    if (meanings.includes('address')) this.parts.addresses.push(value);
    else if (meanings.includes('title')) this.title ??= value;
    else if (meanings.includes('userName') || meanings.includes('contact')) this.parts.userNames.push(value);
    else if (!meanings.includes('password')) this.parts.userNames.push(phoneIn(label, value) ?? '');
  }
}
