import type { Columns } from './headings.js';

/** How a program writes logins as CSV. One whose versions differ in more than headings has several of these. */
export type LoginCsvFormat = {
  id: string;
  /** its headings, folded, in each of its versions; more may follow in newer ones */
  headers?: readonly (readonly string[])[];
  /** a few headings that no other program has, where the rest differs from file to file */
  telltale?: readonly string[];
  /** where things stand, in cells without a heading */
  columns?: Columns;
  /** cells of a row, where they are not as many as headings */
  cells?: number;
  /** further cells follow by so many */
  more?: number;
  /** cells of a row in old versions, which lack the last */
  fewestCells?: number;
  /** a row of so many cells is a note, and no login */
  cellsOfNote?: number;
  /** a column tells the kind of each row, which may be no login */
  typed?: true;
  /** label and value by turns after the title, in place of columns; `bare`: without a line of headings above */
  pairs?: true | 'bare';
  /** no headings: columns by what is in them */
  bare?: true;
  /** what stands before a quote within quotes, where it is no quote */
  quoteEscape?: string;
  /** cells are written as in a web page (`&amp;`), and a note over several lines may lack its quotes */
  outOfPage?: true;
  /** what a cell always looks like: where it doesn't, cells have moved */
  anchor?: { at: number; like: RegExp };
};

/** https://support.google.com/chrome/answer/13068232 and the like; headings out of files and importers. */
export const LOGIN_CSV_FORMATS: readonly LoginCsvFormat[] = [
  // Chrome, Edge, Brave, Opera, Vivaldi, 360
  { id: 'chrome-csv', headers: [['name', 'url', 'username', 'password']], fewestCells: 4 },
  {
    id: 'firefox-csv',
    headers: [
      ['url', 'username', 'password', 'httprealm', 'formactionorigin', 'guid', 'timecreated', 'timelastused'],
      ['hostname', 'username', 'password'],
      ['hostname', 'username', 'password', 'formsubmiturl', 'httprealm', 'usernamefield', 'passwordfield'],
    ],
  },
  { id: 'apple-passwords-csv', headers: [['title', 'url', 'username', 'password', 'otpauth']] },
  {
    id: 'bitwarden-csv',
    typed: true,
    headers: [
      ['type', 'name', 'notes', 'fields', 'loginuri', 'loginusername', 'loginpassword', 'logintotp'],
      ['name', 'uri', 'username', 'password', 'notes', 'folder'],
    ],
  },
  {
    id: '1password-csv',
    headers: [
      ['title', 'url', 'username', 'password', 'otpauth', 'favorite', 'archived', 'tags', 'notes'],
      ['title', 'notes', 'username', 'password', 'url'],
      ['notesplain', 'title', 'username', 'password', 'url'],
    ],
    telltale: ['ainfo', 'autosubmit', 'masterpassword'],
  },
  { id: 'keepassxc-csv', headers: [['group', 'title', 'username', 'password', 'url', 'notes']] },
  {
    id: 'keepass-csv',
    headers: [['account', 'loginname', 'password', 'website', 'comments']],
    quoteEscape: '\\',
  },
  {
    // https://github.com/bitwarden/clients/issues/268
    id: 'lastpass-csv',
    outOfPage: true,
    headers: [['url', 'username', 'password', 'extra', 'name', 'grouping', 'fav']],
  },
  {
    id: 'dashlane-csv',
    headers: [['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category']],
  },
  {
    id: 'dashlane-old-csv',
    columns: { title: [0], address: [1], userName: [2], password: [3] },
    cells: 5,
  },
  {
    id: 'enpass-csv',
    headers: [['title', 'field', 'value', 'field', 'value', '.........']],
    pairs: true,
  },
  { id: 'enpass-csv', pairs: 'bare' },
  {
    id: 'nordpass-csv',
    typed: true,
    headers: [
      // biome-ignore format: a heading after the other
      ['name', 'url', 'username', 'password', 'note', 'cardholdername', 'cardnumber', 'cvc', 'expirydate', 'zipcode', 'folder', 'fullname', 'phonenumber', 'email', 'address1', 'address2', 'city', 'country', 'state'],
    ],
  },
  {
    id: 'proton-pass-csv',
    typed: true,
    headers: [
      ['type', 'name', 'url', 'email', 'username', 'password', 'note', 'totp', 'createtime', 'modifytime'],
    ],
  },
  {
    id: 'roboform-csv',
    headers: [['name', 'url', 'login', 'pwd', 'note', 'folder', 'rffields']],
    columns: { title: [0], address: [1], userName: [2], password: [3] },
    cells: 7,
    more: 1,
    // its folders are written as paths
    anchor: { at: 5, like: /^(?:\/|$)/ },
  },
  {
    id: 'roboform-csv',
    headers: [['name', 'url', 'matchurl', 'login', 'pwd', 'note', 'folder', 'rffieldsv2']],
    columns: { title: [0], address: [1, 2], userName: [3], password: [4] },
    cells: 8,
    more: 1,
    cellsOfNote: 7,
    anchor: { at: 6, like: /^(?:\/|$)/ },
  },
  { id: 'safeincloud-csv', headers: [['title', 'login', 'password', 'url', 'notes']] },
  {
    id: 'synology-csv',
    headers: [['displayname', 'loginusername', 'loginpassword', 'loginurls', 'logintotp', 'notes']],
  },
  {
    id: 'zoho-csv',
    headers: [['secretname', 'secreturl', 'notes']],
    columns: { title: [0], address: [1], userName: [3], password: [4] },
    cells: 5,
    more: 1,
  },
  {
    id: 'keeper-csv',
    columns: { title: [1], userName: [2], password: [3], address: [4] },
    cells: 7,
    more: 2,
  },
  // whatever else has columns for a site or name, a user name and a password
  { id: 'login-csv' },
  { id: 'login-csv', bare: true },
];
