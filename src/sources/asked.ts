// What is asked for a file, and told of one that nothing was found in: these stand on the library's face, so they need no types of Node.

/** Which column of a table holds what: its number, from 1, or its heading. */
export type ChosenColumns = {
  text: string;
  sender?: string;
  time?: string;
  direction?: string;
  sim?: string;
};

/** What is asked for a locked file: its password, or null where nobody gives one. */
export type AskPassword = (locked: {
  path: string;
  /** the locked format's id */
  kind: string;
  /** from 0; later ones follow a wrong password */
  attempt: number;
}) => Promise<string | null>;

/** What a file holds, by the names in it and by counts; nothing of what stands in it. */
export type Outline = {
  form: 'table' | 'json' | 'xml' | 'text' | 'database';
  /** rows of a table, objects, elements of the commonest kind, lines; of a database the rows of its tables of messages, else of all */
  rows: number;
  /** columns, or fields */
  names: string[];
  /** elements, or tables, most first */
  kinds: { name: string; count: number }[];
  /** how many say that they were sent, not received */
  sent: number;
  /** false where only the first 64 KiB were looked at */
  whole: boolean;
};
