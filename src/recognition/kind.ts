import { type MessageKind, RULES, type Rule } from './kind-rules.js';
import { KIND_WORDS } from './kind-words.js';
import { remember } from './remember.js';
import { shapeReader } from './shape.js';
import { simplified, TRADITIONAL } from './simplified.js';
import { Spotter } from './spotter.js';

export type { MessageKind } from './kind-rules.js';

/** The rule that decided; without one, what the words speak for. */
export type KindReason = (typeof RULES)[number]['reason'] | 'words';

type Kind = { kind: MessageKind; reason: KindReason };

const patterns = RULES.flatMap(({ all, none = [] }: Rule) => [...all, ...none]);
const spotter = new Spotter(patterns);
const shapeOf = shapeReader([...patterns, ...Object.values(KIND_WORDS), TRADITIONAL]);
const askAll = RULES.map(({ kind, reason, all, none = [] }: Rule) => ({
  kind: { kind, reason } as Kind,
  all: all.map((each) => spotter.asks(each)),
  none: none.map((each) => spotter.asks(each)),
}));

/** The kind of a message, by the first rule that fits; where none does, by the words of each kind. */
export const readKind = (text: string): Kind => kindOfShape(shapeOf(text));

/** Messages come in forms that differ in their numbers and names only: each form is judged once. */
const kindOfShape = remember((shape): Kind => {
  const folded = needsFolding(shape) ? shape.normalize('NFKC') : shape;
  const plain = simplified(folded);
  spotter.look(plain);
  for (const { kind, all, none } of askAll) {
    if (every(all) && !some(none)) return kind;
  }
  return { kind: kindByWords(plain), reason: 'words' };
});

/** The kind that most different words speak for; a notice where as many do. */
function kindByWords(text: string): MessageKind {
  const body = text.replace(SIGNATURE, '');
  let best: MessageKind = 'notice';
  let most = 0;
  for (const [kind, words] of WORDS) {
    const found = new Set(body.match(words)).size;
    if (found <= most || found < (LEAST[kind] ?? 1)) continue;
    most = found;
    best = kind;
  }
  return best;
}

/** One word makes no advertisement and no demand. */
const LEAST: Partial<Record<MessageKind, number>> = { marketing: 2, collection: 2 };
const SIGNATURE = /【[^】\n]{0,40}】/g;
const WORDS = (['notice', 'transaction', 'collection', 'marketing'] as const).map(
  (kind) => [kind, KIND_WORDS[kind]] as const,
);

type Question = () => boolean;

function every(questions: readonly Question[]): boolean {
  for (const holds of questions) if (!holds()) return false;
  return true;
}

function some(questions: readonly Question[]): boolean {
  for (const holds of questions) if (holds()) return true;
  return false;
}

/** Full-width letters and digits, enclosed and compatibility characters: rules are written for their plain forms. */
const NOT_PLAIN =
  /[\u00a0\u2100-\u214f\u2460-\u24ff\u2e80-\u2fdf\u3000\u3200-\u33ff\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f]/;

const needsFolding = (text: string): boolean => NOT_PLAIN.test(text);
