import { decodeHead } from '../../reading/encoding.js';
import { textLines } from '../../reading/text-lines.js';
import type { LoginRecord, Source } from '../../types.js';
import { loginRecord } from '../shared/login.js';
import { LabelledEntry } from './labelled.js';
import { UnlabelledEntry } from './unlabelled.js';

/** How a program writes logins as text. */
type Form = {
  id: string;
  sure: number;
  /** what shows it in the first lines */
  is(text: string): boolean;
  /** the line that begins an entry, with its title where it has one; without it blank lines part entries */
  begin?: RegExp;
  /** the line that ends one */
  end?: RegExp;
  /** lines say what they hold; else it is told by their looks */
  labelled: boolean;
};

const LABELS =
  /^[ \t]{0,20}(?:用户名|账号|帐号|登录名|user ?name|login(?: name)?|account)[ \t]{0,8}[:：]|^[ \t]{0,20}(?:账号|帐号|账户|用户名|登录名)[ \t]{1,8}\S{1,200}$/im;
const PASSWORD_LABEL =
  /^[ \t]{0,20}(?:密码|登录密码|password)[ \t]{0,8}[:：]|^[ \t]{0,20}(?:登录)?密码[ \t]{1,8}\S{1,200}$/im;

const FORMS: readonly Form[] = [
  {
    // KeePass 1 and KeePassX, "Export to TXT"
    id: 'keepass-text',
    sure: 0.8,
    is: (text) =>
      /^\[[^[\]\n]{0,200}\]\r?\n(?:Group|User ?Name|Title):/m.test(text) && /^Password:/m.test(text),
    begin: /^\[([^\]\n]{0,200})\]$/,
    labelled: true,
  },
  {
    // Kaspersky Password Manager, "Export to a text file"
    id: 'kaspersky-text',
    sure: 0.8,
    is: (text) => /^(?:Website|Application)(?: name)?: /m.test(text) && /^Login: /m.test(text),
    end: /^-{3}$/,
    labelled: true,
  },
  {
    // whatever somebody or some program writes down with words for what it is
    id: 'login-text',
    sure: 0.5,
    is: (text) => LABELS.test(text) && PASSWORD_LABEL.test(text) && !/【/.test(text),
    labelled: true,
  },
  {
    id: 'login-lines',
    sure: 0.4,
    is: (text) => areUnlabelled(text),
    labelled: false,
  },
];

/** Logins in a text, in blocks of lines. */
export const loginText: readonly Source<LoginRecord>[] = FORMS.map((form) => ({
  id: form.id,
  detect: (head) => {
    const text = decodeHead(head);
    // other formats have words with colons too
    return !/^\s*[<{[](?!.{0,200}\]\s)/.test(text) && form.is(text) ? form.sure : 0;
  },
  read: (input) => read(input, form),
}));

type Entry = LabelledEntry | UnlabelledEntry;

async function* read(
  input: AsyncIterable<Buffer>,
  { begin, end, labelled }: Form,
): AsyncGenerator<LoginRecord, void, undefined> {
  const anew = (title?: string): Entry => (labelled ? new LabelledEntry(title) : new UnlabelledEntry());
  let entry = anew();
  for await (const line of textLines(input)) {
    const [begins, title] = begin?.exec(line) ?? [];
    const parts = begin || end ? begins !== undefined || end?.test(line) : line.trim() === '';
    if (!parts) {
      entry.take(line);
      continue;
    }
    yield* loginOf(entry);
    entry = anew(title);
  }
  yield* loginOf(entry);
}

function* loginOf(entry: Entry): Generator<LoginRecord, void, undefined> {
  const said = entry.said();
  const login = said && loginRecord(said);
  if (login) yield login;
}

/** How many blocks tell what a text is. */
const BLOCKS_LOOKED_AT = 40;

/** Most blocks are a name, a user name and what can only be a password. */
function areUnlabelled(text: string): boolean {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/, BLOCKS_LOOKED_AT)
    .filter((block) => block.trim() !== '');
  const logins = blocks.filter((block) => {
    const entry = new UnlabelledEntry();
    for (const line of block.split('\n')) entry.take(line);
    return entry.said() !== null;
  });
  return logins.length > 0 && logins.length * 3 >= blocks.length * 2;
}
