/** Whether a character (its code) is in a set. Asked for several characters of each message, so it is a look into a table. */
export type CharacterSet = (code: number) => boolean;

/** The characters that a pattern matches, or those of a text. */
export function characterSet(members: RegExp | string): CharacterSet {
  const isMember = new Uint8Array(0x10000);
  const found =
    typeof members === 'string' ? members : everyCharacter().match(new RegExp(members, `${members.flags}g`));
  for (const member of found ?? []) isMember[member.charCodeAt(0)] = 1;
  return (code) => isMember[code] === 1;
}

let everyOne: string | undefined;

/** Every character of one unit, to be looked through at once; halves of pairs would join with the next. */
function everyCharacter(): string {
  if (everyOne === undefined) {
    const codes = new Uint16Array(0x10000);
    for (let code = 0; code < codes.length; code++) codes[code] = code;
    codes.fill(0, 0xd800, 0xe000);
    everyOne = Buffer.from(codes.buffer).toString('utf16le');
  }
  return everyOne;
}
