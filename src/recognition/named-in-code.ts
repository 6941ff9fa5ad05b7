import type { Catalog } from '../catalog/catalog.js';

/** What is asked of the catalog. */
type Names = Pick<Catalog, 'bySignature' | 'byName' | 'byAlias'>;

/** What stands between a name and the word for its code: your GitHub *authentication* code. */
const BETWEEN: ReadonlySet<string> = new Set(
  'verification verify login log sign in sign-in signin security authentication auth access confirmation one time one-time sms text otp 2fa two-factor api temporary account id device registration activation reset password mobile phone web the'.split(
    ' ',
  ),
);
const CODE_WORDS: ReadonlySet<string> = new Set('code otp passcode pin password'.split(' '));
/** These end a name too, where they stand behind it: verify your Snapchat account. */
const ENDS_NAME: ReadonlySet<string> = new Set([...CODE_WORDS, 'account', 'authentication']);
/** What a code is for comes behind these: use 402918 as Microsoft account security code. */
const IS_FOR: ReadonlySet<string> = new Set(['your', 'as', 'for']);
/** A name has no more words than this. */
const LONGEST_NAME = 4;
/** Only the beginning is looked at: such codes are short. */
const LOOKED_AT = 300;

/** A sender that is written in letters: PayPal. */
export const IN_LETTERS = /^[A-Za-z][A-Za-z0-9 .&+-]{1,20}$/;
/** The end is what may be the name: "…even if they say they are from Telegram". */
const FROM = /\bfrom ([A-Z][A-Za-z0-9]{1,20})/;
/** The same in Chinese: G-402918 是您的 Google 验证码, 你的 Apple ID 代码为… */
const BEFORE_CHINESE =
  /(?:[您你]的|作为)\s?([A-Za-z][A-Za-z0-9 .&+-]{1,24}?)\s?(?:的|[账帐][户号]|登[录陆]|安全|短信|动态|身份|手机|一次性){0,3}(?:验证码|校验码|确认码|动态码|代码|安全码)/;

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
  const places = words.flatMap((word, at) => (IS_FOR.has(word.toLowerCase()) ? [at + 1] : []));
  const from = FROM.exec(text)?.[1];
  if (places.length > 0 || from !== undefined) yield* inFront(text);
  for (const at of places) yield* beforeCode(words.slice(at));
  // Microsoft access code: 402918
  if (/^[A-Z]/.test(text)) yield* beforeCode(words);
  if (from !== undefined) yield from;
  const chinese = BEFORE_CHINESE.exec(text)?.[1];
  if (chinese !== undefined) yield* shorter(chinese.split(' '));
}

/** "PayPal: …" */
function* inFront(text: string): Generator<string> {
  const front = beforeColon(text);
  if (IN_LETTERS.test(front)) yield front;
}

/** What stands before the first colon of a text; empty where there is none. */
export const beforeColon = (text: string): string => text.slice(0, Math.max(text.search(/[:：]/), 0)).trim();

/** "Apple ID verification code": the longest run of words up to the code that may be a name, then shorter ones. */
function* beforeCode(words: readonly string[]): Generator<string> {
  const code = words.findIndex((word) => ENDS_NAME.has(word.toLowerCase()));
  if (code >= 1 && code <= LONGEST_NAME + 2) yield* shorter(words.slice(0, code));
}

function* shorter(words: readonly string[]): Generator<string> {
  let end = words.length;
  yield words.join(' ');
  while (end > 1 && BETWEEN.has((words[end - 1] ?? '').toLowerCase())) {
    end--;
    yield words.slice(0, end).join(' ');
  }
}
