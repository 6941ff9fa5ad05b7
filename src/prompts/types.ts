import type { PartOfLife } from '../catalog/types.js';

/**
 * One question of a walk, already in the person's language. `key` is the key of an answers file and of the stored
 * answer. `check` returns the cleaned value or throws a Problem that is shown to a person and ends a script.
 */
export type Question =
  | {
      kind: 'text';
      key: string;
      message: string;
      hint?: string;
      default?: string;
      optional?: boolean;
      link?: PhoneLink;
      check(text: string): string | null;
    }
  | { kind: 'confirm'; key: string; message: string; hint?: string; default: boolean; link?: PhoneLink }
  | {
      kind: 'choice';
      key: string;
      message: string;
      hint?: string;
      default?: string;
      link?: PhoneLink;
      /** its list is taken off the screen when it is answered; absent: the answer stays */
      passing?: boolean;
      /** lines already on the screen that should stay in sight above the list */
      below?: number;
      /** which keys do what, where that is not plain choosing */
      keys?: string;
      choices: Choice[];
    }
  | {
      kind: 'files';
      key: string;
      message: string;
      hint?: string;
      check(path: string): void;
      /** all there is to say about getting such files, in so many columns: one key away from the question */
      more?(columns: number): string;
    }
  | {
      kind: 'platforms';
      key: string;
      message: string;
      hint?: string;
      /** parts of life, or whatever else the listed are parted by */
      groups: PlatformGroup[];
      selected: string[];
      search(text: string): string[];
      /** how to offer an entry of the person's own; absent: only what is listed can be chosen */
      addLabel?(text: string): string;
    }
  /** typed unseen; never out of an answers file, and never kept. `attempt` counts those that were wrong */
  | { kind: 'password'; key: string; message: string; hint?: string; attempt: number }
  | { kind: 'paste'; key: string; message: string; hint?: string }
  /** one value per item, each with a suggestion: a person accepts all, or picks some and changes them one by one */
  | { kind: 'assign'; key: string; message: string; hint?: string; items: AssignItem[] };

/** What a person opens on their phone: its QR code is one key away from the question. */
export type PhoneLink = { title: string; url: string };

/** `name` may have several lines. */
export type Choice = { value: string; name: string; description?: string };
export type AssignItem = { id: string; name: string; suggested: string; choices: Choice[] };
export type PlatformGroup = {
  part: PartOfLife | 'first' | 'own';
  title: string;
  /** `note`: what is known of it already, shown behind its name */
  items: { id: string; name: string; note?: string }[];
};

/** text → string|null, confirm → boolean, choice → string, files → string[], platforms → ids and own names, paste → string, password → string or null, assign → id to value */
export type Answer = string | boolean | null | string[] | Record<string, string>;

/** Where a question stands in a conversation; only a person is told. */
export type Place = {
  /** whether there is a question before, to which the person can go back */
  back?: boolean;
  /** which question of how many, from 1; how many is not sure before the end */
  step?: { at: number; of: number };
};

/** The person goes back to the question before. */
export class WentBack extends Error {}

/** Who answers a walk: a person at a terminal, an answers file, or the demo. */
export interface Prompter {
  /**
   * Throws Problem `usage.answer-missing` where it cannot answer, `interrupted.by-person` on Ctrl+C, and `WentBack` where its place
   * lets the person go back.
   */
  ask(question: Question, place?: Place): Promise<Answer>;
  /** Something to read between questions; a script's prompter drops it. */
  show(text: string): void;
  /** whether a person sits there: QR codes, progress and paragraphs make sense */
  readonly interactive: boolean;
}
