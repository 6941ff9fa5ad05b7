import { crc32, deflateRawSync } from 'node:zlib';

type Entry = {
  name: string | Buffer;
  content: string | Buffer;
  /** what the archive says of it, where it lies */
  size?: number;
  encrypted?: boolean;
};

/** A ZIP archive with these files, as sound or as crooked as given. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, encrypted = false } of entries) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([signature(0x0403), fields, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.concat([signature(0x0201), Buffer.from([20, 0]), fields, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(0x0605), end]);
}

const signature = (kind: number): Buffer => {
  const bytes = Buffer.from('PK\0\0', 'latin1');
  bytes.writeUInt16LE(kind, 2);
  return bytes;
};
