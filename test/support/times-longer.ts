/** How much more there is of it the second time. */
const TIMES = 10;
const ROUNDS = 8;

/**
 * How many times longer ten times as much takes: about 10 where time is in proportion, 100 where it is squared. Counts the
 * processor's time of this process, the least of some rounds, so that other programs don't matter.
 * @param work makes something of this many times as much
 */
export function timesLonger(work: (times: number) => unknown): number {
  // compiled by then, as far as it will be
  work(TIMES);
  return Math.min(...rounds(() => work(TIMES))) / Math.max(1_000, Math.min(...rounds(() => work(1))));
}

const rounds = (work: () => unknown): number[] =>
  Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
