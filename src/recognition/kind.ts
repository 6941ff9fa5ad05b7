import { type MessageKind, RULES, type Rule } from './kind-rules.js';
import { remember } from './remember.js';
import { shapeReader } from './shape.js';
import { Spotter } from './spotter.js';

export type { MessageKind } from './kind-rules.js';

/** The rule that decided. */
export type KindReason = (typeof RULES)[number]['reason'] | 'no-advertising';

type Kind = { kind: MessageKind; reason: KindReason };

const patterns = RULES.flatMap(({ all, none = [] }: Rule) => [...all, ...none]);
const spotter = new Spotter(patterns);
const shapeOf = shapeReader(patterns);
const askAll = RULES.map(({ kind, reason, all, none = [] }: Rule) => ({
  kind: { kind, reason } as Kind,
  all: all.map((each) => spotter.asks(each)),
  none: none.map((each) => spotter.asks(each)),
}));

/**
 * The kind of a message, by the first rule that fits. Where none does it is a notice: advertising must offer a way
 * out (通信短信息服务管理规定), and what has neither that nor its words is none.
 */
export const readKind = (text: string): Kind => kindOfShape(shapeOf(text));

/** Messages come in forms that differ in their numbers and names only: each form is judged once. */
const kindOfShape = remember((shape): Kind => {
  spotter.look(needsFolding(shape) ? shape.normalize('NFKC') : shape);
  for (const { kind, all, none } of askAll) {
    if (every(all) && !some(none)) return kind;
  }
  return NOTICE;
});

const NOTICE: Kind = { kind: 'notice', reason: 'no-advertising' };

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
