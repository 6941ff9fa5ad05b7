/** Where a number came from: what a letter says of the one who had it before follows from it. */
export const NUMBER_FROM = ['opened', 'transferred', 'inherited', 'company'] as const;
export type NumberFrom = (typeof NUMBER_FROM)[number];

const WORDS: Readonly<Record<NumberFrom, readonly string[]>> = {
  opened: ['新开户', '开户', '营业厅', 'new'],
  transferred: ['过户', '转让', 'transfer'],
  inherited: ['继承', '亲属', 'inheritance'],
  company: ['单位', '单位的', '公司', 'work'],
};

/** The origin that a person means, in either language; null for none. */
export function numberFromNamed(text: string): NumberFrom | null {
  const wanted = text.trim().toLowerCase();
  return NUMBER_FROM.find((from) => from === wanted || WORDS[from].includes(wanted)) ?? null;
}
