import { isUtf8 } from 'node:buffer';
import type { DateReader } from '../../reading/time.js';
import type { FileProblemCode, MessageRecord } from '../../types.js';
import { directionOf } from '../shared/direction.js';
import { readSender } from '../shared/sender.js';

/** A line `NAME;PARAMETER=…:value`. */
type Property = { name: string; parameters: string; value: string };

/** What the lines of one message have shown so far. */
type Found = {
  sender: string | null;
  sent: boolean;
  time: string | null;
  sim: string | null;
  body: string | null;
  /** lines of the body without a name (Nokia) */
  plain: string[];
  /** the type of the part of an MMS that is being read, and the texts of those before */
  partType: string;
  parts: string[];
};

const PROPERTY = /^\s*([A-Za-z][A-Za-z0-9-]*)((?:;[^:]*)?):(.*)$/;
const BODY_BEGIN = /^\s*BEGIN:VBODY\s*$/i;
const BODY_END = /^\s*END:VBODY\s*$/i;
const BODY_NAMES = new Set(['SUBJECT', 'TEXT', 'X-BODY-CONTENTS']);

const takeDirection = (found: Found, { value }: Property): void => {
  // SENDBOX and SENTBOX, both are written
  found.sent ||= directionOf(value.trim()) === 'sent';
};
const takeTime = (found: Found, { value }: Property): void => {
  found.time ??= value.trim();
};
const takeSim = (found: Found, { value }: Property): void => {
  found.sim = value.trim();
};

const TAKE: Readonly<Record<string, (found: Found, property: Property) => void>> = {
  TEL: (found, property) => {
    found.sender ??= readSender(plainValue(property));
  },
  'X-BOX': takeDirection,
  'X-IRMC-BOX': takeDirection,
  'X-MSGBOX': takeDirection,
  'X-MESSAGE-TYPE': takeDirection,
  DATE: takeTime,
  DATEORIGIN: takeTime,
  'X-NOK-DT': takeTime,
  'X-SS-DT': takeTime,
  'X-SIMID': takeSim,
  'X-MESSAGE-SLOT': takeSim,
  'X-MMS-PART-CONTENT-TYPE': (found, { value }) => {
    found.partType = value.trim().toLowerCase();
  },
  'X-MMS-PART-DATA': (found, { value }) => {
    if (found.partType.startsWith('text/plain')) found.parts.push(textOf(Buffer.from(value, 'base64')));
  },
};

/**
 * One message of a vMessage file.
 * @param block from `BEGIN:VMSG` up to `END:VMSG`
 * @returns null where it is no received message with a text
 */
export function readVmsg(
  block: string,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const lines = block.split(/\r\n|\n|\r/);
  const found: Found = {
    sender: null,
    sent: false,
    time: null,
    sim: null,
    body: null,
    plain: [],
    partType: '',
    parts: [],
  };
  // a text may hold such a line itself: the last one counts
  const bodyEnd = lines.findLastIndex((line) => BODY_END.test(line));
  const bodyBegin = lines.findIndex((line) => BODY_BEGIN.test(line));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const property = propertyOf(line);
    const take = property && TAKE[property.name];
    if (take) {
      take(found, property);
    } else if (property && BODY_NAMES.has(property.name) && found.body === null) {
      const more = bodyLines(lines, i, bodyEnd);
      found.body = bodyText(property, more);
      i += more.length;
    } else if (i > bodyBegin && bodyBegin >= 0 && i < bodyEnd && !/^\s*X-[A-Z-]+[;:]/.test(line)) {
      found.plain.push(line);
    }
  }
  return messageOf(found, dates, problem);
}

function messageOf(
  found: Found,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  if (found.sent) return null;
  const text = (found.body ?? [...found.plain, ...found.parts].join('\n')).trim();
  if (text === '') {
    problem('no-text');
    return null;
  }
  const at = dates.read(found.time);
  if (at === undefined) problem('bad-date');
  if (text.includes('\uFFFD')) problem('bad-encoding');
  const sim = found.sim === null || ['', '-1'].includes(found.sim) ? {} : { sim: found.sim };
  return { type: 'message', sender: found.sender, text, at: at ?? null, ...sim };
}

function propertyOf(line: string): Property | null {
  const [, name, parameters = '', value = ''] = PROPERTY.exec(line) ?? [];
  return name === undefined
    ? null
    : { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
}

/** The lines after a body's first one that belong to it. */
function bodyLines(lines: readonly string[], at: number, bodyEnd: number): string[] {
  const end =
    bodyEnd > at ? bodyEnd : lines.findIndex((line, i) => i > at && /^\s*(?:END|BEGIN):V/i.test(line));
  const more = lines.slice(at + 1, end < 0 ? lines.length : end);
  const other = more.findIndex((line) => /^(?:X-[A-Z-]+|Date|DateOrigin)[:;]/i.test(line));
  return other < 0 ? more : more.slice(0, other);
}

function bodyText(first: Property, more: readonly string[]): string {
  const { parameters, value } = first;
  const lines = [value, ...more];
  if (parameters.includes('BASE64')) return textOf(Buffer.from(lines.join(''), 'base64'));
  const isQuoted =
    parameters.includes('QUOTED-PRINTABLE') && /=[0-9A-F]{2}/i.test(value) && lines.every(isQuotedPrintable);
  if (!isQuoted) return lines.map((line) => line.trimEnd().replace(/=$/, '')).join('\n');
  // a break in the middle of a character: the bytes are joined before they are decoded
  return textOf(quotedBytes(lines.map((line) => line.replace(/=?(?<![ \t])[ \t]{0,256}$/, '')).join('')));
}

function plainValue({ parameters, value }: Property): string {
  return parameters.includes('QUOTED-PRINTABLE') && isQuotedPrintable(value)
    ? textOf(quotedBytes(value))
    : value;
}

/** Some programs say QUOTED-PRINTABLE and write plain text: then a `=` stands before something else. */
function isQuotedPrintable(line: string): boolean {
  return !/=(?![0-9A-F]{2}|\s*$)/i.test(line);
}

function quotedBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  const resolved = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(resolved, 'latin1');
}

/** UTF-8, else GB18030, whatever CHARSET says: programs say it wrongly or not at all. */
function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes);
}
