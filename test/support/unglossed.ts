/** Chinese as it stands on a screen, one or several in a row, with the English in brackets behind: 「设置」 or 「我的」 (Settings, Me). */
const GLOSSED = /[「“][^」”]*[」”](?:,? (?:or |and |then )?[「“][^」”]*[」”])* \(/gu;
/** The English first: number renewal (「二次号码焕新」). */
const BEHIND = /\([^()]*[「“][^」”]*[」”][^()]*\)/gu;
const QUOTED = /[「“][^」”]*\p{Script=Han}[^」”]*[」”]/gu;

/** The Chinese in an English text of which it does not say what it means. */
export const unglossed = (text: string): string[] =>
  text.replace(GLOSSED, '(').replace(BEHIND, '').match(QUOTED) ?? [];
