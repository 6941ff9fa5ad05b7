import { outside } from './outside.js';

/** The Chinese ones among names: a line's end would cut them in two anywhere, as it does no word in letters. */
export const unbroken = (named: readonly { name: string }[]): string[] =>
  named.map(({ name }) => outside(name)).filter((name) => HAN.test(name));

/** The names of accounts that no line's end may cut in two. */
export const unbrokenNames = ({ bindings }: { bindings: readonly { name: string }[] }): string[] =>
  unbroken(bindings);

const HAN = /^(?=.*\p{Script=Han}).{2,12}$/u;
