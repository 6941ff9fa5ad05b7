/** Where something is printed to. */
export type Surroundings = { env: Readonly<Record<string, string | undefined>>; isTTY: boolean };

/** A terminal that can neither move its cursor nor colour its text, such as a shell within an editor. */
export const isDumb = ({ TERM }: Surroundings['env']): boolean => TERM === 'dumb';

/**
 * Whether it may be coloured. `--no-color` wins; then `FORCE_COLOR`, which holds for a pipe too and is taken back by `0` or `false`;
 * then `NO_COLOR` (https://no-color.org); else a terminal is coloured that is not dumb.
 * @param option false for `--no-color`
 */
export function wantsColour(option: boolean | undefined, { env, isTTY }: Surroundings): boolean {
  if (option === false) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTTY && !env.NO_COLOR && !isDumb(env);
}
