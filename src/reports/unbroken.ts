import { outside } from './outside.js';

/** The Chinese ones among names: a line's end would cut them in two anywhere, as it does no word in letters. */
export const unbroken = (named: readonly { name: string }[]): string[] =>
  named.map(({ name }) => outside(name)).filter((name) => HAN.test(name));

/** The names of accounts that no line's end may cut in two. */
export const unbrokenNames = ({ bindings }: { bindings: readonly { name: string }[] }): string[] =>
  unbroken(bindings);

// by their blocks: Unicode's property for them takes a start half a millisecond to be asked
const HAN = /^(?=.*[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]).{2,12}$/u;
