/** What a user name certainly is: a mail address, or a mobile number with or without its country. */
const USER_NAME =
  /^(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+\d{1,3}[ -]?\d{4,12})$/;
/** No space, no word of a language, at least two kinds of characters. */
const SECRET = /^(?=.{4,128}$)(?=[^\s\p{Script=Han}]*$)(?=.*[A-Za-z])(?=.*[^A-Za-z])/u;
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/\S{1,2000}|(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}(?:[/:]\S{0,500})?)$/i;

/** Whether a cell may be what somebody signs in as: a number or a mail address. */
export const looksLikeUserName = (cell: string): boolean => USER_NAME.test(cell.trim());
/** Whether a cell may be the address of a site. */
export const looksLikeAddress = (cell: string): boolean =>
  !looksLikeUserName(cell) && ADDRESS.test(cell.trim());
/** Whether a cell may be a password, which is not kept. */
export const looksLikeSecret = (cell: string): boolean =>
  !looksLikeUserName(cell) && !looksLikeAddress(cell) && SECRET.test(cell.trim());
