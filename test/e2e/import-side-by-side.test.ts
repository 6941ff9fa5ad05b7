import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../support/built-program.js';

const PICTURE = `<mms date="1600000000000" msg_box="1" address="10086"><parts><part ct="image/jpeg" data="${'QUJD'.repeat(4000)}" /></parts></mms>\n`;
const message = (n: number): string =>
  `<sms type="1" address="10690001" date="${1_600_000_000_000 + n * 7_200_000}" body="【${n % 3 ? '支付宝' : `甲店${n % 9}`}】验证码${1000 + n}，请勿泄露" sub_id="${n % 2}" />\n`;

test('a large export is read by two threads as a pipe is by one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-large-'));
  try {
    const path = join(folder, 'sms.xml');
    const body = Array.from({ length: 1100 }, (_, n) => message(n) + PICTURE);
    body[500] += '<sms type="1" date="then" body="&#55357;" />\n';
    writeFileSync(path, `<smses count="1100">\n${body.join('')}`);
    const imported = async (name: string, input: string) => {
      const store = join(folder, name);
      expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
      const { json } = await runProgram(['import', input, '--json', '--yes'], {
        store,
        ...(input === '-' ? { input: `<smses count="1100">\n${body.join('')}` } : {}),
      });
      const { files, ...rest } = json() as {
        files: { path: string; problems: unknown[]; messages: number }[];
      };
      return { ...rest, files: files.map((file) => ({ ...file, path: '' })) };
    };
    const inParts = await imported('parts', path);
    expect(inParts).toEqual(await imported('pipe', '-'));
    expect(inParts.files).toMatchObject([{ messages: 1101 }]);
    expect(inParts.files[0]?.problems).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
