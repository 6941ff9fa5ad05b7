/** What became of a binding: taken off, not to be taken off, under way, or there was none. */
export type UnbindingState = 'unbound' | 'failed' | 'pending' | 'none';

/**
 * What an answer of 一证通查 says about one name. `count` 0 means "no record at this platform" and nothing more: the
 * service covers only the companies that take part.
 */
export type OfficialCount = {
  /** catalog id, or null for a name that the catalog doesn't have */
  platform: string | null;
  /** as the answer writes it */
  name: string;
  /** in an answer about unbinding 1 where it failed, else 0 */
  count: number;
  /** what became of the binding; only in an answer about unbinding */
  state?: UnbindingState;
};

export type OfficialAnswer = {
  /** accounts of a number (一证通查 2.0), phone cards in somebody's name (1.0), or what became of bindings (一键解绑, 二次号码焕新) */
  kind: 'accounts' | 'cards' | 'unbinding';
  counts: OfficialCount[];
  /** the sum that the answer itself gives, or null */
  total: number | null;
  /** names whose count is our reading rather than the answer's word: to be asked about */
  doubtful: string[];
  /** how far unbinding is as a whole; only in an answer about it that says so */
  state?: UnbindingState;
};
