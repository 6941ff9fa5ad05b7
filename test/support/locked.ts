import { createCipheriv, createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto';
import {
  BlobReader,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import CFB from 'cfb';
import { argon2d, argon2id } from 'hash-wasm';
import { Consts, Credentials, CryptoEngine, Kdbx, type KdbxEntry, ProtectedValue } from 'kdbxweb';

/** The password of everything that is locked here, and what lies in it beside what is read. */
export const PASSWORD = 'pass-示例-1';
const SECRET = 'S3CRET-1';
const NUMBER = '13800138000';

/** Bytes that look like chance and are always the same. */
const bytes = (size: number, from = 1): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 37 + from) % 256));

function gcm(key: Buffer, nonce: Buffer, text: Buffer): { sealed: Buffer; tag: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return { sealed, tag: cipher.getAuthTag() };
}

const VAULT = {
  encrypted: false,
  folders: [],
  items: [
    {
      type: 1,
      name: '京东',
      login: { uris: [{ uri: 'https://www.jd.com' }], username: NUMBER, password: SECRET },
    },
  ],
};

/** Bitwarden's export with a password, as its clients write it. */
export async function lockedBitwarden(
  kdf: 'pbkdf2' | 'argon2',
  change: Record<string, unknown> = {},
): Promise<Buffer> {
  const salt = bytes(16).toString('base64');
  const cost =
    kdf === 'pbkdf2'
      ? { kdfType: 0, kdfIterations: 5000 }
      : { kdfType: 1, kdfIterations: 2, kdfMemory: 8, kdfParallelism: 2 };
  const master =
    kdf === 'pbkdf2'
      ? pbkdf2Sync(PASSWORD, salt, 5000, 32, 'sha256')
      : Buffer.from(
          await argon2id({
            password: PASSWORD,
            salt: createHash('sha256').update(salt).digest(),
            iterations: 2,
            memorySize: 8192,
            parallelism: 2,
            hashLength: 32,
            outputType: 'binary',
          }),
        );
  const key = (info: string): Buffer => createHmac('sha256', master).update(`${info}\x01`).digest();
  const seal = (text: string): string => {
    const iv = bytes(16, 9);
    const cipher = createCipheriv('aes-256-cbc', key('enc'), iv);
    const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
    const mac = createHmac('sha256', key('mac')).update(iv).update(sealed).digest();
    return `2.${[iv, sealed, mac].map((part) => part.toString('base64')).join('|')}`;
  };
  const file = {
    encrypted: true,
    passwordProtected: true,
    salt,
    ...cost,
    encKeyValidation_DO_NOT_EDIT: seal('00000000-0000-4000-8000-000000000000'),
    data: seal(JSON.stringify(VAULT)),
    ...change,
  };
  return Buffer.from(JSON.stringify(file, null, 2));
}

/** Aegis's vault with a password. */
export function lockedAegis(n = 1024): Buffer {
  const master = bytes(32, 5);
  const salt = bytes(32, 7);
  const slotKey = gcm(scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 }), bytes(12), master);
  const entries = [{ type: 'totp', uuid: 'u', name: NUMBER, issuer: 'GitHub', info: { secret: SECRET } }];
  const db = gcm(master, bytes(12, 3), Buffer.from(JSON.stringify({ version: 2, entries })));
  const hex = (one: Buffer): string => one.toString('hex');
  const slot = {
    type: 1,
    uuid: 's',
    key: hex(slotKey.sealed),
    key_params: { nonce: hex(bytes(12)), tag: hex(slotKey.tag) },
    n,
    r: 8,
    p: 1,
    salt: hex(salt),
  };
  const params = { nonce: hex(bytes(12, 3)), tag: hex(db.tag) };
  return Buffer.from(
    JSON.stringify({ version: 1, header: { slots: [slot], params }, db: db.sealed.toString('base64') }),
  );
}

/** 2FAS's backup with a password. */
export function lockedTwoFas(): Buffer {
  const seal = (text: string): string => {
    const [salt, nonce] = [bytes(32), bytes(12, 4)];
    const { sealed, tag } = gcm(pbkdf2Sync(PASSWORD, salt, 10_000, 32, 'sha256'), nonce, Buffer.from(text));
    return [Buffer.concat([sealed, tag]), salt, nonce].map((part) => part.toString('base64')).join(':');
  };
  const services = [{ name: 'GitHub', secret: SECRET, otp: { account: NUMBER, issuer: 'GitHub' } }];
  return Buffer.from(
    JSON.stringify({
      services: [],
      servicesEncrypted: seal(JSON.stringify(services)),
      reference: seal('a sentence that is always the same'),
      schemaVersion: 4,
    }),
  );
}

