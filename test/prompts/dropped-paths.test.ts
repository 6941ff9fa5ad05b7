import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaths } from '../../src/prompts/dropped-paths.js';

const unix = { home: '/home/li', windows: false };
const windows = { home: 'C:\\Users\\li', windows: true };

describe('paths as people type or drag them', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['短信.xml', ['短信.xml']],
    ['/home/li/短信.xml ', ['/home/li/短信.xml']],
    ["'/home/li/我的 短信.xml' ", ['/home/li/我的 短信.xml']],
    ['"/home/li/我的 短信.xml"', ['/home/li/我的 短信.xml']],
    ['“/home/li/我的 短信.xml”', ['/home/li/我的 短信.xml']],
    ['/home/li/我的\\ 短信\\(1\\).xml', ['/home/li/我的 短信(1).xml']],
    ['/home/li/我的 短信.xml', ['/home/li/我的 短信.xml']],
    ["'/home/li/it'\\''s.xml'", ["/home/li/it's.xml"]],
    ["/home/li/it's bob's.xml", ["/home/li/it's bob's.xml"]],
    ['~/短信.xml', ['/home/li/短信.xml']],
    ['~', ['/home/li']],
    ['~li/短信.xml', ['~li/短信.xml']],
    ['file:///home/li/%E7%9F%AD%E4%BF%A1%201.xml', ['/home/li/短信 1.xml']],
    ['file://server/share/a.xml', ['file://server/share/a.xml']],
    ['/a/1.xml /b/2.xml', ['/a/1.xml', '/b/2.xml']],
    ["'/a/1 1.xml' '/b/2.xml'", ['/a/1 1.xml', '/b/2.xml']],
    ['/a/1\\ 1.xml ~/2.xml', ['/a/1 1.xml', '/home/li/2.xml']],
    ['export 2026 -1.xml', ['export 2026 -1.xml']],
  ])('%s', (line, paths) => {
    expect(readPaths(line, unix)).toEqual(paths);
  });

  it.each([
    ['"C:\\Users\\li\\我的 短信.xml"', ['C:\\Users\\li\\我的 短信.xml']],
    ['C:\\Users\\li\\sms.xml D:\\2.xml', ['C:\\Users\\li\\sms.xml', 'D:\\2.xml']],
    ["& 'C:\\Users\\li\\我的 短信.xml'", ['C:\\Users\\li\\我的 短信.xml']],
    ['file:///C:/Users/li/sms%201.xml', ['C:\\Users\\li\\sms 1.xml']],
    ['C:\\Users\\li\\我的短信 (1).xml', ['C:\\Users\\li\\我的短信 (1).xml']],
    ['"C:\\a b.xml" "D:\\c d.xml"', ['C:\\a b.xml', 'D:\\c d.xml']],
    ['& "C:\\a b\\sms.db"', ['C:\\a b\\sms.db']],
    ['\\\\NAS\\li\\sms.xml', ['\\\\NAS\\li\\sms.xml']],
    ['file://NAS/li/sms.xml', ['\\\\nas\\li\\sms.xml']],
    ['~\\Desktop\\sms.xml', ['C:\\Users\\li\\Desktop\\sms.xml']],
    ['~', ['C:\\Users\\li']],
    ["C:\\Users\\li\\li's phone.xml", ["C:\\Users\\li\\li's phone.xml"]],
    ["& 'C:\\Users\\li\\li''s phone.xml'", ["C:\\Users\\li\\li's phone.xml"]],
    ["'C:\\a''b.xml' 'D:\\2.xml'", ["C:\\a'b.xml", 'D:\\2.xml']],
    ['\u202AC:\\Users\\li\\sms.xml', ['C:\\Users\\li\\sms.xml']],
    ['\uFEFF"C:\\Users\\li\\我的 短信.xml"  ', ['C:\\Users\\li\\我的 短信.xml']],
    ['C:sms.xml', ['C:sms.xml']],
  ])('on Windows: %s', (line, paths) => {
    expect(readPaths(line, windows)).toEqual(paths);
  });

  it('gives back any path that a shell would have quoted or escaped', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab短信 ()&\'"\\~%!'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, (text) => {
        const path = `/x${text}x`;
        const quoted = `'${path.replaceAll("'", "'\\''")}'`;
        const escaped = path.replace(/[^\p{L}\d/]/gu, (character) => `\\${character}`);
        expect(readPaths(quoted, unix)).toEqual([path]);
        expect(readPaths(`${escaped} ${quoted} `, unix)).toEqual([path, path]);
      }),
    );
  });
});
