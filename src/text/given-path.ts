/**
 * A path as it reached the program. On Windows no name holds a quote, but `"D:\my files\"` arrives with one at its end, since what
 * parses command lines there takes the backslash before it for an escape, and after `set NUMCLEAN_HOME="D:\my files"` both belong to
 * the value.
 * @param platform by default this one; given by its test
 */
export const givenPath = (path: string, platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32' ? path.replaceAll('"', '') : path;
