/** Accounts that open several services. */
export const families = {
  between: '',
  settles: (family: string, names: string): string => `${family}是一家，换这一次就都换了：${names}。`,
  closing: (what: string): string => `注销它，会连带：${what}`,
};
