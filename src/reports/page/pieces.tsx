import type { ComponentChildren } from 'preact';
import { encode } from 'uqr';
import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';

/** A part of the page with its heading; it can be linked to. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);

/** Days, and commands to type: browsers break lines after the hyphens in them. */
const WHOLE = /(\d{4}-\d{2}-\d{2}|numclean letter write [a-z-]+)/;

/** The blank between a number and what is counted: 44 天. */
const BEFORE_UNIT = /(\d) (?=\p{Script=Han})/gu;

/** A text whose days, counts and words of commands stay in one piece each. */
export const Said = ({ children }: { children: string }) => (
  <>
    {children.split(WHOLE).map((piece, place) => {
      if (place % 2 === 0) return piece.replace(BEFORE_UNIT, '$1\u00a0');
      return piece.startsWith('numclean') ? (
        <Command words={piece.split(' ')} />
      ) : (
        <span class="whole">{piece}</span>
      );
    })}
  </>
);

const Command = ({ words }: { words: readonly string[] }) => (
  <span class="code">
    {words.slice(0, -1).join(' ')} <span class="whole">{words.at(-1)}</span>
  </span>
);

/** Lines as bullets; nothing where there are none. */
export const Bullets = ({ lines }: { lines: readonly string[] }) =>
  lines.length > 0 ? (
    <ul>
      {lines.map((line) => (
        <li>
          <Said>{line}</Said>
        </li>
      ))}
    </ul>
  ) : null;

/** How pressing a thing is, in a word with a frame: never by colour alone. */
export const LevelMark = ({ level, children }: { level: string; children: string }) => (
  <span class={`level level-${level}`}>{children}</span>
);

/** A link to a page of an operator, an authority or the press; never one that the catalog only keeps as provenance. */
export const WebLink = ({ url, children }: { url: string; children: ComponentChildren }) => (
  <a href={addressOf(url)?.href ?? url} rel="noreferrer" target="_blank">
    {children}
  </a>
);

/** Whether an address may become a link. */
export const isWebAddress = (url: string | null | undefined): url is string =>
  typeof url === 'string' && /^https?:$/.test(addressOf(url)?.protocol ?? '');

/** The same few addresses stand on many cards. */
const addresses = new Map<string, URL | null>();

/** An address in its parts; null where it is none. */
export function addressOf(text: string): URL | null {
  const known = addresses.get(text);
  if (known !== undefined) return known;
  const address = URL.canParse(text) ? new URL(text) : null;
  addresses.set(text, address);
  return address;
}

/** Numbers in a hotline as the catalog writes it: "95188", "400-670-0700". */
const numbersIn = (hotline: string): string[] => hotline.match(/\+?\d[\d-]+\d/g) ?? [];

/** Text in which a platform's own hotline dials; other numbers stay text. */
export function PhoneText({ text, hotline }: { text: string; hotline: string }) {
  const numbers = /\d/.test(text) ? numbersIn(hotline) : [];
  if (numbers.length === 0) return <Said>{text}</Said>;
  const pattern = new RegExp(
    `(?<!\\d)(${numbers.map((number) => number.replace('+', '\\+')).join('|')})(?!\\d)`,
  );
  return (
    <>
      {text
        .split(pattern)
        .map((piece, place) =>
          place % 2 === 1 ? <a href={`tel:${piece.replace(/-/g, '')}`}>{piece}</a> : <Said>{piece}</Said>,
        )}
    </>
  );
}

/** A label and its value in a list of such. */
export const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

/** An address to scan, for paper and for the screen of a computer: the dark modules of each row as one line. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { data, size } = encode(url, { ecc: 'L', border: 0 });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path stroke="#000" d={data.map(linesOf).join('')} />
    </svg>
  );
}

function linesOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) path += `M${from} ${y}.5h${x - from}`;
  }
  return path;
}

/** Sources as links where they may be handed to a person, each with the day it was looked up. */
export const Sources = ({
  sources,
  words,
}: {
  sources: readonly { title: string; retrieved: string; url: string | null }[];
  words: Words;
}) => (
  <>
    {sources.map(({ title, retrieved, url }) => {
      const text = words.views.services.source(outside(words.views.chinese(title)), retrieved);
      const said = <Said>{text}</Said>;
      return <div>{isWebAddress(url) ? <WebLink url={url}>{said}</WebLink> : said}</div>;
    })}
  </>
);