/** A KeePass database, by kdbxweb itself. */
export async function lockedKdbx(
  version: 3 | 4,
  kdf: 'aes' | 'argon2d' | 'argon2id' = 'aes',
): Promise<Buffer> {
  CryptoEngine.setArgon2Impl(async (password, salt, memory, iterations, length, parallelism, type) => {
    const hash = await (type === 0 ? argon2d : argon2id)({
      password: new Uint8Array(password),
      salt: new Uint8Array(salt),
      memorySize: memory,
      iterations,
      parallelism,
      hashLength: length,
      outputType: 'binary',
    });
    return hash.slice().buffer as ArrayBuffer;
  });
  const database = Kdbx.create(new Credentials(ProtectedValue.fromString(PASSWORD)), '示例');
  database.setVersion(version);
  if (version === 4) {
    const ids = { aes: Consts.KdfId.Aes, argon2d: Consts.KdfId.Argon2d, argon2id: Consts.KdfId.Argon2id };
    database.setKdf(ids[kdf]);
  } else database.header.keyEncryptionRounds = 2000;
  const entry: KdbxEntry = database.createEntry(database.getDefaultGroup());
  entry.fields.set('Title', '京东');
  entry.fields.set('UserName', NUMBER);
  entry.fields.set('URL', 'https://www.jd.com');
  entry.fields.set('Password', ProtectedValue.fromString(SECRET));
  return Buffer.from(await database.save());
}

/** A ZIP archive with a list of logins and something that is no export, locked as asked. */
export async function lockedZip(form: 'aes' | 'zipcrypto'): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password: PASSWORD,
    useWebWorkers: false,
    ...(form === 'aes' ? { encryptionStrength: 3 as const } : { zipCrypto: true }),
  });
  const table = `name,url,username,password\n京东,https://www.jd.com,${NUMBER},${SECRET}\n`;
  await writer.add('密码.csv', new TextReader(table));
  await writer.add('readme.txt', new BlobReader(new Blob(['nothing'])));
  return Buffer.from(await writer.close());
}

/** Whether a ZIP archive lets a password through, right or not: of ZipCrypto's one in 256 of the wrong ones. */
export async function letsThrough(archive: Buffer, password: string): Promise<boolean> {
  const entries = await new ZipReader(new Uint8ArrayReader(archive)).getEntries();
  const [smallest] = entries.toSorted((a, b) => a.compressedSize - b.compressedSize);
  if (!smallest || smallest.directory) throw new Error('nothing in it');
  return smallest
    .getData(new WritableStream(), { password, checkPasswordOnly: true, useWebWorkers: false })
    .then(
      () => true,
      () => false,
    );
}

/** As `lockedZip` with ZipCrypto, which lets none of these through. */
export async function lockedZipAgainst(wrong: readonly string[]): Promise<Buffer> {
  const archive = await lockedZip('zipcrypto');
  const through = await Promise.all(wrong.map((password) => letsThrough(archive, password)));
  return through.includes(true) ? lockedZipAgainst(wrong) : archive;
}

/** An Excel table of messages with a password, as Excel since 2010 and WPS write it. */
export async function lockedXlsx(spins = 1000): Promise<Buffer> {
  const zip = await xlsxOf([
    ['号码', '时间', '内容'],
    [NUMBER_OF_SENDER, '2023-11-15 06:13:20', '【示例】验证码1234，请勿泄露'],
  ]);
  const hash = (...parts: Buffer[]): Buffer => createHash('sha512').update(Buffer.concat(parts)).digest();
  const uint = (value: number): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    return four;
  };
  const seal = (key: Buffer, iv: Buffer, content: Buffer): Buffer => {
    const cipher = createCipheriv('aes-256-cbc', key, iv.subarray(0, 16)).setAutoPadding(false);
    const whole = Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
    return Buffer.concat([cipher.update(whole), cipher.final()]);
  };
  const [salt, dataSalt, key, input] = [bytes(16, 2), bytes(16, 3), bytes(32, 4), bytes(16, 5)];
  let spun = hash(salt, Buffer.from(PASSWORD, 'utf16le'));
  for (let i = 0; i < spins; i++) spun = hash(uint(i), spun);
  const sealedFor = (what: string, content: Buffer): string =>
    seal(hash(spun, Buffer.from(what, 'hex')).subarray(0, 32), salt, content).toString('base64');
  const common =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const xml = `<?xml version="1.0"?><encryption><keyData ${common} saltValue="${dataSalt.toString('base64')}"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${spins}" ${common} saltValue="${salt.toString('base64')}" encryptedVerifierHashInput="${sealedFor('fea7d2763b4b9e79', input)}" encryptedVerifierHashValue="${sealedFor('d7aa0f6d3061344e', hash(input))}" encryptedKeyValue="${sealedFor('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(zip.length));
  const pieces: Buffer[] = [size];
  for (let i = 0; i * 4096 < zip.length; i++)
    pieces.push(seal(key, hash(dataSalt, uint(i)), zip.subarray(i * 4096, (i + 1) * 4096)));
  const file = CFB.utils.cfb_new();
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]);
  CFB.utils.cfb_add(file, 'EncryptionInfo', info);
  CFB.utils.cfb_add(file, 'EncryptedPackage', Buffer.concat(pieces));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const NUMBER_OF_SENDER = '106900000001';

/** A table as Excel packs it, with its texts in the cells. */
async function xlsxOf(rows: string[][]): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const cells = rows.map(
    (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
  );
  await writer.add(
    'xl/workbook.xml',
    new TextReader('<workbook><sheets><sheet name="1" sheetId="1"/></sheets></workbook>'),
  );
  await writer.add(
    'xl/worksheets/sheet1.xml',
    new TextReader(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
  );
  return Buffer.from(await writer.close());
}
