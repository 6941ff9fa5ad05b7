/** Whether a character (its code) is in a set. Asked for several characters of each message, so it is a look into a table. */
export type CharacterSet = (code: number) => boolean;

/** The characters that a pattern matches, or those of a text. */
export function characterSet(members: RegExp | string): CharacterSet {
  const isMember = new Uint8Array(0x10000);
  if (typeof members === 'string') {
    for (const member of members) isMember[member.charCodeAt(0)] = 1;
  } else {
    for (let code = 0; code < isMember.length; code++) {
      if (members.test(String.fromCharCode(code))) isMember[code] = 1;
    }
  }
  return (code) => isMember[code] === 1;
}
