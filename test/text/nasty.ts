import fc from 'fast-check';

fc.configureGlobal({ seed: 20261124 });

export const ESC = '\u{1b}';
/** Anything: halves of surrogate pairs, escape sequences, direction marks, wide characters, emoji. */
export const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        `${ESC}[31m`,
        `${ESC}]8;;https://example.com\u{7}`,
        `${ESC}]0;title${ESC}\\`,
        `${ESC}Pq#0${ESC}\\`,
        `${ESC}c`,
        ESC,
        '\u{9b}2J',
        '\u{9d}0;x\u{9c}',
        '\u{90}',
        '\u{202e}',
        '\u{2066}',
        '\r\n',
        '\t',
        '👨‍👩‍👧‍👦',
        '🇨🇳',
        '中文，银行',
        'é',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
