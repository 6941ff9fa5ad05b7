import sax from 'sax';
import type { FileProblemCode, ReportProblem } from '../types.js';

/** Is told of each element as it goes by, and gives what it made of them. */
export type ElementReader<Found> = {
  begin(name: string, parent: string, attributes: Readonly<Record<string, string>>): void;
  /** whether the text that stands directly in this element is needed at its end */
  wants(name: string, parent: string): boolean;
  end(name: string, parent: string, text: string): void;
  /** a tag or an attribute is damaged here: what stands where in the open elements is no longer sure */
  fault?(): void;
  /** takes what is complete; after the last element all that is left */
  ready(isOver: boolean): Found[];
};

/** Deeper is no export of anything. */
const MAX_DEPTH = 256;
/** Longer is no name: the rest is dropped. */
const MAX_TEXT = 65_536;
const MAX_PROBLEMS = 300;
/** What is more damaged than this is not read on: for each tag that closes nothing sax complains once per open one. */
const FAULTS = 1_000;
const CHARACTERS_PER_FAULT = 8;
/** Only between two pieces can reading stop. */
const PIECE = 256;
/** sax searches a declaration (`<!…`) anew from its start for each character: a longer one is none, and what is read of it is dropped. */
const MAX_DECLARATION = 256;

/**
 * Reads an XML text as it streams by. Damage is reported and passed over. Entities that the file declares are never
 * expanded.
 * @param report gets `bad-entity`, `bad-attribute`, `too-deep`, `damaged`, `truncated`
 */
export async function* readElements<Found>(
  text: AsyncIterable<string>,
  report: ReportProblem,
  reader: ElementReader<Found>,
): AsyncGenerator<Found, void, undefined> {
  const parser = new ElementParser(report, reader);
  for await (const piece of text) {
    parser.push(piece);
    yield* reader.ready(false);
    if (parser.gaveUp) break;
  }
  parser.end();
  yield* reader.ready(true);
}

type Open = { name: string; text: string | null };

class ElementParser<Found> {
  gaveUp = false;
  private readonly parser = sax.parser(true);
  private readonly open: Open[] = [];
  private problems = 0;
  private faults = 0;
  private given = 0;
  private isEnding = false;

  constructor(
    private readonly report: ReportProblem,
    private readonly reader: ElementReader<Found>,
  ) {
    const { parser } = this;
    // without namespaces attributes are texts
    parser.onopentag = ({ name, attributes }) => this.begin(name, attributes as Record<string, string>);
    parser.onclosetag = (name) => this.close(name);
    parser.ontext = (text) => this.add(text);
    parser.oncdata = (text) => this.add(text);
    parser.onerror = (error) => {
      // otherwise it takes nothing more
      parser.resume();
      this.fault(error.message);
    };
  }

  push(text: string): void {
    for (let at = 0; at < text.length && !this.gaveUp; at += PIECE) {
      const piece = text.slice(at, at + PIECE);
      this.given += piece.length;
      this.parser.write(piece);
      this.dropLongDeclaration();
    }
  }

  private dropLongDeclaration(): void {
    const parser = this.parser as { sgmlDecl?: string };
    if ((parser.sgmlDecl?.length ?? 0) > MAX_DECLARATION) parser.sgmlDecl = '';
  }

  end(): void {
    if (this.open.length > 0 && !this.gaveUp) this.problem('truncated');
    this.isEnding = true;
    if (!this.gaveUp) this.parser.close();
  }

  private begin(name: string, attributes: Record<string, string>): void {
    if (this.open.length >= MAX_DEPTH) {
      if (!this.gaveUp) this.problem('too-deep');
      this.gaveUp = true;
      return;
    }
    const parent = this.open.at(-1)?.name ?? '';
    this.open.push({ name, text: this.reader.wants(name, parent) ? '' : null });
    this.reader.begin(name, parent, attributes);
  }

  private close(name: string): void {
    if (this.gaveUp || this.isEnding) return;
    const element = this.open.pop();
    if (element) this.reader.end(name, this.open.at(-1)?.name ?? '', element.text ?? '');
  }

  private add(text: string): void {
    const element = this.open.at(-1);
    if (element && element.text !== null && element.text.length < MAX_TEXT)
      element.text = (element.text + text).slice(0, MAX_TEXT);
  }

  private fault(message: string): void {
    if (this.isEnding || this.gaveUp) return;
    const isEntity = /entity/.test(message);
    this.problem(isEntity ? 'bad-entity' : 'bad-attribute');
    if (!isEntity) this.reader.fault?.();
    if (++this.faults < FAULTS + this.given / CHARACTERS_PER_FAULT) return;
    this.problem('damaged');
    this.gaveUp = true;
  }

  private problem(why: FileProblemCode): void {
    if (++this.problems <= MAX_PROBLEMS) this.report({ at: `line ${this.parser.line + 1}`, why });
  }
}
