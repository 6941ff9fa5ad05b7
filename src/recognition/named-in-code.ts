import type { Catalog } from '../catalog/catalog.js';

/** What is asked of the catalog. */
type Names = Pick<Catalog, 'bySignature' | 'byName' | 'byAlias'>;

/** What stands between a name and the word for its code: your GitHub *authentication* code. */
const BETWEEN: ReadonlySet<string> = new Set(
  'verification verify login log sign in sign-in signin security authentication auth access confirmation one time one-time sms text otp 2fa two-factor temporary account id device registration activation reset password mobile phone web the'.split(
    ' ',
  ),
);
const CODE_WORDS: ReadonlySet<string> = new Set('code otp passcode pin password'.split(' '));
/** A name has no more words than this. */
const LONGEST_NAME = 4;
/** Only the beginning is looked at: such codes are short. */
const LOOKED_AT = 300;

/** A sender that is written in letters: PayPal. */
export const IN_LETTERS = /^[A-Za-z][A-Za-z0-9 .&+-]{1,20}$/;
/** The end is what may be the name: "…even if they say they are from Telegram". */
const FROM = /\bfrom ([A-Z][A-Za-z0-9]{1,20})/;

/**
 * The platform that a code in English without a signature names: by its sender in letters, by a name in front of its words
 * ("PayPal: your code is …"), after "your" ("402918 is your GitHub code"), or as the only one that may ask for it ("…even if they
 * are from Telegram"). Those are fixed wordings, but anybody can write them: they show no more than that an account may exist.
 * @param text of a message that is a code
 * @returns a catalog id, or null
 */
export function namedInCode(text: string, sender: string | null, catalog: Names): string | null {
  const candidates = [
    sender !== null && IN_LETTERS.test(sender) ? sender : '',
    ...namesIn(text.slice(0, LOOKED_AT)),
  ];
  for (const candidate of candidates) {
    const owner = candidate.length > 1 ? ownerOf(candidate, catalog) : undefined;
    if (owner !== undefined) return owner;
  }
  return null;
}

const ownerOf = (name: string, catalog: Names): string | undefined =>
  catalog.bySignature(name)[0] ?? catalog.byName(name)[0] ?? catalog.byAlias(name)[0];

function* namesIn(text: string): Generator<string> {
  const words = (text.match(/[A-Za-z0-9][A-Za-z0-9.&+-]*/g) ?? []).map((word) =>
    word.endsWith('.') ? word.slice(0, -1) : word,
  );
  const yours = words.findIndex((word) => word.toLowerCase() === 'your');
  if (yours < 0 && !FROM.test(text)) return;
  yield* inFront(text);
  if (yours >= 0) yield* afterYour(words.slice(yours + 1));
  const from = FROM.exec(text)?.[1];
  if (from !== undefined) yield from;
}

/** "PayPal: …" */
function* inFront(text: string): Generator<string> {
  const front = beforeColon(text);
  if (IN_LETTERS.test(front)) yield front;
}

/** What stands before the first colon of a text; empty where there is none. */
export const beforeColon = (text: string): string => text.slice(0, Math.max(text.search(/[:：]/), 0)).trim();

/** "your Apple ID verification code": the longest run of words up to the code that may be a name, then shorter ones. */
function* afterYour(words: readonly string[]): Generator<string> {
  const code = words.findIndex((word) => CODE_WORDS.has(word.toLowerCase()));
  if (code < 1 || code > LONGEST_NAME + 2) return;
  let end = code;
  yield words.slice(0, end).join(' ');
  while (end > 0 && BETWEEN.has((words[end - 1] ?? '').toLowerCase())) {
    end--;
    yield words.slice(0, end).join(' ');
  }
}
