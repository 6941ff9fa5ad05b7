// Every command as a person might type it, for tests that hold for all of them.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder with the files that the lines name. */
export function folderForLines(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-lines-'));
  const official = '您的手机号关联的互联网账号情况如下:\n微信 1个\n淘宝 2个\n';
  writeFileSync(join(folder, 'answer.txt'), official);
  writeFileSync(join(folder, 'messages.txt'), '【知乎】您的验证码是 123456\n\n【豆瓣】您的验证码是 654321\n');
  writeFileSync(join(folder, 'own.json'), '{"ops":{"change":{"path":"我 > 设置"}}}');
  writeFileSync(join(folder, 'one.png'), 'one');
  writeFileSync(join(folder, 'words.txt'), 'correct horse battery staple\n');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, 'key.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  return folder;
}

/** Command lines in the order in which a person might type them, and the schema of what each prints. */
export const LINES: readonly (readonly [line: string, schema: string])[] = [
  ['emergency', 'emergency'],
  ['prepare-cancel 13800138000 --new-number 13800100500 --add 微信 支付宝 豆瓣', 'status'],
  ['status', 'status'],
  ['inventory', 'inventory'],
  ['checklist', 'checklist'],
  ['plan', 'plan'],
  ['next 2', 'next'],
  ['timeline', 'timeline'],
  ['circumstances', 'circumstances'],
  ['circumstances --set place=away', 'circumstances'],
  ['check', 'check'],
  ['import messages.txt', 'import'],
  ['add 知乎', 'import'],
  ['verify messages.txt', 'import'],
  ['dismiss 知乎', 'inventory'],
  ['restore 知乎', 'inventory'],
  ['show 微信', 'checklist'],
  ['start wechat.change', 'checklist'],
  ['wait alipay.change --until 2026-12-20', 'checklist'],
  ['block douban.change --reason 换不了', 'checklist'],
  ['reopen douban.change', 'checklist'],
  ['done douban.change', 'checklist'],
  ['undo', 'undo'],
  ['history', 'history'],
  ['official', 'official'],
  ['official answer answer.txt', 'official-answer'],
  ['incident add collection --platform 拍拍贷', 'incidents'],
  ['incident list', 'incidents'],
  ['incident edit 1 --call', 'incidents'],
  ['incident remove 1', 'incidents'],
  ['incident import messages.txt', 'incidents'],
  ['remedy', 'remedy'],
  ['letter list', 'letter-list'],
  ['letter facts --set personName=张三', 'letter-facts'],
  ['proof add one.png', 'proof-add'],
  ['proof list', 'proof-list'],
  ['proof bundle all.zip', 'proof-bundle'],
  ['proof check all.zip', 'proof-check'],
  ['proof remove 1', 'proof-remove'],
  ['report --format json', 'report'],
  ['platform search 微信', 'platforms'],
  ['platform list --category bank', 'platforms'],
  ['platform show wechat', 'platform-show'],
  ['platform correct wechat --file own.json', 'platform-correct'],
  ['platform corrections', 'platform-corrections'],
  ['cleanup list', 'cleanup-list'],
  ['cleanup set --carrier unicom', 'cleanup'],
  ['cleanup use prepare-8000-1', 'cleanup'],
  ['cleanup export prepare-8000-1 --out moved.json', 'cleanup-export'],
  ['cleanup remove prepare-8000-1 --yes', 'cleanup'],
  ['cleanup import moved.json', 'cleanup'],
  ['continue-as recover-accounts', 'cleanup'],
  ['store encrypt --new-passphrase-file words.txt', 'store-lock'],
  ['store decrypt --passphrase-file words.txt', 'store-lock'],
  ['store restore --yes', 'cleanup'],
  ['store path', 'store-path'],
  ['store check', 'store-check'],
  ['store backups', 'store-backups'],
  ['catalog stats', 'catalog-stats'],
  ['catalog validate own.json', 'catalog-validate'],
  ['catalog build out --key key.pem', 'catalog-build'],
  ['catalog update --from out --key key.pub.pem', 'catalog-update'],
  ['help plan', 'help'],
  ['doctor', 'doctor'],
  ['demo files', 'demo'],
];
