import { cleanForTerminal } from '../text/clean.js';

/** The longest part of a file's own name that is kept, in characters. */
const LONGEST = 80;
/** No file system has longer names. */
const MOST_READ = 1_024;

/**
 * A name for a bundle that no system stumbles over and that leads nowhere: no folders, no control or hidden characters,
 * nothing that shells or Windows read as more than a name. The number before it keeps equal names apart.
 */
export function entryName(number: number, name: string): string {
  const plain = cleanForTerminal(name)
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\\/:*?"<>|'`$&;]+/gu, '_')
    .slice(0, MOST_READ)
    .replace(/^[._-]+/, '')
    .replace(/(?<![. ])[. ]+$/, '');
  const [stem, ending] = split(plain);
  const room = LONGEST - [...ending].length;
  const short = [...stem].slice(0, room).join('') + ending;
  return `files/${String(number).padStart(3, '0')}-${short || 'file'}`;
}

/** A name and its ending, which tells programs what is in a file. */
function split(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 10 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}
