/** An object as far as it goes in the first bytes: its fields that are no objects, and how deep it lies. */
export type Seen = { depth: number; fields: Record<string, unknown> };

const MOST_SEEN = 200;
const DEEPEST = 64;

/** A token of JSON: a string, a bracket, or what stands between. */
const TOKEN = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\],]|[^\s"{}[\],:]+|\n/g;

/** The objects in the beginning of a JSON text, which may be cut anywhere, the first 200. */
export const objectsIn = (head: string): Seen[] => new ObjectFinder().read(head);

class ObjectFinder {
  private readonly seen: Seen[] = [];
  /** what is open: an object's fields, or null for an array */
  private readonly open: (Record<string, unknown> | null)[] = [];
  private key: string | null = null;

  read(head: string): Seen[] {
    for (const [token, string, colon] of head.matchAll(TOKEN)) {
      if (this.seen.length >= MOST_SEEN || this.open.length > DEEPEST) break;
      if (string === undefined) this.takeOther(token);
      else if (colon === undefined) this.take(unescaped(string));
      else this.key = string;
    }
    // the last one may be cut
    this.open.forEach((fields, depth) => {
      if (fields && this.seen.every((one) => one.depth !== depth)) this.seen.push({ depth, fields });
    });
    return this.seen;
  }

  private take(value: unknown): void {
    const fields = this.open.at(-1);
    if (fields && this.key !== null) fields[this.key] = value;
    this.key = null;
  }

  private takeOther(token: string): void {
    if (token === '{' || token === '[') {
      // so that a list of texts counts as a field too
      this.take([]);
      this.open.push(token === '{' ? {} : null);
    } else if (token === '}' || token === ']') this.close(token === '}');
    else if (token !== ',' && token !== '\n') this.take(token);
  }

  /** A bracket that closes nothing is damage, as one that is not closed. */
  private close(isObject: boolean): void {
    const { open } = this;
    const opened = isObject ? open.findLastIndex((one) => one !== null) : open.lastIndexOf(null);
    if (opened < 0) return;
    const fields = open[opened];
    open.length = opened;
    if (fields) this.seen.push({ depth: opened, fields });
  }
}

function unescaped(string: string): string {
  try {
    return JSON.parse(`"${string}"`) as string;
  } catch {
    return string;
  }
}
